import { useMemo, useRef, useState } from 'preact/hooks'
import { storeMessage } from '../../../estimates/errors.ts'
import type { Listed } from '../../../estimates/list.ts'
import { ALL_SIDES } from '../finding.ts'
import type { PageProps } from '../page.ts'
import { StoreNotice } from '../StoreNotice.tsx'
import { UndoBar } from '../UndoBar.tsx'
import { useStore } from '../use-store.ts'
import { useUndo, useUndoKey } from '../use-undo.ts'
import { whom } from '../whom.ts'
import * as changes from './changes.ts'
import { EstimateForm } from './EstimateForm.tsx'
import { EstimateTable } from './EstimateTable.tsx'
import { Export } from './Export.tsx'
import { choicesOf, Filters } from './Filters.tsx'
import { findRows, type Naming, paramsOf, sortedBy, type Wish, wishOf } from './find-rows.ts'
import '../tables.css'
import './estimates.css'

/** Every stored estimate: found, sorted, added to, edited, hidden and deleted, and all of it taken back. */
export function EstimatesPage({ text, withDb, fetchBase, params, show }: PageProps) {
  const { view, reload } = useStore({ withDb, fetchBase })
  const undo = useUndo<changes.Change>()
  const [open, setOpen] = useState<Listed | 'new' | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [turn, setTurn] = useState(0)
  const add = useRef<HTMLButtonElement>(null)

  const wish = useMemo(() => wishOf(params), [params])
  const naming = useMemo(
    (): Naming => ({ locale: text.locale, events: view?.events ?? new Map(), what: whomOf(text) }),
    [view, text],
  )
  const choices = useMemo(() => choicesOf(view?.rows ?? [], naming.events, text), [view, naming, text])
  const found = useMemo(() => findRows(view?.rows ?? [], wish, naming), [view, wish, naming])
  const onWish = (next: Wish) => show(paramsOf(next))

  /** Does what the reader asked for, then shows what the store holds. @returns whether it was done */
  const act = async (doing: () => Promise<changes.Change | null>): Promise<boolean> => {
    try {
      const change = await doing()
      if (change) undo.push(change)
      setFault(null)
      return true
    } catch (error) {
      setFault(text.say(storeMessage(error) ?? 'estimates_fault', String((error as Error).message)))
      return false
    } finally {
      await reload()
    }
  }
  const actOnRow = (doing: () => Promise<changes.Change>) => void act(doing).then(() => setTurn((n) => n + 1))
  const takeBack = () => void act(async () => undo.pop()).then(() => setTurn((n) => n + 1))
  const close = () => {
    setFault(null)
    if (open === 'new') add.current?.focus()
    else setTurn((n) => n + 1)
    setOpen(null)
  }
  useUndoKey(undo, takeBack)

  const canChange = view !== null && view.fault === null
  return (
    <div class="tabled estimates">
      <div class="headline">
        <h1>{text.say('nav_estimates')}</h1>
        <p class="count" role="status">
          {view ? countLine(found.length, view.rows.length, text) : text.say('estimates_loading')}
        </p>
        <button ref={add} type="button" class="button first" disabled={!canChange} onClick={() => setOpen('new')}>
          {text.say('estimates_add')}
        </button>
      </div>
      <StoreNotice view={view} withDb={withDb} text={text} onTold={() => void reload()} />
      <Filters wish={wish} choices={choices} text={text} onWish={onWish} />
      {view && found.length === 0 ? (
        <div class="empty">
          <p>{text.say('estimates_none')}</p>
          <button type="button" class="button" onClick={() => show([])}>
            {text.say('estimates_clear')}
          </button>
        </div>
      ) : (
        <EstimateTable
          rows={found}
          wish={wish}
          naming={naming}
          turn={turn}
          text={text}
          canChange={canChange}
          onSort={(column) => onWish(sortedBy(wish, column))}
          onEdit={(row) => canChange && setOpen(row)}
          onHide={(row, hidden) => canChange && actOnRow(() => changes.hide(withDb, row, hidden))}
          onRemove={(row) => canChange && actOnRow(() => changes.remove(withDb, row))}
        />
      )}
      <footer class="table-foot">
        <p class="keys">{text.say('estimates_keys')}</p>
        <Export rows={found} events={naming.events} text={text} />
      </footer>
      <UndoBar
        done={undo.last && doneLine(undo.last, text)}
        fault={open ? null : fault}
        text={text}
        onUndo={takeBack}
        onDone={undo.forget}
      />
      {open && view && (
        <EstimateForm
          row={open === 'new' ? null : open}
          begin={beginOf(wish)}
          events={view.events}
          text={text}
          fault={fault}
          onSave={async (stated) => {
            const saved = await act(() =>
              open === 'new' ? changes.add(withDb, stated) : changes.edit(withDb, open, stated),
            )
            if (saved) close()
          }}
          onReset={async () => {
            if (open !== 'new' && (await act(() => changes.reset(withDb, open)))) close()
          }}
          onClose={close}
        />
      )}
    </div>
  )
}

/** What a row counts, in words; there are some hundred counts at most, and each is put into words once. */
function whomOf(text: PageProps['text']): Naming['what'] {
  const known = new Map<string, string>()
  return ({ estimate }) => {
    const key = `${estimate.party} ${estimate.group} ${estimate.measure}`
    const words = known.get(key) ?? whom(estimate, text)
    known.set(key, words)
    return words
  }
}

function countLine(found: number, all: number, text: PageProps['text']): string {
  return found === all
    ? text.say('estimates_count', text.number(all))
    : text.say('estimates_count_of', text.number(found), text.number(all))
}

const doneLine = ({ kind, estimate }: changes.Change, text: PageProps['text']) =>
  text.say(`estimates_${kind}`, text.amount(estimate.amount), estimate.by)

/** A new estimate begins with the event, side and harm that the reader is looking at. */
const beginOf = ({ event, party, measure, source }: Wish) => ({
  event,
  party: party === ALL_SIDES ? '' : party,
  by: source,
  ...(measure && { measure }),
})
