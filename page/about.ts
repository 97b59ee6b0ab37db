/** What a page says of itself; null where it does not. */
export interface About {
  url: string
  publisher: string | null
  title: string
  /** An ISO date, `2024-10-27`. */
  published: string | null
  /** Whether the page says that it is an article: a list of them does not. */
  isArticle: boolean
}

type Json = Record<string, unknown>

/** Schema.org has some twenty kinds of article, from NewsArticle to LiveBlogPosting. */
const ARTICLE = /Article|BlogPosting|Report\b|NewsStory/

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null
/** Publishers put whole paragraphs into titles. */
const LONGEST = 1_000
const textOf = (value: unknown): string | null => {
  const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, LONGEST) : ''
  return text === '' ? null : text
}

/** The article that the page describes in JSON-LD, wherever it stands there; an empty object where there is none that can be read. */
function described(page: Document): Json {
  for (const { textContent } of page.querySelectorAll('script[type="application/ld+json" i]')) {
    let data: unknown
    try {
      // Line breaks inside strings are the commonest fault.
      data = JSON.parse((textContent ?? '').replace(/[\t\r\n]+/g, ' '))
    } catch {
      continue
    }
    const things = asList(data)
    for (let index = 0; index < things.length && index < 1000; index++) {
      const thing = things[index]
      if (!isObject(thing)) continue
      if (asList(thing['@type']).some((type) => ARTICLE.test(String(type)))) return thing
      things.push(...asList(thing['@graph']), ...asList(thing.mainEntity), ...asList(thing.itemListElement))
    }
  }
  return {}
}

/** The first of these `meta` names, properties or item properties that has a content. */
type Meta = (names: string) => string | null

/** Reads all `meta` of a page: asked for one by one, each would be looked for in the whole page. */
function metaOf(page: Document): Meta {
  const contents: Record<string, string | null> = {}
  for (const meta of page.getElementsByTagName('meta')) {
    for (const attribute of ['property', 'name', 'itemprop']) {
      contents[meta.getAttribute(attribute)?.toLowerCase() ?? ''] ??= textOf(meta.getAttribute('content'))
    }
  }
  return (names) => {
    const name = names.split(' ').find((each) => contents[each])
    return name ? contents[name]! : null
  }
}

const PUBLISHED =
  'article:published_time datepublished parsely-pub-date sailthru.date article.published dc.date.issued dcterms.date dc.date pubdate publishdate publish-date publish_date originalpublicationdate article_date_original ptime date'

/** The time that the page shows as that of its publication. */
const SHOWN = '[itemprop~="datePublished"],time[datetime],time[pubdate]'

const EARLIEST_YEAR = 1900

/**
 * The day of a date as pages write it: the reader's clock must not move what a page says, so its own day is taken where it gives one.
 * @param now dates after the day that follows are mistakes
 */
export function dayOf(written: string | null, now: number): string | null {
  if (!written) return null
  const [, year, month, day] = /^\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d{1,5}$)/.exec(written) ?? []
  const time = year ? Date.UTC(+year, +month! - 1, +day!) : localDay(written)
  const date = new Date(time)
  const isRight = time <= now + 86_400_000 && date.getUTCFullYear() >= EARLIEST_YEAR
  if (!isRight || (day && date.getUTCDate() !== +day)) return null
  return date.toISOString().slice(0, 10)
}

/** "Tue, 18 Feb 2025 09:30:00 GMT": the day that stands there, as if the clock were at UTC. */
function localDay(written: string): number {
  if (!/\d{4}/.test(written)) return Number.NaN
  const day = new Date(Date.parse(written.trimEnd().replace(/(?:GMT|UTC|Z|[A-Z]{2,4}|[+-]\d\d:?\d\d)$/, '')))
  return Date.UTC(day.getFullYear(), day.getMonth(), day.getDate())
}

function published(page: Document, json: Json, meta: Meta): string | null {
  const now = Date.now()
  const shown = page.querySelector(SHOWN)
  const given = [
    textOf(json.datePublished),
    meta(PUBLISHED),
    shown && (shown.getAttribute('datetime') ?? shown.getAttribute('content') ?? shown.textContent),
  ]
  for (const written of given) {
    const day = dayOf(written, now)
    if (day) return day
  }
  return null
}

/** The page's own address for this article, without what leads to a part of it. */
export function address(page: Document): string {
  const { href, host } = page.location
  try {
    const canonical = new URL(page.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? '', href)
    // A canonical link to another site is a syndicated story's; one to the front page is a mistake.
    if (/^https?:$/.test(canonical.protocol) && canonical.host.endsWith(site(host)) && canonical.pathname !== '/') {
      canonical.hash = ''
      return canonical.href
    }
  } catch {}
  return href.replace(/#.*$/, '')
}

const site = (host: string) => host.split('.').slice(-2).join('.')

/** Reads what the page says of itself, in JSON-LD, `meta` and `time`. */
export function aboutOf(page: Document): About {
  const json = described(page)
  const [publisher] = asList(json.publisher)
  const meta = metaOf(page)
  return {
    url: address(page),
    publisher: textOf(isObject(publisher) ? publisher.name : publisher) ?? meta('og:site_name application-name'),
    title: textOf(json.headline) ?? meta('og:title twitter:title') ?? textOf(page.title) ?? '',
    published: published(page, json, meta),
    isArticle: '@type' in json || meta('og:type') === 'article',
  }
}
