import { entryOf } from '../lexicon/en/index.ts'
import { Is } from '../lexicon/model.ts'
import { Where } from '../lexicon/places.ts'
import { type Mention, whereOf } from '../places.ts'
import type { Token } from '../text.ts'
import { isCompound, oneOf, phraseEnd, type Rule } from './case.ts'

/** "Syrian and Russian soldiers", not "Syrian Kurdish fighters". */
function areListed(tokens: readonly Token[], names: readonly Mention[]): boolean {
  const to = names.at(-1)!.first
  for (let k = names[0]!.last + 1; k < to; k++) if ((entryOf(tokens[k])?.is ?? 0) & Is.Conjunction) return true
  return false
}

/** "46,000 Ukrainian soldiers", "20 of them Egyptian Copts". */
export const inPhrase: Rule = ({ draft, tokens, names, to }) => {
  const { last } = draft.number
  let end = phraseEnd(draft)
  const ofThem = tokens[last + 1]?.lower === 'of' && /^(?:them|whom|those)$/.test(tokens[last + 2]?.lower ?? '')
  if (ofThem) end = Math.max(end, Math.min(last + 4, to - 1))
  const inside = names.filter((name) => name.first > last && name.last <= end && !isCompound(tokens, name))
  const own = inside.filter(({ kind }) => kind !== 'place')
  if (own.length) return areListed(tokens, own) ? oneOf(own) : own[0]!.party
  for (let k = last + 1; k <= end; k++) if (whereOf(tokens[k]) & Where.Foreign) return null
  return inside.length ? oneOf(inside) : undefined
}

/** "Ukraine's 46,000 dead", "Thailand's national death toll". */
export const possessive: Rule = ({ draft, tokens, names, from }) => {
  const { number, harm } = draft
  const ahead = harm && harm.first < number.first && harm.first >= from
  const at = ahead ? harm.first : number.first
  const name = names.findLast(({ first, last }) => first >= from && last < at)
  if (!name || name.role === 'place') return undefined
  const own = tokens[name.last + 1]?.lower === "'s"
  if (at - name.last > (own ? 4 : 3) || (!own && (!ahead || draft.rules[0] !== 'toll'))) return undefined
  if (!own && name.kind !== 'people' && at - name.last > 1) return undefined
  for (let k = name.last + (own ? 2 : 1); k < at; k++) {
    if (tokens[k]!.kind !== 'word' || whereOf(tokens[k]) & ~(Where.Side | Where.Army)) return undefined
  }
  return name.party
}

/** Words that join a toll and its number. */
const RISES = Is.Change | Is.Auxiliary | Is.Adverb | Is.Before | Is.Preposition

/** "Russian losses have risen to 250,000 killed and wounded". */
export const ofToll: Rule = ({ draft: { number }, tokens, names, from }) => {
  for (let k = number.first - 1; k > from && k > number.first - NEAR; k--) {
    const entry = entryOf(tokens[k])
    const is = entry?.is ?? 0
    if (is & (Is.Toll | Is.Noun) && entry?.measure) {
      const name = names.findLast(({ last, kind }) => last === k - 1 && kind === 'people')
      return name?.party
    }
    if (!(is & RISES) && entry?.role !== 'to') return undefined
  }
  return undefined
}

/** "soldiers of the Lebanese army", "schoolgirls from Chibok". */
export const ofPhrase: Rule = ({ draft, tokens, names, to }) => {
  const end = phraseEnd(draft)
  const next = tokens[end + 1]
  if (!next || !(whereOf(next) & Where.Of)) return undefined
  const name = names.find(({ first, last }) => first > end && first <= end + 5 && last < to)
  return name && !(name.role === 'agent') ? name.party : undefined
}

/** "Russian forces lost 427 soldiers", "Ukraine has suffered". */
export const loser: Rule = ({ draft, tokens, names, sentence }) => {
  const { number } = draft
  // who takes hostages does not lose them
  if (draft.measure === 'captured') return undefined
  for (let k = number.first - 1; k >= sentence.from; k--) {
    const bits = whereOf(tokens[k])
    if (bits & Where.Since) return undefined
    if (!(bits & Where.Lose) && !(bits & Where.Take && number.first - k < 4)) continue
    const subject = names.findLast(({ last, role }) => last < k && role !== 'place')
    if (subject && k - subject.last < 8) return subject.party
    return undefined
  }
  return undefined
}

/** Rules whose figure stands behind the words for it: "its dead number around 115,000". */
const FIGURES = new Set(['figure', 'toll'])

/** "one of its soldiers": of the last that acts or speaks. */
export const its: Rule = ({ draft, tokens, names, reader }) => {
  const { first, last } = draft.number
  const { harm } = draft
  const ofIts = tokens[last + 1]?.lower === 'of' && whereOf(tokens[last + 2]) & Where.Its
  let itsHarm = harm && harm.first < first && whereOf(tokens[harm.first - 1]) & Where.Its
  if (FIGURES.has(draft.rules[0]!))
    for (let k = first - 1; k > first - 5; k--) itsHarm ||= whereOf(tokens[k]) & Where.Its
  if (!ofIts && !itsHarm) return undefined
  const holder = names.findLast((name) => name.last < first && name.role !== 'place')
  return holder?.party ?? reader.actor(draft)
}

/** "10 of the 12 victims were | US citizens". */
export const predicate: Rule = ({ draft, tokens, names, sentence, before }) => {
  const end = phraseEnd(draft)
  // Not the 12 in "10 of the 12 victims were US citizens".
  if (before?.sentence === draft.sentence && draft.number.first - before.number.last < 4) return undefined
  for (let k = end + 1; k < sentence.to && k < end + 9; k++) {
    if (entryOf(tokens[k])?.role !== 'be') continue
    const name = names.find(({ first }) => first === k + 1)
    return name && name.kind !== 'place' && !isCompound(tokens, name) ? name.party : undefined
  }
  return undefined
}

/** "Two other Marines", "and 158 others missing": of those just named. */
export const others: Rule = ({ draft, tokens, before }) => {
  const next = entryOf(tokens[draft.number.last + 1])
  if (!next || !(next.is & Is.More)) return undefined
  const troops = draft.group === 'military' && before?.group === 'military' && before.block === draft.block
  return troops || before?.sentence === draft.sentence ? before.party : undefined
}

/** "a Russian reconnaissance group of nine people". */
export const groupOf: Rule = ({ draft, tokens, names, from }) => {
  const { first } = draft.number
  if (tokens[first - 1]?.lower !== 'of') return undefined
  const name = names.findLast(({ last }) => last < first)
  if (name?.kind !== 'people' || name.first < from || first - name.last > 5) return undefined
  for (let k = name.last + 1; k < first - 1; k++)
    if (tokens[k]!.kind === 'mark' || whereOf(tokens[k]) & ~(Where.Army | Where.Attack)) return undefined
  return name.party
}

/** Rules of figures that are parts of another. */
const PARTS = new Set(['part', 'among'])

/** "12 people, three of them children": a part belongs with the whole. */
export const part: Rule = ({ draft, tokens, before }) => {
  if (before?.sentence !== draft.sentence) return undefined
  if (draft.rules.some((rule) => PARTS.has(rule))) return before.party
  // "48 hostages, including the bodies of at least 28 people"
  const first = Math.max(before.number.last + 1, draft.number.first - 7)
  for (let k = first; k < draft.number.first; k++) {
    const is = entryOf(tokens[k])?.is ?? 0
    if (is & Is.Part && !(is & (Is.Conjunction | Is.Raise))) return before.party
  }
  return undefined
}

/** Hostages and refugees are where they do not belong: they stay whose they were. */
export const captives: Rule = ({ draft, tokens, reader }) => {
  const { number, harm, measure } = draft
  const end = phraseEnd(draft)
  let held = measure === 'captured' && harm !== null && harm.first <= end
  let fled = false
  for (let k = number.first; k <= end + 1; k++) {
    const bits = whereOf(tokens[k])
    if (bits & Where.Captive) held = true
    if (bits & Where.Refugee) fled = true
  }
  return held ? reader.lastOf('captured') : fled ? reader.lastOf(measure) : undefined
}

/** "We have lost 46,000 soldiers": of the country of the one who says it. */
export const we: Rule = ({ draft, tokens, sentence, reader }) => {
  if (!draft.by) return undefined
  for (let k = draft.number.first - 1; k >= sentence.from && k > draft.number.first - NEAR; k--) {
    if (whereOf(tokens[k]) & Where.We) return reader.countryOf(draft.by)
  }
  return undefined
}

/** So far before a figure "we" may stand, and a speaker's country before the name. */
export const NEAR = 8
