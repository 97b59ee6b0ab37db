import type { Said } from '../said.ts'
import type { FeedOrigin, KeptFeed } from '../schema.ts'
import type { FormId } from './forms/forms.ts'

/** What a reader asks for when they subscribe. */
export interface Subscription {
  /** As the reader sees it. */
  name: string
  /** https or http. */
  url: string
  /** How what lies there is laid out. */
  form: FormId
  /** Hours from one refresh to the next, 1 to 720; null refreshes only when the reader asks. */
  every: number | null
}

/** A subscription, and how it stands. Instants are ISO 8601. */
export interface Feed extends Subscription, KeptFeed {
  id: FeedOrigin
  added: string
  /** What the server called the version that is stored, sent back to it so that it can say "nothing new"; null where it said nothing. */
  etag: string | null
  lastModified: string | null
  /** A digest of the text whose rows are stored; null before the first success. */
  version: string | null
  /** The licence and credit that the file itself names; null where it names none, or is of another form than ours. */
  credit: Credit | null
  /** Rows stored. */
  rows: number
  /** When it was last known to be current. */
  success: string | null
  /** When it was last asked. */
  tried: string | null
  /** How often it failed since the last success. */
  failures: number
  /** What went wrong the last time; null where nothing did. */
  error: { fault: FeedFaultKind; detail: string | Said; at: string } | null
  /** When it is asked next; null where only the reader asks. */
  next: string | null
}

/** Whose data it is, and on what terms. */
export interface Credit {
  name: string
  licence: string
  /** http or https. */
  link: string | null
}

/**
 * Why a feed could not be refreshed:
 * - `offline`: the address cannot be reached
 * - `timeout`: it takes too long
 * - `status`: the server refuses; the detail is its code
 * - `too-large`: more than `MOST_BYTES`
 * - `truncated`: it ends early
 * - `form`: what lies there is not of its form; the detail says what and where
 * - `permission`: the browser's permission for its site is gone
 */
export type FeedFaultKind = 'offline' | 'timeout' | 'status' | 'too-large' | 'truncated' | 'form' | 'permission'

export class FeedFault extends Error {
  override name = 'FeedFault'

  constructor(
    readonly fault: FeedFaultKind,
    readonly detail: string | Said,
    options?: ErrorOptions,
  ) {
    super(`${fault}: ${typeof detail === 'string' ? detail : JSON.stringify(detail)}`, options)
  }
}
