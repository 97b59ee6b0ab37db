import { beginFlag, type Entered, type Flagged } from '../../flags/draft.ts'
import { randomId } from '../../flags/ids.ts'
import type { Flag, FlaggedText, FlagKind } from '../../flags/model.ts'
import { type PageAnswer, sendMessage } from '../../messages.ts'
import { enteredOf } from './edits.ts'
import type { Pair } from './pairs.ts'

/** A flag in its form: a new one, or one that stands and is edited. */
export interface Sheet {
  /** The id that a new flag gets, so that saving it twice stores it once. */
  id: string
  flagged: Flagged
  /** What the form begins with, but for the checker's name. */
  entered: Omit<Entered, 'author'>
  /** The one that is edited. */
  flag: Flag | null
}

/** The page's text is not there any more, or not as it was read. */
export class Gone extends Error {
  override name = 'Gone'
}

/** What a pair mostly is a case of. */
const KINDS: Record<Pair['kind'], FlagKind> = {
  conflict: 'contradicts',
  'article-differs': 'contradicts',
  revised: 'out-of-date',
  'quoted-otherwise': 'misquotes',
}

/** The page of a tab. */
type To = { tabId: number; frameId: number }

/** @throws {Gone} */
async function textOf(to: To, { page, answer, figures }: PageAnswer, claim: number): Promise<FlaggedText> {
  const place = await sendMessage('anchorOfFigure', figures.indexOf(claim), to)
  if (!place) throw new Gone()
  return { page, ...place, claim: answer.comparisons[claim]!.claim, correction: null }
}

/**
 * Begins a flag on a claim of the page.
 * @param claim its place among the answer's comparisons
 * @throws {Gone} where its words stand there no more
 */
export async function figureSheet(to: To, found: PageAnswer, claim: number): Promise<Sheet> {
  const target = await textOf(to, found, claim)
  const comparison = found.answer.comparisons[claim]!
  const { estimates } = found.answer
  const { author: _, ...entered } = beginFlag(target.claim, comparison, '')
  return { id: randomId(), flagged: { target, against: null, comparison, estimates }, entered, flag: null }
}

/** Begins a flag on a pair: the other side is the other claim, or the estimate that proves the point. @throws {Gone} */
export async function pairSheet(to: To, found: PageAnswer, { claim, other, kind }: Pair): Promise<Sheet> {
  const sheet = await figureSheet(to, found, claim)
  const against = 'claim' in other ? await textOf(to, found, other.claim) : null
  const evidence = 'estimate' in other ? [other.estimate] : sheet.entered.evidence
  return {
    ...sheet,
    flagged: { ...sheet.flagged, against },
    entered: { ...sheet.entered, kind: KINDS[kind], evidence },
  }
}

export function editSheet(flag: Flag): Sheet {
  const { id, target, against, comparison, estimates } = flag
  return { id, flagged: { target, against, comparison, estimates }, entered: enteredOf(flag), flag }
}
