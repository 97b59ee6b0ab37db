import type { Span } from '../draft.ts'
import { Say } from '../lexicon/speech.ts'
import { phraseAfter } from './object.ts'
import { phraseBefore, subjectBefore } from './subject.ts'
import { bitsAt, isAcronym, isName, isQuote, NOMINAL, type Words } from './words.ts'

/** One place in a sentence that says who speaks. */
export interface Attribution {
  words: Words
  /** The words that name the speaker; null where they go on with the one before ("adding that"). */
  who: Span | null
  /** Who is told, or who quotes: the channel, if it is one. */
  channel: Span | null
  /** Its first and last token, name and verb together. */
  first: number
  last: number
  /** `verb`: "X said"; `source`: "according to X"; `going`: "adding"; `label`: "…: UN". */
  kind: 'verb' | 'source' | 'going' | 'label'
  /** It stands behind what it speaks of: "…, X said." */
  after: boolean
  /** Nothing of what is said follows it. */
  closed: boolean
  /** Only a figure right behind it is stated: "has documented 12". */
  near: boolean
}

/** Words that read "reported", "estimates" as noun or adjective rather than verb. */
const NOUN_OR_VERB =
  /^(report|reports|estimate|estimates|claim|claims|count|counts|record|records|list|lists|update|updates|project|put|think|find|finds)$/
const PARTICIPLE = /(ed|found|shown|put|known|learnt|written|given|told|said)$/
/** Verbs that a country or an illness can be the subject of without stating anything. */
const SUFFERED = new Set([
  'recorded',
  'registered',
  'received',
  'logged',
  'claimed',
  'claims',
  'raised',
  'raises',
  'recording',
  'gave',
  'put',
  'puts',
  'issued',
  'published',
  'released',
  'identified',
  'denied',
  'denies',
  'deny',
])

/** The first token behind times, places and hearers that may follow a verb of saying: "on Tuesday", "in a statement". */
function behindVerb(w: Words, at: number): number {
  let k = at
  for (; k < w.to && k - at < 16; k++) {
    const bits = bitsAt(w, k)
    const token = w.tokens[k]!
    if (bits & Say.Time || (bits & Say.Between && bits ^ Say.Be)) continue
    if (token.kind === 'number' && (bitsAt(w, k - 1) & Say.Time || bitsAt(w, k + 1) & Say.Time)) continue
    if (token.text === '.' && !token.spaced && bitsAt(w, k - 1) & Say.Time && k + 1 < w.to) continue
    if (bits & Say.Joint || /^(to|by|via|through|during|at|after)$/.test(token.lower)) {
      const phrase = loosePhrase(w, k + 1)
      if (phrase < 0) return k
      k = phrase
      continue
    }
    break
  }
  return k
}

/** The last token of "a televised address", "the phone", "Telegram"; -1 where something else stands there. */
function loosePhrase(w: Words, at: number): number {
  const span = phraseAfter(w, at)
  if (span) return span.last
  let k = at
  for (; k < w.to && k - at < 6; k++) {
    const bits = bitsAt(w, k)
    const token = w.tokens[k]!
    if (token.kind !== 'word' || bits & (Say.Wall | Say.Be | Say.Pronoun | Say.Joint)) break
  }
  return k > at ? k - 1 : -1
}

const ends = (w: Words, at: number) =>
  at >= w.to ||
  (w.tokens[at]!.kind === 'mark' && w.tokens[at]!.text !== ':' && w.tokens[at]!.text !== '(' && !isOpeningQuote(w, at))

function isOpeningQuote(w: Words, at: number): boolean {
  const token = w.tokens[at]!
  return isQuote(token) && (token.text === '“' || (token.spaced && !w.tokens[at + 1]?.spaced))
}

/** True where what stands before `first` is a statement that the attribution may close: ", X said". */
function standsAfter(w: Words, first: number, closed: boolean): boolean {
  if (first <= w.from) return false
  const before = w.tokens[first - 1]!
  if (before.kind === 'mark') return before.text !== ':' && before.text !== '(' && closed
  if (before.lower === 'as') return true
  return closed && !(bitsAt(w, first - 1) & Say.Wall) && before.lower !== 'and'
}

/** True where "said X." names its speaker behind the verb. */
function inverted(w: Words, verb: number): Span | null {
  const before = w.tokens[verb - 1]
  if (
    verb - 1 < w.from ||
    !before ||
    !(before.text === ',' || isQuote(before) || before.text === '?' || before.text === '!')
  )
    return null
  if (!isName(w, verb + 1) && !(bitsAt(w, verb + 1) & (Say.Determiner | NOMINAL))) return null
  const span = phraseAfter(w, verb + 1)
  if (!span || bitsAt(w, span.first) & Say.Pronoun) return null
  const next = span.last + 1
  if (next >= w.to || w.tokens[next]!.kind === 'mark' || bitsAt(w, next) & (Say.Time | Say.Joint | Say.Aside))
    return span
  return /^(as|during|to|and)$/.test(w.tokens[next]!.lower) ? span : null
}

/** "…, the officer, Ana Ruiz, …": the name that is put in behind a title, or the phrase itself. */
export function withInsertedName(w: Words, span: Span): Span {
  const comma = span.last + 1
  if (
    w.tokens[comma]?.text !== ',' ||
    comma >= w.to ||
    isName(w, span.last) ||
    !(bitsAt(w, span.last) & (Say.Title | Say.Head))
  ) {
    if (w.tokens[comma]?.text !== ',' || !titled(w, span)) return span
  }
  let last = comma
  while (isName(w, last + 1) || bitsAt(w, last + 1) & Say.Particle) last++
  const next = w.tokens[last + 1]
  const whole = last - comma >= 2 && (last + 1 >= w.to || !next || next.kind === 'mark' || next.lower === 'as')
  return whole ? { first: comma + 1, last } : span
}

/** The phrase speaks of a person's office: "the head of the agency". */
function titled(w: Words, { first, last }: Span): boolean {
  for (let i = first; i <= last; i++) if (bitsAt(w, i) & Say.Title && !w.tokens[i]!.capital) return true
  return false
}

function sourceAt(w: Words, i: number): Attribution | null {
  const { lower } = w.tokens[i]!
  let at = -1
  if (lower === 'according' && w.tokens[i + 1]?.lower === 'to') at = i + 2
  else if (
    lower === 'per' &&
    (isName(w, i + 1) || bitsAt(w, i + 1) & (Say.Determiner | Say.Head)) &&
    !(bitsAt(w, i + 1) & Say.Time)
  )
    at = i + 1
  else if (lower === 'citing' || lower === 'quoting') at = i + 1
  else if (lower === 'by' && i > w.from && PARTICIPLE.test(w.tokens[i - 1]!.lower) && bitsAt(w, i - 1) & Say.Verb)
    at = i + 1
  if (at < 0 || at >= w.to) return null
  if (lower === 'by' && bitsAt(w, i - 1) & Say.Tally && /^(raised|lowered|received)$/.test(w.tokens[i - 1]!.lower))
    return null
  const span = phraseAfter(w, at)
  if (!span) return null
  const first = lower === 'by' ? i - 1 : i
  const opens =
    first === w.from ||
    w.tokens[first - 1]!.text === ':' ||
    (bitsAt(w, first - 1) & Say.Wall && w.tokens[first - 1]!.lower !== 'as')
  return {
    words: w,
    who: withInsertedName(w, span),
    channel: null,
    first,
    last: span.last,
    kind: 'source',
    after: !opens,
    closed: !opens,
    near: false,
  }
}

/** "The Herald quoted officials as saying": who is quoted, or null. */
function quotedAs(w: Words, verb: number): { who: Span; last: number } | null {
  const span = phraseAfter(w, verb + 1)
  if (!span) return null
  const who = withInsertedName(w, span)
  let k = who.last + 1
  if (w.tokens[k]?.text === ',') k++
  if (w.tokens[k]?.lower !== 'as' || k + 1 >= w.to) return null
  return bitsAt(w, k + 1) & Say.Going || w.tokens[k + 1]!.lower.endsWith('ing') ? { who, last: k + 1 } : null
}

function verbAt(w: Words, i: number): Attribution | null {
  const bits = bitsAt(w, i)
  const { lower } = w.tokens[i]!
  const previous = w.tokens[i - 1]
  const next = w.tokens[i + 1]
  const back = inverted(w, i)
  if (back) {
    const { last } = back
    return {
      words: w,
      who: withInsertedName(w, back),
      channel: null,
      first: i,
      last,
      kind: 'verb',
      after: true,
      closed: true,
      near: false,
    }
  }
  if (i - 1 >= w.from && previous?.lower === "'s" && NOUN_OR_VERB.test(lower)) {
    const span = phraseBefore(w, i - 2)
    if (!span || !(bitsAt(w, span.last) & Say.Head)) return null
    return {
      words: w,
      who: span,
      channel: null,
      first: span.first,
      last: i,
      kind: 'source',
      after: false,
      closed: false,
      near: true,
    }
  }
  if (i - 1 >= w.from && bitsAt(w, i - 1) & Say.Determiner && !isName(w, i - 1)) return null
  if (lower === 'reported' && next && (next.lower === 'missing' || next.lower === 'dead' || next.lower === 'killed'))
    return null
  if (NOUN_OR_VERB.test(lower) && next && bitsAt(w, i + 1) & (Say.Be | Say.Verb) && !isName(w, i + 1)) return null
  const { span, passive } = subjectBefore(w, i)
  if (passive || !span) return null
  if (!plausible(w, span, i)) return null
  const quoted = bits & Say.Tell ? null : quotedAs(w, i)
  if (quoted) {
    return {
      words: w,
      who: quoted.who,
      channel: span,
      first: span.first,
      last: quoted.last,
      kind: 'verb',
      after: false,
      closed: false,
      near: false,
    }
  }
  let last = i
  let channel: Span | null = null
  if (bits & Say.Tell) {
    channel = phraseAfter(w, i + 1)
    if (channel) last = channel.last
    else if (next && i + 1 < w.to && next.kind === 'word') last++
  }
  const behind = behindVerb(w, last + 1)
  const closed = ends(w, behind) || /^(as|adding|while|and|but|after)$/.test(w.tokens[behind]!.lower)
  const after = standsAfter(w, span.first, closed)
  return {
    words: w,
    who: span,
    channel,
    first: span.first,
    last,
    kind: 'verb',
    after,
    closed: closed && after,
    near: (bits & Say.Tally) !== 0,
  }
}

/** Weighs whether the phrase can be the one who states something with the verb at `i`. */
function plausible(w: Words, { first, last }: Span, i: number): boolean {
  const bits = bitsAt(w, i)
  const { lower } = w.tokens[i]!
  const tail = bitsAt(w, last)
  if (tail & Say.Pronoun) return true
  let head = false
  let named = false
  let plural = false
  for (let k = first; k <= last; k++) {
    const known = bitsAt(w, k)
    if (known & (Say.Head | Say.Outlet | Say.Paper | Say.Title)) head = true
    if (isName(w, k)) named = true
    if (known & Say.Head && w.tokens[k]!.lower.endsWith('s')) plural = true
  }
  if (SUFFERED.has(lower)) {
    if (lower.startsWith('claim') && (w.tokens[i + 1]?.lower === 'responsibility' || livesFollow(w, i))) return false
    return head || (lower.startsWith('claim') && named) || (named && isAcronym(w, last))
  }
  if (NOUN_OR_VERB.test(lower) && tail & Say.Kind && !(tail & Say.Head) && !isName(w, last)) return false
  if (/^(report|estimate|claim|count|record)$/.test(lower)) return plural || w.tokens[last]!.lower === 'police' || named
  if (bits & Say.Find) {
    const paper = paperIn(w, first, last)
    return paper || (w.tokens[i + 1]?.lower === 'that' && (head || named))
  }
  if (lower === 'said' || lower === 'says' || lower === 'told') return true
  return head || named
}

function paperIn(w: Words, first: number, last: number): boolean {
  for (let k = first; k <= last; k++) if (bitsAt(w, k) & Say.Paper) return true
  return false
}

/** "claimed 12 lives", "claimed the lives of 12": no one speaks. */
function livesFollow(w: Words, i: number): boolean {
  for (let k = i + 1; k < w.to && k < i + 9; k++) {
    if (w.tokens[k]!.lower === 'lives' || w.tokens[k]!.lower === 'life') return true
  }
  return false
}

/** "12 hurt in crash: police": who stands behind the last colon of a line without full stop. */
function labelOf(w: Words): Attribution | null {
  for (let k = w.to - 2; k > w.from && k > w.to - 9; k--) {
    if (w.tokens[k]!.text !== ':') continue
    const span = phraseAfter(w, k + 1)
    if (!span || span.last < w.to - 1) return null
    return {
      words: w,
      who: span,
      channel: null,
      first: k,
      last: span.last,
      kind: 'label',
      after: true,
      closed: true,
      near: false,
    }
  }
  return null
}

/** Every place of the sentence that says who speaks, in reading order. */
export function attributionsOf(w: Words): Attribution[] {
  const found: Attribution[] = []
  const cues = Say.Verb | Say.Going | Say.Source
  let taken = w.from - 1
  for (let i = w.from; i < w.to; i++) {
    const bits = bitsAt(w, i)
    const { lower } = w.tokens[i]!
    if (i <= taken) continue
    const source = bits & Say.Source || lower === 'according' || lower === 'by' ? sourceAt(w, i) : null
    if (source) {
      found.push(source)
      taken = source.last
      continue
    }
    if (!(bits & cues) || (w.tokens[i]!.capital && i > w.from)) continue
    if (bits & Say.Verb) {
      const attribution = verbAt(w, i)
      if (attribution) {
        found.push(attribution)
        taken = attribution.last
      }
    } else if (bits & Say.Going && (bitsAt(w, i + 1) & Say.Wall || i === w.from || w.tokens[i - 1]!.text === ',')) {
      found.push({
        words: w,
        who: null,
        channel: null,
        first: i,
        last: i,
        kind: 'going',
        after: false,
        closed: false,
        near: false,
      })
    }
  }
  const label = labelOf(w)
  if (label) found.push(label)
  return found
}
