import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { builtFor } from '../../scripts/build.ts'
import { readNewsSites } from '../../scripts/news-sites.ts'
import { patternOf } from '../../sites/hosts.ts'

const published = { chrome: builtFor('chrome', 'production'), firefox: builtFor('firefox', 'production') }
const browsers = Object.entries(published)

const manifestIn = (folder: string) => JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'))

describe.each(browsers)('what is put into pages, gzipped, in the build for %s', (_, folder) => {
  it.each([
    ['page.js', 12_000],
    ['card.js', 20_000],
  ])('%s has at most %i bytes', (file, limit) => {
    expect(gzipSync(readFileSync(`${folder}/${file}`), { level: 9 }).length).toBeLessThanOrEqual(limit)
  })

  it('is only these two scripts: nothing else is loaded there', () => {
    const { content_scripts } = manifestIn(folder)
    expect(content_scripts.map(({ js, css }: { js: string[]; css?: string[] }) => [js, css])).toEqual([
      [['page.js'], undefined],
    ])
    for (const file of ['page.js', 'card.js', 'desk.js'])
      expect(readFileSync(`${folder}/${file}`, 'utf8')).not.toMatch(/\bimport\b/)
  })
})

describe.each(browsers)('what the build for %s asks of the browser', (browser, folder) => {
  const manifest = manifestIn(folder)
  const newsSites = readNewsSites().map(({ domain }) => patternOf(domain))

  it('is these permissions, and no other', () => {
    // contextMenus: to check words that the reader selects. scripting: to put the card, and on added sites the page script, into pages. activeTab: to run once where the reader clicks.
    // sidePanel: Chrome's name for what Firefox has for every extension.
    const panel = browser === 'chrome' ? ['sidePanel'] : []
    expect(manifest.permissions.sort()).toEqual(['activeTab', 'alarms', 'contextMenus', 'scripting', ...panel].sort())
    expect(manifest.optional_permissions).toBeUndefined()
  })

  it('is to run on the listed news sites; any other the reader adds', () => {
    expect(manifest.host_permissions).toEqual(newsSites)
    expect(manifest.content_scripts[0].matches).toEqual(newsSites)
    expect(manifest.optional_host_permissions).toEqual(['*://*/*'])
  })

  it('lets no page reach into it', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources')
    expect(manifest).not.toHaveProperty('externally_connectable')
    // The browser's own policy for extensions: no script but the bundled ones.
    expect(manifest).not.toHaveProperty('content_security_policy')
  })

  it('declares, where that is asked, that it collects nothing', () => {
    const declared = manifest.browser_specific_settings?.gecko.data_collection_permissions
    expect(declared).toEqual(browser === 'firefox' ? { required: ['none'] } : undefined)
  })

  it('has nothing of the tests in it: closed shadow roots, no marks in the timeline', () => {
    const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'))
    const code = scripts.map((name) => readFileSync(`${folder}/${name}`, 'utf8')).join('\n')
    expect(code).toMatch(/mode:[`"']closed[`"']/)
    expect(code).not.toMatch(/mode:[`"']open[`"']|recount-read/)
  })
})
