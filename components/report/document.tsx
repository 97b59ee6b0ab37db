import { render } from 'preact'
import type { Flag } from '../../flags/model.ts'
import type { Text } from '../text.ts'
import theme from '../theme.css?inline'
import { Report } from './Report.tsx'
import report from './report.css?inline'

/** Nothing is fetched and nothing runs, wherever the document is opened. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/**
 * Flags as one HTML document that stands by itself: no script, no request, its style inside. It can be printed, or attached.
 * @param made the day that it is made on
 */
export function reportDocument(flags: readonly Flag[], made: string, text: Text): string {
  const holder = document.createElement('div')
  render(<Report flags={flags} made={made} text={text} />, holder)
  tellIdsApart(holder)
  const body = holder.innerHTML
  render(null, holder)
  return `<!doctype html>
<html lang="${text.locale}" dir="${text.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(titleOf(flags, text))}</title>
<style>
${theme}
${report}
</style>
</head>
<body>
${body}
</body>
</html>
`
}

const titleOf = (flags: readonly Flag[], { say, number }: Text) =>
  `${say('flag_report_title')} (${number(flags.length)})`

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** Each strip has its own fades; in one document, an id may stand once. */
function tellIdsApart(holder: Element): void {
  holder.querySelectorAll('.strip').forEach((strip, index) => {
    for (const named of strip.querySelectorAll('[id]')) named.id += `-${index}`
    for (const filled of strip.querySelectorAll('[fill^="url(#"]')) {
      filled.setAttribute('fill', filled.getAttribute('fill')!.replace(')', `-${index})`))
    }
  })
}
