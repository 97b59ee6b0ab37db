import type { ComponentChildren } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import type { Flag } from '../../flags/model.ts'
import { hashOf } from '../pages/route.ts'
import { canSwitch, type PopupView, popupView } from '../popup-view.ts'
import { Switch } from '../Switch.tsx'
import type { Text } from '../text.ts'
import { type SiteActions, Ways } from '../Ways.tsx'
import { type FigureActions, FigureList } from './FigureList.tsx'
import { FlagList } from './FlagList.tsx'
import { listedFigures } from './figures.ts'
import { PairList } from './PairList.tsx'
import { type Pair, pairsOf } from './pairs.ts'
import { Tabs } from './Tabs.tsx'
import type { PageView } from './use-page.ts'

export interface PanelActions extends SiteActions, FigureActions {
  /** Scrolls to a figure by its place among those painted, and opens its card. */
  onJumpTo(index: number): void
  onFlagPair(pair: Pair): void
  onJumpToFlag(flag: Flag): void
  onStatus(flag: Flag, status: Flag['status']): void
  onEdit(flag: Flag): void
  onDelete(flag: Flag): void
}

interface Props extends PanelActions {
  /** Null until it is known. */
  page: PageView | null
  flags: readonly Flag[]
  text: Text
  /** The address of a page of the options tab. */
  linkTo(hash: string): string
  /** What lies over the lists, such as the form of a flag. The lists stay as they are under it. */
  over: ComponentChildren
}

type Shown = 'figures' | 'pairs' | 'flags'
const NO_FIGURES: never[] = []

/** The side panel: a checker's page in figures, contradictions and flags. */
export function Panel({ page, flags, text, linkTo, over, ...actions }: Props) {
  const { say } = text
  const [shown, setShown] = useState<Shown>('figures')
  const found = page?.found ?? null
  const figures = useMemo(() => (found ? listedFigures(found) : NO_FIGURES), [found])
  const groups = useMemo(() => (found ? pairsOf(found.answer, found.figures) : NO_FIGURES), [found])
  const view = page && viewOf(page)
  const isListed = figures.length > 0 || flags.length > 0
  const about = found?.page ?? flags[0]?.target.page ?? null
  const sizes = { figures: figures.length, pairs: groups.length, flags: flags.length }
  const onJumpToClaim = (claim: number) => {
    const index = found!.figures.indexOf(claim)
    if (index >= 0) actions.onJumpTo(index)
  }
  return (
    <>
      <header class="panel-head">
        <h1>{say('extName')}</h1>
        {page && page.facts.site.host !== null && <bdi class="host">{page.facts.site.host}</bdi>}
        {page && view && view !== 'unseen' && canSwitch(view, page.facts) && (
          <Switch isOn={!page.facts.site.off} label={say('popup_on_site')} onChange={(on) => actions.onOff(!on)} />
        )}
      </header>
      <main>
        {over}
        <div class="under" hidden={!!over}>
          {about && isListed && (
            <div class="about">
              <h2>{about.title}</h2>
              <p>{[about.publisher, about.published && text.date(about.published)].filter(Boolean).join(' · ')}</p>
            </div>
          )}
          {isListed ? (
            <Tabs<Shown>
              label={say('panel_tabs')}
              shown={shown}
              onShow={(name) => setShown(name)}
              tabs={(['figures', 'pairs', 'flags'] as const).map((name) => ({
                name,
                label: say(`panel_tab_${name}`),
                size: text.number(sizes[name]),
              }))}
            >
              {shown === 'figures' &&
                (found && figures.length > 0 ? (
                  <FigureList found={found} figures={figures} flags={flags} text={text} linkTo={linkTo} {...actions} />
                ) : (
                  <Matter page={page} view={view} text={text} {...actions} />
                ))}
              {shown === 'pairs' &&
                (found ? (
                  <PairList
                    groups={groups}
                    answer={found.answer}
                    text={text}
                    onJump={onJumpToClaim}
                    onFlag={actions.onFlagPair}
                  />
                ) : (
                  <p class="state">{say('panel_no_pairs')}</p>
                ))}
              {shown === 'flags' && (
                <FlagList
                  flags={flags}
                  states={page?.states ?? NO_STATES}
                  text={text}
                  onJump={actions.onJumpToFlag}
                  onStatus={actions.onStatus}
                  onEdit={actions.onEdit}
                  onDelete={actions.onDelete}
                />
              )}
            </Tabs>
          ) : (
            <Matter page={page} view={view} text={text} {...actions} />
          )}
        </div>
      </main>
      <footer class="panel-foot">
        {(['flags', 'estimates', 'timeline'] as const).map((path) => (
          <a key={path} href={linkTo(hashOf(path))} target="_blank" rel="noreferrer">
            {say(`panel_all_${path}`)}
          </a>
        ))}
      </footer>
    </>
  )
}

const NO_STATES: PageView['states'] = new Map()

/** `unseen`: a panel, unlike a popup, is not told the address of a page that Recount may not run in. */
function viewOf({ facts }: PageView): PopupView | 'unseen' {
  return facts.url === null && facts.site.host === null && facts.page === null ? 'unseen' : popupView(facts)
}

interface MatterProps extends Omit<SiteActions, 'onOff'> {
  page: PageView | null
  view: PopupView | 'unseen' | null
  text: Text
}

/** Why nothing is listed, and what the reader can do about it. */
function Matter({ page, view, text, ...actions }: MatterProps) {
  if (!page || !view) return null
  if (view === 'unseen') return <p class="state">{text.say('panel_unseen')}</p>
  // The page has figures, and is about to tell them.
  if (view === 'figures') return <p class="state">{text.say('panel_reading')}</p>
  return (
    <>
      <p class="state">{text.say(`popup_state_${view.replaceAll('-', '_')}`)}</p>
      <Ways view={view} facts={page.facts} text={text} {...actions} />
    </>
  )
}
