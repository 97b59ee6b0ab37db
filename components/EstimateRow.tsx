import { notesOn } from '../comparison/explain.ts'
import type { Compared } from '../comparison/model.ts'
import type { Estimate } from '../estimates/model.ts'
import { Shape } from './Shape.tsx'
import { Source } from './Source.tsx'
import { sideOf } from './source-side.ts'
import type { Text } from './text.ts'

interface Props {
  compared: Compared
  estimate: Estimate
  text: Text
}

/** One estimate: how many, who, what kind of source, up to when; what that kind is and how was counted, on demand. */
export function EstimateRow({ compared, estimate, text }: Props) {
  const { relation, reason } = compared
  const isBound = relation === 'bounds' || relation === 'not-comparable'
  return (
    <li class={`row ${relation}`}>
      <Shape side={sideOf(estimate.kind)} hollow={isBound} />
      <p class="count">
        <b>{text.amount(estimate.amount)}</b>{' '}
        <span class="relation">{text.say(compared.own ? 'card_own' : `card_${relation.replace('-', '_')}`)}</span>
      </p>
      <p>
        <Source estimate={estimate} text={text} />
      </p>
      <details>
        <summary>
          <span>{text.say(kindKey(estimate))}</span>
          <time dateTime={estimate.asOf}>{text.shortDate(estimate.asOf)}</time>
        </summary>
        <div class="more">
          <p>{text.reason(reason)}.</p>
          {notesOn(compared).map((note) => (
            <p key={note.key}>{text.reason(note)}.</p>
          ))}
          <p>{text.say(`${kindKey(estimate)}_about`)}</p>
          {estimate.subset && <p>{text.say('card_subset', estimate.subset)}</p>}
          {estimate.method && <p>{text.say('card_method', estimate.method)}</p>}
          {estimate.published && <p>{text.say('card_published', text.date(estimate.published))}</p>}
        </div>
      </details>
    </li>
  )
}

const kindKey = ({ kind }: Estimate) => `kind_${kind.replaceAll('-', '_')}`
