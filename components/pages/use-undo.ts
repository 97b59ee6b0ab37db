import { useEffect, useState } from 'preact/hooks'

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

/** The key that takes back what was done last works wherever the focus is, on a row that has just gone too. */
export function useUndoKey({ last }: Pick<Undo<Undoable>, 'last'>, onUndo: () => void): void {
  useEffect(() => {
    if (!last) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isUndoKey(event)) return
      event.preventDefault()
      onUndo()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })
}

/** Not while somebody writes, where it takes back letters. */
function isUndoKey(event: KeyboardEvent): boolean {
  const isTyping =
    (event.target as HTMLElement).closest('input:not([type="checkbox"]), select, textarea, dialog') !== null
  return !isTyping && event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey
}
