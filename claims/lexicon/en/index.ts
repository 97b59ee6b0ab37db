import { buildLexicon } from '../build.ts'
import { GRAMMAR } from './grammar.ts'
import { HARMS } from './harms.ts'
import { BOUNDS, NUMBERS } from './numbers.ts'
import { PEOPLE } from './people.ts'
import { THINGS } from './things.ts'

/** English as newspapers write it. */
export const EN = buildLexicon('en', [...GRAMMAR, ...NUMBERS, ...BOUNDS, ...THINGS, ...HARMS, ...PEOPLE])
