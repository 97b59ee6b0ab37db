import type { Span } from '../draft.ts'
import { SPEECH } from '../lexicon/en/speech.ts'
import { Say } from '../lexicon/speech.ts'
import { type Attribution, attribution } from './attribution.ts'
import { behindVerb } from './behind.ts'
import { phraseAfter } from './object.ts'
import { plausible } from './plausible.ts'
import { withInsertedName } from './sources.ts'
import { isDeed, phraseBefore, subjectBefore } from './subject.ts'
import { bitsAt, isName, isQuote, NOMINAL, type Words } from './words.ts'

/** How far behind "put" the toll may stand, in tokens. */
const MOVED = 6

/** "… at dawn said the ministry.": a body or an office ends the sentence. A bare name there may be anything. */
function isUnparted(w: Words, { first, last }: Span): boolean {
  if (bitsAt(w, last) & Say.Head) return true
  let head = 0
  for (let k = first; k <= last; k++) head |= bitsAt(w, k) & (Say.Head | Say.Title)
  return head !== 0 && (isName(w, last) || w.tokens[last]!.text === ')')
}

/** "…," said X. Who is named behind the verb, or null; behind "told" stand the hearers, behind "gave" what was given. */
function inverted(w: Words, verb: number): Span | null {
  if (bitsAt(w, verb) & (Say.Tell | Say.Tally)) return null
  const before = w.tokens[verb - 1]
  if (verb - 1 < w.from || !before) return null
  const parted = before.text === ',' || before.text === '?' || before.text === '!' || isQuote(before)
  if (!parted && !(before.kind === 'word' && bitsAt(w, verb) & Say.Plain)) return null
  if (!isName(w, verb + 1) && !(bitsAt(w, verb + 1) & (Say.Determiner | NOMINAL))) return null
  const span = phraseAfter(w, verb + 1)
  if (!span || bitsAt(w, span.first) & Say.Pronoun) return null
  const next = span.last + 1
  const ends = next >= w.to || w.tokens[next]!.text === '.'
  if (!parted)
    return isUnparted(w, span) && (ends || bitsAt(w, next) & Say.Going || /^an?$/.test(w.tokens[next]!.lower))
      ? span
      : null
  if (ends || w.tokens[next]!.kind === 'mark') return span
  return bitsAt(w, next) & (Say.Time | Say.Joint | Say.Aside | Say.Going) ||
    /^(as|during|to|and|here)$/.test(w.tokens[next]!.lower)
    ? span
    : null
}

/** "The Herald quoted officials as saying": who is quoted, or null. */
function quotedAs(w: Words, verb: number): { who: Span; last: number } | null {
  const span = phraseAfter(w, verb + 1)
  if (!span) return null
  const who = withInsertedName(w, span)
  let k = who.last + 1
  if (k < w.to && w.tokens[k]!.text === ',') k++
  if (k + 1 >= w.to || w.tokens[k]!.lower !== 'as') return null
  return w.tokens[k + 1]!.lower.endsWith('ing') ? { who, last: k + 1 } : null
}

/** "The Herald cited officials who said": who is quoted, or null. */
function quotedAlone(w: Words, verb: number): { who: Span; last: number } | null {
  const span = phraseAfter(w, verb + 1)
  return span && { who: withInsertedName(w, span), last: span.last }
}

/** "put the toll at", "raised its estimate", "puts losses at 300": what is moved is a paper, or a number that follows "at". */
function paperFollows(w: Words, i: number): boolean {
  for (let k = i + 1; k <= i + MOVED && k < w.to; k++) {
    if (bitsAt(w, k) & Say.Paper) return true
    if (SPEECH.at.has(w.tokens[k]!.lower) && w.tokens[k + 1]?.kind === 'number') return true
  }
  return false
}

/** The word at `i` is a noun or an adjective here: "initial reports say", "the reported deaths", "were reported missing". */
function noVerb(w: Words, i: number): boolean {
  const bits = bitsAt(w, i)
  const next = bitsAt(w, i + 1)
  if (i > w.from && bitsAt(w, i - 1) & Say.Determiner && !isName(w, i - 1)) return true
  if (bits & Say.Either && next & (Say.Be | Say.Verb) && !isName(w, i + 1)) return true
  if (bits & Say.Either && SPEECH.of.has(w.tokens[i + 1]?.lower ?? '')) return true
  if (bits & Say.Sent && next & Say.Agent) return true
  const { lower } = w.tokens[i]!
  if (SPEECH.deeds.has(lower) && SPEECH.to.has(w.tokens[i + 1]?.lower ?? '')) return true
  if (SPEECH.moves.has(lower) && !paperFollows(w, i)) return true
  if (SPEECH.speaksOf.has(lower) && !SPEECH.of.has(w.tokens[i + 1]?.lower ?? '')) return true
  if (bits & Say.Sent && w.tokens[i + 1]?.lower === 'on' && !(bitsAt(w, i + 2) & Say.Time)) return true
  if (bits & Say.Recall && i + 1 < w.to && w.tokens[i + 1]!.lower.endsWith('ing')) return true
  return !(bits & Say.Plain) && (next & Say.Harm) !== 0 && !isDeed(w, i + 1)
}

/** "X said", "said X", "X told Y", "X's count" with the verb or noun at `i`; null where nobody speaks. */
export function verbAt(w: Words, i: number): Attribution | null {
  const bits = bitsAt(w, i)
  const back = inverted(w, i)
  if (back) return attribution(w, 'verb', withInsertedName(w, back), i, back.last, { after: true, closed: true })
  if (noVerb(w, i)) return null
  const { span, passive } = subjectBefore(w, i)
  if (passive || !span || !plausible(w, span, i)) return null
  const quoted = bits & Say.Tell ? null : (quotedAs(w, i) ?? (bits & Say.Quote ? quotedAlone(w, i) : null))
  if (quoted) return attribution(w, 'verb', quoted.who, span.first, quoted.last, { channel: span })
  const to = w.tokens[i + 1]?.lower === 'to' ? i + 2 : i + 1
  const channel = bits & Say.Tell || to > i + 1 ? phraseAfter(w, to) : null
  const last = channel ? channel.last : bits & Say.Tell && w.tokens[i + 1]?.kind === 'word' && i + 1 < w.to ? i + 1 : i
  const { closed, after } = behindVerb(w, span.first, last + 1)
  return attribution(w, 'verb', withInsertedName(w, span), span.first, last, {
    channel,
    after,
    closed: closed && after,
    near: (bits & Say.Tally) !== 0,
  })
}

/** Words such as "latest" and "own official" between an owner and what is owned, at most. */
const OWNED_WORDS = 3

/** "the ministry's latest count", "Mediazona's figure": whose count stands at `i`, or null. */
export function ownedAt(w: Words, i: number): Attribution | null {
  if (!SPEECH.owned.has(w.tokens[i]!.lower)) return null
  for (let k = i - 1; k > w.from && i - k <= OWNED_WORDS + 1; k--) {
    const { lower, kind } = w.tokens[k]!
    if (lower === "'s") {
      const owner = phraseBefore(w, k - 1)
      if (!owner || bitsAt(w, owner.last) & Say.Time) return null
      const isBody = (bitsAt(w, owner.last) & (Say.Head | Say.Outlet)) !== 0 || isName(w, owner.last)
      return isBody ? attribution(w, 'source', owner, owner.first, i, { near: true }) : null
    }
    if (kind !== 'word' || bitsAt(w, k) & (Say.Wall | Say.Be | Say.Verb | Say.Joint | Say.Determiner)) return null
  }
  return null
}
