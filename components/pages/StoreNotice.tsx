import type { WithDb } from '../../estimates/database.ts'
import { markStore } from '../../estimates/wipe.ts'
import type { Text } from '../text.ts'
import type { StoreView } from './store-view.ts'

interface Props {
  view: StoreView | null
  withDb: WithDb
  text: Text
  /** The reader has been told of a wipe. */
  onTold(): void
}

/** Why the store cannot be used now, and what is shown instead; or that the browser has cleared it. */
export function StoreNotice({ view, withDb, text, onTold }: Props) {
  if (view?.fault)
    return (
      <p class="notice" role="alert">
        {text.say(`estimates_store_${view.fault.fault === 'blocked' ? 'blocked' : 'unavailable'}`)}
      </p>
    )
  if (!view?.isWiped) return null
  return (
    <div class="notice" role="alert">
      <p>{text.say('estimates_store_wiped')}</p>
      <button type="button" class="button" onClick={() => void withDb(markStore).then(onTold)}>
        {text.say('estimates_store_told')}
      </button>
    </div>
  )
}
