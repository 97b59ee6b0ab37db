import type { Claim } from '../../claims/model.ts'
import type { Flag } from '../../flags/model.ts'

/** What a claim says, wherever on the page it stands now. */
const said = ({ figure, amount, measure, group, party, event, by }: Claim) =>
  JSON.stringify([figure.quote, amount.low, amount.high, measure, group, party, event, by])

/** Whether one of the page's flags that were not withdrawn speaks of a claim: by what was read, which stays when the page grows. */
export function isFlagged(claim: Claim, flags: readonly Flag[]): boolean {
  const wanted = said(claim)
  return flags.some(
    ({ status, target, against }) =>
      status !== 'withdrawn' && [target, against].some((text) => text?.claim && said(text.claim) === wanted),
  )
}
