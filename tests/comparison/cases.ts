import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Amount, Claim, Group, Measure, StoredEvent } from '../../claims/model.ts'
import { readClaims } from '../../claims/read.ts'
import { compareArticle } from '../../comparison/article.ts'
import type { Comparison, Verdict } from '../../comparison/model.ts'
import type { Estimate } from '../../estimates/model.ts'

/** One comparison case, as its own README describes it. */
export interface Case {
  id: string
  published: string
  title: string
  text: string
  figure: string
  nth: number
  expect: {
    event: string | null
    party: string | null
    group: Group
    measure: Measure
    verdict: Verdict[]
    against: string[]
    notAgainst: string[]
    conflicts: boolean | null
    factor: [number, number] | null
    eventOk?: (string | null)[]
  }
}

const FILE = fileURLToPath(new URL('../../../shared/cases/cases.jsonl', import.meta.url))

/** The cases, or null (told on the console) where they are not at hand. */
export function readCases(): Case[] | null {
  if (!existsSync(FILE)) {
    console.warn(`SKIPPED: the comparison cases are not at ${FILE}`)
    return null
  }
  const lines = readFileSync(FILE, 'utf8').split('\n')
  return lines.filter((line) => line.trim()).map((line) => JSON.parse(line))
}

const MULTIPLES: Record<string, number> = { hundred: 100, thousand: 1000, million: 1e6, billion: 1e9 }
const WORDS: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
}

function numbersIn(phrase: string): number[] {
  const pattern =
    /(\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten)(?:\s+(hundred|thousand|million|billion))?/gi
  return [...phrase.matchAll(pattern)].map(([, digits, multiple]) => {
    const number = WORDS[digits!.toLowerCase()] ?? Number(digits!.replaceAll(',', ''))
    return number * (MULTIPLES[multiple?.toLowerCase() ?? ''] ?? 1)
  })
}

/** Where a case's figure begins in its text. */
function placeOf({ text, figure, nth }: Case): number {
  let at = -1
  for (let i = 0; i <= nth; i++) at = text.indexOf(figure, at + 1)
  return at
}

/** The amount of a case's figure, read from its digits and the words before it: apart from the reader under test elsewhere. */
export function amountOf(each: Case): Amount {
  const { text, figure } = each
  const at = placeOf(each)
  const before = text.slice(Math.max(0, at - 22), at).toLowerCase()
  const [first, second] = numbersIn(figure)
  if (second !== undefined) return { low: first!, high: second, bound: 'range' }
  const low = first!
  if (/(?:at least|more than|over|upwards of) $/.test(before)) return { low, high: null, bound: 'at-least' }
  if (/(?:up to|nearly|almost|fewer than|less than) $/.test(before)) return { low: null, high: low, bound: 'at-most' }
  const about = /(?:about|around|some|roughly|approximately|nearer) $/.test(before)
  return { low, high: low, bound: about ? 'about' : 'exact' }
}

/** What of a case a comparison gets wrong; empty where all is right. */
export function faults(
  { expect }: Case,
  claim: Claim,
  comparison: Comparison,
  estimates: Map<string, Estimate>,
): string[] {
  const wrong: string[] = []
  const events = expect.eventOk ?? [expect.event]
  if (!events.includes(claim.event)) wrong.push(`event ${claim.event}, not ${events.join(' or ')}`)
  if (!expect.verdict.includes(comparison.verdict)) {
    wrong.push(`verdict ${comparison.verdict}, not ${expect.verdict.join(' or ')}`)
  }
  const direct = comparison.compared
    .filter(({ relation }) => relation !== 'bounds' && relation !== 'not-comparable')
    .map(({ estimate }) => estimates.get(estimate)!)
  const isBy = (name: string) => direct.some(({ by, via }) => by.includes(name) || via?.includes(name))
  for (const name of expect.against) if (!isBy(name)) wrong.push(`not against ${name}`)
  for (const name of expect.notAgainst) if (isBy(name)) wrong.push(`against ${name}`)
  if (expect.conflicts !== null && expect.conflicts !== comparison.conflicts.length > 0) {
    wrong.push(`${comparison.conflicts.length} conflicts`)
  }
  const [least, most] = expect.factor ?? [0, Number.POSITIVE_INFINITY]
  const factor = comparison.factor ?? (expect.factor ? 0 : 1)
  if (factor < least || factor > most) wrong.push(`factor ${factor}, not ${least} to ${most}`)
  return wrong
}

/** What is got wrong of a case that is read from its text and compared with everything stored; empty where all is right. */
export function faultsOfText(
  each: Case,
  stored: { events: StoredEvent[]; estimates: Estimate[]; byId: Map<string, Estimate> },
): string[] {
  const { title, text, published, figure, expect } = each
  const article = { url: '', publisher: null, title, published, blocks: [text] }
  const claims = readClaims(article, stored.events)
  const start = placeOf(each)
  const at = claims.findIndex(({ figure: { start: from, end } }) => from < start + figure.length && end > start)
  const claim = claims[at]
  if (!claim) return ['no figure read']
  const of = (event: string) => stored.estimates.filter((estimate) => estimate.event === event)
  const { comparisons } = compareArticle(article, claims, of, stored.events)
  const wrong = faults(each, claim, comparisons[at]!, stored.byId)
  for (const field of ['party', 'group', 'measure'] as const)
    if (claim[field] !== expect[field]) wrong.push(`${field} ${claim[field]}, not ${expect[field]}`)
  return wrong
}
