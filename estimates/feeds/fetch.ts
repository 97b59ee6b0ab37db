import { said } from '../said.ts'
import { FeedFault } from './model.ts'

/** Ten times the largest public series. */
export const MOST_BYTES = 50_000_000
/** A slow line fetches the largest series in this time. */
const LONGEST_WAIT = 60_000

export interface Fetched {
  text: string
  etag: string | null
  lastModified: string | null
}

interface Wanted {
  url: string
  etag: string | null
  lastModified: string | null
}

/**
 * Fetches what lies at an address: without cookies, without saying who asks, and no more than `MOST_BYTES`.
 * @param wait the longest, in milliseconds
 * @returns null where the server says that it has not changed
 * @throws {FeedFault}
 */
export async function fetchText(wanted: Wanted, wait = LONGEST_WAIT, most = MOST_BYTES): Promise<Fetched | null> {
  const signal = AbortSignal.timeout(wait)
  try {
    const response = await fetch(wanted.url, {
      headers: conditions(wanted),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // The conditions are ours: the browser's own cache would hide the server's answer to them.
      cache: 'no-store',
      signal,
    })
    if (response.status === 304) return null
    if (!response.ok) throw new FeedFault('status', String(response.status))
    const text = await bodyOf(response, most)
    return { text, etag: response.headers.get('etag'), lastModified: response.headers.get('last-modified') }
  } catch (error) {
    if (error instanceof FeedFault) throw error
    if (signal.aborted) throw new FeedFault('timeout', `${wait / 1000} s`, { cause: error })
    throw new FeedFault('offline', (error as Error).message, { cause: error })
  }
}

function conditions({ etag, lastModified }: Wanted): Record<string, string> {
  return {
    ...(etag && { 'If-None-Match': etag }),
    ...(lastModified && { 'If-Modified-Since': lastModified }),
  }
}

async function bodyOf(response: Response, most: number): Promise<string> {
  const tooLarge = () => new FeedFault('too-large', `${Math.round(most / 1_000_000)} MB`)
  if (Number(response.headers.get('content-length') ?? 0) > most) {
    await response.body?.cancel()
    throw tooLarge()
  }
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const reader = response.body!.getReader()
  const parts: string[] = []
  let size = 0
  for (;;) {
    const { done, value } = await nextPart(reader)
    if (done) break
    size += value.byteLength
    if (size > most) {
      await reader.cancel()
      throw tooLarge()
    }
    parts.push(decoded(() => decoder.decode(value, { stream: true })))
  }
  parts.push(decoded(() => decoder.decode()))
  return parts.join('')
}

async function nextPart(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await reader.read()
  } catch (error) {
    // A timeout ends the reading too: that is for the caller to tell.
    if ((error as Error).name === 'TimeoutError' || (error as Error).name === 'AbortError') throw error
    throw new FeedFault('truncated', (error as Error).message, { cause: error })
  }
}

function decoded(decode: () => string): string {
  try {
    return decode()
  } catch (error) {
    throw new FeedFault('form', said('fault_feed_encoding'), { cause: error })
  }
}
