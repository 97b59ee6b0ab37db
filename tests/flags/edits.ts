/** Numbers from 0 to 1 that are the same in each run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A page's text, and where in it the flagged words stand. */
export interface Version {
  blocks: readonly string[]
  block: number
  /** In the block's text, end exclusive. */
  start: number
  end: number
}

export const textOf = ({ blocks }: Version): string => blocks.join('\n')

/** Where the flagged words stand in the whole text. */
export function placeOf({ blocks, block, start, end }: Version): { start: number; end: number } {
  const before = blocks.slice(0, block).reduce((sum, { length }) => sum + length + 1, 0)
  return { start: before + start, end: before + end }
}

type Random = () => number
const pick = <T>(from: readonly T[], random: Random): T => from[Math.floor(random() * from.length)]!

/** Of the other blocks, one in seven is taken out, one in seven worded anew, and after one in seven another one is put in. */
const ONE_IN = 7
/** Of a block that is worded anew, one word in three is another one. */
const ANEW = 3

/**
 * Edits a page everywhere but in the flagged block: the publisher goes on working on the story.
 * @param supply paragraphs of other pages: what is put in comes from there
 */
export function editElsewhere(version: Version, supply: readonly string[], random: Random): Version {
  const blocks: string[] = []
  let block = 0
  const hit = () => random() * ONE_IN < 1
  version.blocks.forEach((text, index) => {
    if (index === version.block) {
      block = blocks.length
      blocks.push(text)
    } else if (!hit()) blocks.push(hit() ? worded(text, supply, random) : text)
    if (hit()) blocks.push(pick(supply, random))
  })
  return { ...version, blocks, block }
}

/** Takes the flagged block out, and edits the rest. */
export function takeOut(version: Version, supply: readonly string[], random: Random): readonly string[] {
  const { blocks, block } = editElsewhere(version, supply, random)
  return blocks.filter((_, index) => index !== block)
}

const worded = (text: string, supply: readonly string[], random: Random) =>
  text.replace(/\p{L}+/gu, (word) => (random() * ANEW < 1 ? wordFrom(supply, random) : word))

function wordFrom(supply: readonly string[], random: Random): string {
  return pick(pick(supply, random).match(/\p{L}+/gu) ?? ['word'], random)
}

const EDITS = ['other', 'put-in', 'take-out', 'typing'] as const

/** Edits the sentence of the flagged words one to three times, a word each: the flagged words are as likely to be hit as any. */
export function editSentence(version: Version, supply: readonly string[], random: Random): Version {
  let edited = version
  for (let left = 1 + Math.floor(random() * 3); left > 0; left--) edited = editWord(edited, supply, random)
  return edited
}

function editWord(version: Version, supply: readonly string[], random: Random): Version {
  const text = version.blocks[version.block]!
  const [from, to] = sentenceAround(text, version)
  const words = [...text.slice(from, to).matchAll(/[\p{L}\p{N}][\p{L}\p{N},.’'-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu)]
  const [{ 0: word, index }, edit] = [pick(words, random), pick(EDITS, random)]
  const start = from + index
  const end = start + word.length
  const isFlagged = start < version.end && end > version.start
  if (isFlagged) return replaced(version, start, end, numbered(word, random))
  if (edit === 'other') return replaced(version, start, end, wordFrom(supply, random))
  if (edit === 'put-in') return replaced(version, start, start, `${wordFrom(supply, random)} `)
  if (edit === 'take-out') return replaced(version, start, end + (text[end] === ' ' ? 1 : 0), '')
  const at = Math.floor(random() * word.length)
  return replaced(version, start, end, word.slice(0, at) + word.slice(at + 1) || 'a')
}

/** Another number for one in digits; a number word with a letter less. */
function numbered(word: string, random: Random): string {
  if (!/\d/.test(word)) return word.slice(0, -1) || 'a'
  const other = word.replace(/\d/g, () => String(1 + Math.floor(random() * 9)))
  return other === word ? numbered(word, random) : other
}

function sentenceAround(text: string, { start, end }: Version): [from: number, to: number] {
  const ends = [...text.matchAll(/[.!?]["”’)]*\s+(?=[\p{Lu}"“‘(])/gu)].map(({ 0: { length }, index }) => index + length)
  return [ends.findLast((at) => at <= start) ?? 0, ends.find((at) => at >= end) ?? text.length]
}

/** Puts words in the place of others. Those that were flagged, or what came in the place of a part of them, are flagged. */
function replaced(version: Version, from: number, to: number, words: string): Version {
  const { blocks, block, start, end } = version
  const text = blocks[block]!
  const longer = words.length - (to - from)
  return {
    blocks: blocks.with(block, text.slice(0, from) + words + text.slice(to)),
    block,
    start: to <= start ? start + longer : Math.min(start, from),
    end: from >= end ? end : end + longer,
  }
}
