// What `npm start` and `npm test` run first, in plain Node: on a fresh clone nothing else is there yet.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const [command, ...rest] = process.argv.slice(2)

function stop(message) {
  console.error(`recount: ${message}`)
  process.exit(1)
}

/** Runs a program in the project's folder, with its output shown; stops with its exit code where it fails. */
function run(program, args, env = {}) {
  const { status, error } = spawnSync(program, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } })
  if (error) stop(`${program} cannot be started: ${error.message}`)
  if (status !== 0) process.exit(status ?? 1)
}

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19))
  stop(`Node ${process.versions.node} is too old; install Node 20.20 or newer.`)

const installed = `${ROOT}node_modules/.package-lock.json`
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(`${ROOT}package-lock.json`).mtimeMs) {
  console.log('recount: installing dependencies (npm ci)')
  run('npm', ['ci', '--no-audit', '--no-fund'])
}

const { findOrInstallChromium } = await import('./chromium.mjs')
const chromium = await findOrInstallChromium()
if (!chromium) {
  stop(
    'no Chromium found: install Chromium or Chrome for Testing, or set CHROME_PATH to its program file, and run this again.',
  )
}

const COMMANDS = {
  start: ['node_modules/.bin/tsx', ['scripts/start.ts', ...rest]],
  test: ['node_modules/.bin/vitest', ['run', ...rest]],
}
const chosen = COMMANDS[command]
if (!chosen) stop(`unknown command ${command}; use ${Object.keys(COMMANDS).join(' or ')}.`)
run(ROOT + chosen[0], chosen[1], { CHROME_PATH: chromium })
