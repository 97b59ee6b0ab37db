import { claimSentence, writtenBy, writtenHarmed } from '../../comparison/claim-line.ts'
import type { Answer } from '../../comparison/model.ts'
import type { Estimate } from '../../estimates/model.ts'
import type { Text } from '../text.ts'
import type { Pair, PairGroup } from './pairs.ts'

interface Props {
  groups: readonly PairGroup[]
  answer: Answer
  text: Text
  /** Scrolls to a claim, by its place among the comparisons, and opens its card. */
  onJump(claim: number): void
  onFlag(pair: Pair): void
}

/** The page's contradictions: what cannot both hold, then what is told differently. */
export function PairList({ groups, ...given }: Props) {
  const { text } = given
  if (groups.length === 0) return <p class="state">{text.say('panel_no_pairs')}</p>
  const isConflict = ({ pair }: PairGroup) => pair.kind === 'conflict'
  const parts = [
    ['card_conflicts', groups.filter(isConflict)],
    ['panel_told_otherwise', groups.filter((group) => !isConflict(group))],
  ] as const
  return parts.map(
    ([title, some]) =>
      some.length > 0 && (
        <section key={title} class="pairs">
          <h3>{text.say(title)}</h3>
          <ul>
            {some.map((group) => (
              <PairItem key={keyOf(group.pair)} group={group} {...given} />
            ))}
          </ul>
        </section>
      ),
  )
}

const keyOf = ({ kind, claim, other }: Pair) => JSON.stringify([kind, claim, other])

function PairItem({
  group: { pair, more },
  answer,
  text,
  onJump,
  onFlag,
}: Omit<Props, 'groups'> & { group: PairGroup }) {
  const { comparisons } = answer
  const sentence = (claim: number) => claimSentence(comparisons[claim]!.claim, text.translate, text.locale)
  return (
    <li class="pair">
      <button type="button" class="side" onClick={() => onJump(pair.claim)}>
        <bdi>{sentence(pair.claim)}</bdi>
      </button>
      <Other pair={pair} answer={answer} text={text} onJump={onJump} />
      <p class="why">{text.reason(pair.reason)}.</p>
      {more.length > 0 && (
        <details>
          <summary>{text.say(more.length === 1 ? 'card_others_one' : 'card_others', text.number(more.length))}</summary>
          {more.map((each) => (
            <div key={keyOf(each)}>
              <Other pair={each} answer={answer} text={text} onJump={onJump} />
              <p class="why">{text.reason(each.reason)}.</p>
            </div>
          ))}
        </details>
      )}
      <div class="ways">
        <button type="button" class="button" onClick={() => onFlag(pair)}>
          {text.say('panel_flag_pair')}
        </button>
      </div>
    </li>
  )
}

/** The other side of a pair: a claim to go to, or an estimate with the link to where it was published. */
function Other({ pair: { other }, answer, text, onJump }: Pick<Props, 'answer' | 'text' | 'onJump'> & { pair: Pair }) {
  if ('claim' in other)
    return (
      <button type="button" class="side" onClick={() => onJump(other.claim)}>
        <bdi>{claimSentence(answer.comparisons[other.claim]!.claim, text.translate, text.locale)}</bdi>
      </button>
    )
  const estimate = answer.estimates[other.estimate]!
  return (
    <p class="side stored">
      <bdi>{estimateSentence(estimate, text)}</bdi>{' '}
      {estimate.url !== null && (
        <a href={estimate.url} target="_blank" rel="noreferrer">
          {text.say('panel_source')}
        </a>
      )}
    </p>
  )
}

/** "31,000 Ukrainian soldiers killed — The Ministry, 25 February 2024". */
const estimateSentence = (estimate: Estimate, { say, amount, shortDate, translate, locale }: Text) =>
  say(
    'claim_line_dated',
    amount(estimate.amount),
    writtenHarmed(estimate, translate, locale),
    writtenBy(estimate, translate),
    shortDate(estimate.asOf),
  )
