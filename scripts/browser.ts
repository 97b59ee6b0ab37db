import { type BrowserContext, chromium } from 'playwright-core'
import { findChromium } from './chromium.mjs'

/** Chromium with the extension on it. */
export interface WithRecount {
  context: BrowserContext
  /** The extension's id: its pages are at `chrome-extension://<id>/`. */
  id: string
}

interface LaunchOptions {
  headless?: boolean
  args?: readonly string[]
  without?: readonly string[]
  viewport?: { width: number; height: number } | null
  scale?: number
}

/**
 * Starts Chromium with an unpacked extension, in a profile of its own that is thrown away at the end.
 * @param extension the folder that was built
 * @param options `args` go to the browser's command line, `without` stay away from it; `scale` is the number of the screen's pixels to a CSS pixel
 * @throws Error that says what to do where no Chromium is found
 */
export async function launchWithRecount(
  extension: string,
  { headless = true, args = [], without = [], viewport = { width: 1280, height: 800 }, scale = 1 }: LaunchOptions = {},
): Promise<WithRecount> {
  const executablePath = await findChromium()
  if (!executablePath) throw new Error('No Chromium found: install Chromium, or set CHROME_PATH to its program file.')
  const context = await chromium.launchPersistentContext('', {
    ...{ executablePath, headless, viewport },
    ...(viewport && { deviceScaleFactor: scale }),
    ignoreDefaultArgs: [...without],
    // Root, as in a container, may not use the sandbox.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`, ...args],
  })
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  return { context, id: new URL(worker.url()).host }
}
