import type { Span } from '../draft.ts'
import { Say } from '../lexicon/speech.ts'
import { phraseAfter } from './object.ts'
import { bitsAt, isName, type Words } from './words.ts'

/** "in an interview with …", "speaking to …", "in a message to …": whom the speaker spoke to, if it is named. */
export function channelOf(w: Words): Span | null {
  if (!(w.any & Say.Talk)) return null
  for (let i = w.from; i < w.to - 2; i++) {
    if (!(bitsAt(w, i) & Say.Talk)) continue
    const { lower } = w.tokens[i + 1]!
    if (lower !== 'with' && lower !== 'to' && lower !== 'on' && lower !== 'for') continue
    const span = phraseAfter(w, i + 2)
    if (!span) continue
    if (lower === 'with' && isName(w, span.last)) return span
    for (let k = span.first; k <= span.last; k++) if (bitsAt(w, k) & Say.Outlet) return span
  }
  return null
}
