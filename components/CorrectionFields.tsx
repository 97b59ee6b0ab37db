import { useMemo } from 'preact/hooks'
import { GROUPS, MEASURES } from '../claims/model.ts'
import { FORM_BOUNDS, sidesOf } from '../estimates/typed-amount.ts'
import type { CorrectionFaults, CorrectionField, CorrectionFields as Fields } from '../flags/draft.ts'
import { Choose, Write } from './fields.tsx'
import { partyChoices } from './parties.ts'
import type { Text } from './text.ts'

interface Props {
  fields: Fields
  faults: CorrectionFaults
  /** All stored events, id and name, in the order of their names. */
  events: readonly (readonly [string, string])[]
  text: Text
  onInput(field: CorrectionField, value: string): void
}

/** What a figure means: amount, measure, group, party, event and date, each to be corrected. */
export function CorrectionFields({ fields, faults, events, text, onInput }: Props) {
  const { say } = text
  const parties = useMemo(() => partyChoices(text.locale), [text.locale])
  const given = { fields, faults, text, onInput }
  const isRange = sidesOf(fields.bound) === 'both'
  return (
    <div class="fields">
      <Choose
        {...given}
        field="bound"
        label={say('form_bound')}
        choices={FORM_BOUNDS.map((each) => [each, say(`form_bound_${each.replace('-', '_')}`)] as const)}
      />
      <Write {...given} field="low" label={say(isRange ? 'form_low' : 'form_number')} numeric />
      {isRange && <Write {...given} field="high" label={say('form_high')} numeric />}
      <Choose
        {...given}
        field="group"
        label={say('form_group')}
        choices={GROUPS.map((each) => [each, say(`claim_who_${each.replace('-', '_')}`)] as const)}
      />
      <Choose
        {...given}
        field="measure"
        label={say('form_measure')}
        choices={MEASURES.map((each) => [each, say(`claim_what_${each}`)] as const)}
      />
      <Choose {...given} field="party" label={say('form_party')} choices={parties} none={say('desk_party_none')} />
      <Choose {...given} field="event" label={say('form_event')} choices={events} none={say('desk_event_none')} wide />
      <Write {...given} field="asOf" label={say('form_as_of')} hint={say('desk_as_of_hint')} />
    </div>
  )
}
