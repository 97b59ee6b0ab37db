import { claimSentence, writtenBy } from '../comparison/claim-line.ts'
import type { Answer, Comparison, Conflict } from '../comparison/model.ts'
import type { Text } from './text.ts'

/** One is enough to see that something cannot hold; the others say it again. */
const SHOWN = 1

interface Props {
  comparison: Comparison
  answer: Answer
  text: Text
}

/** Which counts cannot both be right with the claim, and why. */
export function Conflicts({ comparison: { conflicts }, answer, text }: Props) {
  if (conflicts.length === 0) return null
  const list = (some: Conflict[]) => (
    <ul>
      {some.map((conflict) => (
        <li key={`${conflict.law} ${conflict.estimate} ${conflict.claim}`}>
          <bdi>{otherSide(conflict, answer, text)}</bdi> <span class="why">{text.reason(conflict.reason)}.</span>
        </li>
      ))}
    </ul>
  )
  const more = conflicts.slice(SHOWN)
  return (
    <section class="conflicts">
      <h3>{text.say('card_conflicts')}</h3>
      {list(conflicts.slice(0, SHOWN))}
      {more.length > 0 && (
        <details>
          <summary>{text.say('card_more', text.number(more.length))}</summary>
          {list(more)}
        </details>
      )}
    </section>
  )
}

function otherSide({ estimate: id, claim: index }: Conflict, { estimates, comparisons }: Answer, text: Text): string {
  const claim = index === null ? undefined : comparisons[index]?.claim
  if (claim) return claimSentence(claim, text.translate, text.locale)
  const estimate = id === null ? undefined : estimates[id]
  if (!estimate) return ''
  const by = writtenBy(estimate, text.translate)
  return text.say('card_conflict_with', text.amount(estimate.amount), by, text.shortDate(estimate.asOf))
}
