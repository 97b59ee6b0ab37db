import type { PopupView, TabFacts } from './popup-view.ts'
import type { Text } from './text.ts'

export interface SiteActions {
  /** Switches Recount off for the site, or on again. */
  onOff(off: boolean): void
  /** Runs on this page once. */
  onRunHere(): void
  /** From now on runs on the site by itself, or no longer. Asks the browser for the permission: to be called from a click. */
  onAlways(always: boolean): void
  /** Asks the browser for the news sites that Recount runs on by itself: to be called from a click. */
  onAllow(): void
  onReload(): void
}

interface Props extends Omit<SiteActions, 'onOff'> {
  view: PopupView
  facts: TabFacts
  text: Text
}

/** What the reader can do about where Recount runs. */
export function Ways({ view, facts, text, ...actions }: Props) {
  const { site } = facts
  const always = !site.listed && site.canRun && !site.off && view !== 'pdf'
  return (
    <div class="ways">
      {view === 'not-allowed' && <Way is="first" label={text.say('popup_allow')} onClick={actions.onAllow} />}
      {view === 'reload' && <Way is="first" label={text.say('popup_reload')} onClick={actions.onReload} />}
      {view === 'elsewhere' && <Way is="first" label={text.say('popup_run_here')} onClick={actions.onRunHere} />}
      {always && !site.added && (
        <Way is="second" label={text.say('popup_always', site.host!)} onClick={() => actions.onAlways(true)} />
      )}
      {always && site.added && (
        <Way is="second" label={text.say('popup_no_longer', site.host!)} onClick={() => actions.onAlways(false)} />
      )}
    </div>
  )
}

const Way = ({ is, label, onClick }: { is: 'first' | 'second'; label: string; onClick(): void }) => (
  <button type="button" class={is} onClick={onClick}>
    {label}
  </button>
)
