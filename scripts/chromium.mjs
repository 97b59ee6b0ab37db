import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * Where Chromium usually is. Google's own Chrome is not among them: since version 137 it no longer loads an unpacked extension
 * from the command line, so a test would silently run without Recount.
 */
const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env.LOCALAPPDATA ?? ''}\\Chromium\\Application\\chrome.exe`,
]

const TEN_MINUTES = 600_000

const quiet = (program, args) => spawnSync(program, args, { stdio: 'ignore', timeout: TEN_MINUTES }).status === 0

/** Playwright's own Chromium, or null where it has not been downloaded. */
async function playwrightChromium() {
  const { chromium } = await import('playwright-core')
  const path = chromium.executablePath()
  return path && existsSync(path) ? path : null
}

/** @returns {Promise<string | null>} the program file of a Chromium on this machine, or null. `CHROME_PATH` goes first. */
export async function findChromium() {
  const named = process.env.CHROME_PATH
  if (named) {
    if (existsSync(named)) return named
    console.error(`recount: CHROME_PATH names ${named}, which does not exist; looking elsewhere.`)
  }
  return USUAL.find((path) => existsSync(path)) ?? (await playwrightChromium())
}

/** As `findChromium`; where there is none, Playwright's is downloaded, else Debian's package installed where that is allowed. */
export async function findOrInstallChromium() {
  const found = await findChromium()
  if (found) return found
  console.log('recount: no Chromium on this machine; fetching Playwright’s')
  quiet(process.execPath, ['node_modules/playwright-core/cli.js', 'install', '--with-deps', 'chromium']) ||
    quiet(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'])
  const fetched = await playwrightChromium()
  if (fetched) return fetched
  if (existsSync('/usr/bin/apt-get')) {
    console.log('recount: that was not possible; installing Debian’s chromium package')
    const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
    const apt = (...args) => {
      const [program, ...all] = [...sudo, 'apt-get', ...args]
      return quiet(program, all)
    }
    apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium')
  }
  return findChromium()
}

/** @returns {string | null} the program file of a Firefox on this machine, or null. `FIREFOX_PATH` goes first. */
export function findFirefox() {
  const usual = ['/usr/bin/firefox', '/usr/bin/firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox']
  return [process.env.FIREFOX_PATH, ...usual].find((path) => path && existsSync(path)) ?? null
}
