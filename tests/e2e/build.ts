import { build } from '../../scripts/build.ts'
import { findChromium, findFirefox } from '../../scripts/chromium.mjs'

/** Builds what the tests of the built extension need, once a run and only where a source is newer than the build. */
export default async function setup(): Promise<void> {
  for (const browser of ['chrome', 'firefox'] as const) {
    for (const mode of ['e2e', 'production'] as const) build(browser, mode)
  }
  if (!(await findChromium())) console.warn('No Chromium found: THE TESTS IN CHROMIUM ARE SKIPPED. Set CHROME_PATH.')
  if (!findFirefox()) console.warn('No Firefox found: THE TESTS IN FIREFOX ARE SKIPPED. Set FIREFOX_PATH.')
}
