import { conflictsReason, verdictReason } from '../comparison/explain.ts'
import type { Comparison } from '../comparison/model.ts'
import type { Text } from './text.ts'
import { VerdictIcon } from './VerdictIcon.tsx'

/** Where the claim stands, in plain words. */
export function VerdictLine({ comparison, text, id }: { comparison: Comparison; text: Text; id: string }) {
  const conflicts = conflictsReason(comparison)
  return (
    <div class="verdict" id={id}>
      <VerdictIcon verdict={comparison.verdict} />
      <p>
        {text.reason(verdictReason(comparison))}
        {conflicts && <span class="conflict-count">{text.reason(conflicts)}</span>}
      </p>
    </div>
  )
}
