import type { StoredEvent } from '../../claims/model.ts'
import { writtenBy } from '../../comparison/claim-line.ts'
import type { Estimate } from '../../estimates/model.ts'
import { whom } from '../pages/whom.ts'
import type { Text } from '../text.ts'
import type { Count } from './count.ts'

/** Named in the source line; the others are counted. */
const MOST_NAMED = 6

/** What a timeline shows, in the words that stand around it. */
export interface Description {
  title: string
  subtitle: string
  sources: string
}

export function describe(
  count: Count,
  event: StoredEvent | undefined,
  estimates: readonly Estimate[],
  text: Text,
): Description {
  const title = whom(count, text)
  const bySize = new Map<string, number>()
  for (const { by } of estimates) bySize.set(by, (bySize.get(by) ?? 0) + 1)
  const names = [...bySize].sort(([, a], [, b]) => b - a).map(([by]) => by)
  const named = names.slice(0, MOST_NAMED).join('; ')
  const rest = names.length - MOST_NAMED
  return {
    title: title.charAt(0).toLocaleUpperCase(text.locale) + title.slice(1),
    subtitle: text.say(
      names.length === 1 ? 'timeline_subtitle_one' : 'timeline_subtitle',
      event?.name ?? count.event,
      text.number(estimates.length),
      text.number(names.length),
    ),
    sources:
      rest > 0 ? text.say('timeline_sources_more', named, text.number(rest)) : text.say('timeline_sources', named),
  }
}

/** A source and its number, as a label has room for them; of a part, from when it counts. */
export function labelOf({ by, subset, amount, from }: Estimate, isPart: boolean, text: Text): string {
  const words = `${shortName(subset ? `${by}, ${subset}` : by)} ${shortAmount(amount, text)}`
  return isPart && !subset ? text.say('timeline_since', words, text.shortDate(from)) : words
}

const LONGEST_NAME = 30

/** A name where there is little room: by its letters where it gives them, "… (OHCHR)", else its beginning. */
export function shortName(name: string): string {
  if (name.length <= LONGEST_NAME) return name
  const [, letters] = /\((\p{Lu}[\p{L}\d.-]{1,9})\)$/u.exec(name) ?? []
  if (letters) return letters
  const cut = name.slice(0, LONGEST_NAME - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_NAME / 2)).replace(/[\s,]+$/, '')}…`
}

/** An amount in signs that need no translation. */
export function shortAmount({ low, high }: Estimate['amount'], text: Text): string {
  if (high === null) return `${text.short(low!)}+`
  if (low === null) return `≤ ${text.short(high)}`
  return low === high ? text.short(low) : `${text.short(low)}–${text.short(high)}`
}

/** An estimate read out. */
export function readOut(estimate: Estimate, isPart: boolean, text: Text): string {
  const { amount, from, asOf } = estimate
  const said = [text.amount(amount), writtenBy(estimate, text.translate)]
  if (isPart) return text.say('timeline_read_out_part', ...said, text.date(from), text.date(asOf))
  return text.say('timeline_read_out', ...said, text.date(asOf))
}
