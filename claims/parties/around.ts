import { entryOf } from '../lexicon/en/index.ts'
import { Is } from '../lexicon/model.ts'
import { Where } from '../lexicon/places.ts'
import { whereOf } from '../places.ts'
import { isAdjective } from '../roles.ts'
import type { Token } from '../text.ts'
import { type Case, phraseEnd, type Rule } from './case.ts'
import { joined } from './clause.ts'

/** Not where this one holds the other ("three Algerians were among the 84"), nor where it is of the place ("two local pilots"). */
export const sameSentence: Rule = (c) => {
  const { draft, before } = c
  if (before?.sentence !== draft.sentence || isLocal(c)) return undefined
  if (before.rules.includes('among') && !draft.rules.includes('among')) return undefined
  return before.party
}

/** "two local pilots". */
export function isLocal({ draft, tokens }: Case): boolean {
  for (let k = draft.number.last + 1; k <= phraseEnd(draft); k++) if (whereOf(tokens[k]) & Where.Local) return true
  return false
}

/** True where what acts is an army or police: it may have acted at home. */
const isArmy = (tokens: readonly Token[], last: number) =>
  [1, 2, 3].some(
    (step) => whereOf(tokens[last + step]) & Where.Army && !(whereOf(tokens[last + step - 1]) & Where.Attack),
  )

/** So many countries listed are meant together. */
const MANY = 3

/** "a day after Brazil recorded 3,780 deaths": the one country that the sentence names, where it neither speaks nor acts. */
export const alone: Rule = ({ draft, tokens, names }) => {
  const ahead = names.filter(
    (name) => name.last < draft.number.first && name.party !== '*' && !isAdjective(tokens, name),
  )
  const [name] = ahead
  if (!name) return undefined
  // "The worst hit are Sri Lanka, India and Thailand, with 23,000 people killed."
  const list = new Set(joined(tokens, names, name).map(({ party }) => party))
  if (list.size >= MANY) return null
  if (ahead.some(({ party }) => party !== name.party)) return undefined
  if (ahead.some(({ kind, role }) => kind === 'people' || kind === 'force' || role === 'agent')) return undefined
  for (let k = name.last + 1; k < draft.number.first && k < name.last + 5; k++) {
    const is = entryOf(tokens[k])?.is ?? 0
    if (is & Is.Report || whereOf(tokens[k]) & (Where.Said | Where.Home | Where.Army)) return undefined
  }
  return name.party
}

/** "the Iranian strikes killed 28": whoever it was, not those who did it. */
export const notAgent: Rule = ({ draft, tokens, names, reader }) => {
  if (draft.rules[0] !== 'object' && draft.measure !== 'captured') return undefined
  const first = draft.harm?.first ?? draft.number.first
  const agent = names.findLast(({ role, kind, last }) => {
    if (last >= first) return false
    return kind === 'force' ? draft.measure === 'captured' : role === 'agent' && !isArmy(tokens, last)
  })
  if (agent?.party !== reader.main() || !agent) return undefined
  // nobody takes hostages among his own
  return reader.mainBut(agent.party) ?? (draft.measure === 'captured' ? null : undefined)
}
