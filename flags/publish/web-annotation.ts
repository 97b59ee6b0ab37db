import * as v from 'valibot'
import { flag as flagForm } from '../checks.ts'
import type { Anchor, Flag, FlaggedText } from '../model.ts'
import { estimateLine, evidenceOf, kindOf, type Language, textsOf, verdictOf } from './words.ts'

/** W3C Web Annotation Data Model, https://www.w3.org/TR/annotation-model/ */
const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld'
/** What the model has no words for travels whole in a property of our own, which JSON-LD carries as it is. */
const CONTEXT = [ANNOTATION_CONTEXT, { 'recount:flag': { '@id': 'urn:recount:flag', '@type': '@json' } }]

/**
 * Flags as a collection of W3C annotations on one page of its own: each judges (`assessing`) the flagged words, with the kind as a
 * tag, note and verdict as text, and the links that prove it.
 * @param id of the collection, a UUID
 */
export function webAnnotations(flags: readonly Flag[], id: string, language: Language) {
  const collection = `urn:uuid:${id}`
  return {
    '@context': CONTEXT,
    id: collection,
    type: 'AnnotationCollection',
    label: language.translate('flag_report_title', []),
    total: flags.length,
    first: {
      id: `${collection}#page`,
      type: 'AnnotationPage',
      startIndex: 0,
      items: flags.map((flag) => annotation(flag, language)),
    },
  }
}

function annotation(flag: Flag, language: Language) {
  const { id, author, created, modified, note } = flag
  const text = (value: string, purpose: string) => ({ type: 'TextualBody', value, format: 'text/plain', purpose })
  const links = evidenceOf(flag).map((estimate) =>
    estimate.url === null
      ? text(estimateLine(estimate, language), 'describing')
      : { type: 'SpecificResource', source: estimate.url, purpose: 'linking' },
  )
  const verdict = verdictOf(flag, language).join('. ')
  return {
    '@context': CONTEXT,
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: 'assessing',
    created,
    modified,
    ...(author !== null && { creator: { type: 'Person', name: author } }),
    body: [
      text(kindOf(flag, language), 'tagging'),
      ...(note ? [text(note, 'commenting')] : []),
      ...(verdict ? [text(verdict, 'describing')] : []),
      ...links,
    ],
    target: textsOf(flag).map(target),
    'recount:flag': flag,
  }
}

const target = ({ page, anchor: { start, end, exact, prefix, suffix } }: FlaggedText) => ({
  type: 'SpecificResource',
  source: page.url,
  selector: [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start, end },
  ],
})

const several = <T extends v.GenericSchema>(each: T) =>
  v.pipe(
    v.union([v.array(each), each]),
    v.transform((found) => (Array.isArray(found) ? found : [found]) as v.InferOutput<T>[]),
  )

const quoteSelector = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(v.string(), v.nonEmpty()),
  prefix: v.optional(v.string(), ''),
  suffix: v.optional(v.string(), ''),
})
const positionSelector = v.object({ type: v.literal('TextPositionSelector'), start: v.number(), end: v.number() })
const selectors = several(v.union([quoteSelector, positionSelector, v.looseObject({})]))
const foreign = v.object({
  type: several(v.string()),
  created: v.optional(v.string()),
  modified: v.optional(v.string()),
  creator: v.optional(v.looseObject({ name: v.optional(v.string()) })),
  body: v.optional(several(v.union([v.string(), v.looseObject({ value: v.optional(v.string()) })])), []),
  target: several(
    v.looseObject({ source: v.union([v.string(), v.looseObject({ id: v.string() })]), selector: selectors }),
  ),
})

const items = v.object({ items: v.array(v.unknown()) })
const container = v.union([
  v.object({ type: v.literal('AnnotationCollection'), first: items }),
  v.object({ type: v.literal('AnnotationPage'), ...items.entries }),
  v.object({ type: v.literal('Annotation') }),
  v.array(v.unknown()),
])

/** Flags read from annotations, and what could not be read: by its place (from 1), and why. */
export interface ReadAnnotations {
  flags: Flag[]
  faults: { item: number; fault: string }[]
}

/**
 * Reads a collection, a page or a list of W3C annotations, or a single one. Our own come back as they went out; those of others
 * become open flags on the words that they quote.
 * @param data parsed JSON
 * @param now an ISO 8601 instant, for what gives none
 * @param newId gives a UUID
 * @returns null where it holds no annotations at all
 */
export function readWebAnnotations(data: unknown, now: string, newId: () => string): ReadAnnotations | null {
  const read = v.safeParse(container, data)
  if (!read.success) return null
  const { output } = read
  const list = Array.isArray(output)
    ? output
    : 'first' in output
      ? output.first.items
      : 'items' in output
        ? output.items
        : [data]
  const found: ReadAnnotations = { flags: [], faults: [] }
  list.forEach((item, index) => {
    const flag = readAnnotation(item, now, newId)
    if (typeof flag === 'string') found.faults.push({ item: index + 1, fault: flag })
    else found.flags.push(flag)
  })
  return found
}

/** @returns the flag, or why there is none */
function readAnnotation(item: unknown, now: string, newId: () => string): Flag | string {
  const own = typeof item === 'object' && item !== null && 'recount:flag' in item ? item['recount:flag'] : undefined
  const read = own === undefined ? asFlag(item, now, newId) : own
  return typeof read === 'string' ? read : readFlag(read)
}

/** Checks a flag that comes from outside. @returns it, or what is wrong with it */
export function readFlag(data: unknown): Flag | string {
  const checked = v.safeParse(flagForm, data, { abortPipeEarly: true })
  if (checked.success) return checked.output
  const [issue] = checked.issues
  return `"${v.getDotPath(issue) ?? 'recount:flag'}" ${issue.message}`
}

function asFlag(item: unknown, now: string, newId: () => string): Flag | string {
  const read = v.safeParse(foreign, item)
  if (!read.success) return 'is no annotation with a target and a selector; see the W3C Web Annotation Data Model'
  const { body, creator, created, modified, target } = read.output
  const texts = target.flatMap(({ source, selector }) => {
    const url = typeof source === 'string' ? source : source.id
    const anchor = anchorIn(selector)
    const page = { url, title: '', publisher: null, published: null }
    return anchor ? [{ page, anchor, context: anchor.exact, claim: null, correction: null }] : []
  })
  const [first, second] = texts
  if (!first) return 'quotes no words; it needs a TextQuoteSelector'
  const note = body.map((each) => (typeof each === 'string' ? each : (each.value ?? ''))).filter(Boolean)
  return {
    id: newId(),
    kind: 'other',
    status: 'open',
    note: note.join('\n'),
    author: creator?.name || null,
    created: instantOf(created) ?? now,
    modified: instantOf(modified) ?? instantOf(created) ?? now,
    target: first,
    against: second ?? null,
    comparison: null,
    estimates: {},
    evidence: [],
  }
}

function anchorIn(selector: v.InferOutput<typeof selectors>): Anchor | null {
  const quote = selector.find((each) => v.is(quoteSelector, each))
  if (!quote) return null
  const { exact, prefix, suffix } = v.parse(quoteSelector, quote)
  const at = selector.find((each) => v.is(positionSelector, each))
  const start = at ? v.parse(positionSelector, at).start : 0
  return { start, end: start + exact.length, exact, prefix, suffix }
}

/** Any date that the platform reads, as an instant in UTC. */
function instantOf(text: string | undefined): string | null {
  const time = text === undefined ? Number.NaN : Date.parse(text)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
