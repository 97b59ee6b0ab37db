/** What a word tells of, as bits: the nature of what happened. */
export const Nature = {
  /** war, invasion, insurgency. */
  War: 1 << 0,
  /** soldiers, front, rebels: said where there is a war, and elsewhere. */
  Arms: 1 << 1,
  /** attack, strike, bombing, massacre, gunman. */
  Violence: 1 << 2,
  Quake: 1 << 3,
  Wave: 1 << 4,
  Flood: 1 << 5,
  Storm: 1 << 6,
  Fire: 1 << 7,
  Blast: 1 << 8,
  Hunger: 1 << 9,
  Disease: 1 << 10,
  Protest: 1 << 11,
  Crush: 1 << 12,
  Collapse: 1 << 13,
  /** of a plane, a ship, a train. */
  Crash: 1 << 14,
  Heat: 1 << 15,
  Gas: 1 << 16,
  /** disaster, catastrophe: of no one nature. */
  Disaster: 1 << 17,
} as const

/** What a word does beside the name of an event, as bits. */
export const Beside = {
  /** since, sparked: what follows is when, or why, the count began. */
  Since: 1 << 0,
  /** than, unlike: what follows is another event. */
  Than: 1 << 1,
  /** which, that, when: goes on with the event just named. */
  Which: 1 << 2,
  /** worst, deadliest: "the worst since the war". */
  Most: 1 << 3,
  /** hurricane, storm: a name of its own follows. */
  Named: 1 << 4,
  /** January, Oct: a name made of a date. */
  Month: 1 << 5,
  /** the, a: before "fire", tells a blaze from shots. */
  Determiner: 1 << 6,
  /** museum, network: behind a name, what bears it and is no event. */
  Bearer: 1 << 7,
  /** years, century: "twenty years since the bombings" remembers them. */
  Length: 1 << 8,
  /** fire: also shots, where no article or house stands before it. */
  Shots: 1 << 9,
} as const

export interface EventWord {
  nature: number
  beside: number
}

/** How one language calls an event by where it was. */
export interface Naming {
  /** Of these there is one at a place: "the Srebrenica massacre" needs no year. */
  unique: ReadonlySet<string>
  /** One of them may be told of as several: massacre, massacres. */
  several: ReadonlyMap<string, string>
  /** What stands between such a word and the place. */
  at: readonly string[]
  /** A name that says where a battle was. */
  battle: RegExp
  /** What else is said before the place of a battle. */
  battles: readonly string[]
  /** "war in", before the main place of a war. */
  warIn: string
  /** What else is said before the region that an alias of a war names after `warIn`. */
  conflictIn: string
  /** Behind a city, what makes it a part of the country. */
  region: string
}

/** One language's words around events. */
export interface EventWords {
  words: ReadonlyMap<string, EventWord>
  /** Words that tell nothing of an event though they stand in its name: of, the, attack. */
  empty: ReadonlySet<string>
}

type List = readonly [words: string, bits: number]

/**
 * Puts word lists together.
 * @param natures words divided by spaces, and what they tell of; where a word stands in several, its bits add up
 * @param besides words and what they do beside an event's name
 * @param empty words of names that tell no event from another
 */
export function buildEventWords(natures: readonly List[], besides: readonly List[], empty: string): EventWords {
  const words = new Map<string, EventWord>()
  const add = (lists: readonly List[], field: keyof EventWord) => {
    for (const [list, bits] of lists) {
      for (const word of list.split(/\s+/)) {
        const entry = words.get(word) ?? { nature: 0, beside: 0 }
        entry[field] |= bits
        words.set(word, entry)
      }
    }
  }
  add(natures, 'nature')
  add(besides, 'beside')
  return { words, empty: new Set(empty.split(/\s+/)) }
}
