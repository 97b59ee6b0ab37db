import type { Flag } from '../flags/model.ts'
import type { ShownFigure } from './card-handle.ts'
import type { CardEvent } from './card-state.ts'
import type { Marks, PaintedFigure } from './marks.ts'

/** What became of a flag's words on the page. */
export type FlagPlace = 'found' | 'changed' | 'missing'

/** A flag as the card tells it. */
export type ShownFlag = Pick<Flag, 'id' | 'kind' | 'note' | 'status'> & { state: FlagPlace }

/** What a checker does from the card. */
export type DeskAction = 'flag' | 'save' | 'copy'

/** What the desk's script does for the card. */
export interface Desk {
  /** The flags on the words of a range. */
  flagsAt(range: Range): ShownFlag[]
  /**
   * Draws an action's form into a place in the card, and moves the focus there.
   * @param close ends the form; what there is to say of it, such as that a flag was saved
   * @returns takes the form away; what was entered is kept for the next time
   */
  open(action: DeskAction, figure: ShownFigure, place: HTMLElement, close: (said?: string) => void): () => void
}

/** What the page's script leaves for the card and the desk, in the extension's isolated world of the page. */
export interface PageHandle {
  readonly page: Document
  readonly marks: Marks
  tell(event: CardEvent<PaintedFigure>): void
  /** Has the desk's script put in; it fails where the extension is gone. */
  bring(): Promise<void>
  /** Once its script has run. */
  desk?: Desk
  /** Called when the page was looked at and painted. */
  looked?(): void
  /** Called when Recount leaves the page. */
  ended?(): void
}

const PAGE = 'recount:page'
const world = globalThis as { [PAGE]?: PageHandle }

/** What the page's script left; null where it does not run. */
export const pageHandle = (): PageHandle | null => world[PAGE] ?? null

/** Leaves it for the other scripts, or takes it away. */
export function leaveHandle(handle: PageHandle | undefined): void {
  world[PAGE] = handle as PageHandle
}
