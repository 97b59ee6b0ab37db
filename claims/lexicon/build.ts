import { byForm } from '../forms.ts'
import { tokenize } from '../text.ts'
import { type Entry, Is, type Lexicon, type Phrase, type Role, type Word, type WordList } from './model.ts'

const NONE: readonly Phrase[] = []

const BEGINNERS: ReadonlySet<Role | undefined> = new Set<Role | undefined>(['a', 'half', 'quarter', 'between'])

const beginsNumber = ({ is, role }: Entry) => (is & (Is.Cardinal | Is.Vague)) !== 0 || BEGINNERS.has(role)

/**
 * Puts word lists together into a lexicon.
 * @param language BCP 47
 * @param lists in order; where a word stands in several, its bits add up and later fields win
 * @param forms what tells words apart that no list holds
 */
export function buildLexicon(
  language: string,
  lists: readonly WordList[],
  forms: Pick<Lexicon, 'suffixes' | 'personal' | 'plural' | 'past' | 'going'>,
): Lexicon {
  const entries = new Map<string, Entry>()
  for (const [list, entry] of lists) {
    for (const part of list.split(',')) {
      const text = part.trim()
      const old = entries.get(text)
      entries.set(text, old ? { ...old, ...entry, is: old.is | entry.is } : entry)
    }
  }
  const words = new Map<string, Word>()
  for (const [text, entry] of entries) {
    const [first, ...rest] = tokenize(text).map(({ lower }) => lower)
    if (first === undefined) continue
    const word = words.get(first) ?? { entry: null, phrases: NONE, number: false }
    const number = word.number || beginsNumber(entry)
    words.set(
      first,
      rest.length ? { ...word, number, phrases: [...word.phrases, { rest, entry }] } : { ...word, number, entry },
    )
  }
  for (const { phrases } of words.values()) (phrases as Phrase[]).sort((a, b) => b.rest.length - a.rest.length)
  return { language, words, wordOf: byForm(({ lower }) => words.get(lower) ?? null), ...forms }
}
