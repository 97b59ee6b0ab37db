/**
 * Why the store cannot do what it was asked:
 * - `quota`: the disk, or the browser's share of it, is full
 * - `closed`: the browser closed the connection, and closed it again after it was reopened
 * - `blocked`: another tab holds an older version of the store open
 * - `unavailable`: the browser gives no store here (a private window, a broken profile, a store of a newer Recount)
 * - `invalid`: what was to be stored is not of the form that the store keeps
 */
export type StoreFault = 'quota' | 'closed' | 'blocked' | 'unavailable' | 'invalid'

/** In the words of a log; people are told by `storeMessage`. */
const SAID: Record<StoreFault, string> = {
  quota: 'no room left in the store',
  closed: 'the store was closed while it worked',
  blocked: 'another tab keeps an older store open',
  unavailable: 'the browser gives no store here',
  invalid: 'not of the form that the store keeps',
}

export class StoreError extends Error {
  override name = 'StoreError'

  constructor(
    readonly fault: StoreFault,
    why?: string,
    options?: ErrorOptions,
  ) {
    super(why ? `${SAID[fault]}: ${why}` : SAID[fault], options)
  }
}

/** What the names that IndexedDB gives its errors come down to. */
const FAULTS: Record<string, StoreFault> = {
  QuotaExceededError: 'quota',
  InvalidStateError: 'closed',
  // A transaction is cut off when its connection goes.
  AbortError: 'closed',
  TransactionInactiveError: 'closed',
  DataError: 'invalid',
  DataCloneError: 'invalid',
  ConstraintError: 'invalid',
  ValiError: 'invalid',
  VersionError: 'unavailable',
  SecurityError: 'unavailable',
  NotFoundError: 'unavailable',
  UnknownError: 'unavailable',
}

/** Any error of the store by its kind; one that is none of the store's (a fault of ours) is given back as it is. */
export function storeError(error: unknown): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error
  const fault = FAULTS[error.name]
  return fault ? new StoreError(fault, error.message, { cause: error }) : error
}

/**
 * The message that tells people what is wrong with the store and what they can do. Works on errors that came over from another context,
 * which keep their name and fields and no more.
 * @returns a key of `_locales`; null where the error is none of the store's
 */
export function storeMessage(error: unknown): `store_${StoreFault}` | null {
  const { name, fault } = error instanceof Error ? (error as Partial<StoreError>) : {}
  return name === 'StoreError' && fault && Object.hasOwn(SAID, fault) ? `store_${fault}` : null
}
