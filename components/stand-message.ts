import type { Verdict } from '../comparison/model.ts'

/** The message that says in a word or two how a claim stands, and that laws speak against it where its numbers meet others'. */
export const standMessage = (verdict: Verdict, hasConflicts: boolean): string => {
  if (hasConflicts && verdict === 'none') return 'popup_verdict_conflict'
  return `popup_verdict_${verdict.replace('-', '_')}${hasConflicts && verdict === 'in-line' ? '_conflict' : ''}`
}
