import { bitsOfLists } from '../bits.ts'
import { Doubt } from '../doubt.ts'

/** Words by which an article doubts a figure, in English. */
export const DOUBT = bitsOfLists([
  [
    `unsubstantiated baseless false untrue unfounded groundless debunked discredited inflated exaggerated fabricated bogus fake
    misleading dubious implausible spurious unproven disputed contested fictitious invented fanciful erroneous incorrect inaccurate
    wrong overblown overstated`,
    Doubt.False,
  ],
  ['falsely wrongly baselessly misleadingly erroneously incorrectly mistakenly fraudulently', Doubt.Falsely],
  ['evidence proof substantiation', Doubt.Proof],
  ["without no not never hasn't haven't didn't doesn't hadn't don't little nor", Doubt.None],
  [
    `objected disputed disputes rejected rejects dismissed dismisses refuted refutes debunked contested contests denied denies
    questioned challenged`,
    Doubt.Deny,
  ],
  [
    `figure figures number numbers claim claims estimate estimates toll count tally statistic statistics total assertion assertions
    allegation allegations report reports statement data`,
    Doubt.Claim,
  ],
  ['that this those these such the', Doubt.That],
])
