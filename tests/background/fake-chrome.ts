import { vi } from 'vitest'

/** What our own extension is called in these tests. */
export const ID = 'recount-id'
export const OWN = `chrome-extension://${ID}/`
export const LISTED = '*://*.listed.example/*'

type Listener = (...args: never[]) => unknown

function eventOf() {
  const listeners: Listener[] = []
  return { listeners, addListener: (listener: Listener) => void listeners.push(listener), removeListener: () => {} }
}

interface Script {
  id: string
  matches: string[]
}

/** As much of the browser as the background asks for. It has to stand before anything that looks for a browser is imported. */
function fakeChrome() {
  const origins = new Set([LISTED])
  const scripts = new Map<string, Script>()
  const removed = eventOf()
  return {
    origins,
    scripts,
    runtime: {
      id: ID,
      getURL: (path: string) => OWN + path.replace(/^\//, ''),
      getManifest: () => ({ content_scripts: [{ matches: [LISTED] }] }),
      onMessage: eventOf(),
      onInstalled: eventOf(),
      onStartup: eventOf(),
    },
    permissions: {
      getAll: async () => ({ origins: [...origins] }),
      contains: async (asked: { origins: string[] }) => asked.origins.every((origin) => origins.has(origin)),
      remove: async (asked: { origins: string[] }) => {
        for (const origin of asked.origins) origins.delete(origin)
        return true
      },
      onAdded: eventOf(),
      onRemoved: removed,
    },
    scripting: {
      executeScript: vi.fn(async () => []),
      getRegisteredContentScripts: async () => [...scripts.values()],
      registerContentScripts: async (added: Script[]) => {
        for (const script of added) {
          if (scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`)
          scripts.set(script.id, script)
        }
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) scripts.delete(id)
      },
    },
    action: { setBadgeText: vi.fn(async () => {}), setBadgeBackgroundColor: vi.fn(async () => {}) },
    alarms: { create: vi.fn(async () => {}), clear: vi.fn(async () => true), onAlarm: eventOf() },
    commands: { onCommand: eventOf() },
    contextMenus: { removeAll: vi.fn(async () => {}), create: vi.fn(), onClicked: eventOf() },
    i18n: { getMessage: (key: string) => key },
    tabs: { sendMessage: vi.fn(), query: vi.fn(async (): Promise<{ id?: number; url?: string }[]> => []) },
  }
}

export const chrome = fakeChrome()
Object.assign(globalThis, { chrome })

/** Sends a message to the background as the browser would. @returns what it answers; undefined where nobody listens */
export function deliver(
  message: unknown,
  sender: object,
): Promise<{ res?: unknown; err?: { message: string } } | undefined> {
  return new Promise((resolve) => {
    const isAnswering = chrome.runtime.onMessage.listeners
      .map((listener) => (listener as unknown as (...args: unknown[]) => unknown)(message, sender, resolve))
      .includes(true)
    if (!isAnswering) resolve(undefined)
  })
}

export const message = (type: string, data: unknown) => ({ id: 1, timestamp: 1, type, data })
export const fromPage = (url = 'https://news.example/a') => ({ id: ID, url, frameId: 0, tab: { id: 7, url } })
export const fromPopup = { id: ID, url: `${OWN}popup.html` }
