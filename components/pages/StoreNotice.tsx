import type { StoreError } from '../../estimates/errors.ts'
import type { Text } from '../text.ts'

/** Why the store cannot be used now, and what is shown instead. */
export const StoreNotice = ({ fault, text }: { fault: StoreError | null; text: Text }) =>
  fault && (
    <p class="notice" role="alert">
      {text.say(`estimates_store_${fault.fault === 'blocked' ? 'blocked' : 'unavailable'}`)}
    </p>
  )
