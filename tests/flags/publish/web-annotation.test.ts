import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { readWebAnnotations, webAnnotations } from '../../../flags/publish/web-annotation.ts'
import { englishMessages } from '../../../scripts/messages.ts'
import { anyFlag, flag, flaggedText } from '../made.ts'

const LANGUAGE = { translate: englishMessages(), locale: 'en' }
const ID = '00000000-0000-4000-9000-000000000000'
const NOW = '2024-06-01T00:00:00.000Z'
const collection = (...flags: ReturnType<typeof flag>[]) => webAnnotations(flags, ID, LANGUAGE)
const through = (data: unknown) => readWebAnnotations(JSON.parse(JSON.stringify(data)), NOW, () => ID)

/** What the Web Annotation Data Model (W3C Recommendation of 23 February 2017) asks of what we write, by its sections. */
const iri = v.pipe(v.string(), v.url())
const textualBody = v.strictObject({
  type: v.literal('TextualBody'),
  value: v.string(),
  format: v.string(),
  purpose: v.picklist(['tagging', 'commenting', 'describing', 'linking']),
})
const specific = <T extends v.ObjectEntries>(more: T) =>
  v.strictObject({ type: v.literal('SpecificResource'), source: iri, ...more })
const selectors = v.strictTuple([
  v.strictObject({
    type: v.literal('TextQuoteSelector'),
    exact: v.string(),
    prefix: v.string(),
    suffix: v.string(),
  }),
  v.strictObject({ type: v.literal('TextPositionSelector'), start: v.number(), end: v.number() }),
])
const context = v.strictTuple([v.literal('http://www.w3.org/ns/anno.jsonld'), v.record(v.string(), v.unknown())])
const annotation = v.strictObject({
  '@context': context,
  id: iri,
  type: v.literal('Annotation'),
  motivation: v.literal('assessing'),
  created: v.pipe(v.string(), v.isoTimestamp()),
  modified: v.pipe(v.string(), v.isoTimestamp()),
  creator: v.exactOptional(v.strictObject({ type: v.literal('Person'), name: v.string() })),
  body: v.array(v.union([textualBody, specific({ purpose: v.literal('linking') })])),
  target: v.pipe(v.array(specific({ selector: selectors })), v.minLength(1)),
  'recount:flag': v.unknown(),
})
const model = v.strictObject({
  '@context': context,
  id: iri,
  type: v.literal('AnnotationCollection'),
  label: v.string(),
  total: v.number(),
  first: v.strictObject({
    id: iri,
    type: v.literal('AnnotationPage'),
    startIndex: v.literal(0),
    items: v.array(annotation),
  }),
})

describe('annotations', () => {
  it('are of the form that the W3C recommends, and come back without loss', () => {
    fc.assert(
      fc.property(fc.array(anyFlag, { maxLength: 4 }), (flags) => {
        const written = webAnnotations(flags, ID, LANGUAGE)
        expect(v.safeParse(model, written).issues).toBeUndefined()
        expect(through(written)).toEqual({ flags, faults: [] })
      }),
    )
  })

  it('of others become open flags on the words that they quote', () => {
    const read = through({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'http://notes.example/1',
      type: 'Annotation',
      created: '2015-10-13T13:00:00+02:00',
      creator: { id: 'http://people.example/1', name: 'A Reader' },
      body: { type: 'TextualBody', value: 'Really?' },
      target: {
        source: 'http://news.example/a',
        selector: { type: 'TextQuoteSelector', exact: '31', prefix: 'and ', suffix: ' dead' },
      },
    })
    expect(read?.faults).toEqual([])
    expect(read?.flags).toMatchObject([
      {
        kind: 'other',
        status: 'open',
        note: 'Really?',
        author: 'A Reader',
        created: '2015-10-13T11:00:00.000Z',
        target: {
          page: { url: 'http://news.example/a' },
          anchor: { exact: '31', prefix: 'and ', suffix: ' dead' },
          claim: null,
        },
      },
    ])
  })

  it.each([
    [
      'no link',
      {
        type: 'Annotation',
        target: { source: 'javascript:alert(1)', selector: { type: 'TextQuoteSelector', exact: 'a' } },
      },
      'no address of the web',
    ],
    [
      'no words',
      { type: 'Annotation', target: { source: 'http://a.example', selector: { type: 'XPathSelector', value: '/p' } } },
      'quotes no words',
    ],
    ['no target', { type: 'Annotation' }, 'is no annotation with a target'],
    ['a broken flag of ours', { type: 'Annotation', 'recount:flag': { id: 'x' } }, '"id" is no UUID'],
  ])('that cannot be flags are told: %s', (_, item, fault) => {
    const read = through({ type: 'AnnotationPage', items: [item, ...collection(flag()).first.items] })
    expect(read?.flags).toHaveLength(1)
    expect(read?.faults).toMatchObject([{ item: 1, fault: expect.stringContaining(fault) }])
  })

  it.each([[null], ['text'], [3], [{}], [{ type: 'Collection' }]])('are not found in %j', (data) => {
    expect(through(data)).toBeNull()
  })

  it('keep both texts of a pair', () => {
    const [item] = collection(flag({ against: flaggedText() })).first.items
    expect(item!.target).toHaveLength(2)
  })
})
