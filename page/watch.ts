import type { Looked } from './session.ts'
import { pause } from './slices.ts'

/** How long a page that changed is let finish: framework updates come in bursts. */
const SETTLE_MS = 300
/** Our work takes at most one part in so many of the time, however much the page changes. */
const SHARE = 30
/** A page that changes all the time without a new word is looked at ever more seldom, down to once in so long. */
const SELDOM_MS = 4_000
/** The browser runs us when it has nothing else to do, at the latest after so long. */
const IDLE_MS = 1_000

const CHANGES: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  // Text is opened and closed by these.
  attributeFilter: ['class', 'style', 'hidden', 'open'],
}

/** The card's host, which is ours. */
const HOST = 'RECOUNT-CARD'
const isOurs = ({ target, addedNodes, removedNodes }: MutationRecord) =>
  target.nodeName === HOST || [...addedNodes, ...removedNodes].some(({ nodeName }) => nodeName === HOST)

/**
 * Has a page looked at, and again whenever it may have changed. Changes are not followed one by one: the first is enough to know that a
 * look is due, and until then nobody listens. So a page that changes ten thousand times a second costs no more than one that
 * changes twice.
 */
export class Watch {
  readonly #observer: MutationObserver
  readonly #end = new AbortController()
  #shadowRoots: readonly ShadowRoot[] = []
  #wait = SETTLE_MS
  #timer: ReturnType<typeof setTimeout> | undefined
  #isLooking = false
  /** Something changed while nobody could see it, or while we looked. */
  #isDue = false

  /** @param look is not called again before it is done; where it fails, the watch has ended */
  constructor(
    private readonly page: Document,
    private readonly look: () => Promise<Looked>,
  ) {
    this.#observer = new MutationObserver((records) => {
      if (records.every(isOurs)) return
      this.#observer.disconnect()
      this.#due()
    })
    const { signal } = this.#end
    const view = page.defaultView!
    page.addEventListener('visibilitychange', () => this.#resume(), { signal })
    // Out of the back-forward cache, or where the address changed: look soon, whatever the page did before.
    const soon = () => this.#soon()
    view.addEventListener('pageshow', ({ persisted }) => persisted && soon(), { signal })
    view.addEventListener('popstate', soon, { signal })
    const { navigation } = view as { navigation?: EventTarget }
    navigation?.addEventListener('currententrychange', soon, { signal })
    // Not with the script's own start, which takes some milliseconds: the page would wait for both at once.
    void pause().then(() => this.#run())
  }

  /** Stops for good. */
  stop(): void {
    this.#end.abort()
    this.#observer.disconnect()
    clearTimeout(this.#timer)
    this.#shadowRoots = []
  }

  #soon(): void {
    this.#wait = SETTLE_MS
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#due()
  }

  #due(): void {
    this.#isDue = true
    this.#resume()
  }

  #resume(): void {
    if (!this.#isDue || this.#isLooking || this.#timer !== undefined || this.page.hidden || this.#end.signal.aborted)
      return
    this.#timer = setTimeout(() => requestIdleCallback(() => void this.#run(), { timeout: IDLE_MS }), this.#wait)
  }

  async #run(): Promise<void> {
    this.#timer = undefined
    if (this.#isLooking || this.#end.signal.aborted) return
    this.#isLooking = true
    this.#isDue = false
    this.#observe()
    try {
      const { ms, isNew, shadowRoots } = await this.look()
      if (this.#end.signal.aborted) return
      this.#wait = Math.max(SETTLE_MS, ms * SHARE, isNew ? 0 : Math.min(SELDOM_MS, this.#wait * 2))
      this.#shadowRoots = shadowRoots
      if (!this.#isDue) this.#observe()
    } catch {
      this.stop()
    } finally {
      this.#isLooking = false
    }
    this.#resume()
  }

  #observe(): void {
    // The body may be exchanged as a whole.
    this.#observer.observe(this.page.documentElement, CHANGES)
    for (const root of this.#shadowRoots) this.#observer.observe(root, CHANGES)
  }
}
