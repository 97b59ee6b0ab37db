import { useEffect, useRef, useState } from 'preact/hooks'
import type { WithDb } from '../../estimates/database.ts'
import { storedEvents } from '../../estimates/lookup.ts'
import { lastAuthor } from '../../flags/author.ts'
import { type Entered, type Flagged, flagFrom } from '../../flags/draft.ts'
import { claimed } from '../../flags/publish/words.ts'
import { sendMessage } from '../../messages.ts'
import { FlagForm } from '../FlagForm.tsx'
import type { Text } from '../text.ts'
import { addFlag, changeFlag, type Done } from './changes.ts'
import { changeOf } from './edits.ts'
import type { Sheet } from './sheet.ts'

interface Props {
  sheet: Sheet
  text: Text
  withDb: WithDb
  /** What went wrong with the last attempt to store it. */
  fault: string | null
  /** @param storing stores what was entered; where nothing was changed it does nothing */
  onSave(storing: () => Promise<Done | null>): void
  onClose(): void
}

/** What the form needs to know. */
interface Known {
  events: [id: string, name: string][]
  author: string
}

/** The form of a flag, over the lists; it stays with its words when the checker goes to another tab meanwhile. */
export function FlagSheet({ sheet, text, withDb, fault, onSave, onClose }: Props) {
  const { flagged, flag } = sheet
  const { target, against } = flagged
  const [known, setKnown] = useState<Known | null>(null)
  const sheetAt = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let isOver = false
    const tell = (found: Known) => !isOver && setKnown(found)
    // Without a store the form is there all the same: what keeps the flag from being stored is said when it is saved.
    readKnown(withDb, text.locale).then(tell, () => tell({ events: [], author: '' }))
    return () => {
      isOver = true
    }
  }, [withDb, text.locale])
  const isReady = known !== null
  useEffect(() => {
    if (isReady) sheetAt.current?.querySelector<HTMLElement>('select, textarea, input')?.focus()
  }, [isReady])

  const store = (changed: Flagged, entered: Entered) => async (): Promise<Done | null> => {
    if (!flag) return addFlag(withDb, flagFrom(changed, entered, sheet.id, new Date().toISOString()))
    const change = changeOf(flag, changed, entered)
    return change ? changeFlag(withDb, flag.id, change) : null
  }
  const onKeyDown = (press: KeyboardEvent) => {
    if (press.key !== 'Escape' || press.isComposing) return
    press.preventDefault()
    onClose()
  }
  return (
    <div
      ref={sheetAt}
      class="sheet"
      role="dialog"
      aria-label={text.say('desk_flag_title')}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <h2 class="words">
        <bdi>{claimed(target, text)}</bdi>
      </h2>
      {against && <bdi class="words">{text.say('panel_against', claimed(against, text))}</bdi>}
      <p class="context">{target.context}</p>
      {known && (
        <FlagForm
          flagged={flagged}
          events={known.events}
          author={known.author}
          entered={{ ...sheet.entered, author: flag ? (flag.author ?? '') : known.author }}
          text={text}
          fault={fault}
          onCompare={(claim) => sendMessage('compareClaim', { claim, published: target.page.published })}
          onSave={(changed, entered) => onSave(store(changed, entered))}
          onCancel={onClose}
        />
      )}
    </div>
  )
}

async function readKnown(withDb: WithDb, locale: string): Promise<Known> {
  const { compare } = new Intl.Collator(locale)
  const events = (await withDb(storedEvents)).map(({ id, name }): [string, string] => [id, name])
  return { events: events.sort(([, a], [, b]) => compare(a, b)), author: await withDb(lastAuthor) }
}
