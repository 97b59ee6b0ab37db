import { tokenize } from '../text.ts'

/**
 * What a name says of whose people: a country's own name, its people ("Syrian"), a place in it, a body or armed group of one side
 * ("Hezbollah").
 */
export type NameKind = 'country' | 'people' | 'place' | 'force'

/** By country: its names, its people, its places, and those of its places whose name is also a person's or a word; divided by |. */
export type Gazetteer = Record<
  string,
  readonly [names: string, people: string, places: string, unsure: string, forces?: string]
>

/** A name of the gazetteer. */
export interface PlaceName {
  /** The words after the first; hyphens are left out. */
  rest: readonly string[]
  /** The likeliest first; empty where the phrase names no country ("Indian Ocean"). */
  codes: readonly string[]
  kind: NameKind
  /** Also a person's name or a plain word: only where what stands around says that a place is meant. */
  unsure: boolean
  /** Written in capitals alone: US is not us. */
  caps: boolean
}

/** The names that begin with a word, as `Token.lower`, the longest first; undefined where none does. */
export type NameIndex = (first: string) => readonly PlaceName[] | undefined

/** The kinds of the lists of a gazetteer's row. */
const KINDS = ['country', 'people', 'place', 'place', 'force'] as const
const UNSURE = 3

/** "Iraqi" also as "Iraqis", not "French". */
const PLURAL = /(?:[a-z][aeo]n|[iktbc]|er|ot|o|ole|one|ede|eth)$/

const NOT_ONE_WORD = /[^\p{L}]/u

const wordsOf = (text: string) =>
  NOT_ONE_WORD.test(text)
    ? tokenize(text)
        .filter(({ kind }) => kind === 'word')
        .map(({ lower }) => lower)
    : [text.toLowerCase()]

const MARKED = /[^\p{ASCII}]/u

/** São as Sao: texts have no marks over letters, or have them. */
const unmarked = (text: string) => (MARKED.test(text) ? text.normalize('NFKD').replace(/\p{M}/gu, '') : text)

/** A name as a gazetteer has it. */
interface Listed {
  text: string
  code: string
  list: number
  from: Gazetteer
}

const isLetter = (code: number) => code >= 97 && code <= 122

/** The first letters of a word, or of a name whose first word it is: names are made ready by these. */
function initialsOf(text: string): string {
  const initials = text.slice(0, 2).toLowerCase()
  if (!isLetter(initials.charCodeAt(0))) return ''
  return isLetter(initials.charCodeAt(1)) ? initials : initials[0]!
}

/** Calls `add` for each name of the gazetteers, and for the plural of a people. */
function eachName(gazetteers: readonly Gazetteer[], add: (name: Listed) => void): void {
  for (const from of gazetteers) {
    for (const code in from) {
      from[code]!.forEach((names, list) => {
        if (!names) return
        for (const text of names.split('|')) {
          add({ text, code, list, from })
          if (KINDS[list] === 'people' && PLURAL.test(text)) add({ text: `${text}s`, code, list, from })
        }
      })
    }
  }
}

/** By the first word of a name. */
function indexListed(listed: readonly Listed[]): Map<string, PlaceName[]> {
  const index = new Map<string, PlaceName[]>()
  const known = new Map<string, { name: PlaceName & { codes: string[] }; from: Gazetteer }>()
  for (const { text, code, list, from } of listed) {
    const kind = KINDS[list]!
    const unsure = list === UNSURE
    const old = known.get(text)
    if (old) {
      if (old.from !== from) Object.assign(old.name, { kind, unsure, codes: [] })
      old.from = from
      if (code) old.name.codes.push(code)
      continue
    }
    const [first, ...rest] = wordsOf(unmarked(text))
    if (first === undefined) continue
    const caps = text.length < 6 && text === text.toUpperCase()
    const name = { rest, codes: code ? [code] : [], kind, unsure, caps }
    known.set(text, { name, from })
    const names = index.get(first)
    if (names) names.push(name)
    else index.set(first, [name])
  }
  for (const names of index.values()) if (names.length > 1) names.sort((a, b) => b.rest.length - a.rest.length)
  return index
}

/**
 * Makes gazetteers findable by the first word of a name. An article speaks of few of their places, and a worker that wakes has no time
 * to make all ready: those with the same first letters are, when the first of them is asked for.
 * @param gazetteers where two know the same name, the later one decides
 */
export function indexNames(gazetteers: readonly Gazetteer[]): NameIndex {
  const listed = new Map<string, Listed[]>()
  eachName(gazetteers, (name) => {
    const initials = initialsOf(name.text) || initialsOf(wordsOf(unmarked(name.text))[0] ?? '')
    const same = listed.get(initials)
    if (same) same.push(name)
    else listed.set(initials, [name])
  })
  const ready = new Map<string, Map<string, PlaceName[]>>()
  return (first) => {
    const initials = initialsOf(first)
    let index = ready.get(initials)
    if (!index) {
      index = indexListed(listed.get(initials) ?? [])
      ready.set(initials, index)
    }
    return index.get(first)
  }
}

/** What a word around a name says of it, as bits. */
export const Where = {
  /** in, at, near: what follows is where it happened. */
  In: 1 << 0,
  /** of, from: the place that people belong to. */
  Of: 1 << 1,
  /** on, against: where an attack goes. */
  On: 1 << 2,
  /** to, into, toward. */
  To: 1 << 3,
  /** by: who did it. */
  By: 1 << 4,
  /** strike, shelling, offensive: what follows "on" is where people were harmed. */
  Attack: 1 << 5,
  /** lost, suffered, endured: its subject is harmed. */
  Lose: 1 << 6,
  /** hit, struck, rocked, swept: its object is where people were harmed. */
  Hit: 1 << 7,
  /** ministry, authorities, hospital: tells the toll of its own country. */
  Home: 1 << 8,
  /** southern, central, greater: stands before a place. */
  Side: 1 << 9,
  /** we, our, us. */
  We: 1 << 10,
  /** its, their: of the one just spoken of. */
  Its: 1 << 11,
  /** the country, the strip, the island: the place just spoken of. */
  There: 1 << 12,
  /** city, town, province: stands beside a place's name. */
  Sort: 1 << 13,
  /** both, neighbouring, several: more than one at once. */
  Both: 1 << 14,
  /** military, army, forces, troops: acts, and tells of its own. */
  Army: 1 << 15,
  /** foreign, Western: of no one country, and not of the one where it happened. */
  Foreign: 1 << 16,
  /** said, says, told. */
  Said: 1 << 17,
  /** border, embassy: beside a country, or not of it. */
  Edge: 1 << 18,
  /** since, while: what follows speaks of something else. */
  Since: 1 << 19,
  /** fled, left: its object is where people were displaced from. */
  Flee: 1 << 20,
  /** refugees: are no longer where they belong. */
  Refugee: 1 << 21,
  /** worldwide: of no one country. */
  World: 1 << 22,
  /** local: of where it happened, whoever was named before. */
  Local: 1 << 23,
  /** taken: a loss, where casualties are its object. */
  Take: 1 << 24,
  /** hostages: are where they do not belong. */
  Captive: 1 << 25,
  /** street, square: behind a place's name, it is another place. */
  Street: 1 << 26,
  /** based: what follows "in" is where somebody has an office. */
  Based: 1 << 27,
  /** airlines, times: behind a name, it is a company's or a paper's. */
  Brand: 1 << 28,
  /** monitors, analysts: have their seat elsewhere than where people were harmed. */
  Watcher: 1 << 29,
  /** al, el: joined to what follows, goes on with a name. */
  Article: 1 << 30,
} as const
