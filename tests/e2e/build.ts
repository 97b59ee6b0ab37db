import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium, findFirefox } from '../../scripts/chromium.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Folders and files that no build is made from. */
const NO_SOURCE = /^(?:\.|tests$|docs$|coverage$|node_modules$|.*\.md$|LICENSE$|vitest\.config|biome\.json|knip\.json)/

/** The folder of a build: of the tests' own kind, or as it is published. */
export const builtFor = (browser: 'chrome' | 'firefox', mode: 'e2e' | 'production' = 'e2e') =>
  resolve(ROOT, '.output', `${browser}-mv3${mode === 'e2e' ? '-e2e' : ''}`)

/** When the newest of the sources was changed, in ms. */
function newestSource(): number {
  const tops = readdirSync(ROOT).filter((name) => !NO_SOURCE.test(name))
  const files = tops.flatMap((top) => {
    const path = resolve(ROOT, top)
    if (!statSync(path).isDirectory()) return [path]
    return readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => resolve(path, name))
  })
  // Folders count as well: a file that was taken away changes its folder.
  return Math.max(...files.map((file) => statSync(file).mtimeMs))
}

function build(browser: 'chrome' | 'firefox', mode: 'e2e' | 'production', newest: number): void {
  const manifest = `${builtFor(browser, mode)}/manifest.json`
  if (existsSync(manifest) && statSync(manifest).mtimeMs > newest) return
  const { NODE_ENV, VITEST, ...env } = process.env
  const args = [resolve(ROOT, 'node_modules/wxt/bin/wxt.mjs'), 'build', '-b', browser, '--mode', mode]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', env })
  if (status !== 0) throw new Error(`wxt build -b ${browser} --mode ${mode} failed:\n${stdout}${stderr}`)
}

/** Builds what the tests of the built extension need, once a run and only where a source is newer than the build. */
export default async function setup(): Promise<void> {
  const newest = newestSource()
  for (const browser of ['chrome', 'firefox'] as const) {
    for (const mode of ['e2e', 'production'] as const) build(browser, mode, newest)
  }
  if (!(await findChromium())) console.warn('No Chromium found: THE TESTS IN CHROMIUM ARE SKIPPED. Set CHROME_PATH.')
  if (!findFirefox()) console.warn('No Firefox found: THE TESTS IN FIREFOX ARE SKIPPED. Set FIREFOX_PATH.')
}
