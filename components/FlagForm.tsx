import type { ComponentChildren } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import type { Claim } from '../claims/model.ts'
import type { Answer, Comparison } from '../comparison/model.ts'
import type { Estimate } from '../estimates/model.ts'
import {
  beginFlag,
  CORRECTION_FIELDS,
  type CorrectionFaults,
  type CorrectionField,
  type Entered,
  type Flagged,
  LONGEST_NAME,
  LONGEST_NOTE,
  readCorrection,
} from '../flags/draft.ts'
import { correctedClaim, FLAG_KINDS } from '../flags/model.ts'
import { estimateLine } from '../flags/publish/words.ts'
import { CorrectionFields } from './CorrectionFields.tsx'
import type { Text } from './text.ts'
import { VerdictLine } from './VerdictLine.tsx'

/** As many estimates as are looked through; the others on demand. */
const FIRST = 5

interface Props {
  /** What is flagged, as it was read and compared. */
  flagged: Flagged
  /** All stored events, id and name, in the order of their names. */
  events: readonly (readonly [string, string])[]
  /** The name that the checker gave last; empty where they gave none. */
  author: string
  /** What was entered before, where the form was closed without saving. */
  entered?: Entered | undefined
  text: Text
  /** What went wrong with the last attempt to store it, in the reader's language. */
  fault: string | null
  /** Told of everything that is entered, so that nothing typed is lost with the form. */
  onInput?(entered: Entered): void
  /** Compares a claim as corrected: an answer of this one claim. It fails where nobody answers. */
  onCompare(claim: Claim): Promise<Answer>
  /** @param flagged with the comparison of the claim as corrected, where it was compared */
  onSave(flagged: Flagged, entered: Entered): void
  onCancel(): void
  /** A field of the place that it stands in, after what is wrong. */
  children?: ComponentChildren
}

/** Flags words of a page: what is wrong, a note, the estimates that prove it, a correction of what was read, the checker's name. */
export function FlagForm({
  flagged,
  events,
  author,
  text,
  fault,
  onInput,
  onCompare,
  onSave,
  onCancel,
  children,
  ...given
}: Props) {
  const { say } = text
  const { target } = flagged
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  const [entered, setEntered] = useState(() => given.entered ?? beginFlag(target.claim, flagged.comparison, author))
  const [faults, setFaults] = useState<CorrectionFaults>({})
  const [isUnanswered, setUnanswered] = useState(false)
  /** The comparison of the claim as corrected; null while there is none of what the fields say now. */
  const [compared, setCompared] = useState<Pick<Flagged, 'comparison' | 'estimates'> | null>(null)
  const against = compared ?? flagged

  const change = (more: Partial<Entered>) => {
    const next = { ...entered, ...more }
    setEntered(next)
    onInput?.(next)
    return next
  }
  const correct = (field: CorrectionField, value: string) => {
    const { fields } = change({ fields: { ...entered.fields, [field]: value } })
    setCompared(null)
    // What was said to be wrong is looked at again while it is mended; nothing is said before it was tried.
    if (Object.keys(faults).length > 0) setFaults(readCorrection(fields, target.claim).faults ?? {})
  }
  /** The claim as the fields say it; null where they say none, or where something is wrong: then that is said. */
  const read = () => {
    const { correction, faults: wrong } = readCorrection(entered.fields, target.claim)
    setFaults(wrong ?? {})
    const first = wrong && CORRECTION_FIELDS.find((field) => wrong[field])
    if (first) {
      form.current!.querySelector<HTMLDetailsElement>('.correction')!.open = true
      form.current!.querySelector<HTMLElement>(`[name="${first}"]`)!.focus()
    }
    return wrong ? null : { correction, claim: correctedClaim({ ...target, correction }) }
  }
  const compare = async () => {
    const claim = read()?.claim
    if (!claim) return null
    try {
      const { comparisons, estimates } = await onCompare(claim)
      const found = { comparison: comparisons[0]!, estimates }
      setCompared(found)
      setUnanswered(false)
      return found
    } catch {
      setUnanswered(true)
      return null
    }
  }
  const submit = async (event: Event) => {
    event.preventDefault()
    const found = read()
    if (!found) return
    // A flag holds how the claim stood as the checker reads it.
    const how = compared ?? (found.correction && found.claim ? await compare() : flagged)
    if (how)
      onSave({ ...flagged, comparison: how.comparison, estimates: { ...flagged.estimates, ...how.estimates } }, entered)
  }
  const choose = (estimate: string, isChosen: boolean) =>
    change({ evidence: [...entered.evidence.filter((each) => each !== estimate), ...(isChosen ? [estimate] : [])] })

  const wrong = Object.keys(faults).length
  return (
    <form ref={form} class="flag-form" noValidate aria-labelledby={`${id}-title`} onSubmit={submit}>
      <h3 id={`${id}-title`}>{say('desk_flag_title')}</h3>
      <div class="field">
        <label for={`${id}-kind`}>{say('desk_flag_kind')}</label>
        <select
          id={`${id}-kind`}
          name="kind"
          value={entered.kind}
          onChange={({ currentTarget }) => change({ kind: currentTarget.value as Entered['kind'] })}
        >
          {FLAG_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {say(`flag_${kind.replaceAll('-', '_')}`)}
            </option>
          ))}
        </select>
      </div>
      {children}
      <div class="field">
        <label for={`${id}-note`}>{say('desk_flag_note')}</label>
        <textarea
          id={`${id}-note`}
          name="note"
          rows={3}
          maxLength={LONGEST_NOTE}
          value={entered.note}
          onInput={({ currentTarget }) => change({ note: currentTarget.value })}
        />
      </div>
      <Evidence
        comparison={against.comparison}
        estimates={against.estimates}
        chosen={entered.evidence}
        text={text}
        onChoose={choose}
      />
      <details class="folded correction" open={target.claim === null}>
        <summary>{say(target.claim ? 'desk_correct' : 'desk_nothing_read')}</summary>
        <CorrectionFields fields={entered.fields} faults={faults} events={events} text={text} onInput={correct} />
        <p class="again">
          <button type="button" class="button" onClick={compare}>
            {say('desk_compare')}
          </button>
        </p>
        <div role="status">
          {compared?.comparison && <VerdictLine id={`${id}-verdict`} comparison={compared.comparison} text={text} />}
        </div>
      </details>
      <div class="field">
        <label for={`${id}-author`}>{say('desk_flag_author')}</label>
        <input
          id={`${id}-author`}
          name="author"
          maxLength={LONGEST_NAME}
          value={entered.author}
          aria-describedby={`${id}-author-about`}
          onInput={({ currentTarget }) => change({ author: currentTarget.value })}
        />
        <small id={`${id}-author-about`}>{say('desk_flag_author_hint')}</small>
      </div>
      <footer>
        <p role="alert">
          {fault ??
            (isUnanswered
              ? say('desk_unanswered')
              : wrong > 0
                ? say(wrong === 1 ? 'form_wrong_one' : 'form_wrong', text.number(wrong))
                : '')}
        </p>
        <button type="button" class="button" onClick={onCancel}>
          {say('form_cancel')}
        </button>
        <button type="submit" class="button first">
          {say('desk_flag_save')}
        </button>
      </footer>
    </form>
  )
}

interface EvidenceProps {
  comparison: Comparison | null
  estimates: Record<string, Estimate>
  chosen: readonly string[]
  text: Text
  onChoose(estimate: string, isChosen: boolean): void
}

/** The estimates that a claim was held against, to choose from: those that it breaks a law with, then the best comparable. */
function Evidence({ comparison, estimates, chosen, text, onChoose }: EvidenceProps) {
  const conflicts = comparison?.conflicts.map(({ estimate }) => estimate) ?? []
  const compared = comparison?.compared.filter(({ relation }) => relation !== 'not-comparable') ?? []
  const ids = new Set([...conflicts, ...compared.map(({ estimate }) => estimate), ...chosen])
  const rows = [...ids].flatMap((each) => (each !== null && estimates[each] ? [estimates[each]] : []))
  if (rows.length === 0) return null
  const boxes = (some: Estimate[]) =>
    some.map((estimate) => (
      <label key={estimate.id} class="check">
        <input
          type="checkbox"
          checked={chosen.includes(estimate.id)}
          onChange={({ currentTarget }) => onChoose(estimate.id, currentTarget.checked)}
        />
        <span>{estimateLine(estimate, text)}</span>
      </label>
    ))
  const others = rows.slice(FIRST)
  return (
    <fieldset class="evidence">
      <legend>{text.say('desk_evidence')}</legend>
      {boxes(rows.slice(0, FIRST))}
      {others.length > 0 && (
        <details class="folded">
          <summary>
            {text.say(others.length === 1 ? 'card_others_one' : 'card_others', text.number(others.length))}
          </summary>
          {boxes(others)}
        </details>
      )}
    </fieldset>
  )
}
