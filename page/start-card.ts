import { markOf } from '../comparison/mark.ts'
import { CardControl } from './card-control.ts'
import { type CreateCardView, cardFactory } from './card-handle.ts'
import type { Marks } from './marks.ts'
import { onMessage, sendMessage } from './messages.ts'
import { watchPointer } from './pointer.ts'

/** The card's script is fetched when the page has nothing else to do, at the latest after this many milliseconds. */
const LATEST = 2_000

/**
 * Makes the figures of a page answer to pointer and keys, and to the toolbar popup. While the page has no figure it only listens to the
 * popup and to the shortcuts.
 * @returns `end` leaves nothing of it; `frame` tells how things stand (`sites/frames.ts`), `tell` tells the card what happens
 */
export function startCard(page: Document, marks: Marks) {
  const card = new CardControl(page, marks, loadCard)
  let watching: AbortController | null = null
  let outside = 0
  const countOutside = () =>
    marks.figures.filter(({ answer, index }) => markOf(answer.comparisons[index]!) === 'outside').length

  const update = () => {
    const { figures } = marks
    if (figures.length === 0) watching?.abort()
    if (figures.length > 0 && (!watching || watching.signal.aborted)) {
      watching = new AbortController()
      watch(page, marks, card, watching.signal)
    }
    const count = countOutside()
    // Where the extension is gone there is no button either.
    if (count !== outside) sendMessage('showOutside', count).catch(() => {})
    outside = count
  }
  const stopListening = [
    marks.onChange((change) => {
      card.changed(change)
      update()
    }),
    onMessage('pageState', () => ({
      figures: marks.figures.map((figure) => {
        const comparison = figure.answer.comparisons[figure.index]!
        const { claim, verdict, conflicts } = comparison
        return { claim, verdict, hasConflicts: conflicts.length > 0, mark: markOf(comparison) }
      }),
    })),
    onMessage('jumpTo', ({ data: index }) => {
      const to = marks.figures[index]
      if (to) card.tell({ type: 'step', to })
    }),
    onMessage('stepFigure', ({ data: by }) => card.step(by)),
  ]
  update()

  return {
    tell: card.tell,
    frame: () => ({
      figures: marks.figures.length,
      outside: countOutside(),
      at: card.at,
      hasFocus: page.hasFocus() && page.activeElement?.localName !== 'iframe',
    }),
    end() {
      for (const stop of stopListening) stop()
      watching?.abort()
      card.end()
    },
  }
}

function watch(page: Document, marks: Marks, card: CardControl, signal: AbortSignal): void {
  card.pointed = watchPointer(page, marks, card.isCard, card.tell, signal)
  let isAwaited = false
  page.addEventListener(
    'scroll',
    () => {
      if (isAwaited) return
      isAwaited = true
      requestAnimationFrame(() => {
        isAwaited = false
        card.scrolled()
      })
    },
    { capture: true, passive: true, signal },
  )
  const idle = requestIdleCallback(() => void card.prepare(), { timeout: LATEST })
  signal.addEventListener('abort', () => cancelIdleCallback(idle))
}

async function loadCard(): Promise<CreateCardView> {
  const loaded = cardFactory()
  if (loaded) return loaded
  await sendMessage('injectCard', undefined)
  const create = cardFactory()
  if (!create) throw new Error('the card’s script ran, and left nothing')
  return create
}
