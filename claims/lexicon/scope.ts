/** What a word says of how much of an event a figure covers, as bits. */
export const Extent = {
  /** a, per, each, every: before a unit of time makes a rate. */
  Each: 1 << 0,
  /** day, week, month. */
  Unit: 1 << 1,
  /** daily, annually. */
  Regular: 1 << 2,
  /** in, within, after: "in a day" is no rate. */
  Within: 1 << 3,
  /** over, within: before "five days" says how long a figure was counted. */
  During: 1 << 24,
  /** planes, crimes: behind "war", no war. */
  Warlike: 1 << 25,
  /** trade, price, tug of: before "war", no war. */
  Feud: 1 << 30,
  /** critical: the worst hurt of all who were. */
  Grave: 1 << 26,
  /** ago, later, after: "a day after" is no rate. */
  Later: 1 << 4,
  /** including, among, includes: what follows is a part of what stands before. */
  Among: 1 << 5,
  /** them, those, whom, dead: behind "of", what a figure is a part of. */
  Those: 1 << 6,
  /** since. */
  Since: 1 << 7,
  /** start, began, outbreak, war: behind "since", when the whole began. */
  Start: 1 << 8,
  /** Monday, overnight, yesterday: a day of it. */
  Day: 1 << 9,
  /** this, last, past, previous: before a unit, a stretch of it. */
  Recent: 1 << 10,
  /** strike, raid, battle: one of the things that a war is made of. */
  Single: 1 << 11,
  /** war, conflict, uprising: the whole. */
  Whole: 1 << 12,
  /** total, overall, so far. */
  Total: 1 << 13,
  /** per, every: before a unit of time a rate, wherever it stands. */
  Every: 1 << 14,
  /** alone, additional: a stretch or a rest. */
  Alone: 1 << 15,
  /** the, those: "of the dead". */
  Determiner: 1 << 16,
  /** district, village, hospital: one place of many. */
  Local: 1 << 17,
  /** them, whom: alone what a figure is a part of. */
  Them: 1 << 18,
  /** hosts, hosting: a country that takes some of the refugees. */
  Host: 1 << 20,
  /** motorcycle, overdose: what kills year after year, so that a year's deaths are a rate. */
  Chronic: 1 << 21,
  /** bodies: found at one place of many. */
  Body: 1 << 22,
  /** battle, siege: before "of" or "for", a named part of a war. */
  Battle: 1 << 23,
  /** among: "among six dead" is no part, "including six" is. */
  Amid: 1 << 19,
  /** this: before "year", a stretch of what goes on. */
  This: 1 << 27,
  /** deadliest: before "year", what is counted by the year. */
  Worst: 1 << 28,
  /** die, are: what happens whenever one looks. */
  Always: 1 << 29,
  /** raises, bringing: what follows is the total. */
  Raising: 1 << 30,
} as const

/** What a word says of people who were counted apart, or beside each other, as bits. */
export const Share = {
  /** men, women, adults, pupils: one sort of all the people. */
  Sort: 1 << 0,
  /** and, plus: joins sorts. */
  And: 1 << 1,
  /** his, her: behind "of", people of somebody's. */
  His: 1 << 2,
  /** others: the rest beside one who is named. */
  Others: 1 << 3,
  /** attacks, bombings: several, told as one. */
  Several: 1 << 4,
  /** attack, bombing: one of several. */
  One: 1 << 5,
  /** series, string: before "of", several. */
  Series: 1 << 6,
} as const
