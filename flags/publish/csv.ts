import Papa from 'papaparse'
import { correctedClaim, type Flag } from '../model.ts'
import { linkToWords } from './text-fragment.ts'
import { claimed, estimateLine, evidenceOf, kindOf, type Language, statusOf, verdictOf } from './words.ts'

/** One row of the table, by column. `low` and `high` are numbers of people; an open side is empty. */
function rowOf(flag: Flag, language: Language) {
  const { target, against, note, author, created, modified, id } = flag
  const claim = correctedClaim(target)
  return {
    id,
    kind: kindOf(flag, language),
    status: statusOf(flag, language),
    claim: claimed(target, language),
    quote: target.anchor.exact,
    low: claim?.amount.low ?? '',
    high: claim?.amount.high ?? '',
    measure: claim?.measure ?? '',
    group: claim?.group ?? '',
    party: claim?.party ?? '',
    event: claim?.event ?? '',
    by: claim?.by ?? '',
    via: claim?.via ?? '',
    as_of: claim?.asOf ?? '',
    verdict: verdictOf(flag, language).join('. '),
    against: against ? claimed(against, language) : '',
    evidence: evidenceOf(flag)
      .map((estimate) => estimateLine(estimate, language))
      .join('; '),
    note,
    author: author ?? '',
    created,
    modified,
    title: target.page.title,
    publisher: target.page.publisher ?? '',
    published: target.page.published ?? '',
    link: linkToWords(target),
  }
}

/**
 * Flags as a table for spreadsheets, one row each: RFC 4180 with a header. Cells that a spreadsheet would take for a formula begin
 * with an apostrophe.
 */
export function flagsCsv(flags: readonly Flag[], language: Language): string {
  return Papa.unparse(
    flags.map((flag) => rowOf(flag, language)),
    { escapeFormulae: true },
  )
}
