import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Which folders a folder may import from, besides itself. Arrows run one way: a loop could not be written here. */
const MAY_IMPORT: Record<string, string[]> = {
  claims: [],
  estimates: ['claims'],
  comparison: ['estimates', 'claims'],
  sites: ['estimates'],
  background: ['messages.ts', 'sites', 'flags', 'comparison', 'estimates', 'claims'],
  flags: ['sites/hosts.ts', 'comparison', 'estimates', 'claims'],
  page: ['messages.ts', 'flags', 'comparison', 'claims'],
  components: [
    'messages.ts',
    'sites',
    'flags',
    'comparison',
    'estimates',
    'claims',
    'page/card-handle.ts',
    'page/desk-handle.ts',
  ],
}

/** Folders that run in Node as they are: neither the DOM nor the browser's interfaces. */
const PURE = ['claims', 'comparison']
const BROWSER = /(?<![.'\w])(document|window|navigator|localStorage|indexedDB|fetch|chrome|browser)\s*[.(]/

const sources = (folder: string): string[] =>
  existsSync(resolve(ROOT, folder))
    ? readdirSync(resolve(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => `${folder}/${file}`)
    : []

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '')

function importsOf(file: string): string[] {
  const text = withoutComments(readFileSync(resolve(ROOT, file), 'utf8'))
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, path]) => path!)
}

const inFolders = (folders: string[]) =>
  folders.flatMap((folder) => sources(folder).map((file) => [folder, file] as const))

describe('arrows run one way', () => {
  it.each(inFolders(Object.keys(MAY_IMPORT)))('%s: %s imports only what stands below it', (folder, file) => {
    const outward = importsOf(file)
      .filter((path) => path.startsWith('.'))
      .map((path) => relative(ROOT, resolve(ROOT, dirname(file), path.replace(/\?.*$/, ''))))
      .filter(
        (target) =>
          ![folder, ...MAY_IMPORT[folder]!].some((place) => target === place || target.startsWith(`${place}/`)),
      )
    expect(outward).toEqual([])
  })

  it.each(inFolders(PURE))('%s: %s touches neither DOM nor browser', (_, file) => {
    const text = withoutComments(readFileSync(resolve(ROOT, file), 'utf8'))
    expect(importsOf(file).filter((path) => /^(wxt|#|preact|idb|@webext|node:)/.test(path))).toEqual([])
    expect(BROWSER.exec(text)?.[0]).toBeUndefined()
  })
})
