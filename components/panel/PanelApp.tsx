import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import type { WithDb } from '../../estimates/database.ts'
import { storeMessage } from '../../estimates/errors.ts'
import { sendMessage } from '../../messages.ts'
import { EstimateForm } from '../pages/estimates/EstimateForm.tsx'
import { allow, alwaysOn, switchOff } from '../site-actions.ts'
import type { Text } from '../text.ts'
import * as changes from './changes.ts'
import { FlagSheet } from './FlagSheet.tsx'
import { Notice } from './Notice.tsx'
import { Panel } from './Panel.tsx'
import { draftOf, type Incomplete, lacksIn } from './save-estimate.ts'
import { editSheet, figureSheet, Gone, pairSheet, type Sheet } from './sheet.ts'
import { useFlags } from './use-flags.ts'
import { usePage } from './use-page.ts'
import { useTab } from './use-tab.ts'

interface Props {
  text: Text
  withDb: WithDb
}

/** The side panel at work: follows the active tab, asks its page, writes what the checker does, and takes it back. */
export function PanelApp({ text, withDb }: Props) {
  const tab = useTab()
  const { page, look } = usePage(tab)
  const found = page?.found ?? null
  const urls = useMemo(() => [page?.facts.url ?? null, found?.page.url ?? null], [page, found])
  const { flags, fault: unread } = useFlags(withDb, urls)
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const [incomplete, setIncomplete] = useState<Incomplete | null>(null)
  const [done, setDone] = useState<changes.Done | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const opener = useRef<HTMLElement | null>(null)

  /** Does what the checker asked for; says what came of it, or what went wrong. @returns whether it was done */
  const act = async (doing: () => Promise<changes.Done | null>): Promise<boolean> => {
    try {
      const what = await doing()
      setFault(null)
      if (what) setDone(what)
      return true
    } catch (error) {
      setFault(text.say(storeMessage(error) ?? (error instanceof Gone ? 'panel_gone' : 'popup_fault')))
      return false
    }
  }
  /** Does what leaves nothing to take back. */
  const just = (doing: () => Promise<unknown>) => act(async () => doing().then(() => null))
  /** Does something about the site, then looks how things stand. */
  const about = (doing: Promise<unknown>) => void just(() => doing).then(() => look())
  const to = { tabId: tab?.id ?? -1, frameId: 0 }
  const jumpTo = (index: number) => void just(() => sendMessage('jumpTo', index, to))

  /** Opens the form over the lists; what had the focus gets it back. */
  const open = (making: () => Promise<Sheet>) => {
    opener.current = document.activeElement as HTMLElement | null
    void just(async () => setSheet(await making()))
  }
  const close = () => {
    setSheet(null)
    setIncomplete(null)
  }
  const isOpen = sheet !== null || incomplete !== null
  // Before the next key: an effect waits for a frame, and would take the focus from where the reader went meanwhile.
  useLayoutEffect(() => {
    if (!isOpen) opener.current?.focus()
  }, [isOpen])

  const save = (next: Sheet, storing: () => Promise<changes.Done | null>) =>
    void act(storing).then((isDone) => {
      if (isDone) setSheet((now) => (now === next ? null : now))
    })

  return (
    <>
      <Panel
        page={page}
        flags={flags ?? []}
        text={text}
        linkTo={(hash) => browser.runtime.getURL(`/options.html${hash}` as '/options.html')}
        over={
          sheet && (
            <FlagSheet
              key={sheet.id}
              sheet={sheet}
              text={text}
              withDb={withDb}
              fault={fault}
              onSave={(storing) => save(sheet, storing)}
              onClose={close}
            />
          )
        }
        onJump={({ index }) => jumpTo(index)}
        onJumpTo={jumpTo}
        onFlag={(figure) => open(() => figureSheet(to, found!, figure.claim))}
        onFlagPair={(pair) => open(() => pairSheet(to, found!, pair))}
        onSave={({ comparison: { claim } }) => {
          opener.current = document.activeElement as HTMLElement | null
          void act(async () => {
            const draft = await draftOf(withDb, claim, found!.page)
            if (draft.estimate) return changes.storeEstimate(withDb, draft.estimate)
            setIncomplete(draft)
            return null
          })
        }}
        onJumpToFlag={({ id }) =>
          void just(async () => {
            if (!(await sendMessage('jumpToFlag', id, to))) throw new Gone()
          })
        }
        onStatus={({ id }, status) => void act(() => changes.changeFlag(withDb, id, { status }))}
        onEdit={(flag) => open(async () => editSheet(flag))}
        onDelete={({ id }) => void act(() => changes.deleteFlag(withDb, id))}
        onOff={(off) => about(switchOff(tab!, page!.facts.site.host!, off))}
        onRunHere={() => about(sendMessage('runHere', tab!.id))}
        onAlways={(always) => {
          const host = page!.facts.site.host!
          about(always ? alwaysOn(tab!, host) : sendMessage('removeSite', { host }))
        }}
        onAllow={() => about(allow(tab!))}
        onReload={() => about(browser.tabs.reload(tab!.id))}
      />
      {incomplete && (
        <EstimateForm
          row={null}
          begin={incomplete.begin}
          events={incomplete.events}
          text={text}
          fault={fault ?? lacksIn(incomplete, text)}
          onSave={(stated) => {
            // What counts a part is stored with the part that it counts; what is lacking stands there to be read.
            if (incomplete.lacks.includes('whole') && stated.subset === null) return
            void act(() => changes.storeEstimate(withDb, stated)).then((isDone) => {
              if (isDone) setIncomplete(null)
            })
          }}
          onReset={() => {}}
          onClose={close}
        />
      )}
      <Notice
        done={done}
        fault={
          sheet || incomplete ? null : (fault ?? (unread ? text.say(storeMessage(unread) ?? 'popup_fault') : null))
        }
        text={text}
        onUndo={() => void just(async () => done?.undo()).then((isDone) => isDone && setDone(null))}
        onClose={() => {
          setDone(null)
          setFault(null)
        }}
      />
    </>
  )
}
