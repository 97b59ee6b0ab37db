const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Words by which an article doubts a figure, in English. */
export const DOUBT = {
  /** Said of a claim: it does not hold. */
  false: setOf(
    `unsubstantiated baseless false untrue unfounded groundless debunked discredited inflated exaggerated fabricated bogus fake
    misleading dubious implausible spurious unproven disputed contested fictitious invented fanciful erroneous incorrect inaccurate
    wrong overblown overstated far-fetched`,
  ),
  /** Said of the way in which something was claimed. */
  falsely: setOf('falsely wrongly baselessly misleadingly erroneously incorrectly mistakenly fraudulently'),
  /** What a claim is without, where it is doubted. */
  proof: setOf('evidence proof substantiation'),
  none: setOf("without no not never n't hasn't haven't didn't doesn't hadn't don't little nor"),
  /** What is done to a claim that is not believed. */
  deny: setOf(
    'objected disputed disputes rejected rejects dismissed dismisses refuted refutes debunked contested contests denied denies questioned challenged',
  ),
  /** What can be doubted. */
  claim: setOf(
    `figure figures number numbers claim claims estimate estimates toll count tally statistic statistics total assertion assertions
    allegation allegations report reports statement data`,
  ),
  /** Points back at a claim just told. */
  that: setOf('that this those these such the'),
}
