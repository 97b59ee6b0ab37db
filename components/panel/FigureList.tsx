import { useState } from 'preact/hooks'
import { claimLine } from '../../comparison/claim-line.ts'
import { conflictsReason, verdictReason, writtenParty } from '../../comparison/explain.ts'
import type { Flag } from '../../flags/model.ts'
import type { PageAnswer } from '../../messages.ts'
import { Icon } from '../pages/Icon.tsx'
import { standMessage } from '../stand-message.ts'
import type { Text } from '../text.ts'
import { VerdictIcon } from '../VerdictIcon.tsx'
import {
  ALL_SIDES,
  choicesOf,
  type FigureChoices,
  type FigureWish,
  type ListedFigure,
  NO_WISH,
  wished,
  wishHere,
} from './figures.ts'
import { isFlagged } from './flagged.ts'
import { estimatesOf, timelineOf } from './links.ts'

export interface FigureActions {
  /** Scrolls to a figure and opens its card. */
  onJump(figure: ListedFigure): void
  onFlag(figure: ListedFigure): void
  onSave(figure: ListedFigure): void
}

interface Props extends FigureActions {
  found: PageAnswer
  figures: readonly ListedFigure[]
  flags: readonly Flag[]
  text: Text
  /** The address of a page of the options tab. */
  linkTo(hash: string): string
}

/** Every figure of the page in reading order, with verdict and speaker; the one that was gone to can be worked on. */
export function FigureList({ found, figures, flags, text, linkTo, ...actions }: Props) {
  const [wish, setWish] = useState(NO_WISH)
  const [chosen, setChosen] = useState<number | null>(null)
  const choices = choicesOf(figures)
  const here = wishHere(wish, choices)
  const shown = wished(figures, here)
  return (
    <>
      <FigureFilters wish={here} choices={choices} text={text} onWish={setWish} />
      <p class="aside" role="status">
        {shown.length === figures.length
          ? ''
          : text.say('panel_shown', text.number(shown.length), text.number(figures.length))}
      </p>
      {shown.length === 0 && <p class="state">{text.say('panel_none_such')}</p>}
      <ol class="list" onKeyDown={walk}>
        {shown.map((figure) => (
          <li key={figure.index} class={figure.index === chosen ? 'chosen' : undefined}>
            <FigureButton
              figure={figure}
              isFlagged={isFlagged(figure.comparison.claim, flags)}
              isChosen={figure.index === chosen}
              text={text}
              onClick={() => {
                setChosen(figure.index)
                actions.onJump(figure)
              }}
            />
            {figure.index === chosen && <Work figure={figure} {...{ found, text, linkTo }} {...actions} />}
          </li>
        ))}
      </ol>
    </>
  )
}

interface FiltersProps {
  wish: FigureWish
  choices: FigureChoices
  text: Text
  onWish(wish: FigureWish): void
}

/** Only what the page has can be chosen. */
function FigureFilters({ wish, choices, text, onWish }: FiltersProps) {
  const { say } = text
  const only = (['outside', 'contradictions'] as const).filter((each) => choices[each] > 0)
  if (only.length + choices.parties.length + choices.measures.length === 0) return null
  return (
    <fieldset class="figure-filters">
      <legend class="aside">{say('panel_filters')}</legend>
      {only.map((each) => (
        <button
          key={each}
          type="button"
          class="chip"
          aria-pressed={wish.only === each}
          onClick={() => onWish({ ...wish, only: wish.only === each ? '' : each })}
        >
          {say(`panel_only_${each}`)} <span class="size">{text.number(choices[each])}</span>
        </button>
      ))}
      <Choice
        label={say('panel_party')}
        all={say('panel_all_parties')}
        value={wish.party}
        choices={choices.parties.map((party) => [
          party,
          party === ALL_SIDES ? say('panel_no_party') : writtenParty(party, text.locale),
        ])}
        onChange={(party) => onWish({ ...wish, party })}
      />
      <Choice
        label={say('panel_measure')}
        all={say('panel_all_measures')}
        value={wish.measure}
        choices={choices.measures.map((measure) => [measure, say(`claim_what_${measure}`)])}
        onChange={(measure) => onWish({ ...wish, measure })}
      />
    </fieldset>
  )
}

interface ChoiceProps {
  label: string
  all: string
  value: string
  choices: readonly (readonly [string, string])[]
  onChange(value: string): void
}

const Choice = ({ label, all, value, choices, onChange }: ChoiceProps) =>
  choices.length === 0 ? null : (
    <select
      aria-label={label}
      class={value ? 'set' : undefined}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      <option value="">{all}</option>
      {choices.map(([each, name]) => (
        <option key={each} value={each}>
          {name}
        </option>
      ))}
    </select>
  )

interface ButtonProps {
  figure: ListedFigure
  isFlagged: boolean
  isChosen: boolean
  text: Text
  onClick(): void
}

function FigureButton({ figure: { comparison, mark }, isFlagged, isChosen, text, onClick }: ButtonProps) {
  const { claim, verdict, conflicts } = comparison
  const { count, whom, by, asOf } = claimLine(claim, text.translate, text.locale)
  return (
    <button type="button" class="item" aria-current={isChosen ? 'true' : undefined} onClick={onClick}>
      <span class="line">
        <bdi class={`is-${mark}`}>{count}</bdi> {whom}
        {isFlagged && (
          <span class="flag-mark">
            <Icon name="flag" />
            <span class="aside">{text.say('panel_is_flagged')}</span>
          </span>
        )}
      </span>
      <VerdictIcon verdict={verdict} />
      <span class="by">
        <bdi>{by}</bdi>
        {asOf !== null && ` · ${text.shortDate(claim.asOf!)}`}
      </span>
      <span class="stand">{text.say(standMessage(verdict, conflicts.length > 0))}</span>
    </button>
  )
}

type WorkProps = Pick<Props, 'found' | 'text' | 'linkTo'> & FigureActions & { figure: ListedFigure }

/** How a figure stands, in a sentence, and what can be done with it. */
function Work({ figure, found, text, linkTo, onFlag, onSave }: WorkProps) {
  const { comparison } = figure
  const conflicts = conflictsReason(comparison)
  const timeline = timelineOf(comparison.claim, found)
  const estimates = estimatesOf(comparison.claim)
  return (
    <div class="work">
      <p>
        {text.reason(verdictReason(comparison))}.{conflicts && ` ${text.reason(conflicts)}.`}
      </p>
      <div class="ways">
        <button type="button" class="button" onClick={() => onFlag(figure)}>
          {text.say('panel_flag')}
        </button>
        <button type="button" class="button" onClick={() => onSave(figure)}>
          {text.say('panel_save')}
        </button>
        {timeline && (
          <a href={linkTo(timeline)} target="_blank" rel="noreferrer">
            {text.say('nav_timeline')}
          </a>
        )}
        {estimates && (
          <a href={linkTo(estimates)} target="_blank" rel="noreferrer">
            {text.say('nav_estimates')}
          </a>
        )}
      </div>
    </div>
  )
}

/** Arrows walk through the list; Tab does too. */
function walk(press: KeyboardEvent): void {
  const items = [...(press.currentTarget as Element).querySelectorAll<HTMLElement>('.item')]
  const at = items.indexOf(document.activeElement as HTMLElement)
  const to: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }
  const next = at < 0 ? undefined : items[to[press.key] ?? -1]
  if (!next) return
  press.preventDefault()
  next.focus()
}
