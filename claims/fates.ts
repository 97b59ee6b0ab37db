import type { Count } from './counts.ts'
import { Is } from './lexicon/model.ts'
import type { Measure } from './model.ts'
import { objectTie } from './objects.ts'
import type { Sentence } from './sentence.ts'
import { nextTie, subjectTie } from './subjects.ts'
import type { Tie } from './ties.ts'

/** Harms that people live through: what befell them afterwards may be what is counted. */
const LIVED: ReadonlySet<Measure> = new Set<Measure>(['captured', 'displaced', 'deported'])
const FATES: ReadonlySet<Measure> = new Set<Measure>(['killed', 'wounded', 'missing'])

/** "12 refugees were killed", "killed three hostages": their noun says what they were, the verb what is counted. */
export function fateTie(s: Sentence, count: Count): Tie | null {
  const noun = s.items[count.harm]
  if (noun?.entry?.role === 'victims') return victimTie(s, count)
  if (!noun || !(noun.is & Is.Noun) || !noun.entry!.measure || !LIVED.has(noun.entry!.measure)) return null
  const tie = nextTie(s, count) ?? objectTie(s, count) ?? subjectTie(s, count)
  return tie?.measure && FATES.has(tie.measure) && !isOfPart(s, count, tie) ? tie : null
}

/** "14 of the victims died": how they were harmed stands behind them. */
function victimTie(s: Sentence, count: Count): Tie | null {
  const tie = nextTie(s, count) ?? subjectTie(s, count)
  return tie?.measure && FATES.has(tie.measure) ? tie : null
}

/** "48 hostages remain, including | the bodies of 20": the harm is that of a part. */
function isOfPart({ items }: Sentence, count: Count, { harm }: Tie): boolean {
  for (let k = count.to; k < items.length && items[k]!.first <= harm!.first; k++) {
    if (items[k]!.is & Is.Part && !(items[k]!.is & Is.Raise)) return true
  }
  return false
}
