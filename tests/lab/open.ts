import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { createViteServer } from 'vitest/node'
import { findChromium } from '../../scripts/chromium.mjs'
import type { lab } from './lab.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const PAGE = '<!doctype html><meta charset="utf-8"><script type="module" src="/tests/lab/lab.ts"></script>'

type Lab = typeof lab

/** A page in a real browser in which the store's own code runs, and a profile that outlives the browser. */
export async function openLab() {
  const program = (await findChromium())!
  const profile = mkdtempSync(join(tmpdir(), 'recount-lab-'))
  const server = await createViteServer({
    ...{ root: ROOT, configFile: false, logLevel: 'error', appType: 'custom' },
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
    optimizeDeps: { include: ['idb', 'valibot', 'papaparse'], entries: [] },
    cacheDir: join(profile, 'vite'),
    plugins: [
      {
        name: 'lab',
        configureServer({ middlewares }) {
          middlewares.use('/lab', (_, response) => void response.setHeader('content-type', 'text/html').end(PAGE))
        },
      },
    ],
  })
  await server.listen()
  const { port } = server.httpServer!.address() as { port: number }

  const launch = async () => {
    const args = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}/chromium`,
    ]
    // A group of its own, so that the browser with all its processes can be killed at once.
    const child = spawn(program, [...args, 'about:blank'], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
    const address = await new Promise<string>((resolve, reject) => {
      let said = ''
      child.stderr.on('data', (part) => {
        said += part
        const [, found] = /DevTools listening on (ws:\S+)/.exec(said) ?? []
        if (found) resolve(found)
      })
      child.on('exit', () => reject(new Error(`Chromium ended: ${said.slice(-500)}`)))
    })
    const browser = await chromium.connectOverCDP(address)
    const page = await browser.contexts()[0]!.newPage()
    await page.goto(`http://127.0.0.1:${port}/lab`)
    await page.waitForFunction('globalThis.lab !== undefined')
    const gone = new Promise((resolve) => child.once('exit', resolve))
    return {
      /** Calls a function of the lab. */
      call: <Name extends keyof Lab>(name: Name, ...args: Parameters<Lab[Name]>) =>
        page.evaluate(
          ([each, given]) =>
            (globalThis as never as { lab: Record<string, (...all: unknown[]) => unknown> }).lab[each]!(...given),
          [name as string, args as unknown[]] as const,
        ) as Promise<Awaited<ReturnType<Lab[Name]>>>,
      /** Ends the browser as its reader would: what it has to write, it writes. */
      async quit() {
        const session = await browser.newBrowserCDPSession()
        await session.send('Browser.close')
        await gone
        await browser.close().catch(() => {})
      },
      /** Kills the browser as a crash would: no process of it gets to end anything. */
      async kill() {
        process.kill(-child.pid!, 'SIGKILL')
        await gone
        await browser.close().catch(() => {})
      },
    }
  }
  return {
    launch,
    async close() {
      await server.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
