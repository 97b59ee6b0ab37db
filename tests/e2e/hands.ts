import { expect } from 'vitest'

/** What Playwright's pages and Puppeteer's have in common. */
export interface Tab {
  evaluate<Result, Given>(work: (given: Given) => Result | Promise<Result>, given: Given): Promise<Result>
  bringToFront(): Promise<void>
  reload(): Promise<unknown>
  readonly mouse: { click(x: number, y: number): Promise<void>; move(x: number, y: number): Promise<void> }
  readonly keyboard: { press(key: never): Promise<void>; type(text: string): Promise<void> }
}

/** An element by what it is called, and which of several. */
interface Named {
  name: string
  /** A selector that it stands in, in whatever shadow root. */
  within: string
  at: number
  /** To write into it; null to click on it. */
  value: string | null
  /** By the element's own methods, as behind another tab there is no pointer. */
  isDirect: boolean
}

interface Reached {
  x: number
  y: number
  /** Whether nothing is left to be done by pointer and keys. */
  isDone: boolean
}

/** Runs in the page: finds an element that can be worked with by its name, and tells where it is; null where there is none yet. */
function reach({ name, within, at, value, isDirect }: Named): Reached | null {
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])])
  const isIn = (each: Element | null): boolean =>
    each !== null && (each.closest(within) !== null || isIn((each.getRootNode() as ShadowRoot).host ?? null))
  const words = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
  const nameOf = (each: Element) => {
    const { labels } = each as HTMLInputElement
    return words(each.getAttribute('aria-label')) || words(labels?.[0]?.textContent) || words(each.textContent)
  }
  const elements = all(document).filter((each) => each.matches('a, button, summary, input, select, textarea'))
  const found = elements.filter(
    (each) => nameOf(each).startsWith(name) && each.checkVisibility({ visibilityProperty: true }) && isIn(each),
  )
  const element = found.at(at) as HTMLInputElement | undefined
  if (!element || element.disabled) return null
  element.scrollIntoView({ block: 'center', behavior: 'instant' })
  // What a list lets one choose from is drawn by the browser, out of reach.
  const isDone = isDirect || (value !== null && element.localName === 'select')
  if (isDone) {
    if (value === null) element.click()
    else {
      element.focus()
      element.value = value
      element.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
      element.dispatchEvent(new Event('change', { bubbles: true, composed: true }))
    }
  }
  const { left, top, width, height } = element.getBoundingClientRect()
  return { x: left + width / 2, y: top + height / 2, isDone }
}

/** Runs in the page: whether words are to be seen, in whatever shadow root; in fields too. */
function isSeen(wanted: string): boolean {
  const seen = (root: ParentNode): string =>
    [...root.querySelectorAll<HTMLElement>('*')]
      .map((each) =>
        each.shadowRoot
          ? [...each.shadowRoot.children].map((child) => (child as HTMLElement).innerText ?? '').join(' ') +
            seen(each.shadowRoot)
          : '',
      )
      .join(' ')
  return `${document.body.innerText} ${seen(document)}`
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .includes(wanted.toLowerCase())
}

type Where = { within?: string; at?: number }

/** What a checker does in a tab, in any browser: everything by what it is called. */
export class Hands {
  /** @param isBehind whether the tab is worked in while another one is the active one, as a side panel is */
  constructor(
    readonly tab: Tab,
    private readonly isBehind = false,
  ) {}

  /** Clicks on what is called so, or begins so. */
  async tap(name: string, where: Where = {}): Promise<void> {
    const { x, y, isDone } = await this.#reach(name, null, where)
    if (!isDone) await this.tab.mouse.click(x, y)
  }

  /** Writes into a field, or chooses the value of a list, in place of what was there. */
  async write(label: string, value: string, where: Where = {}): Promise<void> {
    const { x, y, isDone } = await this.#reach(label, value, where)
    if (isDone) return
    await this.tab.mouse.click(x, y)
    await this.tab.evaluate(() => {
      let focused = document.activeElement
      while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement
      ;(focused as HTMLInputElement).select()
    }, null)
    await this.tab.keyboard.type(value)
  }

  /** Waits until words are to be seen. */
  async see(words: string): Promise<void> {
    await expect
      .poll(() => this.tab.evaluate(isSeen, words), { timeout: 20_000, message: `“${words}” is to be seen` })
      .toBe(true)
  }

  async #reach(name: string, value: string | null, { within = '*', at = 0 }: Where): Promise<Reached> {
    const named = { name, value, within, at, isDirect: this.isBehind }
    let reached: Reached | null = null
    await expect
      .poll(
        async () => {
          const before: Reached | null = reached
          reached = await this.tab.evaluate(reach, named)
          // What still moves, as a form that gets another line, would not be met.
          return reached !== null && (reached.isDone || (reached.x === before?.x && reached.y === before.y))
        },
        { timeout: 20_000, message: `“${name}” is there to be used` },
      )
      .toBe(true)
    return reached!
  }
}
