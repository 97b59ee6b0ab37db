import { type BrowserContext, chromium } from 'playwright-core'
import { findChromium } from './chromium.mjs'

/** Chromium with the extension on it. */
export interface WithRecount {
  context: BrowserContext
  /** The extension's id: its pages are at `chrome-extension://<id>/`. */
  id: string
}

/**
 * Starts Chromium with an unpacked extension, in a profile of its own that is thrown away at the end.
 * @param extension the folder that was built
 * @param options `args` go to the browser's command line
 * @throws Error that says what to do where no Chromium is found
 */
export async function launchWithRecount(
  extension: string,
  { headless = true, args = [] as string[], viewport = { width: 1280, height: 800 } as null | ViewportSize } = {},
): Promise<WithRecount> {
  const executablePath = await findChromium()
  if (!executablePath) throw new Error('No Chromium found: install Chromium, or set CHROME_PATH to its program file.')
  const context = await chromium.launchPersistentContext('', {
    ...{ executablePath, headless, viewport },
    // Root, as in a container, may not use the sandbox.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`, ...args],
  })
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  return { context, id: new URL(worker.url()).host }
}

interface ViewportSize {
  width: number
  height: number
}
