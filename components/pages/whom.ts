import { writtenHarmed } from '../../comparison/claim-line.ts'
import type { Estimate } from '../../estimates/model.ts'
import type { Text } from '../text.ts'

const SOME = { low: null, high: null, bound: 'vague' } as const

/** Whom a count counts, and how they were harmed: "Ukrainian soldiers killed". */
export const whom = (count: Pick<Estimate, 'party' | 'group' | 'measure'>, { translate, locale }: Text): string =>
  writtenHarmed({ ...count, amount: SOME }, translate, locale)
