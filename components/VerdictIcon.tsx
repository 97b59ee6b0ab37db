import type { Verdict } from '../comparison/model.ts'

/** Where the claim's dot lies against the span of what others counted. */
const DOTS: Record<Verdict, [x: number, y: number] | null> = {
  'in-line': [14, 7],
  between: [14, 7],
  above: [25, 7],
  below: [3, 7],
  none: null,
}
const SPANS: Record<Verdict, string> = {
  'in-line': 'M4 3v8M4 7h20M24 3v8',
  between: 'M2 3v8M2 7h6M8 3v8M20 3v8M20 7h6M26 3v8',
  above: 'M2 3v8M2 7h15M17 3v8',
  below: 'M11 3v8M11 7h15M26 3v8',
  none: 'M2 7h24',
}

/** The verdict as a small picture: the span that others counted, and the claim as a dot in it, beside it, or no dot at all. */
export function VerdictIcon({ verdict }: { verdict: Verdict }) {
  const dot = DOTS[verdict]
  return (
    <svg class={`verdict-icon ${verdict}`} viewBox="0 0 28 14" width="28" height="14" aria-hidden="true">
      <path d={SPANS[verdict]} />
      {dot && <circle cx={dot[0]} cy={dot[1]} r="3.2" />}
    </svg>
  )
}
