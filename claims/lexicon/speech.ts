import { type BitList, bitsOfLists } from './bits.ts'

/** What a word can do in saying who states a figure, as bits: one word may do several things. */
export const Say = {
  /** said, claims, announced: its subject states what follows or stands before. */
  Verb: 1 << 0,
  /** told, informed: a Verb that names the hearer next, who may be a channel. */
  Tell: 1 << 1,
  /** counted, verified, recorded: states a figure only where one stands right behind it. */
  Tally: 1 << 2,
  /** found, shows: states only what follows "that", or with a Paper for its subject. */
  Find: 1 << 3,
  /** saying, adding: goes on with the speaker at hand. */
  Going: 1 << 4,
  /** "according to", per, citing: the speaker follows. */
  Source: 1 << 5,
  /** is, was, been: before a Verb's participle it takes its speaker away. */
  Be: 1 << 6,
  /** has, did, also, later: may stand between the speaker and the verb. */
  Between: 1 << 7,
  /** Sunday, March, week, late: when it was said. */
  Time: 1 << 8,
  /** president, spokesman, Dr: a name may follow. */
  Title: 1 << 9,
  /** police, ministry, witnesses: can be the head of a speaker. */
  Head: 1 << 10,
  /** local, health, senior: can stand before a Head. */
  Kind: 1 << 11,
  /** figures, report, tally: what a speaker puts out. */
  Paper: 1 << 12,
  /** news, times, Reuters: part of the name of a publication. */
  Outlet: 1 << 13,
  /** of, in, from: may join two parts of a speaker's name. */
  Joint: 1 << 14,
  /** the, another, its. */
  Determiner: 1 << 15,
  /** he, it, they: the speaker of before. */
  Pronoun: 1 << 16,
  /** who, which, after: opens a clause that tells of something already known. */
  Aside: 1 << 17,
  /** but, when, that: no speaker's name goes on over it. */
  Wall: 1 << 18,
  /** he, she. */
  Person: 1 << 19,
  /** ministry, agency, group: a Head that is no person. */
  Body: 1 << 20,
  /** while, whereas: sets a second speaker against the first. */
  Against: 1 << 21,
  /** al, bin, van: stands inside a person's name. */
  Particle: 1 << 22,
  /** report, claims, count: noun or verb. */
  Either: 1 << 23,
  /** claimed, recorded: what an illness or a country can do without stating anything. */
  Undergone: 1 << 24,
  /** killed, left, wounded: tells harm. */
  Harm: 1 << 25,
  /** interview, message, speaking: "with" or "to" a channel follows. */
  Talk: 1 << 26,
  /** posted, released, published: what is done with a Paper, by somebody. */
  Sent: 1 << 27,
  /** admitted, denied: where a deed follows ("admitted bombing"), it is no statement of a figure. */
  Recall: 1 << 28,
  /** by, from, through: the speaker follows, where the word before says that something was stated. */
  Agent: 1 << 29,
  /** said: anybody can be its subject. */
  Plain: 1 << 30,
  /** quoted, cited: its object is the one who speaks. */
  Quote: 1 << 31,
} as const

/** One language's words of saying. */
export interface Speech {
  /** Lower-case words, as `Token.lower`, and what each can do: bits of `Say`. */
  words: ReadonlyMap<string, number>
  /** What is claimed without a word: lives, responsibility. */
  claimed: ReadonlySet<string>
  /** Papers in which a publication itself counts: database, tally. */
  counts: ReadonlySet<string>
  /** Heads that stand for any body named before: "the group". */
  generic: ReadonlySet<string>
  /** Words by which a publication is one party's voice, and so a speaker: state, TASS. */
  voices: ReadonlySet<string>
  /** Verbs that state a figure only by moving a Paper: "put the toll at". */
  moves: ReadonlySet<string>
  /** Stands before the number that something is put at. */
  at: ReadonlySet<string>
  /** Verbs that state a figure only with `of` behind them: "spoke of". */
  speaksOf: ReadonlySet<string>
  of: ReadonlySet<string>
  /** Verbs that say something, but tell of a deed with `to` behind them: "responded to". */
  deeds: ReadonlySet<string>
  to: ReadonlySet<string>
  /** Begin the name of a body that has an article inside: "Save the …", "Stop the …". */
  openers: ReadonlySet<string>
  /** Papers that state what their owner holds: "the army's count". Not the toll, which belongs to a place. */
  owned: ReadonlySet<string>
}

const setOf = (words: string) => new Set(words.split(/\s+/))

/**
 * Puts word lists together.
 * @param sets words divided by spaces, for the fields of `Speech` of the same name
 * @param lists words divided by spaces, and what they can do; where a word stands in several, its bits add up
 */
export function buildSpeech(sets: Record<Exclude<keyof Speech, 'words'>, string>, lists: readonly BitList[]): Speech {
  const { claimed, counts, generic, voices, moves, at, speaksOf, of, deeds, to, openers, owned } = sets
  return {
    words: bitsOfLists(lists),
    claimed: setOf(claimed),
    counts: setOf(counts),
    generic: setOf(generic),
    voices: setOf(voices),
    moves: setOf(moves),
    at: setOf(at),
    speaksOf: setOf(speaksOf),
    of: setOf(of),
    deeds: setOf(deeds),
    to: setOf(to),
    openers: setOf(openers),
    owned: setOf(owned),
  }
}
