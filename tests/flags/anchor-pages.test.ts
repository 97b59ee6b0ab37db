import { beforeAll, describe, expect, it } from 'vitest'
import { anchorOf, locateAtOnce } from '../../flags/anchor.ts'
import { editElsewhere, editSentence, placeOf, seeded, takeOut, textOf, type Version } from './edits.ts'
import { hasPages, type SavedPage, savedPages } from './saved-pages.ts'

/** Edits of each kind for each claim. */
const ROUNDS = Number(process.env.RECOUNT_ROUNDS ?? 4)
/** Shorter than this, a block is a label: none that a story is continued with. */
const PROSE = 60

type Edit = (claim: Version, supply: readonly string[], random: () => number) => Version

interface Sum {
  tried: number
  found: number
  changed: number
  missing: number
  /** What was said to be the flagged words and is not, with what stands there. */
  wrong: string[]
}

/** As many letters beside the same words make a sentence that is told twice, such as an article's first in the link to it. */
const TWIN = 24
const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** Whether what a claim says stands on its page a second time: then nobody can say which of them is meant once one is gone. */
function isToldTwice({ blocks, block, start, end }: Version): boolean {
  const text = blocks[block]!
  const words = letters(text.slice(start, end))
  const [before, after] = [letters(text.slice(0, start)).slice(-TWIN), letters(text.slice(end)).slice(0, TWIN)]
  const half = TWIN / 2
  const told = [before + words, words + after, before.slice(-half) + words + after.slice(0, half)]
  const telling = told.filter(({ length }) => length >= words.length + TWIN)
  const page = blocks.map(letters).join('\n')
  return telling.some((each) => page.split(each).length > 2)
}

describe.skipIf(!hasPages)('flags on every claim of the saved pages', () => {
  let pages: SavedPage[] = []
  beforeAll(async () => {
    pages = await savedPages()
  }, 120_000)

  /** @param edit null takes the flagged block out */
  function tryAll(edit: Edit | null): Sum {
    const sum: Sum = { tried: 0, found: 0, changed: 0, missing: 0, wrong: [] }
    pages.forEach(({ id, claims }, page) => {
      const others = [pages[(page + 1) % pages.length]!, pages[(page + 7) % pages.length]!]
      const supply = others.flatMap(({ blocks }) => blocks.filter(({ length }) => length >= PROSE))
      claims.forEach((claim, index) => {
        const before = placeOf(claim)
        const quoted = {
          anchor: anchorOf(textOf(claim), before.start, before.end),
          context: claim.blocks[claim.block]!,
        }
        const isTwin = isToldTwice(claim)
        for (let round = 0; round < ROUNDS; round++) {
          const random = seeded(page * 1_000_000 + index * 1_000 + round)
          const after = edit?.(claim, supply, random)
          if (!after && isTwin) continue
          const text = after ? textOf(after) : takeOut(claim, supply, random).join('\n')
          const located = locateAtOnce(text, quoted)
          sum.tried++
          sum[located.state]++
          if (located.state === 'missing') continue
          const words = text.slice(located.start, located.end)
          if (!after || !(isRight(after, located, words) || (isTwin && words === quoted.anchor.exact)))
            sum.wrong.push(
              `${id}: ${quoted.anchor.exact} → ${words} in ${text.slice(located.start - 40, located.end + 40)}`,
            )
        }
      })
    })
    return sum
  }
  const share = ({ tried, missing }: Sum) => (tried - missing) / tried
  const told = (what: string, sum: Sum) => console.info(`${what}: ${JSON.stringify({ ...sum, share: share(sum) })}`)

  /** At the very words; where those were edited themselves, at what came in their place, with a word beside it at most. */
  function isRight(after: Version, located: { start: number; end: number }, words: string): boolean {
    const { start, end } = placeOf(after)
    const wanted = textOf(after).slice(start, end)
    if (wanted === words) return located.start === start
    return located.start <= start && located.end >= end && words.split(/\s+/).length <= wanted.split(/\s+/).length + 1
  }

  it('are enough to tell', () => {
    const claims = pages.flatMap(({ claims }) => claims)
    console.info(
      `${pages.length} pages, ${claims.length} claims, ${claims.filter(isToldTwice).length} of them told twice`,
    )
    expect(claims.length).toBeGreaterThan(100)
  })

  it('are found again where paragraphs elsewhere are put in, taken out and worded anew', () => {
    const sum = tryAll(editElsewhere)
    told('elsewhere', sum)
    expect(sum.wrong).toEqual([])
    expect(share(sum)).toBeGreaterThanOrEqual(0.99)
  })

  it('and where their sentence is edited a little', () => {
    const sum = tryAll(editSentence)
    told('within the sentence', sum)
    expect(sum.wrong).toEqual([])
    expect(share(sum)).toBeGreaterThanOrEqual(0.9)
  })

  it('and where both is done', () => {
    const sum = tryAll((claim, supply, random) => editSentence(editElsewhere(claim, supply, random), supply, random))
    told('both', sum)
    expect(sum.wrong).toEqual([])
    expect(share(sum)).toBeGreaterThanOrEqual(0.9)
  })

  it('are nowhere once their paragraph is gone', () => {
    const sum = tryAll(null)
    told('taken out', sum)
    expect(sum.wrong).toEqual([])
  })
})
