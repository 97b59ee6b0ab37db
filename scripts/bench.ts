import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** One measured figure of a benchmark, and the limit it is held to where there is one. */
export interface Measurement {
  what: string
  value: number
  unit: string
  limit?: number
}

/** `npm run bench [-- name …]`: runs each file of tests/bench, or those named, and prints a table of what it measured. */
const folder = fileURLToPath(new URL('../tests/bench/', import.meta.url))
const wanted = process.argv.slice(2)
for (const file of readdirSync(folder).sort()) {
  const [, name] = /^(.+)\.bench\.ts$/.exec(file) ?? []
  if (!name || (wanted.length && !wanted.includes(name))) continue
  const { default: measure } = (await import(folder + file)) as { default: () => Promise<Measurement[]> }
  const rows = await measure()
  console.log(`\n${name}`)
  console.table(
    rows.map(({ what, value, unit, limit }) => ({
      what,
      measured: `${Number(value.toPrecision(3))} ${unit}`,
      limit: limit === undefined ? '' : `${limit} ${unit}`,
    })),
  )
}
