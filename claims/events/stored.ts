import { byForm, type Form } from '../forms.ts'
import { EVENTS, NAMING } from '../lexicon/en/events.ts'
import { Beside, Nature } from '../lexicon/events.ts'
import type { StoredEvent } from '../model.ts'
import { countryOf, placeNameOf } from '../places.ts'
import { type Token, tokenize } from '../text.ts'
import { type Span, spanOf } from './days.ts'

/** A stored event, ready to be recognised. */
export interface Known {
  event: StoredEvent
  /** The events around it, the nearest first. */
  around: Known[]
  from: Span
  /** null while it goes on. */
  to: Span | null
  /** Whether it goes on for so long that a day is a part of it. */
  runs: boolean
  /** What its names and its kind say that happened. */
  nature: number
  /** The same, and what may be told of it besides: of most events violence. */
  loosely: number
  /** Countries where it happened. */
  homes: ReadonlySet<string>
  /** The two countries that fought it, where no other stored war was fought by the two alone; else null. */
  between: readonly [string, string] | null
}

/**
 * How much a phrase says: it is the event's own name; it is made of a date ("7 October", "the 2004 tsunami"), or of a place and what
 * happened there; or it is a place.
 */
export type Weight = 'name' | 'date' | 'plain' | 'place'

/** A phrase that points to an event. */
export interface Pointer {
  known: Known
  /** The keys of the words after the first. */
  rest: readonly string[]
  weight: Weight
  capital: boolean
}

/** What one word says of stored events. */
export interface Pointing {
  /** Phrases that begin with it, the longest first. */
  pointers: readonly Pointer[]
  /** Events whose name it tells from others at the same place: mall, theatre, siege. */
  telling: readonly Known[]
}

/** Whether a country's name is enough to think of it: it goes on for long, or all of the country heard of it. */
export const isOfLand = ({ runs, event: { kind } }: Known): boolean => runs || kind === 'disaster' || kind === 'unrest'

export interface Stored {
  all: readonly Known[]
  byId: ReadonlyMap<string, Known>
  /** What a word says of stored events; null where it says nothing. */
  pointingOf: (form: Form) => Pointing | null
  /** By country, what its name is enough to think of. */
  byLand: ReadonlyMap<string, readonly Known[]>
}

/** Longer than this an event runs, and is known by its country; else by its place and day. */
const RUNS_DAYS = 60

const STRIKES_ONCE = new Set<StoredEvent['kind']>(['disaster', 'incident'])

/** A word as it is looked up: no accents, no case. */
const keyOfForm = byForm(({ lower }) => {
  for (let i = 0; i < lower.length; i++) {
    if (lower.charCodeAt(i) > 127) return lower.normalize('NFD').replace(/\p{M}/gu, '')
  }
  return lower
})

export const keyOf = ({ form }: Token): string => keyOfForm(form)!

/** Marks inside a name that are written or left out: Al-Ahli, Gaza's war. */
export const isSlight = ({ lower }: Token) => lower === '-' || lower === "'s" || lower === '/' || lower === '.'

const phraseOf = (text: string) => tokenize(text).filter(({ lower, kind }) => kind !== 'mark' && lower !== "'s")

const isYear = (key: string) => /^(?:1[5-9]|20)\d\d$/.test(key)

const natureOf = (keys: Iterable<string>) => {
  let nature = 0
  for (const key of keys) nature |= EVENTS.words.get(key)?.nature ?? 0
  return nature
}

const OF_KIND: Record<StoredEvent['kind'], number> = {
  war: Nature.War | Nature.Arms | Nature.Violence,
  incident: 0,
  disaster: Nature.Disaster,
  epidemic: Nature.Disease,
  unrest: Nature.Protest,
  atrocity: Nature.Violence,
}

function knownOf(event: StoredEvent): Known | null {
  const from = spanOf(event.from)
  if (!from) return null
  // a disaster struck on one day, whoever still dies of it
  const to = spanOf(event.to ?? (event.kind === 'disaster' ? event.from : null))
  const names = [event.name, ...event.aliases].flatMap((name) => phraseOf(name).map(keyOf))
  const runs = !STRIKES_ONCE.has(event.kind) && (!to || event.kind === 'war' || to.last - from.first > RUNS_DAYS)
  let nature = natureOf(names) | OF_KIND[event.kind]
  const isDisaster = event.kind === 'disaster' || event.kind === 'epidemic'
  if (isDisaster) nature &= ~(Nature.War | Nature.Arms | Nature.Violence)
  if (event.kind === 'unrest') nature &= ~Nature.Violence
  // clashes are fought
  if (event.kind === 'incident' && nature & Nature.Protest) nature |= Nature.War
  const loosely = isDisaster ? nature : nature | Nature.Violence | (event.kind === 'atrocity' ? Nature.Arms : 0)
  const lands = event.places
    .map(countryOf)
    .filter((land) => land !== null && (event.parties.length === 0 || event.parties.includes(land)))
  const homes = new Set(lands.length > 0 ? (lands as string[]) : event.parties.slice(0, 1))
  return { event, around: [], from, to, runs, nature, loosely, homes, between: null }
}

/** Names without what a text leaves out: "Gaza war (2014)" and "Haiti earthquake 2010" without the year. */
const plainName = (name: string) =>
  name
    .replace(/\([^()]*\)/g, ' ')
    .replace(/,.*$/, ' ')
    .replace(/\b(?:in )?(?:1[5-9]|20)\d\d(?:-\d+)?\b/g, ' ')
    .trim()

/** "Mahsa Amini", "Nova music festival": what a name says before the words for what happened there. */
function beforeWhatHappened(name: string): string[] {
  const tokens = phraseOf(plainName(name))
  const says = (token: Token) => !isPlain(keyOf(token)) && !EVENTS.empty.has(keyOf(token))
  const own = tokens.slice(0, tokens.findLastIndex(says) + 1)
  const isProper = own.filter((token) => token.capital && says(token) && !isLand(keyOf(token))).length > 1
  return isProper && own.length < tokens.length ? [own.map(({ text }) => text).join(' ')] : []
}

/** Cities that an event is called after: London of the "London bombings". */
function citiesIn({ name, parties }: StoredEvent): string[] {
  return phraseOf(name)
    .filter(({ text, capital }, i, all) => {
      if (!capital || all[i + 1]?.lower === NAMING.region) return false
      const place = placeNameOf(text)
      return place?.kind === 'place' && !place.unsure && parties.includes(place.codes[0]!)
    })
    .map(({ text }) => text)
}

/** "eastern Ukraine" of "war in eastern Ukraine". */
const whereWar = (name: string): string[] =>
  name.startsWith(`${NAMING.warIn} `) ? [name.slice(NAMING.warIn.length + 1)] : []

/** The name of a country or people, by its key: "gaza" in "Gaza war". */
const isLand = (key: string) => countryOf(key) !== null

const isMonth = (key: string) => ((EVENTS.words.get(key)?.beside ?? 0) & Beside.Month) !== 0

/** A word that many events of the sort share: earthquake, attacks, October, 7. */
function isPlain(key: string): boolean {
  return (EVENTS.words.get(key)?.nature ?? 0) !== 0 || isMonth(key) || /^\d+$/.test(key)
}

/** covid, influenza: the disease itself. "Pandemic" is said of all. */
const isDisease = (key: string) =>
  !key.endsWith('demic') && ((EVENTS.words.get(key)?.nature ?? 0) & Nature.Disease) !== 0

class Builder {
  readonly pointers = new Map<string, Pointer[]>()
  readonly telling = new Map<string, Known[]>()

  add(known: Known): void {
    const { event } = known
    const names = [event.name, plainName(event.name), ...event.aliases]
    const places = new Set([...event.places, ...citiesIn(event)])
    const ofPlaces = new Set([...places].flatMap((place) => phraseOf(place).map(keyOf)))
    for (const place of places) this.point(known, place, 'place')
    for (const name of [...names, ...names.flatMap(beforeWhatHappened)]) {
      const keys = phraseOf(name).map(keyOf)
      const own = keys.filter((key) => !ofPlaces.has(key) && !isYear(key) && !EVENTS.empty.has(key))
      // the Spanish flu is not Spain's
      const isItsLand = (key: string) => isLand(key) && event.parties.includes(countryOf(key)!)
      const isTelling = own.some((key) => NAMING.unique.has(key) || !(isPlain(key) || isItsLand(key)))
      const isDate = own.length > 1 && own.some(isMonth) && own.some((key) => /^\d+$/.test(key))
      this.point(known, name, isTelling || /^\d+\/\d+$/.test(name) ? 'name' : isDate ? 'date' : 'plain')
      const isTold = (key: string) => (event.kind === 'epidemic' ? isDisease(key) : !isPlain(key) && !isLand(key))
      for (const key of own) if (key.length > 2 && isTold(key)) push(this.telling, key, known)
    }
    const [main] = event.places
    // "the war in Tigray", named by place alone: its years, or its being the last there, must fit
    if (event.kind === 'war' && main) {
      this.point(known, `${NAMING.warIn} ${main}`, 'plain')
      for (const where of event.aliases.flatMap(whereWar)) this.point(known, `${NAMING.conflictIn} ${where}`, 'plain')
    }
    if (main && NAMING.battle.test(event.name))
      for (const word of NAMING.battles) this.point(known, `${word} ${main}`, 'name')
    if (main)
      for (const noun of this.uniqueIn(known))
        for (const at of NAMING.at) this.point(known, `${noun} ${at} ${main}`, 'name')
    if (event.kind === 'disaster') {
      for (const key of phraseOf(event.name).map(keyOf)) {
        const { nature = 0 } = EVENTS.words.get(key) ?? {}
        if (nature & ~Nature.Disaster) this.point(known, `${event.from.slice(0, 4)} ${key}`, 'date')
      }
    }
    const [, ownName] = /^(?:Hurricane|Typhoon|Cyclone) (\S+)$/.exec(event.name) ?? []
    if (ownName) this.point(known, ownName, 'place')
  }

  /** The words of its names of which there is one at a place; one massacre may be told of as several. */
  private uniqueIn({ event: { name, aliases } }: Known): Set<string> {
    const nouns = new Set<string>()
    for (const text of [name, ...aliases]) {
      for (const key of phraseOf(text).map(keyOf)) {
        if (!NAMING.unique.has(key)) continue
        nouns.add(key)
        const several = NAMING.several.get(key)
        if (several) nouns.add(several)
      }
    }
    return nouns
  }

  private point(known: Known, text: string, weight: Weight): void {
    const tokens = phraseOf(text)
    const [first, ...rest] = tokens
    if (!first) return
    // "the second world war": so many words need no capitals
    const pointer = { known, rest: rest.map(keyOf), weight, capital: first.capital && rest.length < 2 }
    push(this.pointers, keyOf(first), pointer)
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (!list) map.set(key, [value])
  else if (!list.includes(value)) list.push(value)
}

function build(events: readonly StoredEvent[]): Stored {
  const all = events.map(knownOf).filter((known) => known !== null)
  const byId = new Map(all.map((known) => [known.event.id, known]))
  const builder = new Builder()
  const byLand = new Map<string, Known[]>()
  for (const known of all) {
    for (let at = known.event.parent, depth = 0; at !== null && depth < 8; depth++) {
      const parent = byId.get(at)
      if (!parent) break
      known.around.push(parent)
      at = parent.event.parent
    }
    builder.add(known)
    if (isOfLand(known)) for (const land of known.homes) push(byLand, land, known)
  }
  const wars = new Map<string, Known[]>()
  for (const known of all) {
    const { kind, parties } = known.event
    if (kind === 'war' && parties.length === 2) push(wars, [...parties].sort().join(), known)
  }
  for (const [known, ...others] of wars.values())
    if (others.length === 0) known!.between = known!.event.parties as [string, string]
  for (const list of builder.pointers.values()) list.sort((a, b) => b.rest.length - a.rest.length)
  const { pointers, telling } = builder
  const pointingOf = byForm((form) => {
    const key = keyOfForm(form)!
    const said = { pointers: pointers.get(key) ?? [], telling: telling.get(key) ?? [] }
    return said.pointers.length || said.telling.length ? said : null
  })
  return { all, byId, pointingOf, byLand }
}

const built = new WeakMap<readonly StoredEvent[], Stored>()

/** The stored events, indexed once for a list: a worker that wakes asks for each article. */
export function storedOf(events: readonly StoredEvent[]): Stored {
  let stored = built.get(events)
  if (!stored) {
    stored = build(events)
    built.set(events, stored)
  }
  return stored
}
