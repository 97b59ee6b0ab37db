import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'

const PAGES = fileURLToPath(new URL('pages/', import.meta.url))

/** What stands at an address. */
export interface Served {
  body: string | Buffer
  headers?: Record<string, string>
}

/**
 * The whole web of a test's browser: it is that browser's proxy, so that pages have whatever host names a test invents, and no
 * request goes anywhere else or unseen.
 */
export interface Web {
  port: number
  /** Each request so far, as `GET http://…`, and `CONNECT host:443` for what was refused. */
  readonly requests: readonly string[]
  /** Puts a page at an address (http only). @returns the address */
  put(url: string, page: string | Served): string
  /** Puts the page of this name in `tests/e2e/pages` at an address on a host of its own. @returns the address */
  putPage(name: string): string
  close(): Promise<void>
}

export async function serveWeb(): Promise<Web> {
  const served = new Map<string, Served>()
  const requests: string[] = []
  const server = createServer(({ method, url = '' }, response) => {
    requests.push(`${method} ${url}`)
    const found = served.get(url.replace(/#.*$/, ''))
    if (!found) response.writeHead(404, { 'content-type': 'text/plain' }).end('Nothing was put here.')
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...found.headers }).end(found.body)
  })
  server.on('connect', ({ url }, socket) => {
    requests.push(`CONNECT ${url}`)
    // A browser that is closed meanwhile takes no answer.
    socket.on('error', () => {})
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const put: Web['put'] = (url, page) => {
    served.set(url, typeof page === 'string' ? { body: page } : page)
    return url
  }
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    put,
    putPage(name) {
      const file = `${PAGES}${name}.html`
      if (!existsSync(file)) throw new Error(`${file} does not exist`)
      return put(`http://${name}.example/`, readFileSync(file, 'utf8'))
    },
    async close() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

/** A page with an article of these paragraphs, which are HTML. */
export function articlePage(paragraphs: readonly string[], { title = 'An article', published = '2025-02-18' } = {}) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">
<meta property="article:published_time" content="${published}T09:30:00Z"></head>
<body><main><article><h1>${title}</h1>${paragraphs.map((html) => `<p>${html}</p>`).join('\n')}</article></main></body></html>`
}
