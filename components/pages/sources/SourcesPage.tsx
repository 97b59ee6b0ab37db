import { useMemo, useState } from 'preact/hooks'
import credits from '../../../estimates/credits.json'
import { SOURCE_KINDS } from '../../../estimates/model.ts'
import { Shape } from '../../Shape.tsx'
import { sideOf } from '../../source-side.ts'
import type { Text } from '../../text.ts'
import type { PageProps } from '../page.ts'
import { hashOf } from '../route.ts'
import { StoreNotice } from '../StoreNotice.tsx'
import { useStore } from '../use-store.ts'
import { type Credited, creditedRows, type SourceSummary, summarise } from './sources.ts'
import './sources.css'

const CREDITS: readonly Credited[] = credits
/** As many as are looked through; the others on demand. */
const FIRST = 40

/** Who counted, what kinds of source there are and why they are told, whose data Recount carries, and who repeats whom. */
export function SourcesPage({ text, withDb, fetchBase }: PageProps) {
  const { say } = text
  const { view, reload } = useStore({ withDb, fetchBase })
  const sources = useMemo(() => summarise(view?.rows ?? []), [view])
  return (
    <div class="page sources">
      <header>
        <h1>{say('nav_sources')}</h1>
        <p class="lead">{say('sources_about')}</p>
      </header>
      <StoreNotice view={view} withDb={withDb} text={text} onTold={() => void reload()} />
      <section>
        <h2>{say('sources_kinds')}</h2>
        <dl class="kinds">
          {SOURCE_KINDS.map((kind) => (
            <div key={kind}>
              <dt>
                <Shape side={sideOf(kind)} /> {say(`kind_${kind.replaceAll('-', '_')}`)}
              </dt>
              <dd>{say(`kind_${kind.replaceAll('-', '_')}_about`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>{say('sources_credits')}</h2>
        <ul class="credits">
          {CREDITS.map((credit) => (
            <li key={credit.name}>
              <a href={credit.link} target="_blank" rel="noopener noreferrer">
                {credit.name}
              </a>
              <p>{credit.for}.</p>
              <small>
                {credit.licence}
                {view &&
                  creditedRows(credit, view.rows) !== null &&
                  ` · ${say('estimates_count', text.number(creditedRows(credit, view.rows)!))}`}
              </small>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{say('sources_who', text.number(sources.length))}</h2>
        <SourceTable sources={sources} text={text} />
      </section>
    </div>
  )
}

function SourceTable({ sources, text }: { sources: readonly SourceSummary[]; text: Text }) {
  const { say } = text
  const [all, setAll] = useState(false)
  return (
    <>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{say('estimates_column_by')}</th>
            <th scope="col">{say('form_kind')}</th>
            <th scope="col" class="number-cell">
              {say('nav_estimates')}
            </th>
            <th scope="col" class="number-cell">
              {say('sources_events')}
            </th>
            <th scope="col">{say('sources_latest')}</th>
          </tr>
        </thead>
        <tbody>
          {sources.slice(0, all ? sources.length : FIRST).map(({ by, kinds, rows, events, latest, repeats }) => (
            <tr key={by}>
              <th scope="row">
                <a href={hashOf('estimates', [['source', by]])}>
                  <bdi>{by}</bdi>
                </a>
                {repeats.map((of) => (
                  <small key={of}>{say('sources_repeats', of)}</small>
                ))}
              </th>
              <td>
                {kinds.map((kind) => (
                  <span key={kind} class="kind">
                    <Shape side={sideOf(kind)} /> {say(`kind_${kind.replaceAll('-', '_')}`)}
                  </span>
                ))}
              </td>
              <td class="number-cell">{text.number(rows)}</td>
              <td class="number-cell">{text.number(events)}</td>
              <td>{text.shortDate(latest)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!all && sources.length > FIRST && (
        <button type="button" class="button" onClick={() => setAll(true)}>
          {say('sources_all', text.number(sources.length))}
        </button>
      )}
    </>
  )
}
