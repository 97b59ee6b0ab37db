/** Where every context of the lab tells what it asked of the store, and what the store did, step by step. */
export const STEPS = 'recount-steps'

/** Begins to tell, in the context that calls it. */
export function tellSteps(): void {
  const channel = new BroadcastChannel(STEPS)
  const step = () => channel.postMessage('step')
  const told = (owner: object, name: string) => {
    const methods = owner as Record<string, (...given: unknown[]) => IDBRequest>
    const plain = methods[name]!
    methods[name] = function (this: unknown, ...given) {
      step()
      const request = plain.apply(this, given)
      request.addEventListener('success', step)
      return request
    }
  }
  for (const name of ['getAll', 'put', 'delete', 'clear', 'openCursor']) told(IDBObjectStore.prototype, name)
  told(IDBCursor.prototype, 'update')
  const plain = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (...given) {
    const transaction = plain.apply(this, given)
    transaction.addEventListener('complete', step)
    return transaction
  }
}
