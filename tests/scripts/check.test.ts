import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

/** Runs `npm run check` as a shell would, on these lines. */
function check(...lines: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/check.ts'], {
    input: lines.join('\n'),
    encoding: 'utf8',
  })
  return { answers: stdout.split('\n').filter(Boolean), stderr, status }
}

describe('the check command', () => {
  const document = {
    id: 'a',
    url: 'https://news.example/a',
    title: 'Russia’s war in Ukraine',
    published: '2025-02-20',
    paragraphs: [
      'More than 46,000 Ukrainian soldiers have been killed in the war with Russia, President Volodymyr Zelensky said on Sunday.',
    ],
  }

  it('prints each claim with its verdict, and tells a line that is no document', { timeout: 60_000 }, () => {
    const { answers, stderr, status } = check(JSON.stringify(document), '', '{"id": 3}')
    expect(answers).toHaveLength(1)
    expect(status).toBe(1)
    expect(stderr).toMatch(/^line 3: .*expected/m)
    const { id, claims } = JSON.parse(answers[0]!)
    expect(id).toBe('a')
    expect(claims).toHaveLength(1)
    const [claim] = claims
    expect(Object.keys(claim)).toEqual(
      'para start end quote low high bound measure group party scope event by via asOf verdict factor compared conflicts'.split(
        ' ',
      ),
    )
    expect(claim).toMatchObject({ quote: '46,000', low: 46_000, high: null })
    for (const row of claim.compared) {
      expect(Object.keys(row)).toEqual(['by', 'via', 'asOf', 'low', 'high', 'relation', 'reason'])
      expect(['agrees', 'higher', 'lower']).toContain(row.relation)
      expect(row.reason).not.toMatch(/\$\d|_/)
    }
  })
})
