import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const FOLDERS = ['entrypoints', 'background', 'components', 'flags', 'comparison', 'estimates', 'page', 'claims']

const messages = JSON.parse(readFileSync(resolve(ROOT, 'public/_locales/en/messages.json'), 'utf8')) as Record<
  string,
  { message: string }
>
const keys = Object.keys(messages)
/** What keys begin with: `card_`, `verdict_` … */
const AREAS = [...new Set(keys.map((key) => key.split('_')[0]!))]

const sources = [
  ...FOLDERS.filter((folder) => existsSync(resolve(ROOT, folder))).flatMap((folder) =>
    readdirSync(resolve(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(tsx?|html)$/.test(file))
      .map((file) => `${folder}/${file}`),
  ),
  'wxt.config.ts',
].map((file) => readFileSync(resolve(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, ''))

const written = (pattern: RegExp) => sources.flatMap((text) => [...text.matchAll(pattern)].map(([, key]) => key!))

const literals = new Set(
  [...written(/'([a-zA-Z]+_\w+)'/g), ...written(/__MSG_(\w+?)__/g)].filter((key) => AREAS.includes(key.split('_')[0]!)),
)
/** Keys that are put together: `kind_${kind}` stands for all that it may become. */
const templates = new Map(
  written(/`((?:\w|\$\{[^`]*?\})+)`/g)
    .filter((key) => /^[a-zA-Z]+_\w*\$/.test(key) && AREAS.includes(key.split('_')[0]!))
    .map((key) => [key, new RegExp(`^${key.replace(/\$\{.*?\}(?=\w|\$|$)/g, '\\w*')}$`)]),
)

describe('the messages', () => {
  it('are read from the sources at all', () => {
    expect(literals.size).toBeGreaterThan(20)
    expect(templates.size).toBeGreaterThan(3)
  })

  it('have every key that is used', () => {
    expect([...literals].filter((key) => !(key in messages))).toEqual([])
    expect([...templates].filter(([, pattern]) => !keys.some((key) => pattern.test(key))).map(([key]) => key)).toEqual(
      [],
    )
  })

  it('have no key that nobody uses', () => {
    const isUsed = (key: string) => literals.has(key) || [...templates.values()].some((pattern) => pattern.test(key))
    expect(keys.filter((key) => !isUsed(key))).toEqual([])
  })

  it('are sentences with their values in order, without a gap', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      expect(message.trim(), key).toBe(message)
      expect(message, key).not.toBe('')
      expect(message, key).not.toMatch(/\$\D|\$0|\$$/)
    }
  })
})
