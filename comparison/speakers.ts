import { remembered } from './remembered.ts'

/** Words that say what sort of speaker it is, not which. */
const EMPTY = new Set(
  `a an the of in on at by for from to and or with as per its his her their s mr mrs ms dr sir gen general col lt maj adm president
  prime minister ministers ministry ministries secretary chief head spokesman spokeswoman spokesperson spokesperson's director
  former acting senior top another other some unnamed anonymous several two three one new own who state federal national elect
  department office administration agency service services`.split(/\s+/),
)
/** Words that name nobody alone: "officials" is not the same speaker as "US officials". */
const COMMON = new Set(
  `officials authorities government military army police sources source experts monitor monitors group media press state report
  intelligence defence defense health human rights un us western local interior foreign court researchers historians campaigners
  estimates estimate figures range published study team council commission committee international forces armed emergency ukraine
  russia israel iran lebanon syria uk times post news reports activists red crescent data tally residents transport city
  regional unofficial workers war`.split(/\s+/),
)
/** Spellings and names of one thing, each as one word. The demonym and the country are one speaker: "Russia" and "Russian". */
const SPELLINGS: [RegExp, string][] = [
  [/zelensk(?:y|yy|iy|yi)\b/g, 'zelensky'],
  [/\bhuman rights office\b|\bhigh commissioner for human rights\b|\bohchr\b/g, 'ohchr'],
  [/\bisrael defen[cs]e forces\b|\bisraeli (?:military|army)\b/g, 'idf'],
  [/\bworld health organi[sz]ation\b/g, 'w.h.o'],
  [
    /\b(?:min|minister|ministry|department) of defen[cs]e\b|\bdefen[cs]e (?:min|minister|ministry|department)\b/g,
    'defence',
  ],
  [/\bhealth (?:minister|ministry|authorities|officials)\b|\b(?:minister|ministry) of (?:public )?health\b/g, 'health'],
  [/\bunited nations\b|\bu\.n\./g, 'un'],
  [/\bunited states\b|\bu\.s\.|\bamerican?\b/g, 'us'],
  [/\bunited kingdom\b|\bbritish\b|\bbritain\b|\bu\.k\./g, 'uk'],
  [/\bofficial\b/g, 'officials'],
  [/\brussian\b|\bkremlin\b|\bmoscow\b/g, 'russia'],
  [/\bukrainian\b|\bkyiv\b|\bkiev\b/g, 'ukraine'],
  [/\bisraeli\b/g, 'israel'],
  [/\biranian\b|\btehran\b/g, 'iran'],
  [/\blebanese\b/g, 'lebanon'],
  [/\bsyrian\b/g, 'syria'],
  [/\bgazan\b/g, 'gaza'],
]

const words = new Map<string, readonly string[]>()

/** The words that tell one speaker from another, in order; what stands in brackets says how, not who. */
export function tellingWords(name: string): readonly string[] {
  return remembered(words, name, () => {
    let text = name
      // the organization, not the word
      .replace(/\bWHO\b/g, 'w.h.o')
      .toLowerCase()
      .replace(/[’]/g, "'")
      .replace(/\([^()]*\)/g, ' ')
    for (const [spelling, one] of SPELLINGS) text = text.replace(spelling, one)
    const all = text.match(/w\.h\.o|[\p{L}\d]+/gu) ?? []
    return [...new Set(all.filter((word) => !EMPTY.has(word)))]
  })
}

/** Whether all of `few` are among `many`, and say enough to tell a speaker. */
function tells(few: readonly string[], many: readonly string[]): boolean {
  if (few.length === 0 || !few.every((word) => many.includes(word))) return false
  return few.length === many.length || few.some((word) => !COMMON.has(word))
}

/** Whether a name means the speaker whom the article quotes. */
export type IsQuoted = (name: string) => boolean

/** Tells of other names whether they mean this speaker: thousands of rows may be asked, of a few names. */
export function speakerNamed(name: string | null): (other: string | null) => boolean {
  const known = new Map<string | null, boolean>()
  return (other) => remembered(known, other, () => sameSpeaker(name, other))
}

/**
 * Whether two names mean one speaker: "Mr Zelensky" and "President Volodymyr Zelensky", "Gaza's health ministry" and "Gaza
 * Ministry of Health". One name's telling words must all be in the other's.
 */
export function sameSpeaker(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false
  if (a === b) return true
  const first = tellingWords(a)
  const second = tellingWords(b)
  return tells(first, second) || tells(second, first)
}
