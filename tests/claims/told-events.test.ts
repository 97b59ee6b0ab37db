import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readBaseData } from '../../scripts/base-data.ts'
import { articleOf, readTraced } from './test-claims.ts'

const { events } = readBaseData()

/** Short articles of our own: of most stored events one, and of events like them that are not stored. */
const TOLD = readFileSync(new URL('told-events.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('|') as [event: string, published: string, title: string, figure: string, text: string])

/** The event of the figure that stands where these words do. */
function eventOf(published: string, title: string, figure: string, text: string): string | null | undefined {
  const at = text.indexOf(figure)
  const claims = readTraced(articleOf(text, { published, title }), events)
  return claims.find(({ figure: { start, end } }) => start < at + figure.length && at < end)?.event
}

describe('an event as it is told in the news', () => {
  it.each(TOLD)('%s: %s %s', (event, published, title, figure, text) => {
    expect(eventOf(published, title, figure, text)).toBe(event || null)
  })
})
