import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Folders and files that no build is made from. */
const NO_SOURCE = /^(?:\.|tests$|docs$|coverage$|node_modules$|.*\.md$|LICENSE$|vitest\.config|biome\.json|knip\.json)/

export type Browser = 'chrome' | 'firefox'
/** `e2e` runs on every address, and its shadow roots are open; otherwise it is as `production`. */
export type Mode = 'e2e' | 'production'

/** The folder that a build goes to. */
export const builtFor = (browser: Browser, mode: Mode = 'e2e') =>
  resolve(ROOT, '.output', `${browser}-mv3${mode === 'e2e' ? '-e2e' : ''}`)

/** When the newest of the sources was changed, in ms. Folders count: a file that was taken away changes its folder. */
function newestSource(): number {
  const tops = readdirSync(ROOT).filter((name) => !NO_SOURCE.test(name))
  const paths = tops.flatMap((top) => {
    const path = resolve(ROOT, top)
    if (!statSync(path).isDirectory()) return [path]
    return [path, ...readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => resolve(path, name))]
  })
  return Math.max(...paths.map((path) => statSync(path).mtimeMs))
}

/**
 * Builds the extension, where a source is newer than what was built last.
 * @returns the folder it is in
 * @throws Error with all that the build said, where it fails
 */
export function build(browser: Browser, mode: Mode = 'e2e'): string {
  const folder = builtFor(browser, mode)
  const manifest = `${folder}/manifest.json`
  if (existsSync(manifest) && statSync(manifest).mtimeMs > newestSource()) return folder
  // A build that is started by a test run is none of the test's kind.
  const { NODE_ENV, VITEST, ...env } = process.env
  const args = [resolve(ROOT, 'node_modules/wxt/bin/wxt.mjs'), 'build', '-b', browser, '--mode', mode]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', env })
  if (status !== 0) throw new Error(`wxt build -b ${browser} --mode ${mode} failed:\n${stdout}${stderr}`)
  return folder
}
