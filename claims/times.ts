import type { Draft, Reading, Refiner } from './draft.ts'
import type { StoredEvent } from './model.ts'
import type { Block, Sentence } from './text.ts'
import { datesIn, type Named } from './times/calendar.ts'
import { chooseWhen } from './times/choose.ts'
import {
  Dated,
  dayOfLead,
  dayOfName,
  dayPointedAt,
  dayPointedFrom,
  isOpening,
  isPerfect,
  isRunning,
  isStill,
  isToll,
  LEAD,
  nearestDay,
  STORY,
  spansDays,
  tellsOfHappening,
  toldBefore,
} from './times/context.ts'
import { isOfIncident, isRecent, isSmall } from './times/incident.ts'
import { type When, whensOf } from './times/whens.ts'

/** Noon of local time, so that no time zone turns one day into another; null where the text is no date. */
function noonOf(published: string | null): Date | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(published ?? '') ?? []
  return day ? new Date(Number(year), Number(month) - 1, Number(day), 12) : null
}

/** What was said on the day of publication is simply current; what was said before counts up to then. */
function asOfSpeech({ date, superseded }: When, published: string | null): string | null {
  if (published === null) return date.length < 10 ? date : null
  return date < published.slice(0, date.length) || (superseded && date.length === 10) ? date : null
}

/** Fills the date in; true where there is one. */
function fill(draft: Draft, date: string | null | undefined, rule: string): boolean {
  if (!date) return false
  draft.asOf = date
  draft.rules.push(rule)
  return true
}

/** Reads the dates of an article's sentences, each sentence once and only where it is asked for. */
class DateReader {
  /** The drafts of each sentence that holds figures, in reading order. */
  readonly drafts = new Map<Sentence, Draft[]>()
  private readonly whens = new Map<Sentence, When[]>()
  /** The same few words name most dates of an article. */
  private readonly named = new Map<string, readonly Named[]>()
  private readonly noon: Date | null

  constructor(
    drafts: readonly Draft[],
    readonly published: string | null,
    private readonly events: readonly StoredEvent[],
  ) {
    this.noon = noonOf(published)
    for (const draft of drafts) {
      const same = this.drafts.get(draft.sentence)
      if (same) same.push(draft)
      else this.drafts.set(draft.sentence, [draft])
    }
  }

  private datesIn = (text: string, ofHappening: boolean): readonly Named[] => {
    const known = this.named.get(text)
    if (ofHappening || !this.noon) {
      // "the October 7 attacks" are those of one year, whenever they are told of.
      const event = this.events.find(({ aliases }) => aliases.includes(text))
      if (event) return [{ start: 0, end: text.length, date: event.from }]
    }
    if (known) return known
    const named = datesIn(text, this.noon)
    this.named.set(text, named)
    return named
  }

  read = (block: Block, sentence: Sentence): readonly When[] => {
    let whens = this.whens.get(sentence)
    if (!whens) {
      const drafts = this.drafts.get(sentence)
      const taken = (i: number) => drafts?.some(({ number }) => i >= number.first && i <= number.last) ?? false
      whens = whensOf(block, sentence, taken, this.datesIn)
      this.whens.set(sentence, whens)
    }
    return whens
  }
}

/** Dates the figures of a sentence by its own words. What they leave open is given back. */
function dateBySentence(reader: DateReader, drafts: readonly Draft[]): Draft[] {
  const { block, sentence } = drafts[0]!
  const whens = reader.read(block, sentence)
  if (!whens.length) return [...drafts]
  const since = whens.find(({ role }) => role === 'start')
  if (since) for (const draft of drafts) draft.since = since.date
  const figures = drafts.map(({ number }) => number)
  return drafts.filter((draft, at) => {
    const when = chooseWhen(block.tokens, figures, at, whens)
    // "Since May, 300 have died" says that it still counts.
    if (!when) return !whens.some(({ role }) => role === 'start')
    const running = isRunning(draft)
    // "Last week's quake has killed 300": that is when it began. "This year" still goes on.
    const began = when.role === 'event' && !when.spanned && isStill(draft)
    // "Raids on Sunday have killed nine" were over that day.
    const over = when.date.length === 10 && isSmall(draft)
    if (began && !over && when.date !== reader.published?.slice(0, 4)) return true
    const said = when.role === 'speech' || (running && !(began && over) && when.date === reader.published)
    fill(draft, said ? asOfSpeech(when, reader.published) : when.date, `when-${when.role}`)
    return when.role === 'speech' && draft.asOf === null && (!running || isStory(draft))
  })
}

/** "Last month a bomb … . Two were hurt in a raid": of what was told of a month and of a day one does not date the other. */
const isAnother = ({ date }: When, draft: Draft) => date.length === 7 && isSmall(draft) && tellsOfHappening(draft)

/** Dates a figure by what was told right before it. */
function dateByContext(reader: DateReader, draft: Draft, dated: Dated): boolean {
  const when = toldBefore(draft, reader.read)
  const running = isRunning(draft)
  if (when?.role === 'speech') {
    if (running && fill(draft, asOfSpeech(when, reader.published), 'when-said-before')) return true
  } else if (when && (when.role === 'until' || !running) && !isAnother(when, draft)) {
    if (fill(draft, when.date, 'when-before')) return true
  }
  return fill(draft, dated.headed(draft), 'when-headed')
}

/** The date of another figure of the same sentence: "Six men and one woman died." */
const besideOf = (reader: DateReader, { sentence }: Draft): string | null =>
  reader.drafts.get(sentence)!.find(({ asOf }) => asOf !== null)?.asOf ?? null

/** "Nine people have been killed in a blast.", as an article opens: what it goes on to tell happened on one day. */
const isStory = (draft: Draft): boolean =>
  isOpening(draft) &&
  isSmall(draft) &&
  isPerfect(draft) &&
  !isToll(draft) &&
  !spansDays(draft) &&
  tellsOfHappening(draft)

/** Fills in up to which date a figure counts, or on which day it happened; null where it is simply current. */
export const readTimes: Refiner = (drafts, { article: { published }, blocks, events }: Reading) => {
  const reader = new DateReader(drafts, published, events)
  const open: Draft[] = []
  for (const group of reader.drafts.values()) open.push(...dateBySentence(reader, group))
  // "The next day": what it points at is nearer than what the sentence names besides.
  let dated = new Dated(drafts)
  for (const [i, draft] of drafts.entries()) {
    const whole = drafts[i + 1]
    // "Ten children were among | 48 people killed on Sunday"
    if (!draft.rules.includes('among') || whole?.sentence !== draft.sentence || whole.asOf === null) continue
    draft.asOf = whole.asOf
  }
  const left = open.filter((draft) => {
    if (!isRunning(draft) && fill(draft, dayPointedAt(draft, blocks, reader.read), 'when-pointed-at')) return false
    return !dateByContext(reader, draft, dated) && !isRunning(draft)
  })
  dated = new Dated(drafts)
  for (const draft of left) fill(draft, dated.twinOf(draft), 'when-twin')
  for (const draft of left) if (draft.asOf === null) fill(draft, besideOf(reader, draft), 'when-beside')
  for (const draft of open) {
    if (draft.asOf !== null || !isSmall(draft) || isToll(draft)) continue
    const near = isOfIncident(draft) || isStory(draft) ? nearestDay(draft, reader.read) : null
    const day = near ?? dayPointedFrom(draft, reader.read)
    if (day && isRecent(day, published)) fill(draft, day, 'when-near')
  }
  for (const draft of left) if (draft.asOf === null) fill(draft, besideOf(reader, draft), 'when-beside')
  if (drafts.every(({ asOf }) => asOf === null)) dateAll(left.filter(isOfIncident), reader, blocks)
  return drafts
}

/** Dates the figures of an article that dates none itself: by the one day of its opening, or by the one that what happened is called after. */
function dateAll(drafts: readonly Draft[], reader: DateReader, blocks: readonly Block[]): void {
  const opening = drafts.filter(({ block }) => block.index < STORY)
  if (opening.length === 0) return
  const lead = dayOfLead(blocks, reader.read)
  const day = lead ?? dayOfName(blocks, reader.read)
  if (!day || !isRecent(day, reader.published)) return
  for (const draft of opening) if (!lead || draft.block.index <= LEAD) fill(draft, day, 'when-lead')
}
