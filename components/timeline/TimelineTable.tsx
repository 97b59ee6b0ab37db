import type { Estimate } from '../../estimates/model.ts'
import { Source } from '../Source.tsx'
import type { Text } from '../text.ts'

/** The same as a table, for those who do not see the drawing or want the numbers. */
export const TimelineTable = ({ estimates, text }: { estimates: readonly Estimate[]; text: Text }) => (
  <details class="timeline-table">
    <summary>{text.say('timeline_table')}</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">{text.say('estimates_column_asOf')}</th>
          <th scope="col" class="number-cell">
            {text.say('estimates_column_amount')}
          </th>
          <th scope="col">{text.say('estimates_column_by')}</th>
          <th scope="col">{text.say('form_kind')}</th>
        </tr>
      </thead>
      <tbody>
        {estimates.map((estimate) => (
          <tr key={estimate.id}>
            <th scope="row">{text.shortDate(estimate.asOf)}</th>
            <td class="number-cell">{text.amount(estimate.amount)}</td>
            <td>
              <Source estimate={estimate} text={text} />
              {estimate.subset && <small> {estimate.subset}</small>}
            </td>
            <td>{text.say(`kind_${estimate.kind.replaceAll('-', '_')}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
)
