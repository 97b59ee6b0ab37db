import type { Entry, Lexicon } from './lexicon/model.ts'
import { type NumberPhrase, NumberReader } from './numbers.ts'
import type { Token } from './text.ts'

/** A word, a phrase of the lexicon, a number phrase or a mark: what rules walk over. `first` and `last` are tokens. */
export interface Item {
  first: number
  last: number
  /** The word, or the phrase's first word. */
  token: Token
  /** Bits of `Is`; 0 for what the lexicon does not know. */
  is: number
  entry: Entry | null
  number: NumberPhrase | null
}

/** The longest phrase of the lexicon that starts at `at`, as its entry and last token; null where none does. */
function phraseAt(tokens: readonly Token[], at: number, to: number, lexicon: Lexicon): [Entry, number] | null {
  const phrases = lexicon.phrases.get(tokens[at]!.lower)
  if (!phrases) return null
  next: for (const { rest, entry } of phrases) {
    if (at + rest.length >= to) continue
    for (let i = 0; i < rest.length; i++) if (tokens[at + 1 + i]!.lower !== rest[i]) continue next
    return [entry, at + rest.length]
  }
  return null
}

/** US, IS, WHO: no pronoun and no verb. Longer words in capitals are headlines. */
function isAcronym({ text, capital }: Token): boolean {
  return capital && (text.length === 2 || text === 'WHO') && text === text.toUpperCase()
}

/** Cuts the tokens `from` to `to` (exclusive) into items. Linear: each token is looked up once as a word and once as a phrase. */
export function itemsOf(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): Item[] {
  const items: Item[] = []
  const numbers = new NumberReader(tokens, to, lexicon)
  for (let at = from; at < to; at++) {
    const token = tokens[at]!
    const number = numbers.read(at)
    if (number) {
      items.push({ first: at, last: number.last, token, is: 0, entry: null, number })
      at = number.last
      continue
    }
    const phrase = phraseAt(tokens, at, to, lexicon)
    if (phrase) {
      items.push({ first: at, last: phrase[1], token, is: phrase[0].is, entry: phrase[0], number: null })
      at = phrase[1]
      continue
    }
    const entry = (isAcronym(token) ? null : lexicon.words.get(token.lower)) ?? null
    items.push({ first: at, last: at, token, is: entry ? entry.is : 0, entry, number: null })
  }
  return items
}
