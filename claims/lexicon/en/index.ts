import type { Token } from '../../text.ts'
import { buildLexicon } from '../build.ts'
import type { Entry } from '../model.ts'
import { GOING, PAST, PERSONAL, PLURAL } from './forms.ts'
import { GRAMMAR, ROLES } from './grammar.ts'
import { HARMS } from './harms.ts'
import { BOUNDS, NUMBERS, SUFFIXES } from './numbers.ts'
import { PEOPLE } from './people.ts'
import { THINGS } from './things.ts'

/** English as newspapers write it. */
export const EN = buildLexicon('en', [...GRAMMAR, ...NUMBERS, ...BOUNDS, ...THINGS, ...HARMS, ...PEOPLE, ...ROLES], {
  suffixes: SUFFIXES,
  personal: (word) => PERSONAL.test(word),
  plural: (word) => PLURAL.test(word),
  past: (word) => PAST.test(word),
  going: (word) => GOING.test(word),
})

/** What the lexicon knows of a token by itself; null of what it does not know. */
export const entryOf = (token: Token | undefined): Entry | null => (token && EN.wordOf(token.form)?.entry) ?? null
