import { useEffect, useRef, useState } from 'preact/hooks'
import type { Claim } from '../../claims/model.ts'
import { claimSentence } from '../../comparison/claim-line.ts'
import { type Estimate, SOURCE_KINDS } from '../../estimates/model.ts'
import type { Lack } from '../../flags/as-estimate.ts'
import { randomId } from '../../flags/ids.ts'
import type { FlaggedPage } from '../../flags/model.ts'
import { estimateLine } from '../../flags/publish/words.ts'
import { type Filled, sendMessage } from '../../messages.ts'
import { Choose, Write } from '../fields.tsx'
import type { Text } from '../text.ts'
import { askTwice, faultOf } from './ask.ts'

type Field = 'event' | 'by' | 'asOf' | 'kind' | 'subset'
const NOTHING: Record<Field, string> = { event: '', by: '', asOf: '', kind: '', subset: '' }
/** What a lack is filled in with. */
const FIELD: Record<Lack, Field> = { event: 'event', whole: 'subset', by: 'by', asOf: 'asOf', kind: 'kind' }

interface Props {
  claim: Claim
  page: FlaggedPage
  events: readonly (readonly [string, string])[]
  text: Text
  close(said?: string): void
}

/** Saves a claim as an estimate at once; where that needs to know more, it says what, and asks. */
export function SaveInCard({ claim, page, events, text, close }: Props) {
  const { say } = text
  const form = useRef<HTMLFormElement>(null)
  const [id] = useState(() => `own-${randomId()}`)
  const [fields, setFields] = useState(NOTHING)
  const [asked, setAsked] = useState<Lack[]>([])
  const [lacks, setLacks] = useState<Lack[]>([])
  const [saved, setSaved] = useState<Estimate | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [isWaiting, setWaiting] = useState(true)

  const save = async () => {
    setFault(null)
    const filled = Object.fromEntries(
      Object.entries(fields).flatMap(([key, value]) => (value.trim() ? [[key, value.trim()]] : [])),
    )
    try {
      const answer = await askTwice(() => sendMessage('saveEstimate', { id, claim, page, filled: filled as Filled }))
      if (answer.estimate) return setSaved(answer.estimate)
      const missing = answer.draft.lacks
      setAsked((before) => [...new Set([...before, ...missing])])
      setLacks(missing)
    } catch (error) {
      setFault(faultOf(error, text))
    } finally {
      setWaiting(false)
    }
  }
  const undo = async () => {
    try {
      await askTwice(() => sendMessage('takeBackEstimate', saved!))
      close(say('desk_taken_back'))
    } catch (error) {
      setFault(faultOf(error, text))
    }
  }
  useEffect(() => void save(), [])
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, button')?.focus(), [saved, isWaiting])

  const faults = isTried(fields) ? Object.fromEntries(lacks.map((lack) => [FIELD[lack], `desk_lack_${lack}`])) : {}
  const given = {
    fields,
    faults,
    text,
    onInput: (field: Field, value: string) => setFields({ ...fields, [field]: value }),
  }
  if (isWaiting) return <p role="status">{say('desk_saving')}</p>
  if (saved)
    return (
      <form
        ref={form}
        class="saved"
        onSubmit={(event) => {
          event.preventDefault()
          close(say('desk_saved'))
        }}
      >
        <p role="status">
          <b>{say('desk_saved')}</b> {estimateLine(saved, text)}
        </p>
        <footer>
          <p role="alert">{fault}</p>
          <button type="submit" class="button first">
            {say('desk_done')}
          </button>
          <button type="button" class="button" onClick={undo}>
            {say('desk_undo')}
          </button>
        </footer>
      </form>
    )
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h3>{say('desk_save_title')}</h3>
      <p>{claimSentence(claim, text.translate, text.locale)}</p>
      <p class="remark">{say('desk_lacks')}</p>
      <div class="fields">
        {asked.includes('event') && (
          <Choose {...given} field="event" label={say('form_event')} choices={events} none={say('form_choose')} wide />
        )}
        {asked.includes('by') && <Write {...given} field="by" label={say('form_by')} />}
        {asked.includes('kind') && (
          <Choose
            {...given}
            field="kind"
            label={say('form_kind')}
            choices={SOURCE_KINDS.map((kind) => [kind, say(`kind_${kind.replaceAll('-', '_')}`)] as const)}
            none={say('form_choose')}
          />
        )}
        {asked.includes('asOf') && (
          <Write {...given} field="asOf" label={say('form_as_of')} hint={say('form_date_hint')} />
        )}
        {asked.includes('whole') && (
          <Write {...given} field="subset" label={say('form_subset')} hint={say('desk_subset_hint')} />
        )}
      </div>
      <footer>
        <p role="alert">{fault}</p>
        <button type="button" class="button" onClick={() => close()}>
          {say('form_cancel')}
        </button>
        <button type="submit" class="button first">
          {say('form_save')}
        </button>
      </footer>
    </form>
  )
}

const isTried = (fields: Record<Field, string>) => Object.values(fields).some(Boolean)
