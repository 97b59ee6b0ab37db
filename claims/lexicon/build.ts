import { tokenize } from '../text.ts'
import type { Entry, Lexicon, Phrase, WordList } from './model.ts'

/**
 * Puts word lists together into a lexicon.
 * @param language BCP 47
 * @param forms what tells words apart that no list holds
 * @param lists in order; where a word stands in several, its bits add up and later fields win
 */
export function buildLexicon(
  language: string,
  lists: readonly WordList[],
  forms: Pick<Lexicon, 'suffixes' | 'personal' | 'plural' | 'past'>,
): Lexicon {
  const words = new Map<string, Entry>()
  const phrases = new Map<string, Phrase[]>()
  const whole = new Map<string, Entry>()
  for (const [list, entry] of lists) {
    for (const text of list.split(',')) {
      const key = text.trim()
      if (!key) continue
      const old = whole.get(key)
      const merged = old ? { ...old, ...entry, is: old.is | entry.is } : entry
      whole.set(key, merged)
    }
  }
  for (const [key, entry] of whole) {
    const [first, ...rest] = tokenize(key).map(({ lower }) => lower)
    if (!rest.length) {
      words.set(key, entry)
      continue
    }
    const same = phrases.get(first!)
    if (same) same.push({ rest, entry })
    else phrases.set(first!, [{ rest, entry }])
  }
  for (const list of phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length)
  return { language, words, phrases, ...forms }
}
