import { useState } from 'preact/hooks'

/** Enough for a slip noticed late. */
const MOST = 50

/** Something that was done, and what takes it back. */
export interface Undoable {
  undo(): Promise<void>
}

export interface Undo<Change extends Undoable> {
  /** What would be taken back next; null where nothing can be, or the reader needs no more reminding. */
  last: Change | null
  push(change: Change): void
  /** Takes the last change back. It stays on the pile where that fails. */
  pop(): Promise<null>
  /** Puts the reminder away. */
  forget(): void
}

/** What was done on this page, the last on top. */
export function useUndo<Change extends Undoable>(): Undo<Change> {
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

/** Whether a key takes back what was done last: not while somebody writes, where it takes back letters. */
export function isUndoKey(event: KeyboardEvent): boolean {
  const isTyping = (event.target as HTMLElement).closest('input, select, textarea, dialog') !== null
  return !isTyping && event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey
}
