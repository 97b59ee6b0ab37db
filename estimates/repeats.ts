import type { Measure } from '../claims/model.ts'

/** A source whose numbers of one count are no count of their own. */
export interface Repeat {
  /** How the repeating source's name begins. */
  by: string
  /** The name of the source that it repeats. */
  of: string
  event: string
  party: string
  measure: Measure
}

/** Who repeats whom. A pair counts as one source wherever sources are counted. */
export const REPEATS: readonly Repeat[] = [
  // The ministry adds up the daily losses that Kyiv publishes: its sums equal the General Staff's to within a few per cent, and its
  // updates say so.
  {
    by: 'UK Ministry of Defence',
    of: 'General Staff of the Armed Forces of Ukraine',
    event: 'russia-ukraine-war-2022',
    party: 'RU',
    measure: 'casualties',
  },
  // The BBC's estimates are drawn from the list of names that it keeps together with Mediazona.
  {
    by: 'BBC News Russian',
    of: 'Mediazona, BBC News Russian and volunteers',
    event: 'russia-ukraine-war-2022',
    party: 'RU',
    measure: 'killed',
  },
]
