import { besideOf, natureOf } from '../lexicon/en/events.ts'
import { EN } from '../lexicon/en/index.ts'
import { Beside, Nature } from '../lexicon/events.ts'
import type { Mention } from '../places.ts'
import type { Token } from '../text.ts'
import { isSlight, type Known, keyOf, type Pointer, type Stored, type Weight } from './stored.ts'

/** A phrase of a text that points to an event, tokens `first` to `last` (both inside). */
export interface Hit {
  known: Known
  weight: Weight
  first: number
  last: number
  /** The token that sets it against what the text tells of: "the worst since the Vietnam War"; -1 where none does. */
  compared: number
}

/** What a run of tokens says of events. */
export interface Facts {
  readonly hits: readonly Hit[]
  readonly nature: number
  /** The natures that its words tell of, one by one. */
  readonly told: readonly number[]
  readonly lands: ReadonlySet<string>
  readonly years: readonly number[]
  /** Those of the years that only say since when: "besieged since 2013". */
  readonly since: readonly number[]
  readonly telling: ReadonlySet<Known>
  /** Those told by a word that stands in capitals within a sentence: Alawites, Okhmatdyt. */
  readonly called: ReadonlySet<Known>
  /** Tokens at which an event is named that is not stored: "Tropical Storm Ana". */
  readonly strangers: readonly number[]
}

/** Most sentences say little: what they do not say costs nothing. */
const NOTHING: Facts = {
  ...{ hits: [], nature: 0, told: [], lands: new Set(), years: [], since: [], telling: new Set(), called: new Set() },
  strangers: [],
}

/** Facts while they are being read: only what is there is made. */
type Open = {
  -readonly [field in keyof Facts]?: Facts[field] extends ReadonlySet<infer T>
    ? Set<T>
    : Facts[field] extends readonly (infer T)[]
      ? T[]
      : Facts[field]
}

/** The last token of a pointer's phrase that begins at `at`, or -1. */
function endOf({ rest, capital }: Pointer, tokens: readonly Token[], at: number, to: number): number {
  if (capital && !tokens[at]!.capital && tokens[at]!.kind === 'word') return -1
  let k = at
  for (const key of rest) {
    do k++
    while (k < to && isSlight(tokens[k]!))
    if (k >= to || keyOf(tokens[k]!) !== key) return -1
    if (tokens[k]!.kind === 'number' && tokens[k - 1]!.lower === '-') return -1
  }
  return k
}

/** The 2009 of "2008–09"; null where no such year follows. */
function secondYear(tokens: readonly Token[], at: number): number | null {
  const [year, dash, end] = [tokens[at]!, tokens[at + 1], tokens[at + 2]]
  if (!dash || !end || dash.spaced || end.spaced || !/^[-–/]$/.test(dash.text) || !/^\d\d$/.test(end.text)) return null
  const second = Number(year.text.slice(0, 2) + end.text)
  return second > Number(year.text) ? second : null
}

/** What names of seas and continents have for a country. */
const NOWHERE = '*'

/** How far before a name "than" may stand: "than in the whole of the", "in contrast with Thursday's rampage in". */
const BEFORE = 6
/** How far "since" may: "since the militants launched their surprise assault in the south on". */
const SINCE_BEFORE = 12

/** "more than 2,000", "in less than two weeks", "since 2015": these set nothing against anything. */
const isOfNumber = (next: Token) => next.kind === 'number' || EN.wordOf(next.form)?.number === true

function comparedAt(tokens: readonly Token[], first: number, from: number, isOver: boolean): number {
  for (let k = first - 1; k >= from && k >= first - SINCE_BEFORE; k--) {
    const beside = isOfNumber(tokens[k + 1]!) && k + 1 < first ? 0 : besideOf(tokens[k])
    if (beside & Beside.Than && k >= first - BEFORE) return k
    // what began with a war that goes on is its own toll; what is the worst since one that is over is not
    if (beside & Beside.Since && isOver) return besideOf(tokens[k - 1]) & Beside.Length ? -1 : k
    if (tokens[k]!.kind === 'mark') return -1
  }
  return -1
}

/** How many words of a longer name may follow: "the Spring Revolution Students' Network". */
const BORNE_WITHIN = 4

/** "the Holocaust Museum": an event's name that something else bears. */
function isBorne(tokens: readonly Token[], last: number): boolean {
  for (let k = last + 1; k <= last + BORNE_WITHIN && tokens[k]?.capital; k++)
    if (besideOf(tokens[k]) & Beside.Bearer) return true
  return false
}

/** "Fire" is what burns where an article or a house stands before it; else it is shots: "opened fire", "Israeli fire". */
function natureAt(tokens: readonly Token[], at: number): number {
  const nature = natureOf(tokens[at])
  if (!(besideOf(tokens[at]) & Beside.Shots)) return nature
  return besideOf(tokens[at - 1]) & Beside.Determiner ? nature : Nature.Violence
}

/** A name of its own that follows "Hurricane", or stands in capitals before "War". */
function isStranger(tokens: readonly Token[], at: number, facts: Open, mentions: readonly Mention[]): boolean {
  const token = tokens[at]!
  if (!token.capital || facts.hits?.some(({ first, last }) => first <= at && at <= last)) return false
  if (besideOf(token) & Beside.Named) {
    const next = tokens[at + 1]
    return next?.capital === true && natureOf(next) === 0
  }
  if (token.lower !== 'war') return false
  const before = tokens[at - 1]
  return before?.capital === true && before.kind === 'word' && !mentions.some(({ last }) => last === at - 1)
}

interface Run {
  tokens: readonly Token[]
  from: number
  to: number
  /** The day of publication, as `Span` counts; null where unknown. */
  today: number | null
}

function pointAt({ tokens, from, to, today }: Run, at: number, stored: Stored, facts: Open): void {
  const pointing = stored.pointingOf(tokens[at]!.form)
  if (!pointing) return
  const { telling, pointers } = pointing
  if (telling.length && !isBorne(tokens, at)) {
    facts.telling ??= new Set()
    for (const known of telling) facts.telling.add(known)
    if (tokens[at]!.capital && at > from) {
      facts.called ??= new Set()
      for (const known of telling) facts.called.add(known)
    }
  }
  for (const pointer of pointers) {
    const last = endOf(pointer, tokens, at, to)
    const { known, weight } = pointer
    if (last < 0 || (weight !== 'place' && isBorne(tokens, last))) continue
    facts.hits ??= []
    facts.hits.push({ known, weight, first: at, last, compared: comparedAt(tokens, at, from, isOver(known, today)) })
  }
}

const isOver = ({ to }: Known, today: number | null) => to !== null && (today === null || to.last < today)

/**
 * Reads what tokens `from` to `to` (exclusive) say of events.
 * @param mentions the countries and places that it names
 * @param isCount true for a token that is part of a figure, so that 2,000 people are no year
 */
export function factsOf(
  run: Run,
  stored: Stored,
  mentions: readonly Mention[],
  isCount: (at: number) => boolean = () => false,
): Facts {
  const { tokens, from, to } = run
  const facts: Open = {}
  for (const { party } of mentions) {
    if (party === NOWHERE) continue
    facts.lands ??= new Set()
    facts.lands.add(party)
  }
  for (let at = from; at < to; at++) {
    const token = tokens[at]!
    if (token.kind === 'mark') continue
    pointAt(run, at, stored, facts)
    if (token.kind === 'number') {
      if (/^(?:1[5-9]|20)\d\d$/.test(token.text) && !isCount(at)) {
        facts.years ??= []
        facts.years.push(Number(token.text))
        const second = secondYear(tokens, at)
        if (second) facts.years.push(second)
        if (at > from && besideOf(tokens[at - 1]) & Beside.Since) {
          facts.since ??= []
          facts.since.push(Number(token.text))
        }
      }
      continue
    }
    const nature = natureAt(tokens, at)
    if (nature && !(token.capital && isBorne(tokens, at))) {
      facts.nature = (facts.nature ?? 0) | nature
      facts.told ??= []
      facts.told.push(nature)
    }
    if (isStranger(tokens, at, facts, mentions)) {
      facts.strangers ??= []
      facts.strangers.push(at)
    }
  }
  const { hits, nature, told, lands, years, since, telling, called, strangers } = facts
  return {
    hits: hits ?? NOTHING.hits,
    nature: nature ?? 0,
    told: told ?? NOTHING.told,
    lands: lands ?? NOTHING.lands,
    years: years ?? NOTHING.years,
    since: since ?? NOTHING.since,
    telling: telling ?? NOTHING.telling,
    called: called ?? NOTHING.called,
    strangers: strangers ?? NOTHING.strangers,
  }
}

/** What several lists hold; where one alone holds anything, that one. */
function listed<T>(all: readonly Facts[], of: (facts: Facts) => readonly T[]): readonly T[] {
  const lists = all.map(of).filter(({ length }) => length > 0)
  return lists.length < 2 ? (lists[0] ?? of(NOTHING)) : lists.flat()
}

function gathered<T>(all: readonly Facts[], of: (facts: Facts) => ReadonlySet<T>): ReadonlySet<T> {
  const sets = all.map(of).filter(({ size }) => size > 0)
  if (sets.length < 2) return sets[0] ?? of(NOTHING)
  const joint = new Set<T>()
  for (const set of sets) for (const each of set) joint.add(each)
  return joint
}

/** Several runs taken together. Tokens of hits keep their places in their own runs. */
export function joined(all: readonly Facts[]): Facts {
  if (all.length < 2) return all[0] ?? NOTHING
  let nature = 0
  for (const each of all) nature |= each.nature
  return {
    hits: listed(all, ({ hits }) => hits),
    nature,
    told: listed(all, ({ told }) => told),
    lands: gathered(all, ({ lands }) => lands),
    years: listed(all, ({ years }) => years),
    since: listed(all, ({ since }) => since),
    telling: gathered(all, ({ telling }) => telling),
    called: gathered(all, ({ called }) => called),
    strangers: listed(all, ({ strangers }) => strangers),
  }
}
