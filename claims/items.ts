import { isWho } from './lexicon/en/speech.ts'
import type { Entry, Lexicon, Phrase } from './lexicon/model.ts'
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

/** The longest of the phrases that stands in full at `at`, or null. */
export function phraseAt(phrases: readonly Phrase[], tokens: readonly Token[], at: number, to: number): Phrase | null {
  next: for (const phrase of phrases) {
    const { rest } = phrase
    if (at + rest.length >= to) continue
    for (let i = 0; i < rest.length; i++) if (tokens[at + 1 + i]!.lower !== rest[i]) continue next
    return phrase
  }
  return null
}

/** US, IS, WHO: no pronoun and no verb. Longer words in capitals are headlines. */
function isAcronym({ text, capital }: Token): boolean {
  return capital && (text.length === 2 || isWho({ text })) && text === text.toUpperCase()
}

/** Cuts the tokens `from` to `to` (exclusive) into items. Linear: each token is looked up once. */
export function itemsOf(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): Item[] {
  const items: Item[] = []
  const numbers = new NumberReader(tokens, to, lexicon)
  for (let at = from; at < to; at++) {
    const token = tokens[at]!
    const word = token.kind === 'number' ? null : lexicon.wordOf(token.form)
    const first = at
    let entry: Entry | null = null
    const number = token.kind === 'number' || word?.number ? numbers.read(at, word) : null
    if (number) at = number.last
    else if (word) {
      const phrase = phraseAt(word.phrases, tokens, at, to)
      if (phrase) {
        entry = phrase.entry
        at += phrase.rest.length
      } else if (!isAcronym(token)) entry = word.entry
    }
    items.push({ first, last: at, token, is: entry ? entry.is : 0, entry, number })
  }
  return items
}
