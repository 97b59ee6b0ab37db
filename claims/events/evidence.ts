import { Nature } from '../lexicon/events.ts'
import type { Facts, Hit } from './facts.ts'
import { isOfLand, type Known, type Weight } from './stored.ts'
import type { When } from './times.ts'

/** What is told around a claim, from near to far. */
export interface Around {
  /** Its own sentence. */
  sentence: Facts
  /** The sentences of its block up to it, and the block before. */
  before: Facts
  title: Facts
  /** The first blocks of the article. */
  lead: Facts
  /** What the article is about: the natures told of most in its title, its first blocks and where its figures stand. */
  main: number
  /** Countries that the sentence speaks of, without those of who states the figure. */
  lands: ReadonlySet<string>
  /** Where the figure stands in its sentence. */
  at: number
  /** What stands from here on is told of a few of those: "43 died across the country, two of them at a hospital in". */
  until: number
}

export type Where = 'sentence' | 'before' | 'title' | 'lead'
const NEAR_FIRST: readonly Where[] = ['sentence', 'before', 'title', 'lead']

/** Why a claim is held to be of an event. */
export interface Evidence {
  known: Known
  points: number
  when: When
  /** Where the event, or its place, is named. */
  placed: Where
  /** How it is named. */
  by: 'name' | 'plain' | 'place' | 'land'
}

const NAMED: Record<Where, number> = { sentence: 100, before: 75, title: 70, lead: 50 }
const PLACED: Record<Where, number> = { sentence: 40, before: 32, title: 32, lead: 20 }
const TOLD: Record<Where, number> = { sentence: 40, before: 28, title: 26, lead: 16 }
const TIMES: Record<When, number> = { never: 0, open: 0, now: 15, fresh: 20, roughly: 30, dated: 30, remembered: 30 }
/** A country is said of much more than its war. */
const LAND_LESS = 12
/** What is said of a strike is rather the strike's than the war's, all else being the same. */
const SPECIFIC = 8

/** What was named just before is still told of where other countries are: "a dozen states call it genocide". */
const ELSEWHERE = 15

/** Its theatre, its hall and its city are named beside: rather that strike than another in the city. */
const POINTED = 6

/** Natures that are war's, so that it may be told of in any of them. */
const WARLIKE = Nature.War | Nature.Arms | Nature.Violence | Nature.Blast

/** Whether a hit speaks of what is counted: not one that the figure is only held against, unless it stands within what is told of that. */
function counts(
  { compared, first, last }: Hit,
  at: number,
  sentence: boolean,
  isRelative: (last: number, at: number) => boolean,
) {
  if (compared < 0) return true
  return sentence && (last < at ? isRelative(last, at) : compared < at && at < first)
}

/**
 * By name or by place and what happened there, whichever says more; a place alone only where the time fits, and a year tells a blast from
 * others only where its place stands beside the figure.
 */
function better(named: Evidence | null, placed: Evidence | null, told: number, when: When): Evidence | null {
  if (!placed || told === 0 || when === 'open') return named
  const { runs, event } = placed.known
  if (!runs && event.kind !== 'disaster' && when === 'roughly' && placed.placed !== 'sentence') return named
  const points = placed.points + told
  return named && named.points > points ? named : { ...placed, points }
}

/** The weights of hits as bits. */
const Named: Record<Weight, number> = { name: 1, date: 2, plain: 4, place: 8 }

/** Whether two sets share anything; the first is the smaller. */
export function overlap(few: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const each of few) if (others.has(each)) return true
  return false
}

/** Whether one of the countries is an event's home or a party to it. */
function isAmong(lands: ReadonlySet<string>, homes: ReadonlySet<string>, parties: readonly string[]): boolean {
  for (const land of lands) if (homes.has(land) || parties.includes(land)) return true
  return false
}

/** Weighs what is told around one claim for each event that it may be of. */
export class Weigher {
  constructor(
    private readonly around: Around,
    private readonly isRelative: (last: number, at: number) => boolean,
  ) {}

  /** @returns null where nothing, or too little, speaks for the event */
  weigh(known: Known, when: When, party: string | null | undefined): Evidence | null {
    if (when === 'never') return null
    const named = this.named(known, when)
    const placed = this.placed(known, when)
    const told =
      when === 'remembered' && placed?.by === 'land' && !this.isOfItsSort(known)
        ? 0
        : this.told(known) || (placed && this.isUntold(known, when, placed) ? TOLD.before : 0)
    const best = better(named, placed, told, when)
    if (!best) return null
    if (best.placed !== 'sentence' && this.isElsewhere(known)) {
      if (best.by !== 'name') return null
      best.points -= ELSEWHERE
    }
    const { event } = known
    if (party && event.parties.length > 0 && !event.parties.includes(party)) {
      // a foreigner killed in the quake, a soldier of an ally: only where the event itself is named beside
      if (best.placed !== 'sentence' || best.by === 'land') return null
      best.points -= 10
    } else if (party) best.points += 5
    if (!known.runs && event.kind !== 'unrest') best.points += SPECIFIC + (this.isPointed(known) ? POINTED : 0)
    best.points += TIMES[when]
    return best
  }

  /** How an event is named, as bits of `Named`. */
  private hitsOf(known: Known, where: Where): number {
    let named = 0
    for (const hit of this.around[where].hits) {
      if (hit.known !== known || !counts(hit, this.around.at, where === 'sentence', this.isRelative)) continue
      if (where === 'sentence' ? hit.first >= this.around.until : this.isOfAFew(known)) continue
      named |= Named[hit.weight]
    }
    return named
  }

  /** Whether the sentence names it only where it tells of a few of those counted; it may stand in the lead itself. */
  private isOfAFew(known: Known): boolean {
    const { until, sentence } = this.around
    return until < Number.POSITIVE_INFINITY && sentence.hits.some((hit) => hit.known === known && hit.first >= until)
  }

  /** Whether the sentence names more of the event than its city: a word that tells it from others there, or two of its places. */
  private isPointed(known: Known): boolean {
    const { telling, hits } = this.around.sentence
    if (telling.has(known)) return true
    const one = hits.find((hit) => hit.known === known)
    return one !== undefined && hits.some((hit) => hit.known === known && hit.first !== one.first)
  }

  /** By its name; a name made of a place and "earthquake" only with a date that fits, a war's with any. */
  private named(known: Known, when: When): Evidence | null {
    for (const where of NEAR_FIRST) {
      const hits = this.hitsOf(known, where) | (where === 'sentence' && this.isBetweenThem(known) ? Named.plain : 0)
      if (!hits) continue
      const name = (hits & Named.name) !== 0
      const plain = (hits & (Named.plain | Named.date)) !== 0
      const date = (hits & Named.date) !== 0 && (this.isAtHome(known) || this.isOfItsYear(known))
      if (!name && !date && !(plain && (when !== 'open' || known.event.kind === 'war'))) continue
      if (!name && !(hits & Named.place) && this.isElsewhere(known)) continue
      if (this.speaksOfOthers(known) && (where !== 'sentence' || !(this.around.main & WARLIKE))) continue
      return { known, points: NAMED[where] - (name ? 0 : 10), when: 'open', placed: where, by: name ? 'name' : 'plain' }
    }
    return null
  }

  private placed(known: Known, when: When): Evidence | null {
    let best: Evidence | null = null
    const { homes } = known
    // "Alawites were killed in Syria on Friday": a word of its name, its country and its time
    const isItsTime = when !== 'open' && when !== 'remembered'
    const isThoughtOf = isOfLand(known) || (isItsTime && this.isCalled(known))
    for (const where of NEAR_FIRST) {
      if (best && best.points >= PLACED[where]) break
      const isWorldwide = homes.size === 0 && this.around[where].telling.has(known)
      const isPlace = this.hitsOf(known, where) !== 0 || isWorldwide
      const isLand = isThoughtOf && overlap(homes, this.around[where].lands)
      if (!isPlace && !isLand) continue
      const points = PLACED[where] - (isPlace ? 0 : LAND_LESS)
      if (!best || points > best.points)
        best = { known, points, when: 'open', placed: where, by: isPlace ? 'place' : 'land' }
    }
    return best
  }

  /** How near what happened is told of; 0 where it is not, or where the sentence tells of something else. */
  private told(known: Known): number {
    if (this.speaksOfOthers(known)) return 0
    const { sentence, before, title, lead, main } = this.around
    const is = (facts: Facts) => (facts.nature & known.nature) !== 0 || facts.telling.has(known)
    if (is(sentence)) return TOLD.sentence
    if (is(before) || sentence.nature & known.loosely) return TOLD.before
    if (is(title) || before.nature & known.loosely) return TOLD.title
    return (lead.nature | title.nature) & known.loosely && main & known.loosely ? TOLD.lead : 0
  }

  /** Whether a quake or a flood is told of near the figure, and not only a disaster or an attack. */
  private isOfItsSort({ nature }: Known): boolean {
    const { sentence, before, title } = this.around
    return ((sentence.nature | before.nature | title.nature) & nature & ~(WARLIKE | Nature.Disaster)) !== 0
  }

  /** Whether the sentence has a word of its name, and not only of a few of those counted. */
  private isCalled(known: Known): boolean {
    return this.around.until === Number.POSITIVE_INFINITY && this.around.sentence.called.has(known)
  }

  /** "The two-year war with Ethiopia": the sentence speaks of a war and of both who fought it. */
  private isBetweenThem({ between }: Known): boolean {
    const { nature, lands } = this.around.sentence
    return between !== null && (nature & Nature.War) !== 0 && between.every((each) => lands.has(each))
  }

  /** "September 11, 2001": the sentence gives a day its year. */
  private isOfItsYear({ event: { from } }: Known): boolean {
    return this.around.sentence.years.includes(Number(from.slice(0, 4)))
  }

  /** A country that the event touched is spoken of; what has no country is everywhere. */
  private isAtHome({ event: { parties }, homes }: Known): boolean {
    return NEAR_FIRST.some((where) => isAmong(this.around[where].lands, homes, parties))
  }

  /** The sentence speaks of other countries than those that the event touched. */
  private isElsewhere({ event, homes }: Known): boolean {
    const { lands } = this.around
    return homes.size > 0 && lands.size > 0 && !isAmong(lands, homes, event.parties)
  }

  /** Nothing is said of what happened: at a place where a war goes on, or that a disaster has just struck, that is meant. */
  private isUntold(known: Known, when: When, { by, placed }: Evidence): boolean {
    const { sentence, main } = this.around
    const isNear = placed === 'sentence' || placed === 'before' || overlap(known.homes, sentence.lands)
    const isOfItsMonth = known.event.kind === 'disaster' && when === 'dated' && placed === 'sentence'
    if ((by !== 'place' && !isOfItsMonth) || !isNear || ((sentence.nature | main) & ~Nature.Arms) !== 0) return false
    if (known.event.kind === 'war') return when === 'now' || when === 'roughly'
    return isOfItsMonth || (when === 'fresh' && this.hitsOf(known, 'title') !== 0)
  }

  /** Whether the sentence, or else the article, tells of another kind of thing: a quake in a country at war. */
  private speaksOfOthers(known: Known): boolean {
    const { sentence, main } = this.around
    if (sentence.telling.has(known)) return false
    const own = sentence.nature & ~Nature.Arms
    const all = known.loosely & WARLIKE ? known.loosely | WARLIKE : known.loosely
    if (own & ~Nature.Disaster) return (own & all) === 0
    return main !== 0 && (main & (all | Nature.Disaster)) === 0
  }
}
