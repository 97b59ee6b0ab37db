import { useMemo, useState } from 'preact/hooks'
import { storeMessage } from '../../../estimates/errors.ts'
import { evidenceIn } from '../../../estimates/evidence.ts'
import type { Db } from '../../../estimates/schema.ts'
import { forgetAll, forgetBetween, forgetSite } from '../../../flags/memory.ts'
import type { Flag } from '../../../flags/model.ts'
import type { Given } from '../../../flags/over-time.ts'
import { addFlag } from '../../panel/changes.ts'
import { countOf, countParams } from '../../timeline/count.ts'
import { compareWith } from '../compare-with.ts'
import type { PageProps } from '../page.ts'
import { hashOf } from '../route.ts'
import { UndoBar } from '../UndoBar.tsx'
import { useEvents } from '../use-events.ts'
import { whom } from '../whom.ts'
import { CountOverTime, PageLink } from './CountOverTime.tsx'
import { countsOf, shownHost, sitesOf } from './counts.ts'
import { FlagPair } from './FlagPair.tsx'
import { MemorySwitch } from './MemorySwitch.tsx'
import { useMemory } from './use-memory.ts'
import '../tables.css'
import '../flags/flags.css'
import './memory.css'

/** As many as are looked through on a page. */
const SHOWN = 200

/** What is remembered of the pages that the reader visited: the counts over time, the pages, and how all of it is forgotten. */
export function MemoryPage({ text, withDb, fetchBase, params }: PageProps) {
  const { say, number } = text
  const memory = useMemory(withDb)
  const evidence = useMemo(() => evidenceIn(withDb, import.meta.env.BASE_VERSION, fetchBase), [withDb, fetchBase])
  const events = useEvents(evidence)
  const [said, setSaid] = useState('')
  const [days, setDays] = useState({ from: '', to: '' })
  const [isSure, setSure] = useState(false)
  const [pair, setPair] = useState<{ first: Given; second: Given } | null>(null)
  const [done, setDone] = useState<{ undo(): Promise<void> } | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const { pages } = memory
  const counts = useMemo(() => countsOf(pages), [pages])
  const sites = useMemo(() => sitesOf(pages), [pages])
  const count = useMemo(() => countOf(params), [params])

  const forget = async (doing: (db: Db) => Promise<number | undefined>) => {
    try {
      const before = pages.length
      const forgotten = (await withDb(doing)) ?? before
      setSaid(say('memory_forgotten', number(forgotten)))
    } catch (error) {
      setSaid(say(storeMessage(error) ?? 'estimates_fault', String((error as Error).message)))
    }
    setSure(false)
    await memory.reload()
  }
  const flag = async (made: Flag) => {
    try {
      const { undo } = await addFlag(withDb, made)
      setDone({ undo })
      setPair(null)
      setFault(null)
    } catch (error) {
      setFault(say(storeMessage(error) ?? 'estimates_fault', String((error as Error).message)))
    }
  }
  if (count)
    return (
      <div class="page memory flags">
        <h1>{say('nav_memory')}</h1>
        <CountOverTime {...{ count, pages, events, text }} onFlag={(first, second) => setPair({ first, second })} />
        <UndoBar
          done={done && say('panel_done_flagged')}
          fault={pair ? null : fault}
          text={text}
          onUndo={() => void done?.undo().then(() => setDone(null))}
          onDone={() => setDone(null)}
        />
        {pair && (
          <FlagPair
            {...pair}
            {...{ events, withDb, text, fault }}
            onCompare={(claim, published) => compareWith(evidence, claim, published)}
            onSave={(made) => void flag(made)}
            onClose={() => setPair(null)}
          />
        )}
      </div>
    )
  return (
    <div class="page memory">
      <header>
        <h1>{say('nav_memory')}</h1>
        <p class="lead">{say('memory_lead')}</p>
      </header>
      <MemorySwitch memory={memory} text={text} />
      {pages.length === 0 ? (
        <p class="note">{say(memory.isOn ? 'memory_nothing_yet' : 'memory_nothing')}</p>
      ) : (
        <>
          <section>
            <h2>{say('memory_counts')}</h2>
            <table class="plain">
              <thead>
                <tr>
                  <th scope="col">{say('estimates_column_what')}</th>
                  <th scope="col">{say('estimates_column_event')}</th>
                  <th scope="col" class="number-cell">
                    {say('memory_pages_of')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {counts.slice(0, SHOWN).map(({ count: each, pages: of }) => (
                  <tr key={hashOf('memory', countParams(each))}>
                    <th scope="row">
                      <a href={hashOf('memory', countParams(each))}>{whom(each, text)}</a>
                    </th>
                    <td>
                      <bdi>{events.get(each.event)?.name ?? each.event}</bdi>
                    </td>
                    <td class="number-cell">{number(of)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <section>
            <h2>{say('memory_pages', number(pages.length))}</h2>
            <ul class="remembered">
              {pages.slice(0, SHOWN).map(({ page, seen }) => (
                <li key={page.url}>
                  <PageLink page={page} />
                  <small>
                    {[page.publisher ?? shownHost(new URL(page.url).hostname), text.shortDate(seen.slice(0, 10))].join(
                      ' · ',
                    )}
                  </small>
                </li>
              ))}
            </ul>
            {pages.length > SHOWN && <p>{say('memory_more', number(SHOWN))}</p>}
          </section>
          <section>
            <h2>{say('memory_forget')}</h2>
            <ul class="remembered">
              {sites.map(({ host, pages: of }) => (
                <li key={host}>
                  <span>
                    {shownHost(host)} <small>{number(of)}</small>
                  </span>
                  <button
                    type="button"
                    class="button"
                    aria-label={say('memory_forget_site', shownHost(host))}
                    onClick={() => void forget((db) => forgetSite(db, host))}
                  >
                    {say('memory_forget_do')}
                  </button>
                </li>
              ))}
            </ul>
            <form
              class="forget-days"
              onSubmit={(event) => {
                event.preventDefault()
                void forget((db) => forgetBetween(db, days.from, days.to))
              }}
            >
              {(['from', 'to'] as const).map((side) => (
                <label key={side}>
                  {say(`memory_forget_${side}`)}
                  <input
                    type="date"
                    required
                    value={days[side]}
                    onInput={({ currentTarget }) => setDays({ ...days, [side]: currentTarget.value })}
                  />
                </label>
              ))}
              <button type="submit" class="button" disabled={!days.from || !days.to || days.from > days.to}>
                {say('memory_forget_days')}
              </button>
            </form>
            <p class="forget-all">
              {isSure ? (
                <>
                  <span>{say('memory_sure')}</span>
                  <button
                    type="button"
                    class="button first"
                    onClick={() =>
                      void forget(async (db) => {
                        await forgetAll(db)
                        return undefined
                      })
                    }
                  >
                    {say('memory_forget_all')}
                  </button>
                  <button type="button" class="button" onClick={() => setSure(false)}>
                    {say('form_cancel')}
                  </button>
                </>
              ) : (
                <button type="button" class="button" onClick={() => setSure(true)}>
                  {say('memory_forget_all')}
                </button>
              )}
            </p>
          </section>
        </>
      )}
      <p role="status">{said}</p>
    </div>
  )
}
