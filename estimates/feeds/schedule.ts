import type { Feed } from './model.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** The first wait after a failure; each further one doubles it. */
const FIRST_WAIT = 5 * MINUTE
const LONGEST_WAIT = 24 * HOUR
/** Waits differ by up to this part, so that not all readers ask a server in the same minute. */
const JITTER = 0.1

/**
 * When a feed is to be asked next: after its interval, or after a failure sooner, waiting twice as long each time, but never longer
 * than its interval or a day.
 * @param now in milliseconds, as `Date.now()`
 * @param random 0 to 1
 * @returns an ISO 8601 instant; null where only the reader asks
 */
export function nextTry(
  { every, failures }: Pick<Feed, 'every' | 'failures'>,
  now: number,
  random: number,
): string | null {
  if (every === null) return null
  const interval = every * HOUR
  const wait = failures === 0 ? interval : Math.min(FIRST_WAIT * 2 ** (failures - 1), interval, LONGEST_WAIT)
  return new Date(now + wait * (1 + JITTER * (2 * random - 1))).toISOString()
}

/** The feeds whose time has come, the longest due first. */
export const dueFeeds = (feeds: readonly Feed[], now: number): Feed[] =>
  feeds
    .filter(({ next }) => next !== null && Date.parse(next) <= now)
    .sort((a, b) => Date.parse(a.next!) - Date.parse(b.next!))

/** When the next feed is due, in milliseconds; null where none will be. */
export function nextDue(feeds: readonly Feed[]): number | null {
  const times = feeds.flatMap(({ next }) => (next === null ? [] : [Date.parse(next)]))
  return times.length > 0 ? Math.min(...times) : null
}
