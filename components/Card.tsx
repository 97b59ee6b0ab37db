import { claimLine } from '../comparison/claim-line.ts'
import type { ShownFigure } from '../page/card-handle.ts'
import { Estimates } from './Estimates.tsx'
import { isOutside, markClass } from './mark-class.ts'
import { Strip } from './Strip.tsx'
import { stripDrawing } from './strip-marks.ts'
import { Toolbar, type ToolbarActions } from './Toolbar.tsx'
import type { Text } from './text.ts'
import { VerdictLine } from './VerdictLine.tsx'

interface Props extends ToolbarActions {
  figure: Omit<ShownFigure, 'range'>
  isPinned: boolean
  text: Text
}

/** The card of one figure: the claim, the verdict, the picture, the nearest estimates; the rest on demand. */
export function Card({ figure, isPinned, text, ...actions }: Props) {
  const { answer, index, number, total } = figure
  const comparison = answer.comparisons[index]!
  const { claim } = comparison
  const { count, whom, by } = claimLine(claim, text.translate, text.locale)
  const drawing = stripDrawing(comparison, answer.estimates)
  return (
    <>
      <Toolbar number={number} total={total} isPinned={isPinned} text={text} {...actions} />
      <div class="body" key={index}>
        <h2 id="claim">
          <bdi class={`number ${markClass(comparison.verdict, isOutside(comparison))}`}>{count}</bdi>{' '}
          <span class="whom">{whom}</span>
          <span class="by">
            <bdi>{by}</bdi>
            {claim.asOf !== null && <> · {text.say('card_as_of', text.shortDate(claim.asOf))}</>}
          </span>
        </h2>
        {claim.doubted && <p class="remark">{text.say('card_doubted')}</p>}
        <VerdictLine id="verdict" comparison={comparison} text={text} />
        {drawing && <Strip drawing={drawing} amount={claim.amount} text={text} />}
        <Estimates comparison={comparison} answer={answer} text={text} />
      </div>
    </>
  )
}
