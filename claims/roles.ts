import { entryOf } from './lexicon/en/index.ts'
import { Is } from './lexicon/model.ts'
import { Where } from './lexicon/places.ts'
import { type Mention, whereOf } from './places.ts'
import type { Sentence, Token } from './text.ts'

/**
 * What a name does in its sentence. `place`: people were harmed there. `side`: whose people ("of the Lebanese army"). `agent`: who did it
 * ("by Israeli forces", "Russian strikes"). `other`: a subject, a direction, a speaker's country.
 */
export type Role = 'place' | 'side' | 'agent' | 'other'

/** How far before a name its preposition may stand: "in the besieged eastern part of the Syrian city of". */
const BACK = 8
/** How far before "on" the word for an attack may stand: "attacks by drones and missiles on". */
const ATTACK = 7

const isHyphen = (token: Token | undefined) => !!token && !token.spaced && (token.text === '-' || token.text === '‑')

const bitsAt = (tokens: readonly Token[], i: number) => whereOf(tokens[i])

/** True where an attack is spoken of shortly before `i`. */
function attackBefore(tokens: readonly Token[], i: number, from: number): boolean {
  for (let k = i - 1; k >= from && k >= i - ATTACK; k--) {
    if (bitsAt(tokens, k) & Where.Attack) return true
    if (tokens[k]!.text === ';') return false
  }
  return false
}

/** What follows a name of people ("the Syrian | city", "Israeli | air strikes"): the first telling word within three. */
function nounAfter(tokens: readonly Token[], last: number, to: number): number {
  for (let k = last + 1; k < to && k < last + 4; k++) {
    const token = tokens[k]!
    if (token.kind === 'mark' && token.text !== '-' && token.lower !== "'s" && token.text !== '’') return 0
    const bits = whereOf(token)
    if (bits & (Where.Attack | Where.Sort | Where.There | Where.Army | Where.Home | Where.Edge)) return bits
    if (bits & (Where.In | Where.Of | Where.On | Where.By)) return 0
  }
  return 0
}

/** What a name does, by the preposition before it and the noun behind it. */
export function roleOf(tokens: readonly Token[], { from, to }: Sentence, mention: Mention): Role {
  const { first, last, kind } = mention
  const noun = nounAfter(tokens, last, to)
  const people = kind === 'people' || kind === 'force' || isAdjective(tokens, mention)
  // "Russian strikes", "Israel's offensive", "US-led".
  if (noun & (Where.Attack | Where.Army) && !(noun & Where.Sort) && (people || tokens[last + 1]?.lower === "'s")) {
    // "soldiers of the Lebanese army"
    const of = tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1
    return noun & Where.Army && bitsAt(tokens, of) & Where.Of ? 'side' : 'agent'
  }
  if (noun & Where.Edge || isHyphen(tokens[last + 1])) return 'other'
  for (let k = first - 1; k >= from && k >= first - BACK; k--) {
    const token = tokens[k]!
    const bits = whereOf(token)
    if (bits & Where.By) return 'agent'
    if (bits & Where.In) {
      // "a monitor based in Britain": of a speaker
      const of = bitsAt(tokens, k - 1)
      // "monitors in Oslo say"
      if (of & Where.Based || (of & Where.Watcher && bitsAt(tokens, last + 1) & Where.Said)) return 'other'
      if (people && !(noun & (Where.Sort | Where.There | Where.Home)) && !nameFollows(tokens, last, to)) return 'other'
      return 'place'
    }
    if (bits & Where.On) return attackBefore(tokens, k, from) || isSide(tokens, last, to) ? 'place' : 'other'
    if (bits & Where.Of) {
      const before = bitsAt(tokens, k - 1)
      if (before & Where.Attack) return 'place'
      if (before & (Where.Side | Where.Sort | Where.In)) {
        k--
        continue
      }
      return people ? 'side' : 'other'
    }
    if (bits & Where.To) return attackBefore(tokens, k, from) ? 'place' : 'other'
    if (bits & Where.Flee) return people && !(noun & Where.Sort) ? 'other' : 'place'
    if (bits & Where.Hit && !(bits & Where.Side)) return people && !(noun & Where.Sort) ? 'other' : 'place'
    const inside =
      bits & (Where.Side | Where.Sort | Where.Both) ||
      token.lower === 'the' ||
      token.lower === 'a' ||
      token.lower === 'even' ||
      (token.lower === 'and' && (bitsAt(tokens, k - 1) & Where.Side || tokens[k - 1]?.capital)) ||
      token.lower === "'s" ||
      token.text === '-' ||
      token.text === '‑' ||
      (token.capital && token.kind === 'word')
    if (token.text === ',' && k - 1 >= from && tokens[k - 1]!.capital && kind !== 'people') continue
    if (!inside) return 'other'
  }
  return 'other'
}

const NO_NOUN =
  Is.Preposition |
  Is.Conjunction |
  Is.Auxiliary |
  Is.Report |
  Is.Clause |
  Is.Adverb |
  Is.Relative |
  Is.Modal |
  Is.Change |
  Is.Not

/** "a U.S. | military base": a short form of a country's name has no adjective. */
export function isAdjective(tokens: readonly Token[], { first, last, kind }: Mention): boolean {
  const next = tokens[last + 1]
  if (kind !== 'country' || first !== last || next?.kind !== 'word' || next.capital) return false
  if (tokens[first]!.text !== tokens[first]!.text.toUpperCase()) return false
  return !((entryOf(next)?.is ?? 0) & NO_NOUN)
}

/** "in the Russian-held town of Xyz": a name that no gazetteer holds. */
function nameFollows(tokens: readonly Token[], last: number, to: number): boolean {
  const next = tokens[last + 1]
  return last + 1 < to && !!next?.capital && next.kind === 'word' && !whereOf(next)
}

/** "on the Israeli side". */
const isSide = (tokens: readonly Token[], last: number, to: number) =>
  last + 1 < to && tokens[last + 1]!.lower === 'side'
