import type { Reading } from './draft.ts'
import { byForm } from './forms.ts'
import { bitsOfTokens } from './lexicon/bits.ts'
import { EN } from './lexicon/en/index.ts'
import { NAMES, STATES, WHERE } from './lexicon/en/places.ts'
import PACKAGED from './lexicon/places.json' with { type: 'json' }
import { type Gazetteer, indexNames, type NameIndex, type NameKind, type PlaceName, Where } from './lexicon/places.ts'
import { type Block, type Sentence, type Token, tokenize } from './text.ts'

/** A name in a sentence that says whose people or where. `first` and `last` are tokens of its block. */
export interface Mention {
  first: number
  last: number
  /** ISO 3166-1 alpha-2, also XK, SU, LNR-DNR. */
  party: string
  kind: NameKind
}

const STATE_CODES: ReadonlySet<string> = new Set(STATES.map((state) => state.toLowerCase()))

/** Made when the first article with a figure is read. */
let index: NameIndex | undefined
const indexOfNames = () => (index ??= indexNames([PACKAGED as unknown as Gazetteer, NAMES]))

/** The words around a name, from the lexicon. */
export const whereOf = bitsOfTokens(WHERE)

const isHyphen = (token: Token | undefined) => !!token && !token.spaced && (token.text === '-' || token.text === '‑')

const MARKED = /[^\p{ASCII}]/u

/** São as sao: gazetteers have no marks over letters. */
const plain = byForm(({ lower }) => (MARKED.test(lower) ? lower.normalize('NFKD').replace(/\p{M}/gu, '') : lower))

/** The names that begin with a word. */
const namesOf = byForm((form) => indexOfNames()(plain(form)!) ?? null)

/** The last token of `rest` from `at` on, over hyphens and the full stop of St.; -1 where it does not stand there. */
function endOfRest(tokens: readonly Token[], at: number, to: number, rest: readonly string[]): number {
  let k = at
  for (const word of rest) {
    k++
    if (isHyphen(tokens[k]) || (tokens[k]?.text === '.' && !tokens[k]!.spaced)) k++
    if (k >= to || plain(tokens[k]!.form) !== word) return -1
  }
  return k
}

/** "Fla.", "TX", "N.C.": a state behind a place's name and a comma. */
function isState(token: Token | undefined): boolean {
  return !!token?.capital && STATE_CODES.has(token.lower.endsWith('.') ? token.lower.slice(0, -1) : token.lower)
}

/** A capital that may begin a name of a person: no word of the lexicons, not the first of a sentence. */
function isNamePart(tokens: readonly Token[], i: number, from: number): boolean {
  const token = tokens[i]
  if (i <= from || !token?.capital || token.kind !== 'word' || token.text === token.text.toUpperCase()) return false
  return !whereOf(token) && !EN.wordOf(token.form)
}

/** "Melbourne Square Mall", "London Road": streets and halls are called after places far away. */
const isStreet = ({ kind }: Mention, next: Token | undefined): boolean =>
  (kind === 'place' || kind === 'country') && !!next?.capital && (whereOf(next) & Where.Street) !== 0

/** "Baar | al-Osk": a longer name of a place that the gazetteer does not have. */
const goesOn = (tokens: readonly Token[], { last, kind }: Mention): boolean =>
  kind === 'place' &&
  (whereOf(tokens[last + 1]) & Where.Article) !== 0 &&
  isHyphen(tokens[last + 2]) &&
  (tokens[last + 3]?.capital ?? false)

const isBrandWord = (token: Token | undefined) => !!token?.capital && (whereOf(token) & Where.Brand) !== 0

/** "British Airways", "Air France", "Bank of America": what bears a country's name is not there, nor of its people. */
function isBrand(tokens: readonly Token[], { first, last }: Mention, from: number): boolean {
  if (isBrandWord(tokens[last + 1])) return true
  const of = first - 2 >= from && tokens[first - 1]!.lower === 'of'
  return isBrandWord(tokens[of ? first - 2 : first - 1]) && first > from
}

/** "in Osborne Store, Clarendon": a word that says where, before the name and the capitals that it follows. */
function isLocated(tokens: readonly Token[], first: number, from: number): boolean {
  for (let k = first - 1; k >= from && k > first - REACH; k--) {
    if (whereOf(tokens[k]) & LOCATED) return true
    if (tokens[k]!.text !== ',' && (!tokens[k]!.capital || tokens[k + 1]!.text !== ',')) return false
  }
  return false
}

/** "Paris, Texas.": the second name says where the first is. */
function isWithin(tokens: readonly Token[], { last, kind }: Mention, next: Mention, to: number): boolean {
  if (kind !== 'place' || next.first !== last + 2 || tokens[last + 1]!.text !== ',') return false
  const after = next.last + 1
  const closed = after >= to || tokens[after]!.kind === 'mark'
  return closed && (next.kind === 'country' || (next.kind === 'place' && next.party === 'US'))
}

const known = new WeakMap<Reading, Places>()

/** The places of an article, read once for all steps that ask for them. */
export function placesOf(reading: Reading): Places {
  let places = known.get(reading)
  if (!places) {
    places = new Places(reading)
    known.set(reading, places)
  }
  return places
}

/** What the gazetteer has of a name by itself; null where it is no name, or only begins with one. */
export function placeNameOf(name: string): PlaceName | null {
  const tokens = tokenize(name)
  for (const placeName of (tokens[0] && namesOf(tokens[0].form)) ?? []) {
    if (endOfRest(tokens, 0, tokens.length, placeName.rest) === tokens.length - 1) return placeName
  }
  return null
}

/** The country that a name stands for by itself; null where it is none. */
export const countryOf = (name: string): string | null => placeNameOf(name)?.codes[0] ?? null

/** What an article says of places: names in a sentence, and the countries that it speaks of. */
export class Places {
  readonly #reading: Reading
  readonly #found = new Map<Sentence, Mention[]>()
  #open = new Set<string>()

  constructor(reading: Reading) {
    this.#reading = reading
  }

  /** The names in a sentence, in order; none overlap. Names that other words may mean are left out unless the text is plain. */
  mentions(block: Block, sentence: Sentence): readonly Mention[] {
    let found = this.#found.get(sentence)
    if (!found) {
      found = this.#read(block, sentence)
      this.#found.set(sentence, found)
    }
    return found
  }

  #read(block: Block, { from, to }: Sentence): Mention[] {
    const { tokens } = block
    const found: Mention[] = []
    const open: { at: number; name: PlaceName }[] = []
    for (let at = from; at < to; at++) {
      const token = tokens[at]!
      if (!token.capital || token.kind !== 'word') continue
      const names = namesOf(token.form)
      if (!names) continue
      for (const name of names) {
        if (name.caps && token.text !== token.text.toUpperCase()) continue
        const last = endOfRest(tokens, at, to, name.rest)
        if (last < 0) continue
        if (name.codes.length) {
          const inState = name.kind === 'place' && tokens[last + 1]?.text === ',' && isState(tokens[last + 2])
          const mention = { first: at, last, party: inState ? 'US' : name.codes[0]!, kind: name.kind }
          if (!inState && (name.unsure || name.codes.length > 1)) open.push({ at: found.length, name })
          found.push(mention)
        }
        at = last
        break
      }
    }
    for (const { at, name } of open) this.#settle(found, at, name, tokens, from)
    found.forEach((mention, i) => {
      const next = found[i + 1]
      if (next && isWithin(tokens, mention, next, to)) mention.party = next.party
    })
    return found.filter(
      (mention) =>
        mention.party !== '' &&
        !this.#isPerson(mention, tokens, from) &&
        !isStreet(mention, tokens[mention.last + 1]) &&
        !goesOn(tokens, mention) &&
        !isBrand(tokens, mention, from),
    )
  }

  /** "Michael Jordan": a place's name right behind a given name. */
  #isPerson({ first, kind }: Mention, tokens: readonly Token[], from: number): boolean {
    return kind === 'place' && isNamePart(tokens, first - 1, from) && !isHyphen(tokens[first - 1])
  }

  /** Decides which of several places a name means, and whether it is one at all. */
  #settle(found: readonly Mention[], at: number, name: PlaceName, tokens: readonly Token[], from: number): void {
    const mention = found[at]!
    const comma = tokens[mention.last + 1]?.text === ','
    const next = found[at + 1]
    if (comma && next?.first === mention.last + 2 && next.kind !== 'people' && name.codes.includes(next.party)) {
      mention.party = next.party
      return
    }
    if (name.unsure) {
      if (
        !isLocated(tokens, mention.first, from) ||
        isNamePart(tokens, mention.last + 1, from) ||
        tokens[mention.last + 1]?.lower === "'s"
      ) {
        mention.party = ''
        return
      }
    }
    if (name.codes.length > 1) mention.party = name.codes.find((code) => this.#isNamed(code)) ?? name.codes[0]!
  }

  /** Does the title or the opening name a country, its people or a place that only it has? */
  #isNamed(code: string): boolean {
    if (!this.#open.size) {
      this.#open.add('')
      for (const block of [this.#reading.title, ...this.#reading.blocks.slice(0, OPENING)]) {
        for (const sentence of block.sentences) {
          for (const { party } of this.mentions(block, sentence)) this.#open.add(party)
        }
      }
    }
    return this.#open.has(code)
  }
}

/** What stands before a place that might be a person. */
const LOCATED = Where.In | Where.On | Where.Side | Where.Sort | Where.Hit | Where.Flee

/** So far before a name stands what says that it is a place. */
const REACH = 6

/** So many blocks open an article. */
const OPENING = 4
