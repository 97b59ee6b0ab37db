import { writtenDate } from '../../comparison/explain.ts'
import type { Flag, FlaggedText } from '../model.ts'
import { linkToWords } from './text-fragment.ts'
import { claimed, estimateLine, evidenceOf, kindOf, type Language, statusOf, textsOf, verdictOf } from './words.ts'

/** Signs that Markdown (and HTML within it) would take for markup; at the start of a line also what makes lists and headings. */
const plain = (words: string) =>
  words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>|~&#]/g, '\\$&')
    .replace(/^([+-]|\d+[.)])/, '\\$1')

const linked = (words: string, url: string | null) =>
  url === null ? plain(words) : `[${plain(words)}](<${url.replace(/[<>\\]/g, encodeURIComponent)}>)`

/** Flags as a report in Markdown (CommonMark), with links to the very words. */
export function flagsMarkdown(flags: readonly Flag[], language: Language): string {
  const { translate } = language
  const head = `# ${translate('flag_report_title', [])}`
  return `${[head, ...flags.map((flag) => section(flag, language))].join('\n\n')}\n`
}

function section(flag: Flag, language: Language): string {
  const { translate } = language
  const [target, ...others] = textsOf(flag)
  const evidence = evidenceOf(flag)
  const verdict = verdictOf(flag, language)
  const parts = [
    `## ${plain(claimed(target!, language))}`,
    `**${plain(kindOf(flag, language))}** · ${plain(statusOf(flag, language))}${flag.author ? ` · ${plain(flag.author)}` : ''}`,
    quoted(target!, language),
    ...others.map((other) => `${plain(claimed(other, language))}\n\n${quoted(other, language)}`),
    flag.note && plain(flag.note),
    verdict.length > 0 && verdict.map((sentence) => `${plain(sentence)}.`).join(' '),
    evidence.length > 0 &&
      [
        `${translate('flag_evidence', [])}\n`,
        ...evidence.map((each) => `- ${linked(estimateLine(each, language), each.url)}`),
      ].join('\n'),
  ]
  return parts.filter(Boolean).join('\n\n')
}

/** The words in their sentence, and where they stand. */
function quoted(text: FlaggedText, { locale }: Language): string {
  const { title, publisher, published } = text.page
  const where = [publisher, published === null ? null : writtenDate(published, locale)].filter(Boolean).join(', ')
  const source = `${linked(title || text.page.url, linkToWords(text))}${where && ` (${plain(where)})`}`
  return `> ${plain(text.context || text.anchor.exact)}\n>\n> ${source}`
}
