import { Is } from './lexicon/model.ts'
import { Where } from './lexicon/places.ts'
import type { Group, Measure } from './model.ts'
import { whereOf } from './places.ts'
import type { Sentence } from './sentence.ts'
import { isListedPart, isPart } from './shared.ts'
import type { Tie } from './ties.ts'

/** A tie and the sentence that it was read in. */
export interface Found extends Tie {
  s: Sentence
}

/**
 * Gives open measures ("victims", "the figure") what the text around speaks of, the nearest first, and drops those around which nobody is
 * harmed, and those too weak to stand alone ("two injuries").
 */
export function settleMeasures(found: Found[]): Found[] {
  for (const [i, tie] of found.entries()) if (isOfTheDead(tie, found[i + 1])) tie.measure = 'killed'
  const strong = found.filter(({ measure, rules }) => measure !== null && !rules.includes('weak'))
  if (!strong.length) return []
  return found.filter((tie, i) => {
    if (tie.measure !== null) return true
    tie.measure = nearestMeasure(found, i, tie.rules[0] === 'figure')
    return tie.measure !== null
  })
}

/** "has lost 45,100 soldiers", where those wounded are counted next: the dead alone. */
function isOfTheDead({ s, measure, harm, rules }: Found, next: Found | undefined): boolean {
  if (measure !== 'casualties' || rules[0] !== 'object' || next?.measure !== 'wounded' || !harm) return false
  if (next.s.block.index > s.block.index + 1 || isPart(next.s, next.count)) return false
  return s.items.some(({ first, entry }) => first === harm.first && entry?.role === 'lose')
}

function nearestMeasure(found: readonly Found[], at: number, before: boolean): Measure | null {
  const { s } = found[at]!
  if (before) {
    // "the figure" is what the sentence, or the one before it, spoke of first.
    let measure: Measure | null = null
    for (let i = at - 1, sentence = s; i >= 0; i--) {
      const other = found[i]!
      if (other.s.block.index < s.block.index - 1) break
      if (measure !== null && other.s !== sentence) break
      sentence = other.s
      measure = other.measure ?? measure
    }
    return measure
  }
  for (let i = at - 1; i >= 0; i--) if (found[i]!.measure !== null) return found[i]!.measure
  for (let i = at + 1; i < found.length; i++) if (found[i]!.measure !== null) return found[i]!.measure
  return null
}

/** True where the words say nothing of who was counted: "killed 14", "and 30 wounded", "had been killed". */
function isBare({ s, group, count, measure, harm, rules }: Found, before: Found | undefined): boolean {
  if (group !== null || count.people !== null) return false
  // "the toll at 43,000 killed, rising to 45,000": of the same
  const goesOn = before?.s === s && before.measure === measure && harm && harm.first < before.count.number.first
  if (rules[0] === 'toll') return measure === 'casualties' || !!goesOn
  if (count.noun === 'harm') return (s.items[count.harm]!.is & Is.Participle) !== 0 || measure === 'casualties'
  return count.noun === 'none'
}

/**
 * Fills in who was counted where the words leave it out: from the sentences before it in the block, else from the article where it speaks of one
 * group alone for that measure; and decides officers and students by what stands around.
 */
export function settleGroups(found: Found[]): void {
  let block = -1
  let last: Group | null = null
  let company: Company | null = null
  const byMeasure = new Map<Measure, Group | null>()
  for (const [i, tie] of found.entries()) {
    if (tie.s.block.index !== block) {
      last = null
      company = null
    }
    block = tie.s.block.index
    const measure = tie.measure!
    const { head } = tie.count
    const entry = tie.s.items[head]?.entry
    const unsure = entry?.group === tie.group ? entry?.unsure : undefined
    if (unsure) {
      company ??= companyIn(tie.s)
      if (isLikely(company, unsure)) tie.group = unsure
    }
    if (tie.count.partOf === 'them' && (tie.group === null || tie.group === 'people')) {
      tie.group = predicateGroup(tie) ?? tie.group
    }
    const whole = found[i + 1]
    if (tie.rules.includes('among') && tie.count.partOf === 'others' && whole?.s === tie.s)
      tie.group = saidGroup(whole) ?? tie.group
    if (tie.group === 'people') tie.group = unitGroup(tie) ?? memberGroup(tie) ?? tie.group
    const all = tie.group === null || tie.group === 'people' ? allGroup(tie) : null
    if (all) tie.group = all
    else if (isBare(tie, found[i - 1]))
      tie.group =
        (SOME.has(last!) && found[i - 1]!.s !== tie.s ? null : last) ?? byMeasure.get(measure) ?? takerGroup(tie)
    else if (tie.group !== null && !isPart(tie.s, tie.count) && !isListedPart(tie.s, tie.count) && !isDetail(tie)) {
      last = tie.group
      const same = byMeasure.get(measure)
      byMeasure.set(measure, same === undefined || same === tie.group ? tie.group : null)
    }
  }
}

/** How far behind "eight of 15 people" it may be said who the eight were. */
const SAID = 12

/** "Eight of | 15 people killed in a fire were children": what is said behind the whole is of the part. */
function saidGroup({ s: { items, owners }, count }: Found): Group | null {
  for (let k = count.to; k < items.length && k < count.to + SAID && !owners[k]; k++) {
    if (items[k]!.is & (Is.Clause | Is.Relative | Is.Report)) return null
    if (items[k]!.entry?.role !== 'be') continue
    const next = items[k + 1]
    return next && next.is & Is.People && !(next.is & Is.Kind) ? (next.entry!.group ?? null) : null
  }
  return null
}

/** "a reconnaissance group of | nine people". */
function unitGroup({ s, count }: Found): Group | null {
  const unit = s.items[count.from - 2]
  if (!unit || s.items[count.from - 1]!.entry?.role !== 'of' || s.owners[count.from - 2]) return null
  return unit.is & Is.Kind && unit.first < unit.last ? (unit.entry!.group ?? null) : null
}

/** How far behind "members of" the word for whose they are may stand: "of the elite presidential guard". */
const MEMBERS = 6
const BODIES: ReadonlySet<Group> = new Set<Group>(['military', 'police', 'militants'])

/** "170 members of | government forces". */
function memberGroup({ s: { items }, count }: Found): Group | null {
  if (items[count.head]?.entry?.role !== 'members' || items[count.head + 1]?.entry?.role !== 'of') return null
  for (let k = count.head + 2; k < items.length && k < count.head + MEMBERS; k++) {
    const { is, entry, token } = items[k]!
    if (entry?.group && BODIES.has(entry.group)) return entry.group
    if (token.kind !== 'word' || is & (Is.Auxiliary | Is.Participle | Is.Suffer | Is.Conjunction | Is.Preposition))
      return null
  }
  return null
}

/** A part that another figure of the sentence is divided into. */
const isDetail = ({ rules }: Found) => rules.includes('among') || rules.includes('breakdown')

/** "Russian forces have taken | 859,920 casualties"; of a country, where an army's own staff counts them. */
function takerGroup({ s, count, measure }: Found): Group | null {
  if (measure !== 'casualties') return null
  for (let k = count.from - 1; k >= 0 && k >= count.from - TAKER; k--) {
    const { is, entry, token } = s.items[k]!
    if (is & (Is.People | Is.Kind) && entry!.group === 'military') return 'military'
    if (!entry?.group && whereOf(token) & Where.Army) return 'military'
    if (token.capital && !entry && isOfStaff(s)) return 'military'
    if (s.owners[k] || is & (Is.Clause | Is.Preposition | Is.Report)) break
  }
  // "The General Staff estimates that the country has suffered 859,920 casualties."
  return s.items.some(({ entry }) => entry?.role === 'staff') ? 'military' : null
}

/** "the General Staff", "the air force": two words for an army together. */
const isOfStaff = ({ items }: Sentence) =>
  items.some(({ token }, k) => whereOf(token) & Where.Army && whereOf(items[k + 1]?.token) & Where.Army)

/** How far before casualties those who took them stand: "forces have so far taken". */
const TAKER = 5

/** How far behind a part its predicate may end. */
const PREDICATE = 8

/** "Five of those killed | were journalists". */
function predicateGroup({ s, count }: Found): Group | null {
  let be = false
  for (let k = count.to; k < s.items.length && k < count.to + PREDICATE; k++) {
    const { is, entry, token } = s.items[k]!
    // "one of them | a child"
    const at = s.items[k - 1]!.entry?.role === 'a' ? k - 1 : k
    if (is & (Is.People | Is.Kind)) return be || at === count.to ? (entry!.group ?? null) : null
    if (entry?.role === 'be') be = true
    // "Two of those killed | in Osk | were nurses"
    else if (!is && (be ? token.kind === 'word' : token.capital)) continue
    else if (!be && is & Is.Preposition) continue
    else if (!(is & (Is.Adverb | Is.Participle | Is.Determiner))) return null
  }
  return null
}

/** Who is told apart from the rest: no group that the next sentence goes on with. */
const SOME: ReadonlySet<Group> = new Set<Group>(['children', 'women'])

/** How far behind a figure "all civilians" may stand. */
const ALL = 6
/** ... and behind "all" who they are: "of them Kurdish civilians". */
const WHO = 4
const OF_THEM = Is.Kind | Is.Preposition | Is.Change | Is.Pronoun

/** "Five are dead, | all civilians", "killed 12, all of them women". */
function allGroup({ s: { items, owners }, count }: Found): Group | null {
  for (let k = count.to; k < items.length && k < count.to + ALL && !owners[k]; k++) {
    if (items[k]!.entry?.role !== 'everyone') {
      if (items[k]!.is & (Is.Clause | Is.Report)) return null
      continue
    }
    if (items[k - 1]!.token.kind !== 'mark') return null
    for (let who = k + 1; who <= k + WHO; who++) {
      const { is, entry } = items[who] ?? { is: 0, entry: null }
      if (is & (Is.People | Is.Kind) && entry!.group) return entry!.group
      if (is & ~OF_THEM) return null
    }
    return null
  }
  return null
}

/** Whom a block speaks of, where officers may be of an army or of the police, students of a school or of a university. */
interface Company {
  military: boolean
  police: boolean
  school: boolean
  college: boolean
}

function companyIn({ block, lexicon }: Sentence): Company {
  const company: Company = { military: false, police: false, school: false, college: false }
  for (const { form } of block.tokens) {
    const entry = lexicon.wordOf(form)?.entry
    if (!entry || entry.unsure) continue
    if (entry.group === 'police' || entry.group === 'military') company[entry.group] = true
    if (entry.role === 'college' || entry.role === 'school') company[entry.role] = true
  }
  return company
}

const isLikely = ({ military, police, school, college }: Company, group: Group): boolean =>
  group === 'military' ? military && !police : school && !college
