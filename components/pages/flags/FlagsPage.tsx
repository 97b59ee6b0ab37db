import { useMemo, useState } from 'preact/hooks'
import { storeMessage } from '../../../estimates/errors.ts'
import { evidenceIn } from '../../../estimates/evidence.ts'
import type { ListedFlag } from '../../../flags/listed.ts'
import { FLAG_STATUSES, type FlagStatus } from '../../../flags/model.ts'
import { flagsOf } from '../../../flags/store.ts'
import { compareWith } from '../compare-with.ts'
import type { PageProps } from '../page.ts'
import { UndoBar } from '../UndoBar.tsx'
import { useEvents } from '../use-events.ts'
import { useUndo, useUndoKey } from '../use-undo.ts'
import * as changes from './changes.ts'
import { FlagDialog } from './FlagDialog.tsx'
import { choicesOf, FlagFilters } from './FlagFilters.tsx'
import { FlagTable } from './FlagTable.tsx'
import { findFlags, type Naming, paramsOf, sortedBy, statusKey, type Wish, wishOf } from './find-flags.ts'
import { ImportDialog } from './ImportDialog.tsx'
import { Publish } from './Publish.tsx'
import { useFlag } from './use-flag.ts'
import { useFlags } from './use-flags.ts'
import '../tables.css'
import './flags.css'

/** Every flag: found, opened, edited, given a status, deleted, taken back, published and brought in. */
export function FlagsPage({ text, withDb, fetchBase, params, show }: PageProps) {
  const { say } = text
  const { flags, fault: storeFault, reload, settled } = useFlags(withDb)
  const evidence = useMemo(() => evidenceIn(withDb, import.meta.env.BASE_VERSION, fetchBase), [withDb, fetchBase])
  const events = useEvents(evidence)
  const undo = useUndo<changes.Change>()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isImporting, setImporting] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const [turn, setTurn] = useState(0)

  const wish = useMemo(() => wishOf(params), [params])
  const naming = useMemo((): Naming => ({ locale: text.locale, events, say }), [events, text, say])
  const choices = useMemo(() => choicesOf(flags ?? [], text), [flags, text])
  const found = useMemo(() => findFlags(flags ?? [], wish, naming), [flags, wish, naming])
  const picked = useMemo(() => found.filter(({ id }) => chosen.has(id)), [found, chosen])
  const tellFault = (error: unknown) =>
    setFault(say(storeMessage(error) ?? 'estimates_fault', String((error as Error).message)))
  const opened = useMemo(() => (wish.flag ? flags?.find(({ id }) => id === wish.flag) : undefined), [flags, wish.flag])
  const open = useFlag(withDb, opened, tellFault)
  const onWish = (next: Wish) => show(paramsOf(next))

  /** Does what the checker asked for, then shows what the store holds. @returns whether it was done */
  const act = async (doing: () => Promise<changes.Change | null>): Promise<boolean> => {
    try {
      const change = await doing()
      if (change) undo.push(change)
      await settled()
      setFault(null)
      return true
    } catch (error) {
      tellFault(error)
      await reload()
      return false
    }
  }
  const actOnRows = (doing: () => Promise<changes.Change | null>) => void act(doing).then(() => setTurn((n) => n + 1))
  const takeBack = () => actOnRows(() => undo.pop())
  const choose = (some: readonly ListedFlag[], isChosen: boolean) => {
    const next = new Set(chosen)
    for (const { id } of some) {
      if (isChosen) next.add(id)
      else next.delete(id)
    }
    setChosen(next)
  }
  const close = () => {
    setFault(null)
    onWish({ ...wish, flag: '' })
    setTurn((n) => n + 1)
  }
  useUndoKey(undo, takeBack)
  return (
    <div class="tabled flags">
      <div class="headline">
        <h1>{say('nav_flags')}</h1>
        <p class="count" role="status">
          {flags === null
            ? say('estimates_loading')
            : found.length < flags.length
              ? say('flags_count_of', text.number(found.length), text.number(flags.length))
              : say('flags_count', text.number(flags.length))}
        </p>
        <button type="button" class="button" disabled={storeFault !== null} onClick={() => setImporting(true)}>
          {say('flags_import')}
        </button>
      </div>
      {storeFault && (
        <p class="notice" role="alert">
          {say(storeFault.fault === 'blocked' ? 'estimates_store_blocked' : 'flags_store_unavailable')}
        </p>
      )}
      {flags && wish.flag && !opened && (
        <p class="notice" role="alert">
          {say('flags_gone')}
        </p>
      )}
      {flags?.length === 0 ? (
        <div class="empty">
          <p>{say('flags_first', say('menu_check'))}</p>
        </div>
      ) : (
        <>
          <FlagFilters wish={wish} choices={choices} text={text} onWish={onWish} />
          {flags && found.length === 0 ? (
            <div class="empty">
              <p>{say('flags_none')}</p>
              <button type="button" class="button" onClick={() => show([])}>
                {say('estimates_clear')}
              </button>
            </div>
          ) : (
            <FlagTable
              {...{ chosen, wish, turn, text }}
              rows={found}
              onSort={(column) => onWish(sortedBy(wish, column))}
              onChooseAll={(isChosen) => choose(found, isChosen)}
              onChoose={(flag, isChosen) => choose([flag], isChosen)}
              onOpen={({ id }) => onWish({ ...wish, flag: id })}
              onRemove={({ id }) => actOnRows(() => changes.remove(withDb, [id]))}
            />
          )}
          <footer class="table-foot">
            {picked.length > 0 ? (
              <div class="chosen">
                <b>{say('flags_chosen', text.number(picked.length))}</b>
                <select
                  aria-label={say('flags_set_status')}
                  value=""
                  onChange={({ currentTarget: { value } }) =>
                    void act(() => changes.setStatus(withDb, idsOf(picked), value as FlagStatus))
                  }
                >
                  <option value="">{say('flags_set_status')}</option>
                  {FLAG_STATUSES.map((status) => (
                    <option key={status} value={status}>
                      {say(statusKey(status))}
                    </option>
                  ))}
                </select>
                <button
                  type="button"
                  class="button"
                  onClick={() => actOnRows(() => changes.remove(withDb, idsOf(picked)))}
                >
                  {say('flags_delete_chosen')}
                </button>
                <button type="button" class="button" onClick={() => setChosen(new Set())}>
                  {say('flags_choose_none')}
                </button>
              </div>
            ) : (
              <p class="keys">{say('flags_keys')}</p>
            )}
            <Publish
              flags={picked.length > 0 ? picked : found}
              isChosen={picked.length > 0}
              text={text}
              onRead={(some) => withDb((db) => flagsOf(db, idsOf(some)))}
              onFault={tellFault}
            />
          </footer>
        </>
      )}
      <UndoBar
        done={
          undo.last &&
          say(`flags_done_${undo.last.kind}${undo.last.count === 1 ? '_one' : ''}`, text.number(undo.last.count))
        }
        fault={open ? null : fault}
        text={text}
        onUndo={takeBack}
        onDone={undo.forget}
      />
      {open && (
        <FlagDialog
          key={open.id}
          {...{ events, text, fault }}
          flag={open}
          onCompare={(claim, published) => compareWith(evidence, claim, published)}
          onSave={async (change) => {
            if (await act(() => changes.edit(withDb, open.id, change))) close()
          }}
          onClose={close}
        />
      )}
      {isImporting && (
        <ImportDialog
          text={text}
          onImport={async (some) => {
            const imported = await changes.bringIn(withDb, some)
            await settled()
            return imported
          }}
          onClose={() => setImporting(false)}
        />
      )}
    </div>
  )
}

const idsOf = (flags: readonly ListedFlag[]) => flags.map(({ id }) => id)
