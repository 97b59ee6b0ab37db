import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A server on this machine whose answer a test can change. */
export async function serve() {
  let answer: Answer = (_, response) => response.writeHead(404).end()
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(request)
    answer(request, response)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    asked,
    answer(next: Answer) {
      answer = next
    },
    /** Gives a text, and "not modified" to whoever has it already. */
    text(body: string, etag = `"${body.length}"`) {
      answer = (request, response) => {
        if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
        else response.writeHead(200, { etag, 'last-modified': 'Mon, 01 Jun 2026 00:00:00 GMT' }).end(body)
      }
    },
    close() {
      server.closeAllConnections()
      return new Promise((closed) => server.close(closed))
    },
  }
}
