import { bitsOfLists } from '../bits.ts'
import { Time } from '../times.ts'

/** When it was, in English: bits of `Time` by word. */
export const TIMES = bitsOfLists([
  [
    `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
    oct nov dec`,
    Time.Month,
  ],
  [
    `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun mondays tuesdays
    wednesdays thursdays fridays saturdays sundays`,
    Time.Weekday,
  ],
  ['year years month months week weeks day days decade decades', Time.Unit],
  ['last past previous this', Time.Pointer],
  ['ago', Time.Ago],
  ['yesterday today tonight', Time.Day],
  [
    'a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety',
    Time.Number,
  ],
  ['st nd rd th', Time.Ordinal],
  ['morning afternoon evening night noon midday midnight dawn', Time.PartOfDay],
  [
    'on in at late early earlier mid end beginning the of around about only just during overnight and shortly',
    Time.Before,
  ],
  ['since', Time.Since],
  [
    `began begun begins started starts start beginning outbreak onset launched launch erupted erupts broke outset began formed founded
    triggered`,
    Time.Begin,
  ],
  ['by until till through to up as', Time.Until],
  ['between from', Time.Span],
  ['and to - – — until through', Time.Joint],
  ['than compared versus', Time.Than],
  ['while whereas but although though ;', Time.Wall],
  ['which that when where who whom', Time.Relative],
  ["have has having 've", Time.Perfect],
  ['had', Time.Had],
  ['are is remain remains remained', Time.Present],
  ['rising rose rises risen up climbing climbed from falling fell down', Time.Change],
  ['and including , plus with', Time.List],
  [
    `in since of from to until till by during mid early late through throughout after before between and or the a an its his
    their this around summer spring winter autumn fall deadly catastrophic devastating`,
    Time.YearBefore,
  ],
  [
    `attack attacks blast explosion bombing bombings bomb shooting shootings massacre quake earthquake tsunami crash crashes
    collision accident blaze blazes derailment strike strikes airstrike airstrikes raid raids ambush assault assaults massacres siege fire wildfire flood floods flooding
    landslide landslides hurricane cyclone typhoon tornado storm disaster tragedy incident incidents killing killings stampede
    crush collapse derailment clash clashes fighting battle rampage stabbing violence eruption shelling gunman attacker`,
    Time.Happening,
  ],
  ['the that this those these', Time.Known],
  ['is was were', Time.Be],
  ['earlier', Time.Earlier],
  ['same', Time.Same],
  ['next following', Time.Next],
  ['previous', Time.Previous],
  ['posted published publication updated', Time.Posted],
])

/** Words that begin another story: "Meanwhile", "In the same context". */
export const SHIFTS: ReadonlySet<string> = new Set([
  'meanwhile',
  'separately',
  'elsewhere',
  'context',
  'developments',
  'also',
])

/** Before what was over when something else was done: "after the flood which killed 300". */
export const AFTER: ReadonlySet<string> = new Set(['after'])

/** Behind a date that opens a text, before who wrote it: "14 May 2019 by Ana Ruiz". */
export const BYLINE: ReadonlySet<string> = new Set(['by'])

/** Behind a day, before what happened on it: "Tuesday's fire". */
export const OWNS: ReadonlySet<string> = new Set(["'s"])
