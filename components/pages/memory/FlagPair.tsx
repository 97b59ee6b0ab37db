import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks'
import type { Claim, StoredEvent } from '../../../claims/model.ts'
import type { Answer } from '../../../comparison/model.ts'
import type { WithDb } from '../../../estimates/database.ts'
import { lastAuthor } from '../../../flags/author.ts'
import { type Flagged, flagFrom } from '../../../flags/draft.ts'
import { randomId } from '../../../flags/ids.ts'
import { rememberedText } from '../../../flags/memory.ts'
import type { Flag } from '../../../flags/model.ts'
import type { Given } from '../../../flags/over-time.ts'
import { claimed } from '../../../flags/publish/words.ts'
import { FlagForm } from '../../FlagForm.tsx'
import { Quoted } from '../../report/Quoted.tsx'
import type { Text } from '../../text.ts'
import { Icon } from '../Icon.tsx'

interface Props {
  first: Given
  second: Given
  events: ReadonlyMap<string, StoredEvent>
  withDb: WithDb
  text: Text
  /** What went wrong with the last attempt to store it, in the reader's language. */
  fault: string | null
  onCompare(claim: Claim, published: string | null): Promise<Answer>
  onSave(flag: Flag): void
  onClose(): void
}

const textOf = ({ page, claim, context }: Given) => rememberedText(page, claim, context)

/** The form of a flag on two numbers that were given on different days or pages: the later one, against the earlier. */
export function FlagPair({ first, second, events, withDb, text, fault, onCompare, onSave, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const [id] = useState(randomId)
  const [author, setAuthor] = useState<string | null>(null)
  const names = useMemo(() => {
    const { compare } = new Intl.Collator(text.locale)
    return [...events.values()].map(({ id, name }) => [id, name] as const).sort(([, a], [, b]) => compare(a, b))
  }, [events, text.locale])
  useEffect(() => dialog.current?.showModal(), [])
  useEffect(() => {
    // Without a store the form is there all the same: what keeps the flag from being stored is said when it is saved.
    withDb(lastAuthor).then(setAuthor, () => setAuthor(''))
  }, [withDb])
  const flagged: Flagged = { target: textOf(second), against: textOf(first), comparison: null, estimates: {} }
  return (
    <dialog ref={dialog} class="form flag-dialog" aria-labelledby={title} onClose={onClose}>
      <header>
        <h2 id={title}>
          <bdi>{claimed(flagged.target, text)}</bdi>
        </h2>
        <button
          type="button"
          class="icon-button"
          aria-label={text.say('form_close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </header>
      <div class="form-body">
        <Quoted flagged={flagged.target} text={text} />
        <Quoted flagged={flagged.against!} text={text} />
        {author !== null && (
          <FlagForm
            flagged={flagged}
            events={names}
            author={author}
            text={text}
            fault={fault}
            onCompare={(claim) => onCompare(claim, second.page.published)}
            onSave={(how, entered) => onSave(flagFrom(how, entered, id, new Date().toISOString()))}
            onCancel={() => dialog.current?.close()}
          />
        )}
      </div>
    </dialog>
  )
}
