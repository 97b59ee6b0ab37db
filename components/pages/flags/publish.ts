import { randomId } from '../../../flags/ids.ts'
import type { Flag } from '../../../flags/model.ts'
import { correctionLines } from '../../../flags/publish/cases.ts'
import { claimReview } from '../../../flags/publish/claim-review.ts'
import { flagsCsv } from '../../../flags/publish/csv.ts'
import { flagFile } from '../../../flags/publish/flag-file.ts'
import { flagsMarkdown } from '../../../flags/publish/markdown.ts'
import { webAnnotations } from '../../../flags/publish/web-annotation.ts'
import { reportDocument } from '../../report/document.tsx'
import type { Text } from '../../text.ts'

/** The forms that flags can be saved in: a name that is the same in all languages, null where it has none, and the file's. */
export const PUBLISHED = [
  { form: 'html', name: 'HTML', file: 'recount-report.html', type: 'text/html' },
  { form: 'markdown', name: 'Markdown', file: 'recount-report.md', type: 'text/markdown' },
  { form: 'csv', name: 'CSV', file: 'recount-flags.csv', type: 'text/csv' },
  { form: 'review', name: 'ClaimReview', file: 'recount-claim-reviews.jsonld', type: 'application/ld+json' },
  { form: 'annotation', name: 'Web Annotation', file: 'recount-annotations.jsonld', type: 'application/ld+json' },
  { form: 'json', name: 'JSON', file: 'recount-flags.json', type: 'application/json' },
  { form: 'cases', name: null, file: 'recount-corrections.jsonl', type: 'application/jsonl' },
] as const
export type Form = (typeof PUBLISHED)[number]['form']

/** A file of flags. */
export function publish(flags: readonly Flag[], form: Form, text: Text): Blob {
  const { type } = PUBLISHED.find((each) => each.form === form)!
  return new Blob([written(flags, form, text)], { type: `${type};charset=utf-8` })
}

/** What stands in the file. */
export function written(flags: readonly Flag[], form: Form, text: Text): string {
  switch (form) {
    case 'html':
      return reportDocument(flags, new Date().toISOString().slice(0, 10), text)
    case 'markdown':
      return flagsMarkdown(flags, text)
    case 'csv':
      // Spreadsheets take a file for UTF-8 only where it says so.
      return `\ufeff${flagsCsv(flags, text)}`
    case 'review':
      return json(flags.map((flag) => claimReview(flag, text)))
    case 'annotation':
      return json(webAnnotations(flags, randomId(), text))
    case 'json':
      return json(flagFile(flags))
    case 'cases':
      return correctionLines(flags)
  }
}

const json = (data: unknown) => `${JSON.stringify(data, null, 2)}\n`
