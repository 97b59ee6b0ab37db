import axe from 'axe-core'
import { type ComponentChild, render } from 'preact'
import { createText } from '../../components/text.ts'
import { englishMessages } from '../../scripts/messages.ts'

export const text = createText(englishMessages(), 'en-GB')

/**
 * Draws into the document and gives the element that holds it; what was drawn before is gone.
 * @param tag of that element: a surface that brings its own `main` is held by another
 */
export function rendered(child: ComponentChild, tag: 'main' | 'div' = 'main'): HTMLElement {
  document.body.replaceChildren()
  const holder = document.createElement(tag)
  document.body.append(holder)
  render(child, holder)
  return holder
}

/** What axe finds wrong. Colours and sizes need a browser: those are looked at in tests/e2e. */
export async function complaints(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** An element's words as a reader sees them, spaces as one. */
export const wordsOf = (element: Element | null): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
