/**
 * The host that settings are kept for: without `www.`, lower case.
 * @param url any address
 * @returns null where it is no http or https page: Recount never runs there
 */
export function hostOf(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') return null
  return hostname.replace(/^www\./, '') || null
}

/** A name of labels with dots between, as it stands in an address; also `localhost` and numbers. Ports and paths are none. */
const HOST = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/

/** Whether a text is a host name in the form in which addresses have it (international names in `xn--`). */
export const isHost = (text: string): boolean => HOST.test(text)

const IP_NUMBER = /^[\d.]+$/

/** The match pattern of a site: the host and, where it has any, all hosts below it. */
export const patternOf = (host: string): string =>
  IP_NUMBER.test(host) || !host.includes('.') ? `*://${host}/*` : `*://*.${host}/*`

/**
 * The match pattern that a feed's address needs: its own scheme and host alone, so that nobody takes it for a site that Recount is to
 * run on.
 * @param url http or https
 */
export function feedPatternOf(url: string): string {
  const { protocol, hostname } = new URL(url)
  return `${protocol}//${hostname}/*`
}

/** Whether a granted pattern is one of `patternOf`, not of `feedPatternOf`. */
export const isSitePattern = (pattern: string): boolean => pattern.startsWith('*://') || pattern === '<all_urls>'

const PATTERN = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*]+)\//

/**
 * Whether a match pattern covers a host, as browsers read it: `*.` covers the host itself and all below it.
 * @param pattern as in a manifest or a granted permission; one that is not of the web covers nothing
 */
export function covers(pattern: string, host: string): boolean {
  if (pattern === '<all_urls>') return true
  const [, , place] = PATTERN.exec(pattern) ?? []
  if (!place) return false
  if (place === '*') return true
  const base = place.replace(/^\*\./, '')
  return host === base || `www.${host}` === base || (place !== base && host.endsWith(`.${base}`))
}

/** Pages of the web on which browsers let no extension run: their own stores. */
const CLOSED = ['chromewebstore.google.com', 'microsoftedge.microsoft.com', 'addons.mozilla.org']

/** Whether the browser would let Recount run on a page at all, once the reader asks for it. */
export function isOpenToUs(url: string): boolean {
  const host = hostOf(url)
  return host !== null && !CLOSED.includes(host)
}
