import type { Draft, Reading, Refiner } from './draft.ts'
import { type Span, spanOf } from './events/days.ts'
import { type Around, type Evidence, overlap, Weigher } from './events/evidence.ts'
import { type Facts, factsOf, joined } from './events/facts.ts'
import { landsIn } from './events/lands.ts'
import { type Known, type Stored, storedOf } from './events/stored.ts'
import { type Dated, whenOf } from './events/times.ts'
import { besideOf } from './lexicon/en/events.ts'
import { EN, entryOf } from './lexicon/en/index.ts'
import { Beside, Nature } from './lexicon/events.ts'
import { type Places, placesOf } from './places.ts'
import type { Block, Sentence } from './text.ts'

/** Blocks that say what the article is about. */
const LEAD_BLOCKS = 3
/** How many sentences back what is told still belongs to a figure. */
const SENTENCES_BEFORE = 6
/** Points below which no link is made. */
const ENOUGH = 60
const NOWHERE: readonly string[] = []

class Linker {
  readonly #stored: Stored
  readonly #reading: Reading
  readonly #places: Places
  readonly #sentences = new Map<Sentence, Facts>()
  readonly #befores = new Map<Sentence, Facts>()
  readonly #blocks = new Map<Block, Facts>()
  readonly #counts = new Map<Block, Set<number>>()
  readonly #speakers = new Map<string, readonly string[]>()
  readonly #thought = new Map<Facts, ReadonlySet<Known>>()
  #far: Set<Known> | undefined
  readonly #published: Span | null
  readonly #title: Facts
  readonly #lead: Facts
  readonly #main: number
  /** Events that the article names, and those around them. */
  readonly #meant = new Set<Known>()

  constructor(drafts: readonly Draft[], reading: Reading) {
    this.#stored = storedOf(reading.events)
    this.#reading = reading
    this.#places = placesOf(reading)
    this.#published = spanOf(reading.article.published)
    for (const { block, number } of drafts) {
      const counts = this.#counts.get(block) ?? new Set()
      this.#counts.set(block, counts)
      for (let k = number.first; k <= number.last; k++) counts.add(k)
    }
    this.#title = this.#ofBlock(reading.title)
    this.#lead = joined(reading.blocks.slice(0, LEAD_BLOCKS).map((block) => this.#ofBlock(block)))
    const ofFigures = [...this.#counts.keys()].map((block) => this.#ofBlock(block))
    for (const { hits } of [this.#title, this.#lead, ...ofFigures]) {
      for (const { known, weight, compared } of hits) {
        if (compared >= 0 || weight === 'place') continue
        for (const each of [known, ...known.around]) this.#meant.add(each)
      }
    }
    this.#main = mainOf(this.#title, [this.#lead, ...ofFigures])
  }

  #of(block: Block, sentence: Sentence): Facts {
    let facts = this.#sentences.get(sentence)
    if (!facts) {
      const counts = this.#counts.get(block)
      facts = factsOf(
        { tokens: block.tokens, from: sentence.from, to: sentence.to, today: this.#published?.last ?? null },
        this.#stored,
        this.#places.mentions(block, sentence),
        (at) => counts?.has(at) ?? false,
      )
      this.#sentences.set(sentence, facts)
    }
    return facts
  }

  #ofBlock(block: Block): Facts {
    let facts = this.#blocks.get(block)
    if (!facts) {
      facts = joined(block.sentences.map((sentence) => this.#of(block, sentence)))
      this.#blocks.set(block, facts)
    }
    return facts
  }

  /** The sentences just before one in its block, and the block before. */
  #before(block: Block, sentence: Sentence): Facts {
    let facts = this.#befores.get(sentence)
    if (!facts) {
      const sentences = block.sentences.slice(Math.max(0, sentence.index - SENTENCES_BEFORE), sentence.index)
      const before = sentences.map((each) => this.#of(block, each))
      const blockBefore = this.#reading.blocks[block.index - 1]
      if (blockBefore) before.push(this.#ofBlock(blockBefore))
      facts = joined(before)
      this.#befores.set(sentence, facts)
    }
    return facts
  }

  /** The countries that a speaker's name tells: a few speakers state the figures of an article. */
  #landsOf(speaker: string): readonly string[] {
    let lands = this.#speakers.get(speaker)
    if (!lands) {
      lands = landsIn(speaker)
      this.#speakers.set(speaker, lands)
    }
    return lands
  }

  #around({ block, sentence, number, by }: Draft, until: number): Around {
    const own = this.#of(block, sentence)
    const ofSpeaker = by === null || own.lands.size === 0 ? NOWHERE : this.#landsOf(by)
    const lands = ofSpeaker.length ? new Set([...own.lands].filter((land) => !ofSpeaker.includes(land))) : own.lands
    return {
      sentence: own,
      lands,
      before: this.#before(block, sentence),
      title: this.#title,
      lead: this.#lead,
      main: this.#main,
      at: number.first,
      until,
    }
  }

  /** The events that one may think of, told of what is said around a sentence; the same for all its figures. */
  #candidates({ sentence, before, title, lead }: Around): ReadonlySet<Known> {
    let candidates = this.#thought.get(sentence)
    if (!candidates) {
      this.#far ??= this.#pointedAt([title, lead], new Set())
      candidates = this.#pointedAt([sentence, before], new Set(this.#far))
      this.#thought.set(sentence, candidates)
    }
    return candidates
  }

  #pointedAt(around: readonly Facts[], candidates: Set<Known>): Set<Known> {
    for (const { hits, lands, telling } of around) {
      for (const known of telling) if (known.homes.size === 0 || overlap(known.homes, lands)) candidates.add(known)
      for (const { known } of hits) candidates.add(known)
      for (const land of lands) for (const known of this.#stored.byLand.get(land) ?? []) candidates.add(known)
    }
    return candidates
  }

  /**
   * Whose people an event harmed, where no more than a guess says it: of one country, of the one in which a strike fell, or of the only
   * one that the sentence names of those that a disaster struck; null where it struck several and the sentence names none of them.
   */
  partyOf({ block, sentence, party, rules }: Draft, { event: { parties, kind }, homes, runs }: Known): string | null {
    if (parties.length === 1) return parties[0]!
    if (!runs && kind === 'incident' && homes.size === 1) return [...homes][0]!
    if (kind !== 'disaster' || !party) return party ?? null
    const named = parties.filter((each) => this.#of(block, sentence).lands.has(each))
    if (named.length === 1) return named[0]!
    return named.length === 0 && rules.includes('main') && !this.#isAbout(parties, party) ? null : party
  }

  /** Whether the title and the opening speak of one of these countries alone. */
  #isAbout(parties: readonly string[], party: string): boolean {
    return parties.every((each) => (this.#lead.lands.has(each) || this.#title.lands.has(each) ? each === party : true))
  }

  /**
   * @param next the figure behind it
   * @returns null where no stored event fits
   */
  eventOf(draft: Draft, next: Draft | undefined): Evidence | null {
    const around = this.#around(draft, untilOf(draft, next))
    const { tokens } = draft.block
    const isRelative = (last: number, at: number) => {
      for (let k = last + 1; k < at; k++) if (besideOf(tokens[k]) & Beside.Which) return true
      return false
    }
    if (around.sentence.strangers.some((at) => at < draft.number.first)) return null
    const weigher = new Weigher(around, isRelative)
    const { years, since } = around.sentence
    const dated: Dated = {
      ...{ years, since, asOf: spanOf(draft.asOf), published: this.#published },
      start: spanOf(draft.since ?? null),
    }
    const found: Evidence[] = []
    for (const known of this.#candidates(around)) {
      const evidence = weigher.weigh(
        known,
        whenOf(known, dated, this.#meant.has(known)),
        isLoose(draft) ? null : draft.party,
      )
      if (evidence) found.push(evidence)
    }
    const first = narrowed(best(found), found, around.sentence)
    return first && isOfLabel(draft, first) ? null : first
  }
}

/** An aside between commas is no longer: "506 protesters, 69 of them children, have been killed". */
const ASIDE = 6

/** Where what is told of a few of those counted begins: "43 died across the country, | two of them at the hospital". */
function untilOf({ sentence }: Draft, next: Draft | undefined): number {
  if (next?.sentence !== sentence) return Number.POSITIVE_INFINITY
  const { tokens } = next.block
  const { last, first } = next.number
  const isOfThem = entryOf(tokens[last + 1])?.role === 'of' && entryOf(tokens[last + 2])?.role === 'those'
  const isAside = tokens.slice(last + 1, last + ASIDE).some(({ text }) => text === ',')
  return isOfThem && !isAside ? first : Number.POSITIVE_INFINITY
}

/** "Denver cinema: 12 dead": a line of a list names what it counts, which is not what the article began with. */
function isOfLabel({ block: { tokens }, sentence, number, by }: Draft, { known, placed }: Evidence): boolean {
  if (known.runs || placed === 'sentence' || by !== null || sentence.from > 0) return false
  const colon = number.first - 1
  return colon > 1 && tokens[colon]!.text === ':' && tokens[0]!.capital && !EN.wordOf(tokens[0]!.form)
}

/** How many natures there are. */
const NATURES = 32 - Math.clz32(Nature.Disaster)
/** So many times as much as others a word of the title says what an article is about. */
const TITLE = 3

/** What an article is about: the natures that are told of at least half as often as the one told of most. */
function mainOf(title: Facts, others: readonly Facts[]): number {
  const counts = new Array<number>(NATURES).fill(0)
  const tell = ({ told }: Facts, weight: number) => {
    for (const nature of told) for (let bit = 0; bit < NATURES; bit++) if (nature & (1 << bit)) counts[bit]! += weight
  }
  tell(title, TITLE)
  for (const facts of others) tell(facts, 1)
  const most = Math.max(...counts)
  let main = 0
  for (let bit = 0; bit < NATURES; bit++) if (counts[bit]! > 0 && 2 * counts[bit]! >= most) main |= 1 << bit
  return main
}

function best(found: readonly Evidence[]): Evidence | null {
  let first: Evidence | null = null
  for (const each of found) if (each.points >= ENOUGH && (!first || isBetter(each, first))) first = each
  return first
}

/** So many points more do not make what a sentence tells of a place that of all that went on around. */
const NARROWER = 12

/**
 * An event's part that is told of nearly as well, its own place beside the figure: "on 7 October, at the festival near". Where the sentence
 * speaks of a war, the war is meant.
 */
function narrowed(first: Evidence | null, found: readonly Evidence[], { nature }: Facts): Evidence | null {
  if (!first || first.by === 'name' || nature & Nature.War) return first
  const within = found.filter(
    ({ known, points, placed, by }) =>
      known.around.includes(first.known) &&
      (placed === 'sentence' || (placed === 'before' && first.by === 'land')) &&
      by !== 'land' &&
      points >= ENOUGH &&
      points + NARROWER >= first.points,
  )
  return best(within) ?? first
}

/** Rules that give a figure the country that is spoken of around it, for want of one beside it. */
const LOOSE = new Set(['main', 'around', 'same-block', 'alone', 'not-agent', 'source', 'where-ahead', 'where-behind'])

/** Whether no more than a guess says whose people were counted. */
const isLoose = ({ party, rules }: Draft) => !party || rules.some((rule) => LOOSE.has(rule))

/** The better founded; of two alike the later, as an article that names no date means the last war. */
function isBetter(a: Evidence, b: Evidence): boolean {
  if (a.points !== b.points) return a.points > b.points
  const [x, y] = [a.known, b.known]
  if (a.by !== 'land' && (y.around.includes(x) || x.around.includes(y))) return x.around.includes(y)
  // where a country alone tells, the event that is known by most of its places
  const places = x.event.places.length - y.event.places.length
  if (a.by === 'land' && places !== 0) return places > 0
  return x.from.first !== y.from.first ? x.from.first > y.from.first : x.event.id < y.event.id
}

/** "1,200 were killed on Oct. 7", told a year later and more: the day of the year is the event's own. */
const isItsDay = ({ asOf }: Draft, { event: { from }, runs }: Known) =>
  !runs && asOf?.length === 10 && from.length === 10 && asOf > from && asOf.slice(5) === from.slice(5)

/** Links each figure to the stored event that it counts; null where none fits: no link is better than a wrong one. */
export const readEvents: Refiner = (drafts, reading) => {
  if (!drafts.length || !reading.events.length) return drafts
  const linker = new Linker(drafts, reading)
  for (const [i, draft] of drafts.entries()) {
    const evidence = linker.eventOf(draft, drafts[i + 1])
    if (!evidence) continue
    const { event } = evidence.known
    draft.event = event.id
    const party = isLoose(draft) ? linker.partyOf(draft, evidence.known) : draft.party
    if (party !== draft.party) {
      draft.party = party
      draft.rules.push('party-of-event')
    }
    if (isItsDay(draft, evidence.known)) {
      draft.asOf = event.from
      draft.rules.push('when-of-event')
    }
    draft.rules.push(`event-${evidence.by}-${evidence.placed}-${evidence.points}`)
  }
  return drafts
}
