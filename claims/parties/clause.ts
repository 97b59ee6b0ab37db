import { EN } from '../lexicon/en/index.ts'
import { Where } from '../lexicon/places.ts'
import { type Mention, whereOf } from '../places.ts'
import type { Token } from '../text.ts'
import { isCompound, oneOf, type Placed, phraseEnd, type Rule } from './case.ts'

/** No name: not the World Bank. */
const isWorld = (token: Token) => !token.capital && (whereOf(token) & Where.World) !== 0

/** How far before a figure the world may be spoken of. */
const WORLD = 10

/** "100,000 people worldwide". */
export const everywhere: Rule = ({ draft, tokens, names, from, to }) => {
  const end = phraseEnd(draft)
  for (let k = end + 1; k < to && k < end + 5; k++) if (isWorld(tokens[k]!)) return null
  // "the world's poorest, especially the 40,000 deaths a day"
  for (let k = draft.number.first - 1; k >= from && k > end - WORLD; k--) {
    if (names.some(({ last }) => last === k)) break
    if (isWorld(tokens[k]!)) return names.some(({ first }) => first > end && first < to) ? undefined : null
  }
  for (let k = end + 1; k < to; k++) {
    const many = EN.wordOf(tokens[k - 1]!.form)
    if (tokens[k]!.lower === 'sides' && whereOf(tokens[k - 1]) & Where.Both) return null
    if (tokens[k]!.lower === 'countries' && (many?.number || whereOf(tokens[k - 1]) & Where.Both)) return null
  }
  return undefined
}

/** "In Gaza, more than 67,000", "at a market in Kano": the nearest place of the clause. */
export const where: Rule = ({ draft, tokens, names, from, to: end }) => {
  let to = end
  for (let k = draft.number.last + 1; k < to; k++) if (whereOf(tokens[k]) & Where.Since) to = k
  const places = names.filter(
    (name) => name.role === 'place' && name.first >= from && name.last < to && !isElsewhere(names, name),
  )
  if (!places.length) return undefined
  const ahead = places.filter(({ last }) => last < draft.number.first)
  const behind = places.filter(({ first }) => first > draft.number.last)
  const fronted = ahead.at(-1)
  const near = behind[0]
  const { harm, number } = draft
  // "the toll of the quake in Turkey rose to | 38,044, and that in both …"
  const between = fronted && harm && harm.last < fronted.first && fronted.last < number.first
  const group = fronted && (!near || between || leads(tokens, from, ahead[0]!)) ? ahead : behind
  if (!group.length) return undefined
  const list = joined(tokens, names, group === ahead ? ahead.at(-1)! : near!)
  // "a quake that shook Myanmar, Thailand and parts of China": the first was hit most.
  return whereOf(tokens[list[0]!.first - 1]) & Where.Hit ? list[0]!.party : oneOf(list)
}

/** How far behind "Saudi" the place may stand where that is: "the Saudi clinic in Osk". */
const ELSEWHERE = 5

/** "the Saudi clinic | in Osk": what is called after a people stands where the next name says. */
const isElsewhere = (names: readonly Placed[], { kind, last }: Placed): boolean =>
  kind === 'people' &&
  names.some(
    (next) => next.kind !== 'people' && next.role === 'place' && next.first > last && next.first - last <= ELSEWHERE,
  )

/** True where the place opens its clause: "In Gaza, …". */
function leads(tokens: readonly Token[], from: number, { first }: Mention): boolean {
  for (let k = from; k < first; k++)
    if (
      !(whereOf(tokens[k]) & (Where.In | Where.Side | Where.Sort | Where.Of)) &&
      tokens[k]!.lower !== 'the' &&
      tokens[k]!.lower !== 'and' &&
      tokens[k]!.kind === 'word' &&
      !tokens[k]!.capital &&
      tokens[k]!.lower !== 'meanwhile'
    )
      return false
  return true
}

/** True where only list words stand between two names, and whether one of them is "and". */
function linkOf(tokens: readonly Token[], a: Placed, b: Placed): 'and' | 'comma' | null {
  let and = false
  for (let k = a.last + 1; k < b.first; k++) {
    const { lower, text } = tokens[k]!
    if (lower === 'and') and = true
    else if (
      text !== ',' &&
      !(whereOf(tokens[k]) & (Where.Side | Where.In | Where.Sort | Where.Of)) &&
      lower !== 'even'
    )
      return null
  }
  return and ? 'and' : 'comma'
}

/** The place and those named with it: "in Turkey and Syria". A comma alone also stands between a town and its country. */
export function joined(tokens: readonly Token[], names: readonly Placed[], name: Placed): Placed[] {
  const at = names.indexOf(name)
  let first = at
  let last = at
  let and = false
  for (let i = at + 1; i < names.length && names[i]!.kind !== 'people'; i++) {
    const link = linkOf(tokens, names[i - 1]!, names[i]!)
    if (!link) break
    if (link === 'and') {
      and = true
      last = i
    }
  }
  for (let i = at - 1; i >= 0 && names[i]!.kind !== 'people'; i--) {
    const link = linkOf(tokens, names[i]!, names[i + 1]!)
    if (!link || (link === 'comma' && !and)) break
    and = true
    first = i
  }
  return and ? names.slice(first, last + 1) : [name]
}

/** "Gaza's health ministry said": tells of its own. */
export const source: Rule = ({ draft, tokens, names, from, to }) => {
  if (draft.group === 'militants') return undefined
  for (const name of names) {
    const { first, last, party } = name
    // "Russian-installed authorities" tell of where they were put.
    if (first < from || last >= to || isCompound(tokens, name)) continue
    for (let k = last + 1; k < to && k < last + 5; k++) {
      if (whereOf(tokens[k]) & Where.Home) return party
      if (tokens[k]!.text === ',') break
    }
  }
  return undefined
}

/** "The country has seen 12 deaths": of the one country that the sentence before names. */
export const theCountry: Rule = ({ draft, tokens, names, from, reader }) => {
  if (names.length) return undefined
  for (let k = draft.number.first - 1; k > from; k--)
    if (whereOf(tokens[k]) & Where.There && tokens[k - 1]!.lower === 'the') return reader.namedBefore(draft)
  return undefined
}

/** "along the country's coast": of the country just named. */
export const there: Rule = ({ draft, tokens, names, from, to }) => {
  for (let k = draft.number.last + 1; k < to; k++) {
    const bits = whereOf(tokens[k])
    if (bits & Where.Since) return undefined
    if (!(bits & Where.There) || tokens[k - 1]!.lower !== 'the' || !(whereOf(tokens[k - 2]) & (Where.In | Where.Of)))
      continue
    return names.findLast(({ first, last, role }) => first >= from && last < draft.number.first && role !== 'agent')
      ?.party
  }
  return undefined
}
