import type { Draft, Reading } from '../draft.ts'
import { speaksOfHarm } from '../gate.ts'
import { Where } from '../lexicon/places.ts'
import type { Measure } from '../model.ts'
import { type Places, placesOf, whereOf } from '../places.ts'
import { type Role, roleOf } from '../roles.ts'
import type { Block, Sentence } from '../text.ts'
import { oneOf, type Placed } from './case.ts'
import { joined } from './clause.ts'
import { NEAR } from './phrase.ts'

/** Measure and amount: what makes a figure the same. */
const keyOf = ({ measure, amount }: Draft) => `${measure} ${amount.low} ${amount.high}`

/** What the article around a figure says of whose it is; remembers the figures already read. */
export class PartyReader {
  readonly #places: Places
  readonly #placed = new Map<Sentence, readonly Placed[]>()
  readonly #byFigure = new Map<string, string>()
  readonly #byMeasure = new Map<Measure | null, string | null>()
  readonly #bySpeaker = new Map<string, string | undefined>()
  readonly #besides = new Map<string, string | null>()
  readonly #drafts: Draft[]
  #main: { party: string | null } | undefined
  constructor(reading: Reading, drafts: Draft[]) {
    this.#places = placesOf(reading)
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

  /** The one country that the sentences just before name, the nearest that names any. */
  namedBefore({ block, sentence }: Draft): string | undefined {
    for (let i = sentence.index - 1; i >= 0 && i >= sentence.index - 3; i--) {
      const names = this.namesIn(block, block.sentences[i]!)
      if (names.length) return oneOf(names) ?? undefined
    }
    return undefined
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
    /** Countries of which more is told than that they struck. */
    const harmed = new Set<string>()
    const weigh = (block: Block, weight: number) => {
      for (const sentence of block.sentences) {
        for (const { party, role } of this.namesIn(block, sentence)) {
          if (party === '*' || party === besides) continue
          weights.set(party, (weights.get(party) ?? 0) + weight * WEIGHTS[role])
          if (role !== 'agent') harmed.add(party)
        }
      }
    }
    weigh(title, TITLE)
    for (const block of new Set([...blocks.slice(0, OPENING), ...this.#drafts.map(({ block }) => block)]))
      weigh(block, 1)
    const [first] = [...weights].filter(([party]) => harmed.has(party)).sort((a, b) => b[1] - a[1])
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
export const WINDOW = 160
const LOOK_BACK = 6

/** What a name counts for the country that an article is about, by what it does in its sentence. */
const WEIGHTS: Record<Role, number> = { place: 3, side: 2, other: 1, agent: 0.5 }
const TITLE = 3
const ENOUGH = 3
/** So many blocks open an article. */
const OPENING = 4
