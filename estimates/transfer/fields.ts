/** The fields of a row in a file, in the order of the template. The amount's stand side by side with the others. */
export const FIELDS = [
  'event',
  'party',
  'group',
  'measure',
  'low',
  'high',
  'bound',
  'from',
  'asOf',
  'published',
  'by',
  'via',
  'kind',
  'method',
  'url',
  'subset',
] as const
export type Field = (typeof FIELDS)[number]

/** What every row must say; the others have a plain meaning where they are left out. */
export const REQUIRED: readonly Field[] = ['event', 'measure', 'asOf', 'by', 'kind']

/**
 * Where each field's value comes from: a column of the file, or one value for all rows. A field that is not here is left out. `low`
 * and `high` may name one column: a number is both.
 */
export type Mapping = Partial<Record<Field, { column: string } | { value: string }>>

/** What other tables call a field, in lower case without spaces and signs. The first that a file has is taken. */
const SYNONYMS: Record<Field, readonly string[]> = {
  event: ['event', 'eventid', 'conflict', 'war', 'incident', 'disaster'],
  party: ['party', 'country', 'countrycode', 'side', 'iso', 'iso2'],
  group: ['group', 'victims', 'category', 'who'],
  measure: ['measure', 'harm', 'type', 'metric', 'indicator'],
  low: [
    'low',
    'min',
    'minimum',
    'lower',
    'estimatelow',
    'number',
    'count',
    'value',
    'figure',
    'toll',
    'estimate',
    'best',
  ],
  high: [
    'high',
    'max',
    'maximum',
    'upper',
    'estimatehigh',
    'number',
    'count',
    'value',
    'figure',
    'toll',
    'estimate',
    'best',
  ],
  bound: ['bound', 'qualifier', 'precision'],
  from: ['from', 'start', 'startdate', 'since', 'datefrom'],
  asOf: ['asof', 'date', 'upto', 'until', 'enddate', 'dateto', 'to', 'day', 'reportdate'],
  published: ['published', 'publicationdate', 'datepublished', 'publishedon', 'publisheddate'],
  by: ['by', 'source', 'countedby', 'organisation', 'organization', 'author', 'agency', 'sourcename'],
  via: ['via', 'publication', 'outlet', 'publisher', 'reportedby', 'quotedby'],
  kind: ['kind', 'sourcekind', 'sourcetype', 'kindofsource', 'typeofsource'],
  method: ['method', 'methodology', 'how', 'note', 'notes', 'comment'],
  url: ['url', 'link', 'sourceurl', 'address', 'href'],
  subset: ['subset', 'part', 'covers', 'onlypart'],
}

const plain = (header: string) => header.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Suggests where each field is, by the names of a file's columns. */
export function suggestMapping(columns: readonly string[]): Mapping {
  const byName = new Map(columns.map((column) => [plain(column), column]))
  const found = FIELDS.flatMap((field) => {
    const name = SYNONYMS[field].find((each) => byName.has(each))
    return name === undefined ? [] : [[field, { column: byName.get(name)! }] as const]
  })
  return Object.fromEntries(found)
}

/** The fields that a row must have and that a mapping leaves out; `low` where there is no number at all. */
export function missingFields(mapping: Mapping): Field[] {
  const missing = REQUIRED.filter((field) => !mapping[field])
  return mapping.low || mapping.high ? missing : [...missing, 'low']
}
