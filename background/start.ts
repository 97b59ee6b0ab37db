import { browser } from 'wxt/browser'
import { connect, type WithDb } from '../estimates/database.ts'
import { StoreError } from '../estimates/errors.ts'
import { evidenceIn } from '../estimates/evidence.ts'
import type { BaseData } from '../estimates/model.ts'
import { deleteEstimate } from '../estimates/own.ts'
import { markStore } from '../estimates/wipe.ts'
import { setOff } from '../sites/settings.ts'
import { addSite, removeSite, syncAddedSites } from './added-sites.ts'
import { answerArticle, answerClaims } from './answer.ts'
import { showOutside } from './badge.ts'
import * as desk from './desk.ts'
import { ALARM, refreshDue, setAlarm } from './feeds.ts'
import * as forms from './forms.ts'
import { chosen, createMenu } from './menu.ts'
import { receive } from './receive.ts'
import { bringDesk, injectCard, injectDesk, runHere } from './scripts.ts'
import { onShortcut } from './shortcuts.ts'
import { isOffAt, siteStatus } from './sites.ts'

async function bundledBase(): Promise<BaseData> {
  const response = await fetch(browser.runtime.getURL('/base-data.json'))
  return response.json()
}

/** Where there is no store, there is nothing to mark. */
async function markNew(withDb: WithDb): Promise<void> {
  try {
    await withDb(markStore)
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
  }
}

/** Listens, at once and to everything: the browser wakes the worker for an event, and looks who listens to it straight away. */
export function start(): void {
  const withDb = connect()
  const evidence = evidenceIn(withDb, import.meta.env.BASE_VERSION, bundledBase)

  receive('readArticle', 'page', forms.article, async (article, place) => {
    if (await isOffAt(withDb, place.url)) return null
    const answer = await answerArticle(article, evidence)
    await desk.rememberPage(withDb, article, answer, place)
    return answer
  })
  receive('injectCard', 'page', forms.nothing, (_, place) => injectCard(place))
  receive('showOutside', 'page', forms.figures, (count, { tabId }) => showOutside(tabId, count))

  receive('pageRead', 'page', forms.url, (url, place) => desk.bringWhereFlagged(withDb, url, place))
  receive('injectDesk', 'page', forms.nothing, (_, place) => injectDesk(place))
  receive('flagsHere', 'page', forms.url, (url, place) => desk.flagsHere(withDb, url, place))
  receive('addFlag', 'page', forms.flag, (flag) => desk.addFlag(withDb, flag))
  receive('changeFlag', 'page', forms.flagChange, (asked) => desk.changeFlag(withDb, asked))
  receive('saveEstimate', 'page', forms.toSave, (asked) => desk.saveEstimate(withDb, asked, evidence))
  receive('takeBackEstimate', 'page', forms.estimate, async (estimate) => {
    await withDb((db) => deleteEstimate(db, estimate))
  })
  receive('readWords', 'page', forms.wordsOfPage, (article) => answerArticle(article, evidence))
  receive('compareClaim', 'either', forms.corrected, ({ claim, published }) =>
    answerClaims({ published }, [claim], evidence),
  )
  receive('deskFacts', 'page', forms.nothing, () => desk.deskFacts(withDb, evidence))
  receive('flagsWritten', 'own', forms.nothing, () => desk.tellPages(withDb))
  receive('bringDesk', 'own', forms.tabId, (tabId) => bringDesk({ tabId, frameId: 0 }))

  receive('siteStatus', 'own', forms.url, (url) => siteStatus(withDb, url))
  receive('setSiteOff', 'own', forms.siteOff, ({ host, off }) => withDb((db) => setOff(db, host, off)))
  receive('addSite', 'own', forms.site, ({ host }) => addSite(host))
  receive('removeSite', 'own', forms.site, ({ host }) => removeSite(host))
  receive('runHere', 'own', forms.tabId, runHere)

  receive('feedsChanged', 'own', forms.nothing, () => setAlarm(withDb))

  const prepare = () => Promise.all([evidence.update(), syncAddedSites(), setAlarm(withDb)])
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason === 'install') await markNew(withDb)
    await Promise.all([prepare(), createMenu()])
    // Tests open the tabs that they need.
    if (reason === 'install' && import.meta.env.MODE !== 'e2e') {
      await browser.tabs.create({ url: browser.runtime.getURL('/options.html#/welcome' as '/options.html') })
    }
  })
  browser.runtime.onStartup.addListener(prepare)
  browser.permissions.onAdded.addListener(syncAddedSites)
  browser.permissions.onRemoved.addListener(syncAddedSites)
  browser.alarms.onAlarm.addListener(({ name }) => (name === ALARM ? refreshDue(withDb) : undefined))
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) => chosen(menuItemId, tab?.id, frameId))
  browser.commands.onCommand.addListener((command, tab) => onShortcut(command, tab?.id))
}
