import { claimLine } from '../comparison/claim-line.ts'
import { markOf } from '../comparison/mark.ts'
import type { Answer, Comparison } from '../comparison/model.ts'
import type { ShownFigure } from '../page/card-handle.ts'
import type { DeskAction, ShownFlag } from '../page/desk-handle.ts'
import { DeskActions } from './DeskActions.tsx'
import { Estimates } from './Estimates.tsx'
import { FlagNotes } from './FlagNotes.tsx'
import { Strip } from './Strip.tsx'
import { stripDrawing } from './strip-marks.ts'
import { Toolbar, type ToolbarActions } from './Toolbar.tsx'
import type { Text } from './text.ts'
import { VerdictLine } from './VerdictLine.tsx'

interface Props extends ToolbarActions {
  /** `number` is 0 for words that the reader selected: they are none of the page's figures. */
  figure: Omit<ShownFigure, 'range'>
  /** The words on the page. */
  words: string
  /** Flags on them. */
  flags: readonly ShownFlag[]
  isPinned: boolean
  text: Text
  /** Where the desk draws the form of an action; null while none is open. */
  desk: ((place: HTMLElement | null) => void) | null
  onDesk(action: DeskAction): void
}

/** The card of one figure: the claim, the verdict, the picture, the nearest estimates; the rest on demand. */
export function Card({ figure, words, flags, isPinned, text, desk, onDesk, ...actions }: Props) {
  const { answer, index, number, total } = figure
  const comparison = answer.comparisons[index]
  return (
    <>
      <Toolbar number={number} total={total} isPinned={isPinned} text={text} {...actions} />
      <div class="body" key={index}>
        {comparison ? (
          <ClaimTitle comparison={comparison} text={text} />
        ) : (
          <h2 id="claim">
            <bdi>{text.say('flag_quote', words)}</bdi>
          </h2>
        )}
        <FlagNotes flags={flags} text={text} />
        {desk ? (
          <div class="desk" ref={desk} />
        ) : (
          comparison && <Compared comparison={comparison} answer={answer} text={text} />
        )}
      </div>
      {!desk && <DeskActions isRead={comparison !== undefined} text={text} onDesk={onDesk} />}
    </>
  )
}

function ClaimTitle({ comparison, text }: { comparison: Comparison; text: Text }) {
  const { claim } = comparison
  const { count, whom, by } = claimLine(claim, text.translate, text.locale)
  return (
    <h2 id="claim">
      <bdi class={`number is-${markOf(comparison)}`}>{count}</bdi> <span class="whom">{whom}</span>
      <span class="by">
        <bdi>{by}</bdi>
        {claim.asOf !== null && <> · {text.say('card_as_of', text.shortDate(claim.asOf))}</>}
      </span>
    </h2>
  )
}

function Compared({ comparison, answer, text }: { comparison: Comparison; answer: Answer; text: Text }) {
  const drawing = stripDrawing(comparison, answer.estimates)
  return (
    <>
      {comparison.claim.doubted && <p class="remark">{text.say('card_doubted')}</p>}
      <VerdictLine id="verdict" comparison={comparison} text={text} />
      {drawing && <Strip drawing={drawing} amount={comparison.claim.amount} text={text} />}
      <Estimates comparison={comparison} answer={answer} text={text} />
    </>
  )
}
