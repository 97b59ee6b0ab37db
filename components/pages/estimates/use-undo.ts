import { useState } from 'preact/hooks'
import type { Change } from './changes.ts'

/** Enough for a slip noticed late. */
const MOST = 50

export interface Undo {
  /** What would be taken back next; null where nothing can be, or the reader needs no more reminding. */
  last: Change | null
  push(change: Change): void
  /** Takes the last change back. It stays on the pile where that fails. */
  pop(): Promise<null>
  /** Puts the reminder away. */
  forget(): void
}

/** What was done on this page, the last on top. */
export function useUndo(): Undo {
  const [pile, setPile] = useState<readonly Change[]>([])
  return {
    last: pile.at(-1) ?? null,
    push: (change) => setPile((before) => [...before, change].slice(-MOST)),
    async pop() {
      await pile.at(-1)?.undo()
      setPile((before) => before.slice(0, -1))
      return null
    },
    forget: () => setPile([]),
  }
}
