import type { ComponentChildren } from 'preact'
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks'
import { GROUPS, MEASURES, type StoredEvent } from '../../../claims/model.ts'
import type { Listed } from '../../../estimates/list.ts'
import { type Estimate, SOURCE_KINDS } from '../../../estimates/model.ts'
import { FORM_BOUNDS, sidesOf } from '../../../estimates/typed-amount.ts'
import { Choose, Write } from '../../fields.tsx'
import { partyChoices } from '../../parties.ts'
import type { Text } from '../../text.ts'
import { Icon } from '../Icon.tsx'
import { EMPTY, type Faults, FIELDS, type Field, type Fields, fieldsOf, readFields } from './form-fields.ts'

interface Props {
  /** What is edited; null where a new one is written. */
  row: Listed | null
  /** What a new one begins with: the count that the reader is looking at. */
  begin: Partial<Fields>
  events: ReadonlyMap<string, StoredEvent>
  text: Text
  /** What went wrong with the last attempt to store it, in the reader's language. */
  fault: string | null
  onSave(stated: Omit<Estimate, 'id'>): void
  /** Puts an edited row back to what it said when it was brought in. */
  onReset(): void
  onClose(): void
}

/** Writes or edits an estimate. What is missing or wrong is said at its field, all at once, and the first of them gets the focus. */
export function EstimateForm({ row, begin, events, text, fault, onSave, onReset, onClose }: Props) {
  const { say } = text
  const dialog = useRef<HTMLDialogElement>(null)
  const [fields, setFields] = useState<Fields>(() => (row ? fieldsOf(row.estimate) : { ...EMPTY, ...begin }))
  const [faults, setFaults] = useState<Faults>({})
  const title = useId()
  const eventChoices = useMemo(() => sortedEvents(events, text.locale), [events, text.locale])
  const parties = useMemo(() => partyChoices(text.locale), [text.locale])

  useEffect(() => {
    dialog.current?.showModal()
    // The way out stands first in the dialog, and would have the focus.
    dialog.current?.querySelector<HTMLElement>('[name="event"]')?.focus()
  }, [])

  const set = (field: Field, value: string) => {
    const next = { ...fields, [field]: value }
    setFields(next)
    // What was said to be wrong is looked at again while it is mended; nothing is said before it was tried.
    if (Object.keys(faults).length > 0) setFaults(readFields(next, events.get(next.event)?.from ?? null).faults ?? {})
  }
  const submit = (event: Event) => {
    event.preventDefault()
    const read = readFields(fields, events.get(fields.event)?.from ?? null)
    setFaults(read.faults ?? {})
    if (read.estimate) return onSave(read.estimate)
    const first = FIELDS.find((field) => read.faults[field])
    dialog.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus()
  }

  const given = { fields, faults, text, onInput: set }
  const who = GROUPS.map((group) => [group, say(`claim_who_${group.replace('-', '_')}`)] as const)
  const kinds = SOURCE_KINDS.map((kind) => [kind, say(`kind_${kind.replaceAll('-', '_')}`)] as const)
  const isRange = sidesOf(fields.bound) === 'both'
  const wrong = Object.keys(faults).length
  return (
    <dialog ref={dialog} class="form" aria-labelledby={title} onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <header>
          <h2 id={title}>{say(row ? 'form_edit' : 'form_add')}</h2>
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
          {row && row.origin !== 'own' && <p class="note">{say('form_about_edits')}</p>}
          <Group label={say('form_what')}>
            <Choose
              {...given}
              field="event"
              label={say('form_event')}
              choices={eventChoices}
              none={say('form_choose')}
              wide
            />
            <Choose
              {...given}
              field="party"
              label={say('form_party')}
              choices={parties}
              none={say('estimates_all_sides')}
            />
            <Choose {...given} field="group" label={say('form_group')} choices={who} />
            <Choose
              {...given}
              field="measure"
              label={say('form_measure')}
              choices={MEASURES.map((each) => [each, say(`claim_what_${each}`)] as const)}
            />
            <Write {...given} field="subset" label={say('form_subset')} hint={say('form_subset_hint')} />
          </Group>
          <Group label={say('form_how_many')}>
            <Choose
              {...given}
              field="bound"
              label={say('form_bound')}
              choices={FORM_BOUNDS.map((each) => [each, say(`form_bound_${each.replace('-', '_')}`)] as const)}
            />
            <Write {...given} field="low" label={say(isRange ? 'form_low' : 'form_number')} numeric />
            {isRange && <Write {...given} field="high" label={say('form_high')} numeric />}
          </Group>
          <Group label={say('form_when')}>
            <Write {...given} field="asOf" label={say('form_as_of')} hint={say('form_date_hint')} />
            <Write {...given} field="from" label={say('form_from')} hint={say('form_from_hint')} />
            <Write {...given} field="published" label={say('form_published')} />
          </Group>
          <Group label={say('form_who')}>
            <Write {...given} field="by" label={say('form_by')} />
            <Choose {...given} field="kind" label={say('form_kind')} choices={kinds} none={say('form_choose')} />
            <Write {...given} field="via" label={say('form_via')} hint={say('form_via_hint')} />
            <Write {...given} field="url" label={say('form_url')} hint="https://" />
            <Write {...given} field="method" label={say('form_method')} hint={say('form_method_hint')} wide />
          </Group>
        </div>
        <footer>
          <p role="alert">
            {fault ?? (wrong > 0 ? say(wrong === 1 ? 'form_wrong_one' : 'form_wrong', text.number(wrong)) : '')}
          </p>
          {row?.original && (
            <button type="button" class="button" onClick={onReset}>
              {say('form_reset')}
            </button>
          )}
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {say('form_cancel')}
          </button>
          <button type="submit" class="button first">
            {say('form_save')}
          </button>
        </footer>
      </form>
    </dialog>
  )
}

function sortedEvents(events: ReadonlyMap<string, StoredEvent>, locale: string) {
  const { compare } = new Intl.Collator(locale)
  return [...events.values()].map(({ id, name }) => [id, name] as const).sort(([, a], [, b]) => compare(a, b))
}

const Group = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <fieldset>
    <legend>{label}</legend>
    <div class="fields">{children}</div>
  </fieldset>
)
