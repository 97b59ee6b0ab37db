import { seriesReason } from '../comparison/explain.ts'
import type { Answer, Compared, Comparison } from '../comparison/model.ts'
import { Conflicts } from './Conflicts.tsx'
import { EstimateRow } from './EstimateRow.tsx'
import { isDirect } from './strip-marks.ts'
import type { Text } from './text.ts'

/** As many as are read in a glance. */
const NEAREST = 3

interface Props {
  comparison: Comparison
  answer: Answer
  text: Text
}

/** The nearest estimates; on demand the others, those that only limit the claim, and those that could not be compared. */
export function Estimates({ comparison, answer, text }: Props) {
  const { compared, series, remarks, omitted } = comparison
  const { nearest, others } = nearestOf(compared.filter(isDirect), answer)
  const bounds = compared.filter(({ relation }) => relation === 'bounds')
  const apart = compared.filter(({ relation }) => relation === 'not-comparable')
  const rows = (some: Compared[]) => <Rows compared={some} answer={answer} text={text} />
  return (
    <>
      {nearest.length > 0 && (
        <section class="nearest">
          <h3>{text.say('card_nearest')}</h3>
          {rows(nearest)}
        </section>
      )}
      <Conflicts comparison={comparison} answer={answer} text={text} />
      {remarks.length > 0 && (
        <ul class="remarks">
          {remarks.map((remark) => (
            <li key={remark}>{text.reason(remark.reason)}.</li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <Folded label={text.say(others.length === 1 ? 'card_others_one' : 'card_others', text.number(others.length))}>
          {rows(others)}
          {series.map((reading) => (
            <p key={reading.by} class="remark">
              {text.reason(seriesReason(reading))}.
            </p>
          ))}
        </Folded>
      )}
      {bounds.length > 0 && (
        <Folded label={text.say('card_bounding', text.number(bounds.length))}>{rows(bounds)}</Folded>
      )}
      {apart.length > 0 && (
        <Folded label={text.say('card_apart', text.number(apart.length + omitted))}>
          {rows(apart)}
          {omitted > 0 && <p class="remark">{text.say('card_omitted', text.number(omitted))}</p>}
        </Folded>
      )}
    </>
  )
}

/** The best comparable, each of another source; who repeats one, and what a source said at other times, comes among the others. */
function nearestOf(direct: Compared[], { estimates }: Answer): { nearest: Compared[]; others: Compared[] } {
  const own = direct.filter(({ repeats }) => repeats === null)
  const heard = new Set<string>()
  const nearest = (own.length > 0 ? own : direct)
    .filter(({ estimate }) => {
      const by = estimates[estimate]?.by
      if (by === undefined || heard.has(by)) return false
      heard.add(by)
      return true
    })
    .slice(0, NEAREST)
  return { nearest, others: direct.filter((each) => !nearest.includes(each)) }
}

function Rows({ compared, answer, text }: { compared: Compared[]; answer: Answer; text: Text }) {
  return (
    <ul class="rows">
      {compared.map((each) => {
        const estimate = answer.estimates[each.estimate]
        return estimate && <EstimateRow key={estimate.id} compared={each} estimate={estimate} text={text} />
      })}
    </ul>
  )
}

function Folded({ label, children }: { label: string; children: preact.ComponentChildren }) {
  return (
    <details class="folded">
      <summary>{label}</summary>
      {children}
    </details>
  )
}
