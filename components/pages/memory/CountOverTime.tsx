import { useMemo } from 'preact/hooks'
import type { StoredEvent } from '../../../claims/model.ts'
import type { RememberedPage } from '../../../flags/memory.ts'
import { type Given, givenOverTime } from '../../../flags/over-time.ts'
import type { Text } from '../../text.ts'
import { type Count, countParams } from '../../timeline/count.ts'
import { hashOf } from '../route.ts'
import { whom } from '../whom.ts'

interface Props {
  count: Count
  pages: readonly RememberedPage[]
  events: ReadonlyMap<string, StoredEvent>
  text: Text
  /** @param first and second of two numbers of which not both can hold, the second given later */
  onFlag(first: Given, second: Given): void
}

/** How one count was given over time: by whom, where and when, and which of the numbers cannot both hold. */
export function CountOverTime({ count, pages, events, text, onFlag }: Props) {
  const { say } = text
  const { given, contradictions } = useMemo(
    () => givenOverTime(pages, count, [...events.values()]),
    [pages, count, events],
  )
  const apart = (index: number) => contradictions.filter(({ first, second }) => first === index || second === index)
  return (
    <>
      <p>
        <a href={hashOf('memory')}>{say('memory_back')}</a>
      </p>
      <section aria-labelledby="count">
        <h2 id="count">
          {whom(count, text)} · <bdi>{events.get(count.event)?.name ?? count.event}</bdi>
        </h2>
        <p>
          <a href={hashOf('timeline', countParams(count))}>{say('memory_timeline')}</a>
        </p>
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{say('memory_day')}</th>
              <th scope="col" class="number-cell">
                {say('estimates_column_amount')}
              </th>
              <th scope="col">{say('memory_by')}</th>
              <th scope="col">{say('memory_where')}</th>
            </tr>
          </thead>
          <tbody>
            {given.map(({ claim, page, day }, index) => (
              <tr key={index} class={apart(index).length > 0 ? 'apart' : undefined}>
                <td>{text.shortDate(day)}</td>
                <th scope="row" class="number-cell">
                  {text.amount(claim.amount)}
                </th>
                <td>
                  <bdi>{claim.by ?? page.publisher ?? ''}</bdi>
                </td>
                <td>
                  <PageLink page={page} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h2>{say('memory_contradictions')}</h2>
        {contradictions.length === 0 ? (
          <p>{say('memory_no_contradictions')}</p>
        ) : (
          <ul class="pairs">
            {contradictions.map(({ first, second, reason }) => (
              <li key={`${first} ${second}`}>
                <p>
                  {[first, second].map((index) => {
                    const { claim, page, day } = given[index]!
                    return (
                      <span key={index}>
                        <b>{text.amount(claim.amount)}</b> <bdi>{claim.by ?? page.publisher}</bdi>,{' '}
                        {text.shortDate(day)} (<PageLink page={page} />)
                      </span>
                    )
                  })}
                </p>
                <p>{text.reason(reason)}.</p>
                <p>
                  <button type="button" class="button" onClick={() => onFlag(given[first]!, given[second]!)}>
                    {say('panel_flag_pair')}
                  </button>
                </p>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}

export function PageLink({ page: { url, title } }: Pick<RememberedPage, 'page'>) {
  const name = <bdi>{title || url}</bdi>
  if (!/^https?:/i.test(url)) return name
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {name}
    </a>
  )
}
