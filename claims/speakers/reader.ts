import type { Draft, Reading, Span } from '../draft.ts'
import { SPEECH } from '../lexicon/en/speech.ts'
import { Say } from '../lexicon/speech.ts'
import type { Block, Sentence } from '../text.ts'
import type { Attribution } from './attribution.ts'
import { attributionsOf } from './attributions.ts'
import { channelOf } from './channels.ts'
import { covers, statedAfter, statedBefore } from './cover.ts'
import { type Name, Names, nameOf } from './names.ts'
import { phraseAfter } from './object.ts'
import { quotationsOf } from './quotes.ts'
import { bitsAt, type Words, wordsOf } from './words.ts'

export interface Speaker {
  by: string | null
  via: string | null
  rule: string
}

/** "RUIZ: " in front of a line. */
const LINE_LABEL = /^\p{Lu}[\p{Lu} .'’-]{1,30}: /u
/** How many blocks back "he said" may reach for its speaker. */
const BLOCKS_BACK = 4
/** ... and how many sentences, so that one endless block costs no more than others. */
const SENTENCES_BACK = 40
/** A sentence of this many words or fewer goes on with what was said before it: "About 40 died." */
const SHORT_SENTENCE = 6

/** Reads speakers in one article; remembers what it has read of each sentence. */
export class SpeakerReader {
  readonly #reading: Reading
  readonly #names: Names
  readonly #words = new Map<Sentence, Words>()
  readonly #attributions = new Map<Sentence, Attribution[]>()
  readonly #resolved = new Map<Attribution, Name | null>()
  readonly #quotations = new Map<Block, Span[]>()
  readonly #parts = new Map<string, readonly string[]>()
  #interview: boolean | undefined
  constructor(reading: Reading) {
    this.#reading = reading
    this.#names = new Names(reading)
  }

  /**
   * @param draft the figure
   * @param before the figure before it, its speaker filled in
   * @returns who states the figure, or null: the article itself
   */
  speakerOf(draft: Draft, before: Draft | null): Speaker | null {
    const { block, sentence, number } = draft
    const quotation = this.#quotationAt(block, number.first)
    if (quotation) return this.#quoted(draft, quotation)
    return this.#stated(this.#of(block, sentence), number) ?? this.#carried(draft, before) ?? this.#interviewed(block)
  }

  #of(block: Block, sentence: Sentence): Attribution[] {
    let found = this.#attributions.get(sentence)
    if (!found) {
      found = attributionsOf(this.#wordsOf(block, sentence))
      this.#attributions.set(sentence, found)
    }
    return found
  }

  #wordsOf(block: Block, sentence: Sentence): Words {
    let found = this.#words.get(sentence)
    if (!found) {
      found = wordsOf(block, sentence)
      this.#words.set(sentence, found)
    }
    return found
  }

  #quotationAt(block: Block, at: number): Span | null {
    let found = this.#quotations.get(block)
    if (!found) {
      found = quotationsOf(block, this.#reading.blocks[block.index + 1])
      this.#quotations.set(block, found)
    }
    // In order, and none overlaps: the only one that can hold it is the last that opens before it.
    let from = 0
    let to = found.length
    while (from < to) {
      const middle = (from + to) >> 1
      if (found[middle]!.first < at) from = middle + 1
      else to = middle
    }
    const quotation = found[from - 1]
    return quotation && at < quotation.last ? quotation : null
  }

  /** Later sentences of a line that begins with its speaker: "RUIZ: We waited. Then 12 were dead." */
  #interviewed(block: Block): Speaker | null {
    if (!LINE_LABEL.test(block.text)) return null
    const label = this.#of(block, block.sentences[0]!)[0]
    const name = label?.kind === 'label' && label.first === 0 ? this.#name(label) : null
    return name && { by: name.text, via: null, rule: 'by-interview' }
  }

  /** Who states a figure of the sentence, outside of quotations. */
  #stated(list: Attribution[], number: Span): Speaker | null {
    const left = statedAfter(list, number)
    const right = statedBefore(list, number)
    const main = covers(left, right, number)
    if (!main) {
      return null
    }
    const other = main === left ? right : left
    return this.#speaker(main, other, list)
  }

  #speaker(main: Attribution, other: Attribution | null, list: Attribution[]): Speaker | null {
    const name = this.#name(main)
    const side = other && other !== main ? this.#name(other) : null
    const named = this.#channel(main, list)
    if (!name) return null
    if (name.outlet && !name.person && isReport(main) && side)
      return { by: side.text, via: name.text, rule: `by-${other!.kind}` }
    if (name.outlet && !name.person) {
      const cited = list.find(
        (one) => one !== main && one.kind === 'source' && bitsAt(one.words, one.first) & Say.Quote,
      )
      const source = cited && this.#name(cited)
      if (source) return { by: source.text, via: name.text, rule: 'by-cited' }
    }
    const via = named ?? (side?.outlet ? side.text : null)
    if (name.outlet && !name.person && isPress(name.text)) return { by: null, via: name.text, rule: 'via' }
    return { by: name.text, via, rule: `by-${main.kind}` }
  }

  #channel(main: Attribution, list: Attribution[]): string | null {
    if (main.channel) {
      const name = nameOf(main.words, main.channel, this.#names)
      if (name.outlet) return name.text
    }
    const said = channelOf(main.words)
    if (said) return nameOf(main.words, said, this.#names).text
    for (const { channel, words, kind, who, first } of list) {
      const quoting = kind === 'source' && first > main.last && first - main.last < 4 ? who : null
      const name = (channel ?? quoting) && nameOf(words, (channel ?? quoting)!, this.#names)
      if (name?.outlet && !name.person) return name.text
    }
    return null
  }

  /** The speaker of a figure inside a quotation. */
  #quoted(draft: Draft, quotation: Span): Speaker | null {
    const { block, number } = draft
    const index = draft.sentence.index
    const all: Attribution[] = []
    const nearby = block.sentences.slice(Math.max(0, index - 6), index + 6)
    for (const sentence of nearby) {
      for (const one of this.#of(block, sentence)) {
        if (one.last < quotation.first || one.first > quotation.last) all.push(one)
        else if (this.#quotationAt(block, one.first) === null) all.push(one)
      }
    }
    const behind = all.find(
      (one) => one.first > quotation.last && one.first - quotation.last < 4 && one.kind !== 'going',
    )
    const ahead = all.findLast((one) => one.last < quotation.first && one.kind !== 'going')
    const close = ahead && quotation.first - ahead.last < 4 ? ahead : null
    const main =
      behind && !close
        ? behind
        : (close ?? ahead ?? all.find((one) => one.first > quotation.last && one.kind !== 'going'))
    const speaker = main ? this.#speaker(main, null, this.#of(block, draft.sentence)) : null
    if (speaker?.by) return { ...speaker, rule: 'by-quotation' }
    const last = this.#lastBefore(block, index, number.first, () => true)
    return last ? { by: last.text, via: null, rule: 'by-quotation-goes-on' } : null
  }

  /** A sentence that goes on with the toll of the one before keeps its speaker. */
  #carried(draft: Draft, before: Draft | null): Speaker | null {
    const { block, sentence } = draft
    if (before?.sentence === sentence) {
      const goesOn = before.rules.includes('by-carried') && !this.#of(block, sentence).length
      return goesOn ? { by: before.by, via: before.via, rule: 'by-carried' } : null
    }
    if (before?.by == null) return this.#source(draft)
    const at = sentence.index
    const near =
      before.block === block
        ? block.sentences[at - 1] === before.sentence
        : at === 0 && block.index === before.block.index + 1
    if (!near) return null
    if (this.#of(block, sentence).length) return null
    const w = this.#wordsOf(block, sentence)
    if (!goesOn(w, draft, before.block === block)) return null
    return { by: before.by, via: before.via, rule: 'by-carried' }
  }

  /** "…, according to the agency. About 40 die.": a very short sentence keeps the source of the one before. */
  #source({ block, sentence }: Draft): Speaker | null {
    if (sentence.to - sentence.from > SHORT_SENTENCE || this.#of(block, sentence).length) return null
    const before = block.sentences[sentence.index - 1]
    const last = before && this.#of(block, before).at(-1)
    return last?.kind === 'source'
      ? this.#speaker(last, null, []) && { ...this.#speaker(last, null, [])!, rule: 'by-carried' }
      : null
  }

  /** The name behind an attribution, with pronouns and short forms looked up. */
  #name(attribution: Attribution): Name | null {
    const known = this.#resolved.get(attribution)
    if (known !== undefined) return known
    this.#resolved.set(attribution, null)
    const name = this.#resolve(attribution)
    this.#resolved.set(attribution, name)
    return name
  }

  #resolve({ words, who, first, after, kind }: Attribution): Name | null {
    const { block, sentence } = words
    const index = sentence.index
    if (!who) return this.#lastBefore(block, index, first, () => true)
    const bits = bitsAt(words, who.first)
    if (who.first === who.last && bits & Say.Pronoun) {
      const { lower } = words.tokens[who.first]!
      if (lower === 'we' || lower === 'i') return null
      const fits = bits & Say.Person ? (name: Name) => name.person : (name: Name) => name.body
      const subject = first > words.from && !after ? phraseAfter(words, words.from) : null
      if (subject && subject.last < first && !(bitsAt(words, subject.first) & Say.Pronoun)) {
        const name = nameOf(words, subject, this.#names)
        if (fits(name)) return name
      }
      return this.#lastBefore(block, index, first, fits, (bits & Say.Person) !== 0)
    }
    const name = nameOf(words, who, this.#names)
    if (kind === 'label' && first === 0) return this.#labelled(name)
    return this.#fuller(name, words, index, first, who.first)
  }

  /** "RUIZ:" in front of a line: the person of that name, where the article is an interview. */
  #labelled(name: Name): Name | null {
    if (name.body && !/[A-Z]/.test(name.text.slice(1)) && !name.person) return name
    if (name.text !== name.text.toUpperCase()) return name.person || name.body ? name : null
    this.#interview ??= this.#reading.blocks.filter(({ text }) => LINE_LABEL.test(text)).length > 1
    const full = this.#interview && this.#names.full(name.text[0] + name.text.slice(1).toLowerCase())
    return full ? { ...name, text: full, person: true } : null
  }

  /** "the ministry" after "Gaza's Health Ministry", "the NSC" after "the National Safety Council": the fuller name given before. */
  #fuller(name: Name, words: Words, index: number, at: number, who: number): Name {
    if (name.person) return name
    const { text } = name
    const short = text.split(/[\s-]+/)
    const last = short.at(-1)!.toLowerCase()
    if (SPEECH.words.get(text)! & Say.Talk) return this.#lastBefore(words.block, index, at, () => true) ?? name
    const lower = text.slice(1) === text.slice(1).toLowerCase()
    const definite = [at, who - 1].some((k) => /^(the|this|that)$/.test(words.tokens[k]?.lower ?? ''))
    const earlier = (fits: (earlier: Name) => boolean) => this.#lastBefore(words.block, index, at, fits) ?? name
    if (/^\p{Lu}{3,6}$/u.test(text)) {
      return earlier((one) => one.text.includes(`(${text})`) || initials(one.text) === text)
    }
    if (definite && SPEECH.generic.has(last) && (lower || /-based/i.test(text))) {
      return earlier((one) => !one.person && one.text.length > text.length && /\p{Lu}\S{0,40} \p{Lu}/u.test(one.text))
    }
    const shortened =
      short.length < 3 && (definite || short.length === 2) && (lower || SPEECH.words.get(last)! & Say.Body)
    if (!shortened || /s$/.test(last)) return name
    return earlier((one) => {
      const words = this.#partsOf(one.text)
      return words.length > short.length && short.every((word) => words.includes(word.toLowerCase()))
    })
  }

  /** The words of a name in lower case; the few of an article are asked for again and again. */
  #partsOf(name: string): readonly string[] {
    let parts = this.#parts.get(name)
    if (!parts) {
      parts = name.toLowerCase().split(/[\s-]+/)
      this.#parts.set(name, parts)
    }
    return parts
  }

  /** Whom a sentence is about, by its first words: "Representative Ana Ruiz, …". */
  #subject(block: Block, sentence: Sentence): Name | null {
    const w = this.#wordsOf(block, sentence)
    const span = phraseAfter(w, w.from)
    if (!span || bitsAt(w, span.first) & Say.Pronoun) return null
    const name = nameOf(w, span, this.#names)
    return name.person && /^\p{Lu}/u.test(name.text) ? name : null
  }

  /** The last speaker named before a place of the article. */
  #lastBefore(block: Block, index: number, at: number, fits: (name: Name) => boolean, person = false): Name | null {
    const { blocks } = this.#reading
    let left = SENTENCES_BACK
    for (let b = block.index; b >= 0 && b >= block.index - BLOCKS_BACK; b--) {
      const earlier = blocks[b]!
      const from = b === block.index ? index : earlier.sentences.length - 1
      for (let s = from; s >= 0 && left > 0; s--, left--) {
        const list = this.#of(earlier, earlier.sentences[s]!)
        for (let k = list.length - 1; k >= 0; k--) {
          const one = list[k]!
          if (!one.who || (b === block.index && one.first >= at)) continue
          const name = this.#name(one)
          if (name && fits(name)) return name
        }
        if (person && (s < index || b < block.index)) {
          const name = this.#subject(earlier, earlier.sentences[s]!)
          if (name && fits(name)) return name
        }
      }
    }
    return null
  }
}

const isReport = ({ kind }: Attribution) => kind === 'verb' || kind === 'source'

/** A publication that reports on its own, rather than one party's voice or a count that it keeps. */
function isPress(text: string): boolean {
  if (text === text.toLowerCase()) return false
  const words = text.toLowerCase().split(/[\s-]+/)
  return !words.some((word) => SPEECH.voices.has(word) || SPEECH.counts.has(word))
}

const initials = (text: string) =>
  text
    .split(/[\s-]+/)
    .filter((word) => /^[A-Z]/.test(word))
    .map((word) => word[0])
    .join('')

const GOES_ON =
  /^(of (those|these|them|the (dead|victims|injured|wounded))|among (those|these|them|the (dead|victims|killed))|(the|this|that|these|those|its) (dead|toll|tolls|victims|figures?|numbers?|total|totals|count|tally|latter|death toll|overall)|another|an additional|a further|most|they|it(?! (?:was|is|comes|came))|he|she|all|total)/i

/** True where the sentence, by its first words, only goes on with the toll of the sentence before. */
function goesOn(w: Words, draft: Draft, sameBlock: boolean): boolean {
  const text = w.block.text.slice(w.tokens[w.from]!.start, w.tokens[w.to - 1]!.end)
  const after = w.tokens[draft.number.last + 1]
  const afterNext = w.tokens[draft.number.last + 2]
  const partitive = after?.lower === 'of' && /^(those|them|these|whom)$/.test(afterNext?.lower ?? '')
  if (partitive) return true
  if (!sameBlock) return false
  return GOES_ON.test(text) || w.to - w.from <= SHORT_SENTENCE
}
