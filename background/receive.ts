import type { ExtensionMessage, GetDataType, GetReturnType } from '@webext-core/messaging'
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { onMessage, type Protocol } from '../messages.ts'

type Sender = ExtensionMessage['sender']
type MaybePromise<T> = T | Promise<T>

/** Where a message may come from: our script in a page, in a tab; a page of our own, such as the popup; or either. */
export type From = 'page' | 'own' | 'either'

/** The tab and frame that a page's message came from. */
export interface Place {
  tabId: number
  frameId: number
  /** Of the page in the tab, where the browser tells it, else of the frame. */
  url: string
  /** Whether its window is a private one, which leaves nothing behind. */
  isPrivate: boolean
}

/**
 * Answers one kind of message. What is not of its form, or from elsewhere, is dropped: its sender gets an error, and `answer` is
 * never called with it.
 * @param answer is given what was sent, and for a page's message where that came from
 */
export function receive<Type extends keyof Protocol>(
  type: Type,
  from: From,
  form: v.GenericSchema<unknown, GetDataType<Protocol[Type]>>,
  answer: (data: GetDataType<Protocol[Type]>, place: Place) => MaybePromise<GetReturnType<Protocol[Type]>>,
): void {
  onMessage(type, async ({ data, sender }) => {
    const place = placeOf(sender)
    if (!isFrom(from, sender, place)) throw new Error(`${type}: dropped, it is not for this sender to ask`)
    const read = v.safeParse(form, data, { abortEarly: true })
    if (!read.success) {
      const [issue] = read.issues
      throw new Error(`${type}: dropped, ${v.getDotPath(issue) ?? 'it'} is of a wrong form: ${issue.message}`)
    }
    return answer(read.output, place)
  })
}

const placeOf = ({ tab, frameId, url }: Sender): Place => ({
  tabId: tab?.id ?? -1,
  frameId: frameId ?? 0,
  url: tab?.url ?? url ?? '',
  isPrivate: tab?.incognito ?? false,
})

/** Other extensions and web pages do not reach this listener: checked all the same. Pages may not ask for what the popup may. */
function isFrom(from: From, { id, url }: Sender, { tabId }: Place): boolean {
  if (id !== browser.runtime.id) return false
  const own = browser.runtime.getURL('/')
  const isOwn = url?.startsWith(own) ?? false
  const isPage = tabId >= 0 && !isOwn
  return from === 'own' ? isOwn : isPage || (from === 'either' && isOwn)
}
