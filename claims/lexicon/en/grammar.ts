import { Is, type Role, type WordList } from '../model.ts'

export const GRAMMAR: WordList[] = [
  [
    `continues to, continued to, continue to, went on to, goes on to, managed to, was able to, were able to, is said to have, are said to have,
    is known to have, is believed to have, is thought to have, is feared to have, is estimated to have, is reported to have, is understood to have,
    are known to have, are believed to have, are thought to have, are feared to have, are estimated to have, are reported to have, are understood to have,
    was known to have, was believed to have, was thought to have, was feared to have, was estimated to have, was reported to have, was understood to have,
    were known to have, were believed to have, were thought to have, were feared to have, were estimated to have, were reported to have, were understood to have`,
    { is: Is.Auxiliary },
  ],
  [
    "was, were, is, are, been, being, be, remain, remained, remains, has, have, had, having, 's, 're, 've, got, get, gets, getting, 'd been, weren't, wasn't",
    { is: Is.Auxiliary },
  ],
  ["could, would, might, may, can, should, shall, will, must, 'll, 'd, wouldn't, couldn't, won't", { is: Is.Modal }],
  [
    "not, never, no, nor, neither, nobody, none, without, didn't, hasn't, haven't, hadn't, doesn't, don't, nothing",
    { is: Is.Not },
  ],
  [
    'in, on, at, of, from, to, by, with, for, near, inside, outside, across, under, over, off, against, between, into, onto, through, throughout, around, along, aboard, amid, amidst, about, per, via, upon, within, toward, towards, behind, beside, besides, beneath, below, above, beyond, during, despite, as of, due to, because of, according to, as a result of, as part of, on board, such as, than, versus, vs, up to, out of, in front of, linked to, followed by, ahead of, outside of, as per, thanks to, next to, close to, apart from, except, except for, instead of, as well as those, at the hands of, attributed to, caused by',
    { is: Is.Preposition },
  ],
  [
    'and, or, &, as well as, plus, along with, together with, in addition to, on top of, and/or',
    { is: Is.Conjunction },
  ],
  [
    'the, a, an, its, his, her, their, our, my, your, this, these, that, all, every, each, any, both, some, many, most, several, few, another, whose, no',
    { is: Is.Determiner },
  ],
  [
    'he, she, they, we, it, i, you, those, them, him, us, me, everyone, someone, nobody, somebody, anyone, themselves, himself',
    { is: Is.Pronoun },
  ],
  ['who, whom, which, that, whose', { is: Is.Relative }],
  [
    'a day, a week, a month, a year, per day, each day, every day, per week, per month, per year, each year, every year, each month, every month, a night, already, also, still, now, then, allegedly, reportedly, apparently, probably, possibly, presumably, officially, recently, later, since, yesterday, today, tonight, earlier, just, directly, indirectly, instantly, immediately, internally, forcibly, seriously, severely, critically, badly, mortally, fatally, slightly, lightly, gravely, otherwise, either, alone, so, far, so far, only, too, even, mainly, mostly, largely, variously, subsequently, eventually, sadly, tragically, unlawfully, illegally, overnight, accidentally, mistakenly, deliberately, brutally, currently, previously, again, together, there, here, violently, instead, temporarily, simultaneously, particularly, especially, ever, almost, nearly, annually, daily, weekly, monthly, yearly, worldwide, globally, nationwide, elsewhere, soon, once, first, last, next, initially, ultimately, finally, unconfirmed, summarily, extrajudicially, collectively, estimatedly, confirmedly, verifiably, prematurely, needlessly',
    { is: Is.Adverb },
  ],
  [
    'more, other, others, additional, further, fellow, another, different, remaining, extra, rest, twice as many, three times as many, four times as many, ten times as many, as many',
    { is: Is.More },
  ],
  [
    'said, says, say, saying, told, tells, reported, reports, reporting, announced, announces, added, adds, claimed, claims, according, wrote, stated, states, revealed, reveals, believes, believe, thinks, think, showed, shows, show, suggests, suggest, suggested, indicated, indicates, denied, denies, noted, notes, warned, warns, confirms, insisted, acknowledged, admitted, alleges, alleged, argued, argues, recalled, recalls, explained, explains, heard, hear, learned, knew, know, knows, found, described, quoted, cited, citing, estimates, estimate, estimating, counted, recorded, documented, registered, tallied, logged, verified, verifies',
    { is: Is.Report },
  ],
  [
    'after, when, because, while, if, before, where, since, until, although, though, unless, whether, as, but, so that, following, even though, in which, whereas, why, how, once, till, and then',
    { is: Is.Clause },
  ],
  [
    'january, february, march, april, june, july, august, september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec',
    { is: Is.Month },
  ],
  ['monday, tuesday, wednesday, thursday, friday, saturday, sunday', { is: Is.Adverb }],
  ['may', { is: Is.Modal | Is.Month }],
  [
    'including, included, includes, include, among, amongst, of which, of whom, comprising, counting, among whom, among which, among them, inclusive of',
    { is: Is.Part },
  ],
  [
    'believed, feared, confirmed, reported, reportedly, thought, estimated, known, said, found, presumed, declared, pronounced, left, listed, registered, identified, verified, considered, assumed, counted, recorded, documented, reported to be, understood, deemed, certified, named, as having, as being, to have, also, to, been, be, have, being, among',
    { is: Is.Raise },
  ],
  [
    'rose, risen, rise, rises, rising, raised, raising, raises, climbed, climbs, climb, climbing, jumped, jumps, jump, jumping, increased, increases, increasing, grew, grown, grows, growing, soared, soars, soaring, surged, surges, surging, mounted, mounts, mounting, swelled, swells, went up, gone up, goes up, going up, spiked, doubled, reached, reaches, reaching, hit, hits, hitting, stood, stands, stand, standing, put, puts, putting, placed, placing, pegged, remains, remained, totalled, totaled, totals, totalling, totaling, came, comes, become, became, becomes, brings, brought, bringing, estimated, fell, dropped, falling, revised, lowered, updated, pushed, pushing, pushes, takes, took, taking, crossed, crosses, crossing, numbered, numbering, number, set, past, amounted, amounts, amounting, ran, ranged, range, ranging, was, were, is, are, be, at, believed, of, given, recorded',
    { is: Is.Change },
  ],
  [
    'exceeded, exceeds, exceed, exceeding, surpassed, surpasses, surpass, surpassing, topped, tops, topping, passed, passes, passing, above, soared past, climbed past, rose past, rises past, climbs past, past, tops',
    { is: Is.Change, bound: 'at-least' },
  ],
  ['neared, nears, nearing, approached, approaches, approaching, approach', { is: Is.Change, bound: 'at-most' }],
  [
    'arrested, detained, charged, jailed, imprisoned, sentenced, convicted, rescued, saved, freed, released, infected, sickened, survived, survive, survives, surviving, survivors, affected, vaccinated, treated, tested positive, contracted, escaped, unharmed, unhurt, rescue, rescuing, saving, save, releasing, release, arresting, detaining, arrest, freeing, free, hired, employed, suspended, recovered from, evacuated safely, set free, let go, pulled alive, alive, indicted, accused, missing through, missing out, acquitted, suspected, wanted, recruited, mobilised, mobilized, deployed, trained, hospitalized with covid, diagnosed, hungry, starving, vaccinating, quarantined, exposed',
    { is: Is.Spared },
  ],
]

const role = (name: Role, words: string): WordList => [words, { is: 0, role: name }]

export const ROLES: WordList[] = [
  role('a', 'a, an'),
  role('half', 'half'),
  role('quarter', 'quarter'),
  role('and', 'and, &'),
  role('or', 'or'),
  role('to', 'to'),
  role('from', 'from'),
  role('between', 'between'),
  role('of', 'of'),
  role('plus', 'plus'),
  role('odd', 'odd'),
  role('be', "was, were, is, are, been, being, be, remain, remained, remains, got, get, getting, 're, wasn't, weren't"),
  role('have', 'have'),
  role('may', 'may, might'),
  role('according', 'according, according to'),
  role(
    'claim',
    'claimed, claims, claim, claiming, took, taken, taking, takes, take, cost, costs, costing, lost, losing, loss, commemorates, commemorate, mourn',
  ),
  role(
    'age',
    'aged, age, ages, as young as, as old as, under the age of, over the age of, above the age of, below the age of',
  ),
  role(
    'label',
    'no, no., nr, number, page, chapter, article, section, flight, route, room, channel, level, phase, title, resolution, highway, apollo, version, psalm, verse, pier, gate, platform, interstate, act, agenda, unit, battalion, squadron',
  ),
  role('those', 'those, these, them, whom, which'),
  role('with', 'with'),
  role('at', 'at, as, than, into, into the'),
  role('of-those', 'of whom, of which'),
  role('others', 'others'),
  role('school', 'school, schools, elementary, kindergarten, pupils, classroom'),
  role('college', 'university, college, campus, universities'),
  role('range', 'range, ranges, ranged, ranging, anywhere, vary, varies, varied, varying, somewhere'),
  role('lose', 'lost, lose, loses, losing'),
  role(
    'visitors',
    'spectators, passengers, guests, shoppers, students, pupils, workers, staff, employees, fans, customers, visitors, diners, patrons, concertgoers, worshippers',
  ),
  role('folk', 'people, men, persons, sons, brothers, daughters, comrades, souls'),
  role('in', 'in'),
  role('out-of', 'out of, for every, in every, of every'),
  role(
    'time',
    'day, night, week, weekend, month, year, decade, morning, evening, afternoon, hour, moment, time, summer, winter, spring, autumn',
  ),
  role('trapped', 'trapped'),
  role('staff', 'general staff, joint staff'),
  role('whose', 'whose'),
  role('survivors', 'survivors'),
  role('members', 'members, member'),
  role('expect', 'set, expected, due, likely, poised, scheduled'),
  role('some', 'some, many, most, several, few'),
  role('roll', 'vote, votes, squad, line-up, lineup, roster, roll, session, meeting, debate, match, starting'),
  role('but', 'but'),
  role(
    'lie',
    'lie, lay, lying, laying, floating, hanging, drifting, rotting, decomposing, bearing, bore, wore, wearing, belonging, headless, lifeless, naked, bloody, rotten, swollen, small, tiny, skeletal, partial, whole, intact',
  ),
  role('share', 'percent, per cent, %, pct, percentage'),
  role('identify', 'identify, identifies, identified, identifying, named, names, naming'),
  role('foresee', 'predict, predicts, predicted, predicting, forecast, forecasts, forecasting, foresee, foresees'),
  role('carry', 'carrying, carried'),
  role('aboard', 'aboard, on board, onboard'),
  role('everyone', 'all, everyone, everybody'),
  role('evacuate', 'evacuated, evacuating'),
  role('presumed', 'feared dead, presumed dead'),
  role('by', 'by'),
  role('suspect', 'suspected, accused, alleged, wanted, convicted'),
  role('rescue', 'rescue, release, arrest'),
  role('if', 'if, unless, until, till, lest'),
]
