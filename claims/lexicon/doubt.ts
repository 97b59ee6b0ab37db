/** What a word can do in doubting a figure, as bits. */
export const Doubt = {
  /** unsubstantiated: said of a claim that does not hold. */
  False: 1 << 0,
  /** falsely: said of the way in which something was claimed. */
  Falsely: 1 << 1,
  /** evidence: what a doubted claim is without. */
  Proof: 1 << 2,
  /** without, no, not: takes the proof away. */
  None: 1 << 3,
  /** rejected, disputed: done to a claim that is not believed. */
  Deny: 1 << 4,
  /** figure, claim, toll: what can be doubted. */
  Claim: 1 << 5,
  /** that, this: points back at a claim just told. */
  That: 1 << 6,
} as const
