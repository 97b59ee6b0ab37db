import { render } from 'preact'
import { claimSentence } from '../comparison/claim-line.ts'
import { verdictReason } from '../comparison/explain.ts'
import type { CardCallbacks, CardView, Opening, ShownFigure } from '../page/card-handle.ts'
import { type DeskAction, pageHandle } from '../page/desk-handle.ts'
import { Card } from './Card.tsx'
import css from './card.css?inline'
import { keepKeys, keepPointer, Presence } from './card-events.ts'
import { CardHost } from './card-host.ts'
import { placeCard } from './card-place.ts'
import { rememberWhere, type WhereOneWas } from './come-back.ts'
import marks from './marks.css?inline'
import { whichFigure } from './Toolbar.tsx'
import type { Text } from './text.ts'
import theme from './theme.css?inline'

/** The one card of a document: it draws what it is told to, and tells what the reader does in it. */
export class ShownCard implements CardView {
  private made: ReturnType<typeof make> | null = null
  private shown: ShownFigure | null = null
  private isPinned = false
  private unplace: (() => void) | null = null
  /** Where the reader was before keys led into the card. */
  private before: WhereOneWas | null = null
  /** The form of the desk that is open, and what takes it away. */
  private action: DeskAction | null = null
  private endForm: (() => void) | null = null
  private wasPinned = false

  constructor(
    private readonly page: Document,
    private readonly callbacks: CardCallbacks,
    private readonly text: Text,
  ) {}

  get host(): HTMLElement | null {
    return this.made?.host.element ?? null
  }

  show(figure: ShownFigure, how: Opening): void {
    const { host, card } = this.parts()
    if (this.shown && this.shown.range !== figure.range) this.closeForm()
    this.shown = figure
    this.draw()
    card.hidden = false
    host.raise()
    this.unplace?.()
    this.unplace = placeCard(card, figure.range, how)
    if (how === 'keyboard') this.takeFocus()
    // Where nothing was read, the reader says what is meant; where they have said it already, they see it.
    if (!figure.answer.comparisons[figure.index] && !this.action && this.flags().length === 0)
      void this.openDesk('flag')
  }

  hide(isBack: boolean): void {
    if (!this.made || !this.shown) return
    const { host, card, presence } = this.made
    const isInside = host.root.activeElement !== null
    this.endForm?.()
    this.endForm = this.action = null
    this.shown = null
    this.isPinned = false
    this.unplace?.()
    this.unplace = null
    presence.reset()
    card.hidden = true
    host.lower()
    render(null, card)
    if (isBack && isInside) this.before?.comeBack()
    this.before = null
  }

  announce(line: string): void {
    const { live } = this.parts()
    // The same text once more is no change, and would not be said.
    live.textContent = live.textContent === line ? `${line}\u00a0` : line
  }

  remove(): void {
    this.hide(false)
    this.made?.end.abort()
    this.made?.host.remove()
    this.made = null
  }

  private parts() {
    this.made ??= make(this.page, this.text, this.callbacks, (event) => this.pressed(event))
    return this.made
  }

  private draw(): void {
    if (!this.made || !this.shown) return
    render(
      <Card
        figure={this.shown}
        words={String(this.shown.range)}
        flags={this.flags()}
        desk={this.action && this.placeForm}
        onDesk={(action) => void this.openDesk(action)}
        isPinned={this.isPinned}
        text={this.text}
        onStep={(by) => this.callbacks.stepped(by)}
        onPin={(on) => this.pin(on)}
        onClose={() => this.callbacks.closed()}
      />,
      this.made.card,
    )
  }

  private flags() {
    return (this.shown && pageHandle()?.desk?.flagsAt(this.shown.range)) ?? []
  }

  /** Opens the form of an action, and keeps the card open as long as it is: what is typed is not to be lost. */
  private async openDesk(action: DeskAction): Promise<void> {
    const { shown } = this
    const handle = pageHandle()
    try {
      if (!handle?.desk) await handle!.bring()
      if (!handle!.desk) throw new Error('the desk’s script ran, and left nothing')
    } catch {
      this.announce(this.text.say('desk_unanswered'))
      return
    }
    // Loading takes a moment, in which the reader may have gone on.
    if (!shown || this.shown?.range !== shown.range || this.action) return
    this.wasPinned = this.isPinned
    this.action = action
    this.pin(true)
  }

  private readonly placeForm = (place: HTMLElement | null): void => {
    if (!place || this.endForm || !this.action || !this.shown) return
    this.endForm = pageHandle()!.desk!.open(this.action, this.shown, place, (said) => {
      this.closeForm()
      this.parts().card.focus({ preventScroll: true })
      if (said) this.announce(said)
    })
  }

  private closeForm(): void {
    if (!this.action) return
    this.endForm?.()
    this.endForm = this.action = null
    this.pin(this.wasPinned)
  }

  private pin(on: boolean): void {
    this.isPinned = on
    this.draw()
    this.callbacks.pinned(on)
  }

  /** Moves the focus in. Who steps on inside the card stays where they are and hears which figure it is now. */
  private takeFocus(): void {
    const { host, card } = this.parts()
    if (host.root.activeElement === null) {
      this.before = rememberWhere(this.page, this.shown!.range)
      card.focus({ preventScroll: true })
    } else this.announce(this.line())
  }

  private line(): string {
    const { answer, index, number, total } = this.shown!
    const comparison = answer.comparisons[index]
    const { text } = this
    const which = whichFigure(number, total, text)
    if (!comparison) return which
    const claim = claimSentence(comparison.claim, text.translate, text.locale)
    return text.say('card_line', which, claim, text.reason(verdictReason(comparison)))
  }

  private pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const { key } = event
    if (this.action && key !== 'Tab') {
      // The keys are the form's.
      if (key !== 'Escape') return
      this.closeForm()
      this.parts().card.focus({ preventScroll: true })
      event.preventDefault()
      return
    }
    const ahead = this.text.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    if (key === 'Escape') this.callbacks.closed()
    else if (key === 'ArrowLeft' || key === 'ArrowRight') this.callbacks.stepped(key === ahead ? 1 : -1)
    else if (key !== 'Tab' || !this.wrapFocus(event.shiftKey ? -1 : 1)) return
    event.preventDefault()
  }

  /** The host is the last thing of the document: beyond the card's ends the focus would be lost to the page. */
  private wrapFocus(by: 1 | -1): boolean {
    const { host, card } = this.parts()
    const stops = [...card.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop.checkVisibility())
    const [first, last] = [stops[0], stops.at(-1)]
    const active = host.root.activeElement
    if (by === 1 && active === last) first?.focus()
    else if (by === -1 && (active === first || active === card)) last?.focus()
    else return false
    return true
  }
}

const STOPS = 'button, a[href], summary, input, select, textarea'

/** Makes the card's elements, once for a document. */
function make(page: Document, text: Text, callbacks: CardCallbacks, pressed: (event: KeyboardEvent) => void) {
  const host = new CardHost(page, theme + marks + css)
  const end = new AbortController()
  const card = page.createElement('div')
  card.className = 'card'
  card.hidden = true
  card.tabIndex = -1
  card.setAttribute('role', 'dialog')
  card.setAttribute('aria-labelledby', 'which claim')
  card.setAttribute('aria-describedby', 'verdict')
  const live = page.createElement('div')
  live.className = 'live'
  live.setAttribute('role', 'status')
  for (const element of [card, live]) {
    element.lang = text.locale
    element.dir = text.direction
  }
  host.root.append(card, live)
  keepPointer(host.element, end.signal)
  keepKeys(host.element, pressed, end.signal)
  return { host, card, live, end, presence: new Presence(card, callbacks, end.signal) }
}
