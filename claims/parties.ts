import type { Draft, Reading, Refiner } from './draft.ts'
import { speaksOfHarm } from './gate.ts'
import { EN } from './lexicon/en/index.ts'
import { Is } from './lexicon/model.ts'
import { Where } from './lexicon/places.ts'
import type { Measure } from './model.ts'
import { type Mention, Places, whereOf } from './places.ts'
import { isAdjective, type Role, roleOf } from './roles.ts'
import type { Block, Sentence, Token } from './text.ts'

/** A name with what it does in the sentence. */
interface Placed extends Mention {
  role: Role
}

/** A draft and what its rules look at. */
interface Case {
  draft: Draft
  tokens: Token[]
  sentence: Sentence
  names: readonly Placed[]
  /** Tokens between which only this figure stands. */
  from: number
  to: number
  /** The drafts of the article before this one, the last first in `before`. */
  before: Draft | undefined
  reader: PartyReader
}

/** undefined: the rule does not say; null: it says that no one country is meant. */
type Answer = string | null | undefined
type Rule = (c: Case) => Answer

const isHyphen = (token: Token | undefined) => !!token && !token.spaced && (token.text === '-' || token.text === '‑')

/** "US-led", "Iran-backed": says who is behind, not who. */
const isCompound = (tokens: readonly Token[], { last }: Mention) => isHyphen(tokens[last + 1])

/** The end of the words that say who was counted, with a noun of harm right behind ("700,000 Ukrainian troop | deaths"). */
function phraseEnd({ number, people, harm }: Draft): number {
  let end = Math.max(number.last, people?.last ?? -1)
  if (harm && harm.first > number.last && harm.first <= end + 3) end = Math.max(end, harm.first)
  return end
}

/** One party, or null where the names mean several. */
function oneOf(names: readonly Mention[]): string | null {
  const [{ party }] = names as [Mention]
  return names.every((name) => name.party === party) ? party : null
}

/** "Syrian and Russian soldiers", not "Syrian Kurdish fighters". */
function areListed(tokens: readonly Token[], names: readonly Mention[]): boolean {
  const to = names.at(-1)!.first
  for (let k = names[0]!.last + 1; k < to; k++)
    if ((EN.words.get(tokens[k]!.lower)?.entry?.is ?? 0) & Is.Conjunction) return true
  return false
}

/** "46,000 Ukrainian soldiers", "20 of them Egyptian Copts". */
const inPhrase: Rule = ({ draft, tokens, names, to }) => {
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
const possessive: Rule = ({ draft, tokens, names, from }) => {
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

/** "soldiers of the Lebanese army", "schoolgirls from Chibok". */
const ofPhrase: Rule = ({ draft, tokens, names, to }) => {
  const end = phraseEnd(draft)
  const next = tokens[end + 1]
  if (!next || !(whereOf(next) & Where.Of)) return undefined
  const name = names.find(({ first, last }) => first > end && first <= end + 5 && last < to)
  return name && !(name.role === 'agent') ? name.party : undefined
}

/** "Russian forces lost 427 soldiers", "Ukraine has suffered". */
const loser: Rule = ({ draft, tokens, names, sentence }) => {
  const { number } = draft
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
const its: Rule = ({ draft, tokens, names, reader }) => {
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
const predicate: Rule = ({ draft, tokens, names, sentence, before }) => {
  const end = phraseEnd(draft)
  // Not the 12 in "10 of the 12 victims were US citizens".
  if (before?.sentence === draft.sentence && draft.number.first - before.number.last < 4) return undefined
  for (let k = end + 1; k < sentence.to && k < end + 9; k++) {
    if (EN.words.get(tokens[k]!.lower)?.entry?.role !== 'be') continue
    const name = names.find(({ first }) => first === k + 1)
    return name && name.kind !== 'place' && !isCompound(tokens, name) ? name.party : undefined
  }
  return undefined
}

/** "Two other Marines", "and 158 others missing": of those just named. */
const others: Rule = ({ draft, tokens, before }) => {
  const next = EN.words.get(tokens[draft.number.last + 1]?.lower ?? '')?.entry
  if (!next || !(next.is & Is.More)) return undefined
  const troops = draft.group === 'military' && before?.group === 'military' && before.block === draft.block
  return troops || before?.sentence === draft.sentence ? before.party : undefined
}

/** "100,000 people worldwide". */
const everywhere: Rule = ({ draft, tokens, to }) => {
  const end = phraseEnd(draft)
  for (let k = end + 1; k < to && k < end + 5; k++) if (whereOf(tokens[k]) & Where.World) return null
  for (let k = end + 1; k < to; k++) {
    const many = EN.words.get(tokens[k - 1]!.lower)
    if (tokens[k]!.lower === 'sides' && whereOf(tokens[k - 1]) & Where.Both) return null
    if (tokens[k]!.lower === 'countries' && (many?.number || whereOf(tokens[k - 1]) & Where.Both)) return null
  }
  return undefined
}

/** "a Russian reconnaissance group of nine people". */
const groupOf: Rule = ({ draft, tokens, names, from }) => {
  const { first } = draft.number
  if (tokens[first - 1]?.lower !== 'of') return undefined
  const name = names.findLast(({ last }) => last < first)
  if (name?.kind !== 'people' || name.first < from || first - name.last > 5) return undefined
  for (let k = name.last + 1; k < first - 1; k++)
    if (tokens[k]!.kind === 'mark' || whereOf(tokens[k]) & ~(Where.Army | Where.Attack)) return undefined
  return name.party
}

/** "In Gaza, more than 67,000", "at a market in Kano": the nearest place of the clause. */
const where: Rule = ({ draft, tokens, names, from, to: end }) => {
  let to = end
  for (let k = draft.number.last + 1; k < to; k++) if (whereOf(tokens[k]) & Where.Since) to = k
  const places = names.filter(({ role, first, last }) => role === 'place' && first >= from && last < to)
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
function joined(tokens: readonly Token[], names: readonly Placed[], name: Placed): Placed[] {
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
const source: Rule = ({ draft, tokens, names, from, to }) => {
  if (draft.group === 'militants') return undefined
  for (const { first, last, party } of names) {
    if (first < from || last >= to) continue
    for (let k = last + 1; k < to && k < last + 5; k++) {
      if (whereOf(tokens[k]) & Where.Home) return party
      if (tokens[k]!.text === ',') break
    }
  }
  return undefined
}

/** Rules of figures that are parts of another. */
const PARTS = new Set(['part', 'among'])

/** "12 people, three of them children": a part belongs with the whole. */
const part: Rule = ({ draft, tokens, before }) => {
  if (before?.sentence !== draft.sentence) return undefined
  if (draft.rules.some((rule) => PARTS.has(rule))) return before.party
  // "48 hostages, including the bodies of at least 28 people"
  const first = Math.max(before.number.last + 1, draft.number.first - 7)
  for (let k = first; k < draft.number.first; k++) {
    const is = EN.words.get(tokens[k]!.lower)?.entry?.is ?? 0
    if (is & Is.Part && !(is & (Is.Conjunction | Is.Raise))) return before.party
  }
  return undefined
}

/** Hostages and refugees are where they do not belong: they stay whose they were. */
const captives: Rule = ({ draft, tokens, reader }) => {
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

/** "along the country's coast": of the country just named. */
const there: Rule = ({ draft, tokens, names, from, to }) => {
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

/** "We have lost 46,000 soldiers": of the country of the one who says it. */
const we: Rule = ({ draft, tokens, sentence, reader }) => {
  if (!draft.by) return undefined
  for (let k = draft.number.first - 1; k >= sentence.from && k > draft.number.first - NEAR; k--) {
    if (whereOf(tokens[k]) & Where.We) return reader.countryOf(draft.by)
  }
  return undefined
}

/** So far before a figure "we" may stand, and a speaker's country before the name. */
const NEAR = 8

/** From the plainest to the least plain; the first that says something wins. */
const RULES: [name: string, rule: Rule][] = [
  ['own', inPhrase],
  ['predicate', predicate],
  ['its', its],
  ['of', ofPhrase],
  ['loser', loser],
  ['we', we],
  ['possessive', possessive],
  ['group-of', groupOf],
  ['part', part],
  ['captives', captives],
  ['others', others],
  ['everywhere', everywhere],
  ['where', where],
  ['there', there],
]

/** Not where this one holds the other ("three Algerians were among the 84"), nor where it is of the place ("two local pilots"). */
const sameSentence: Rule = (c) => {
  const { draft, before } = c
  if (before?.sentence !== draft.sentence || isLocal(c)) return undefined
  if (before.rules.includes('among') && !draft.rules.includes('among')) return undefined
  return before.party
}

/** "two local pilots". */
function isLocal({ draft, tokens }: Case): boolean {
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
const alone: Rule = ({ draft, tokens, names }) => {
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
    const is = EN.words.get(tokens[k]!.lower)?.entry?.is ?? 0
    if (is & Is.Report || whereOf(tokens[k]) & (Where.Said | Where.Home | Where.Army)) return undefined
  }
  return name.party
}

/** "the Iranian strikes killed 28": whoever it was, not those who did it. */
const notAgent: Rule = ({ draft, tokens, names, reader }) => {
  if (draft.rules[0] !== 'object' && draft.measure !== 'captured') return undefined
  const first = draft.harm?.first ?? draft.number.first
  const agent = names.findLast(({ role, kind, last }) => {
    if (last >= first) return false
    return kind === 'force' ? draft.measure === 'captured' : role === 'agent' && !isArmy(tokens, last)
  })
  return agent && agent.party === reader.main() ? (reader.mainBut(agent.party) ?? undefined) : undefined
}

/** Where the sentence itself does not say. */
const CARRIED: [name: string, rule: Rule][] = [
  ['same-sentence', sameSentence],
  ['source', (c) => source({ ...c, from: c.sentence.from, to: c.sentence.to })],
  ['where-ahead', (c) => where({ ...c, from: c.sentence.from, to: c.draft.number.first })],
  // "killed 31 and wounded 40 in Aleppo"
  ['where-behind', (c) => where({ ...c, to: c.sentence.to })],
  [
    'same-army',
    ({ draft, before }) =>
      before?.block === draft.block && draft.group === 'military' && before.group === 'military'
        ? before.party
        : undefined,
  ],
  ['around', ({ draft, reader, before }) => reader.around(draft, before)],
  [
    'same-block',
    (c) =>
      c.before?.block === c.draft.block && c.before.sentence !== c.draft.sentence && !isLocal(c)
        ? (c.before.party ?? undefined)
        : undefined,
  ],
  ['alone', alone],
  ['same-figure', ({ draft, reader }) => reader.sameFigure(draft)],
  ['not-agent', notAgent],
  ['main', ({ reader }) => reader.main()],
]

const keyOf = ({ measure, amount }: Draft) => `${measure} ${amount.low} ${amount.high}`

class PartyReader {
  readonly #places: Places
  readonly #placed = new Map<Sentence, readonly Placed[]>()
  readonly #byFigure = new Map<string, string>()
  readonly #byMeasure = new Map<Measure | null, string | null>()
  readonly #bySpeaker = new Map<string, string | undefined>()
  readonly #besides = new Map<string, string | null>()
  readonly #drafts: Draft[]
  #main: { party: string | null } | undefined
  constructor(reading: Reading, drafts: Draft[]) {
    this.#places = new Places(reading)
    this.#drafts = drafts
    this.#reading = reading
  }
  readonly #reading: Reading

  /** The names of a sentence with what they do there. */
  namesIn(block: Block, sentence: Sentence): readonly Placed[] {
    let placed = this.#placed.get(sentence)
    if (!placed) {
      const { tokens } = block
      placed = this.#places
        .mentions(block, sentence)
        .map((mention) => ({ ...mention, role: roleOf(tokens, sentence, mention) }))
      this.#placed.set(sentence, placed)
    }
    return placed
  }

  /** Whose the same figure was where the article gave it before. */
  sameFigure(draft: Draft): string | undefined {
    return this.#byFigure.get(keyOf(draft))
  }

  /** Whose the last figure of a measure before was. */
  lastOf(measure: Measure | null): string | null | undefined {
    return this.#byMeasure.get(measure)
  }

  /** Remembers whose a figure is, for those after it. */
  remember(draft: Draft): void {
    const { party, measure, amount } = draft
    this.#byMeasure.set(measure, party ?? null)
    const key = keyOf(draft)
    if (party && (amount.low ?? amount.high)! > 2 && !this.#byFigure.has(key)) this.#byFigure.set(key, party)
  }

  /** The country that the article gives with a speaker's name: "Ukrainian President Volodymyr Zelensky". */
  countryOf(speaker: string): string | undefined {
    if (!this.#bySpeaker.has(speaker)) this.#bySpeaker.set(speaker, this.#findCountryOf(speaker))
    return this.#bySpeaker.get(speaker)
  }

  #findCountryOf(speaker: string): string | undefined {
    const surname = speaker.split(' ').at(-1)!
    for (const block of [this.#reading.title, ...this.#reading.blocks]) {
      if (!block.text.includes(surname)) continue
      for (const sentence of block.sentences) {
        for (let k = sentence.from; k < sentence.to; k++) {
          if (block.tokens[k]!.text !== surname) continue
          const name = this.namesIn(block, sentence).findLast(({ last }) => last < k && last > k - NEAR)
          if (name && name.party !== '*') return name.party
        }
      }
    }
    return undefined
  }

  /** The army named last before the sentence of a draft, or else who was. */
  actor({ block, sentence }: Draft): string | undefined {
    let nearest: string | undefined
    let left = LOOK_BACK
    for (let b = block.index; b >= 0 && b > block.index - 3; b--) {
      const other = this.#reading.blocks[b]!
      const { sentences } = other
      for (let i = b === block.index ? sentence.index - 1 : sentences.length - 1; i >= 0 && left > 0; i--) {
        left--
        const names = this.#places.mentions(other, sentences[i]!)
        const army = names.findLast(({ last }) => whereOf(other.tokens[last + 1]) & Where.Army)
        if (army) return army.party
        nearest ??= names.at(-1)?.party
      }
    }
    return nearest
  }

  /** The place of the sentences just before, in the same block. */
  around({ block, sentence }: Draft, before: Draft | undefined): string | null | undefined {
    const first = before?.block === block ? before.sentence.index + 1 : 0
    for (let i = sentence.index - 1; i >= first && i >= sentence.index - 3; i--) {
      const cut = block.sentences[i]!
      if (cut.to - cut.from > WINDOW) return undefined
      if (
        i < sentence.index - 1 &&
        !speaksOfHarm(block.text.slice(block.tokens[cut.from]!.start, block.tokens[cut.to - 1]!.end))
      )
        continue
      const place = this.namesIn(block, cut).filter(({ role }) => role === 'place')
      const party = place.length ? oneOf(place) : null
      if (party) return party
    }
    return undefined
  }

  /** The country that the article is about, or null where none stands out. */
  main(): string | null {
    this.#main ??= { party: this.#titled() ?? this.#mostNamed(null) }
    return this.#main.party
  }

  /** The country that the article is about besides `party`. */
  mainBut(party: string): string | null {
    if (!this.#besides.has(party)) this.#besides.set(party, this.#mostNamed(party))
    return this.#besides.get(party) ?? null
  }

  /** Where the title says it happened; undefined where it does not. */
  #titled(): string | null | undefined {
    const { title } = this.#reading
    for (const sentence of title.sentences) {
      const names = this.namesIn(title, sentence)
      const place = names.find(({ role }) => role === 'place')
      const party = place && oneOf(joined(title.tokens, names, place))
      if (party !== undefined && party !== '*') return party
    }
    return undefined
  }

  /** The country named most in the title, the opening and the blocks with figures; where people were harmed counts more than who did it. */
  #mostNamed(besides: string | null): string | null {
    const { title, blocks } = this.#reading
    const weights = new Map<string, number>()
    const weigh = (block: Block, weight: number) => {
      for (const sentence of block.sentences) {
        for (const { party, role } of this.namesIn(block, sentence)) {
          if (party !== '*' && party !== besides) weights.set(party, (weights.get(party) ?? 0) + weight * WEIGHTS[role])
        }
      }
    }
    weigh(title, TITLE)
    for (const block of new Set([...blocks.slice(0, OPENING), ...this.#drafts.map(({ block }) => block)]))
      weigh(block, 1)
    const [first] = [...weights].sort((a, b) => b[1] - a[1])
    if (!first) return besides ? null : countryOfAddress(this.#reading.article.url)
    return first[1] >= ENOUGH || weights.size === 1 ? first[0] : null
  }
}

/** Country domains that everybody uses. */
const GENERIC = new Set('ai am cc co eu fm gg gl io la ly me to tv ws'.split(' '))

/** The country of a publisher's address, by its last label: the last resort, where an article names no country at all. */
function countryOfAddress(url: string): string | null {
  const label = /^https?:\/\/[^/:?#]*\.([a-z]{2})(?:[/:?#]|$)/i.exec(url)?.[1]?.toLowerCase()
  if (!label || GENERIC.has(label)) return null
  return label === 'uk' ? 'GB' : label.toUpperCase()
}

/** No rule looks further than so many tokens from a figure, nor than so many sentences back for who acts. */
const WINDOW = 160
const LOOK_BACK = 6

/** What a name counts for the country that an article is about, by what it does in its sentence. */
const WEIGHTS: Record<Role, number> = { place: 3, side: 2, other: 1, agent: 0.5 }
const TITLE = 3
const ENOUGH = 3
/** So many blocks open an article. */
const OPENING = 4

/** The names between two tokens; a sentence without end does not make each of its figures slow. */
function within(names: readonly Placed[], { from, to }: Sentence): readonly Placed[] {
  if (names.length < 2 * WINDOW) return names
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (names[middle]!.first < from) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < names.length && names[end]!.last < to) end++
  return names.slice(low, end)
}

/** Fills in whose people each figure counts, or where they were harmed. */
export const readParties: Refiner = (drafts, reading) => {
  if (!drafts.length) return drafts
  const reader = new PartyReader(reading, drafts)
  drafts.forEach((draft, i) => {
    const { block, sentence } = draft
    const before = drafts[i - 1]
    const after = drafts[i + 1]
    const near = {
      index: sentence.index,
      from: Math.max(sentence.from, draft.number.first - WINDOW),
      to: Math.min(sentence.to, draft.number.last + WINDOW),
    }
    const from = before?.sentence === sentence ? Math.max(near.from, phraseEnd(before) + 1) : near.from
    const to = after?.sentence === sentence ? Math.min(near.to, after.number.first) : near.to
    const names = within(reader.namesIn(block, sentence), near)
    const c: Case = { draft, tokens: block.tokens, sentence: near, names, from, to, before, reader }
    let answer: Answer
    for (const [name, rule] of RULES) {
      answer = rule(c)
      if (answer === undefined) continue
      draft.rules.push(name)
      break
    }
    for (const [name, rule] of answer === undefined ? CARRIED : []) {
      answer = rule(c)
      if (answer === undefined) continue
      draft.rules.push(name)
      break
    }
    draft.party = answer === '*' ? null : (answer ?? null)
    reader.remember(draft)
  })
  return drafts
}
