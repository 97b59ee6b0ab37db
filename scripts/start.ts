import { launchWithRecount, type WithRecount } from './browser.ts'
import { build } from './build.ts'
import { serveSample } from './sample/serve.ts'
import { tour } from './tour.ts'

/** `npm start [-- --headless]`: the extension in a browser, on an article of our own. */
const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
const headless = process.argv.includes('--headless') || !hasDisplay

async function show({ context }: WithRecount, url: string): Promise<void> {
  await context.pages()[0]!.goto(url)
  console.log(
    `Recount is on the sample article at ${url}. Rest the pointer on a marked figure. Close the browser to end.`,
  )
  await context.waitForEvent('close', { timeout: 0 })
}

try {
  const extension = build('chrome')
  const sample = await serveSample()
  const started = await launchWithRecount(extension, headless ? { scale: 2 } : { headless: false, viewport: null })
  await (headless ? tour : show)(started, sample.url)
  await started.context.close()
  sample.close()
} catch (error) {
  console.error(`recount: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
