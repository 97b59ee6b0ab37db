import { type Claim, LOST } from '../claims/model.ts'
import { compareWithShelves } from './compare.ts'
import type { EventTree } from './events.ts'
import type { Shelves } from './shelves.ts'

/**
 * "Has lost 45,000 soldiers" says killed in most mouths; general staffs say it of the killed and wounded together. It is read as these
 * where it is above every count of the killed, and what others counted as casualties bears it out.
 * @returns the claim, with the measure that is meant
 */
export function asMeant(claim: Claim, shelves: Shelves, events: EventTree, published: string | null): Claim {
  if (claim.measure !== 'killed' || !claim.rules.includes(LOST)) return claim
  if (compareWithShelves(claim, shelves, events, published).verdict !== 'above') return claim
  const casualties: Claim = { ...claim, measure: 'casualties' }
  const { verdict } = compareWithShelves(casualties, shelves, events, published)
  return verdict === 'in-line' || verdict === 'between' ? casualties : claim
}
