/** What a word can do in saying when, as bits: one word may do several things. */
export const Time = {
  /** March, Oct: with a capital only. */
  Month: 1 << 0,
  /** Sunday, Tues: with a capital only. */
  Weekday: 1 << 1,
  /** year, weeks. */
  Unit: 1 << 2,
  /** last, past, this: before a unit, a month or a weekday. */
  Pointer: 1 << 3,
  /** ago, earlier: after a unit. */
  Ago: 1 << 4,
  /** yesterday, today. */
  Day: 1 << 5,
  /** three, a: before a unit. */
  Number: 1 << 6,
  /** th, rd: right after a number. */
  Ordinal: 1 << 7,
  /** morning, evening. */
  PartOfDay: 1 << 8,
  /** on, in, late, end of: may stand between a date and the word that governs it. */
  Before: 1 << 9,
  /** since: the date behind it is where counting began. */
  Since: 1 << 10,
  /** began, outbreak: what follows says when something started. */
  Begin: 1 << 11,
  /** by, until, through: the date behind it is where counting ended. */
  Until: 1 << 12,
  /** between, from: opens a span of time. */
  Span: 1 << 13,
  /** and, to, –: joins the two ends of a span, or the parts of a date. */
  Joint: 1 << 14,
  /** than, compared: the date behind it is of another count. */
  Than: 1 << 15,
  /** while, but, although: opens a statement of its own. */
  Wall: 1 << 16,
  /** which, that, when: what follows happened on the date before it. */
  Relative: 1 << 17,
  /** have, has: what began and still counts. */
  Perfect: 1 << 18,
  /** had: takes the words of the perfect back into the past. */
  Had: 1 << 19,
  /** are, remain: holds now. */
  Present: 1 << 20,
  /** rising, rose: one toll turns into another. */
  Change: 1 << 21,
  /** and, including, comma: goes on with a list. */
  List: 1 << 22,
  /** in, mid, the: what may stand before a year. */
  YearBefore: 1 << 23,
  /** attack, blast, quake: what happened on one day. */
  Happening: 1 << 24,
  /** the, that, this: points at what is known. */
  Known: 1 << 25,
  /** is, was: after a year that is the subject. */
  Be: 1 << 26,
  /** earlier: before something told of the same day. */
  Earlier: 1 << 27,
  /** same: the day told before. */
  Same: 1 << 28,
  /** next, following: the day after the one told before. */
  Next: 1 << 29,
  /** previous: the day before the one told before. */
  Previous: 1 << 30,
  /** posted, published: the date behind it is when it was written. */
  Posted: 1 << 31,
} as const
