import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks'
import type { Claim, StoredEvent } from '../../../claims/model.ts'
import type { Answer } from '../../../comparison/model.ts'
import { correctionFields, type Entered, type Flagged, flagFrom } from '../../../flags/draft.ts'
import { correctedClaim, FLAG_STATUSES, type Flag, type FlagChange, type FlagStatus } from '../../../flags/model.ts'
import { claimed, textsOf, verdictOf } from '../../../flags/publish/words.ts'
import { FlagForm } from '../../FlagForm.tsx'
import { Quoted } from '../../report/Quoted.tsx'
import type { Text } from '../../text.ts'
import { Icon } from '../Icon.tsx'
import { statusKey } from './find-flags.ts'

interface Props {
  flag: Flag
  events: ReadonlyMap<string, StoredEvent>
  text: Text
  /** What went wrong with the last attempt to store it, in the reader's language. */
  fault: string | null
  onCompare(claim: Claim, published: string | null): Promise<Answer>
  onSave(change: FlagChange): void
  onClose(): void
}

/** One flag, opened: the words in their sentence, how far it has come, and all that can be changed of it. */
export function FlagDialog({ flag, events, text, fault, onCompare, onSave, onClose }: Props) {
  const { say } = text
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const [status, setStatus] = useState<FlagStatus>(flag.status)
  const names = useMemo(() => {
    const { compare } = new Intl.Collator(text.locale)
    return [...events.values()].map(({ id, name }) => [id, name] as const).sort(([, a], [, b]) => compare(a, b))
  }, [events, text.locale])
  useEffect(() => dialog.current?.showModal(), [])

  const { target, against, comparison, estimates } = flag
  const published = target.page.published
  const save = async (flagged: Flagged, entered: Entered) => {
    const next = flagFrom(await standing(flagged, entered), entered, flag.id, flag.modified)
    const { kind, note, author, evidence } = next
    onSave({
      ...{ kind, note, author, evidence, status },
      ...{ correction: next.target.correction, comparison: next.comparison, estimates: next.estimates },
    })
  }
  /** Where a correction is taken back, the claim stands as it was read, and is compared so. */
  const standing = async (flagged: Flagged, entered: Entered): Promise<Flagged> => {
    const read = flagFrom(flagged, entered, flag.id, flag.modified).target
    if (read.correction !== null || target.correction === null || !read.claim) return flagged
    const answer = await onCompare(read.claim, published)
    const comparison = answer.comparisons[0] ?? null
    return { ...flagged, comparison, estimates: { ...flagged.estimates, ...answer.estimates } }
  }
  const verdict = verdictOf(flag, text)
  return (
    <dialog ref={dialog} class="form flag-dialog" aria-labelledby={id} onClose={onClose}>
      <header>
        <h2 id={id}>
          <bdi>{claimed(target, text)}</bdi>
        </h2>
        <button
          type="button"
          class="icon-button"
          aria-label={say('form_close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </header>
      <div class="form-body">
        {textsOf(flag).map((each, index) => (
          <Quoted key={index} flagged={each} text={text} />
        ))}
        {verdict.length > 0 && <p class="flag-verdict">{verdict.map((sentence) => `${sentence}.`).join(' ')}</p>}
        <label class="status-field">
          <span>{say('flags_column_status')}</span>
          <select value={status} onChange={({ currentTarget }) => setStatus(currentTarget.value as FlagStatus)}>
            {FLAG_STATUSES.map((each) => (
              <option key={each} value={each}>
                {say(statusKey(each))}
              </option>
            ))}
          </select>
        </label>
        <FlagForm
          flagged={{ target, against, comparison, estimates }}
          events={names}
          author={flag.author ?? ''}
          entered={enteredOf(flag)}
          text={text}
          fault={fault}
          onCompare={(claim) => onCompare(claim, published)}
          onSave={(flagged, entered) => void save(flagged, entered)}
          onCancel={() => dialog.current?.close()}
        />
      </div>
    </dialog>
  )
}

/** What was entered to make a flag as it stands. */
const enteredOf = ({ kind, note, author, evidence, target }: Flag): Entered => ({
  ...{ kind, note, author: author ?? '', evidence },
  fields: correctionFields(correctedClaim(target)),
})
