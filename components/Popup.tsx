import { claimLine } from '../comparison/claim-line.ts'
import type { PageState } from '../messages.ts'
import { canSwitch, popupView, type TabFacts } from './popup-view.ts'
import { Switch } from './Switch.tsx'
import { standMessage } from './stand-message.ts'
import type { Text } from './text.ts'
import { VerdictIcon } from './VerdictIcon.tsx'
import { type SiteActions, Ways } from './Ways.tsx'

export interface PopupActions extends SiteActions {
  /** Goes to a figure of the page. */
  onJump(index: number): void
  /** Opens the side panel: to be called from a click. */
  onPanel(): void
}

interface Props extends PopupActions {
  facts: TabFacts
  /** What went wrong with the last thing that the reader asked for, in their language; null where nothing did. */
  fault: string | null
  text: Text
}

/** The toolbar button's popup: what Recount found on the page, and how it stands to the site. */
export function Popup({ facts, fault, text, ...actions }: Props) {
  const view = popupView(facts)
  const { site, page } = facts
  return (
    <>
      <header>
        <h1>{text.say('extName')}</h1>
        {site.host !== null && <bdi class="host">{site.host}</bdi>}
        {canSwitch(view, facts) && (
          <Switch isOn={!site.off} label={text.say('popup_on_site')} onChange={(on) => actions.onOff(!on)} />
        )}
      </header>
      <main>
        {view === 'figures' ? (
          <Found page={page!} text={text} onJump={actions.onJump} />
        ) : (
          <p class="state">{text.say(`popup_state_${view.replaceAll('-', '_')}`)}</p>
        )}
        <Ways view={view} facts={facts} text={text} {...actions} />
        {fault !== null && (
          <p class="fault" role="alert">
            {fault}
          </p>
        )}
      </main>
      <footer>
        <button type="button" class="second" onClick={actions.onPanel}>
          {text.say('popup_panel')}
        </button>
      </footer>
    </>
  )
}

/** How many figures, how many outside, and the way to each. */
function Found({ page: { figures }, text, onJump }: { page: PageState; text: Text; onJump(index: number): void }) {
  const outside = figures.filter(({ mark }) => mark === 'outside').length
  return (
    <>
      <p class="found">
        <b>{text.say(figures.length === 1 ? 'popup_figures_one' : 'popup_figures', text.number(figures.length))}</b>{' '}
        {text.say(outside === 0 ? 'popup_outside_none' : 'popup_outside', text.number(outside))}
      </p>
      <ol class="figures">
        {figures.map((figure, index) => (
          <li key={index}>
            <FigureButton figure={figure} text={text} onClick={() => onJump(index)} />
          </li>
        ))}
      </ol>
    </>
  )
}

interface FigureButtonProps {
  figure: PageState['figures'][number]
  text: Text
  onClick(): void
}

function FigureButton({ figure: { claim, verdict, hasConflicts, mark }, text, onClick }: FigureButtonProps) {
  const { count, whom, by } = claimLine(claim, text.translate, text.locale)
  return (
    <button type="button" onClick={onClick}>
      <span class="line">
        <bdi class={`is-${mark}`}>{count}</bdi> {whom}
      </span>
      <VerdictIcon verdict={verdict} />
      <bdi class="by">{by}</bdi>
      <span class="stand">{text.say(standMessage(verdict, hasConflicts))}</span>
    </button>
  )
}
