import { browser } from 'wxt/browser'
import { sendMessage } from '../messages.ts'
import { patternOf } from '../sites/hosts.ts'
import type { Tab } from './popup-facts.ts'

/** Switches Recount off for the site in a tab, or on again, at once. */
export async function switchOff({ id }: Tab, host: string, off: boolean): Promise<void> {
  await sendMessage('setSiteOff', { host, off })
  if (off) await sendMessage('leavePage', undefined, id).catch(() => {})
  else await sendMessage('runHere', id)
}

/**
 * Runs on the site from now on. The browser closes the popup to ask its reader, so what can be done before is: the page is read at once in
 * any case. A panel stays, and reads it where only the permission lets it.
 */
export async function alwaysOn({ id }: Tab, host: string): Promise<void> {
  const asked = browser.permissions.request({ origins: [patternOf(host)] })
  await sendMessage('runHere', id).catch(() => {})
  if (!(await asked)) return
  await sendMessage('addSite', { host })
  await sendMessage('runHere', id)
}

/** Asks the browser for the news sites that Recount runs on by itself. */
export async function allow({ id }: Tab): Promise<void> {
  const origins = browser.runtime.getManifest().host_permissions ?? []
  if (await browser.permissions.request({ origins })) await sendMessage('runHere', id)
}

/** Opens the side panel beside a tab. Browsers do so only at once upon a click, before anything is waited for. */
export async function openPanel({ id }: Tab): Promise<void> {
  const { sidebarAction } = browser as typeof browser & { sidebarAction?: { open(): Promise<void> } }
  await (sidebarAction ? sidebarAction.open() : browser.sidePanel.open({ tabId: id }))
}
