import type { Form } from '../forms.ts'
import type { Bound, Group, Measure } from '../model.ts'

/**
 * What a word or phrase can do in a sentence, as bits: one word may do several things ("killed" is a Verb that takes those
 * harmed as its object, and a Participle said of them).
 */
export const Is = {
  /** one, forty: a number below a hundred. */
  Cardinal: 1 << 0,
  /** hundred, million, dozen: multiplies what stands before it. */
  Scale: 1 << 1,
  /** dozens, tens of thousands: an amount by itself, without one number. */
  Vague: 1 << 2,
  /** "more than", "up to": stands before a number and bounds it. */
  Before: 1 << 3,
  /** "or more": stands after a number and bounds it. */
  After: 1 << 4,
  /** kill, killed, killing: its object is harmed. */
  Verb: 1 << 5,
  /** killed, wounded, missing, dead: said of those harmed, after "were" or right after them. */
  Participle: 1 << 6,
  /** died, fled: its subject is harmed, it needs no "were". */
  Suffer: 1 << 7,
  /** deaths, fatalities, hostages: counts those harmed by itself. */
  Noun: 1 << 8,
  /** toll: its number stands after "rose to", "of", "at". */
  Toll: 1 << 9,
  /** soldiers, people: can be the head of who is counted. */
  People: 1 << 10,
  /** Palestinian, police, army, infant: says who, but wants a noun after it. */
  Kind: 1 << 11,
  /** houses, days, dollars: what is no person. */
  Thing: 1 << 12,
  /** was, were, been, have. */
  Auxiliary: 1 << 13,
  /** could, would, may. */
  Modal: 1 << 14,
  /** not, no, never. */
  Not: 1 << 15,
  Preposition: 1 << 16,
  /** and, or. */
  Conjunction: 1 << 17,
  /** the, its, these. */
  Determiner: 1 << 18,
  /** he, they, those: a subject of its own. */
  Pronoun: 1 << 19,
  /** who, that, which, whom. */
  Relative: 1 << 20,
  /** already, also, reportedly. */
  Adverb: 1 << 21,
  /** other, others, more, additional: may stand inside the counted phrase. */
  More: 1 << 22,
  /** rose, reached, stands: joins a toll and its number. */
  Change: 1 << 23,
  /** said, told, reported: what follows is another clause. */
  Report: 1 << 24,
  /** after, when, because: what follows is another clause. */
  Clause: 1 << 25,
  /** March, Oct. */
  Month: 1 << 26,
  /** including, among: what follows is a part of what went before. */
  Part: 1 << 27,
  /** believed, feared, confirmed: stands between "were" and the harm. */
  Raise: 1 << 28,
  /** lives: killed, where they were lost, claimed or taken. */
  Lives: 1 << 29,
  /** freed, saved, arrested, charged, infected, "tested positive": what is said of people who were not harmed. */
  Spared: 1 << 30,
} as const

/** Single words that rules ask for by their part in the grammar, so that the rules need no word of any language. */
export type Role =
  | 'a'
  | 'half'
  | 'quarter'
  | 'and'
  | 'or'
  | 'to'
  | 'between'
  | 'of'
  | 'plus'
  | 'odd'
  | 'be'
  | 'have'
  | 'according'
  | 'claim'
  | 'age'
  | 'label'
  | 'may'
  | 'those'
  | 'range'
  | 'lose'
  | 'folk'
  | 'in'
  | 'out-of'
  | 'with'
  | 'others'
  | 'number-of'
  | 'of-those'
  | 'weak'
  | 'school'
  | 'college'
  | 'at'
  | 'if'
  | 'from'
  | 'victims'
  | 'staff'
  | 'trapped'
  | 'time'
  | 'identify'
  | 'foresee'
  | 'carry'
  | 'aboard'
  | 'everyone'
  | 'share'
  | 'bodies'
  | 'whose'
  | 'survivors'
  | 'members'
  | 'expect'
  | 'some'
  | 'roll'
  | 'but'
  | 'lie'
  | 'suspect'
  | 'by'
  | 'presumed'
  | 'evacuate'
  | 'visitors'
  | 'rescue'
  | 'prey'

/** What a lexicon knows of a word or phrase. Which fields are set follows from the bits of `is`. */
export interface Entry {
  is: number
  /** Cardinal and Scale: its value. */
  value?: number
  /** Vague: what it says as numbers. */
  low?: number
  high?: number
  /** Before and After, and a Change that bounds ("surpassed"). */
  bound?: Bound
  /** Verb, Participle, Suffer, Noun, Toll. */
  measure?: Measure
  /** People, Kind, and a Noun that says who ("stillbirths"). */
  group?: Group
  role?: Role
  /** People who are of another group where the text around speaks of it: officers of an army, students of a school. */
  unsure?: Group
}

/** One language's words. Reading asks nothing else of a language than this. */
export interface Lexicon {
  /** BCP 47. */
  language: string
  /** By lower-case word, as `Token.lower`: one look-up says all that a word is and begins. */
  words: ReadonlyMap<string, Word>
  /** The same by form; null for what the lexicon does not know. */
  wordOf: (form: Form) => Word | null
  /** Letters right after digits that multiply them: 40k, 1.4m. */
  suffixes: ReadonlyMap<string, number>
  /** Could a word that the lexicon does not know be a word for people? By its form alone: worshippers, colonists. */
  personal: (word: string) => boolean
  /** Could it be a plural noun? */
  plural: (word: string) => boolean
  /** Could it be a verb in the past? */
  past: (word: string) => boolean
  /** Could it be a verb that goes on: sleeping? */
  going: (word: string) => boolean
}

export interface Word {
  /** What the word is by itself; null where it only begins phrases. */
  entry: Entry | null
  /** Phrases of two words or more that it begins, the longest first. */
  phrases: readonly Phrase[]
  /** A number phrase can begin with it. */
  number: boolean
}

export interface Phrase {
  /** The words after the first. */
  rest: string[]
  entry: Entry
}

/** Lists of words and phrases divided by commas, and what each of them is; later lists add to what earlier ones say. */
export type WordList = readonly [words: string, entry: Entry]
