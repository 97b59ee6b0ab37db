import type { Claim } from '../../claims/model.ts'
import { writtenParty } from '../../comparison/explain.ts'
import type { Estimate } from '../../estimates/model.ts'
import { correctedClaim, type Flag, type FlaggedText } from '../../flags/model.ts'
import { claimed, evidenceOf, kindOf, statusOf, textsOf, verdictOf } from '../../flags/publish/words.ts'
import { Shape } from '../Shape.tsx'
import { Source } from '../Source.tsx'
import { Strip } from '../Strip.tsx'
import { sideOf } from '../source-side.ts'
import { stripDrawing } from '../strip-marks.ts'
import type { Text } from '../text.ts'
import { Quoted } from './Quoted.tsx'

interface Props {
  flags: readonly Flag[]
  /** The day that the report is made on. */
  made: string
  text: Text
}

/** Flags as a report that can be printed, or sent along with an article: nothing of it moves, and it needs nothing from elsewhere. */
export function Report({ flags, made, text }: Props) {
  const { say } = text
  const authors = [...new Set(flags.flatMap(({ author }) => author ?? []))]
  return (
    <>
      <header class="masthead">
        <p class="made-by">{say('extName')}</p>
        <h1>{say('flag_report_title')}</h1>
        <p>
          {[say(flags.length === 1 ? 'report_count_one' : 'report_count', text.number(flags.length)), text.date(made)]
            .concat(authors)
            .join(' · ')}
        </p>
      </header>
      {flags.length > 1 && (
        <nav aria-label={say('report_contents')}>
          <ol>
            {flags.map((flag) => (
              <li key={flag.id}>
                <a href={`#flag-${flag.id}`}>{claimed(flag.target, text)}</a> <span>{kindOf(flag, text)}</span>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <main>
        {flags.map((flag) => (
          <Section key={flag.id} flag={flag} text={text} />
        ))}
      </main>
      <footer class="credits">
        <p>{say('report_credit')}</p>
      </footer>
    </>
  )
}

function Section({ flag, text }: { flag: Flag; text: Text }) {
  const { say } = text
  const { id, target, comparison, estimates, note, author, modified } = flag
  const claim = correctedClaim(target)
  const drawing = comparison && stripDrawing(comparison, estimates)
  const evidence = evidenceOf(flag)
  // What is drawn must be named: on paper nothing can be pointed at.
  const drawn = drawing?.marks.map(({ estimate }) => estimate).filter((each) => !evidence.includes(each)) ?? []
  const verdict = verdictOf(flag, text)
  return (
    <article id={`flag-${id}`}>
      <p class="kicker">
        <b>{kindOf(flag, text)}</b> <span>{statusOf(flag, text)}</span>
      </p>
      <h2>
        <bdi>{claimed(target, text)}</bdi>
      </h2>
      {textsOf(flag).map((each, index) => (
        <div key={index}>
          {index > 0 && <h3>{say('report_against', claimed(each, text))}</h3>}
          <Quoted flagged={each} text={text} />
        </div>
      ))}
      {note && (
        <p class="note" dir="auto">
          {note}
        </p>
      )}
      {verdict.length > 0 && <p class="verdict">{verdict.map((sentence) => `${sentence}.`).join(' ')}</p>}
      {drawing && comparison && <Strip drawing={drawing} amount={comparison.claim.amount} text={text} />}
      <Counted label={say('report_evidence')} estimates={evidence} text={text} />
      <Counted label={say(evidence.length > 0 ? 'report_others' : 'report_counted')} estimates={drawn} text={text} />
      {textsOf(flag).map((each, index) => (
        <Corrected key={index} flagged={each} text={text} />
      ))}
      <p class="signed">
        {[author, text.date(modified.slice(0, 10)), claim?.by && say('report_said_by', claim.by)]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </article>
  )
}

/** Estimates as a table: how many, who counted, up to when, and how. */
function Counted({ label, estimates, text }: { label: string; estimates: readonly Estimate[]; text: Text }) {
  if (estimates.length === 0) return null
  const { say } = text
  return (
    <table>
      <caption>{label}</caption>
      <thead>
        <tr>
          <th scope="col">{say('estimates_column_amount')}</th>
          <th scope="col">{say('estimates_column_by')}</th>
          <th scope="col">{say('estimates_column_asOf')}</th>
        </tr>
      </thead>
      <tbody>
        {estimates.map((estimate) => (
          <tr key={estimate.id}>
            <th scope="row">{text.amount(estimate.amount)}</th>
            <td>
              <Shape side={sideOf(estimate.kind)} /> <Source estimate={estimate} text={text} />
              <small>{about(estimate, text)}</small>
            </td>
            <td>{text.shortDate(estimate.asOf)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const about = ({ kind, method, subset, published }: Estimate, { say, date }: Text) =>
  [
    say(`kind_${kind.replaceAll('-', '_')}`),
    subset && say('card_subset', subset),
    method && say('card_method', method),
    published && say('card_published', date(published)),
  ]
    .filter(Boolean)
    .join(' · ')

/** What Recount read there, where a checker reads it otherwise. */
function Corrected({ flagged, text }: { flagged: FlaggedText; text: Text }) {
  const { claim, correction } = flagged
  const meant = correctedClaim(flagged)
  if (!correction || !claim || !meant) return null
  return <p class="corrected">{text.say('report_corrected', meaning(claim, text), meaning(meant, text))}</p>
}

function meaning({ amount, group, measure, party, asOf }: Claim, text: Text): string {
  return [
    text.amount(amount),
    text.say(`claim_who_${group.replace('-', '_')}`),
    text.say(`claim_what_${measure}`),
    party && writtenParty(party, text.locale),
    asOf && text.shortDate(asOf),
  ]
    .filter(Boolean)
    .join(', ')
}
