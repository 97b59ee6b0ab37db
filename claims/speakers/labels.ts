import { Say } from '../lexicon/speech.ts'
import { type Attribution, attribution } from './attribution.ts'
import { phraseAfter } from './object.ts'
import { bitsAt, isName, NOMINAL, type Words } from './words.ts'

/** A name before a colon at the start of a line is no longer than this, in tokens. */
const LABEL = 5

/** "12 hurt in crash: police": who stands behind the last colon of a line. */
export function labelBehind(w: Words): Attribution | null {
  const end = w.tokens[w.to - 1]!.text === '.' ? w.to - 1 : w.to
  for (let k = end - 2; k > w.from && k > end - 9; k--) {
    if (w.tokens[k]!.text !== ':') continue
    const span = phraseAfter(w, k + 1)
    if (!span || span.last < end - 1) return null
    // With a full stop behind it, only a bare body is a label: "rises to 76: monitor."
    if (end < w.to && !(span.first === k + 1 && bitsAt(w, span.last) & Say.Head)) return null
    return attribution(w, 'label', span, k, span.last, { after: true, closed: true })
  }
  return null
}

/** "RUIZ: We hear that 12 are dead", "UN: 12 dead": who stands before a colon that opens a block. */
export function labelAt(w: Words): Attribution | null {
  if (w.from > 0) return null
  for (let k = 1; k < w.to && k <= LABEL; k++) {
    if (w.tokens[k]!.text === ':') {
      const shouted = k === 1 && w.tokens[0]!.text === w.tokens[0]!.text.toUpperCase()
      const body = bitsAt(w, k - 1) & (Say.Head | Say.Body) && (isName(w, k - 1) || k < 3)
      if (!shouted && !body && !(bitsAt(w, 0) & Say.Title && k > 1)) return null
      return attribution(w, 'label', { first: 0, last: k - 1 }, 0, k)
    }
    if (!isName(w, k) && !(bitsAt(w, k) & NOMINAL) && w.tokens[k]!.text !== '.') return null
  }
  return null
}
