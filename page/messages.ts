import type { ExtensionMessage, GetDataType, GetReturnType } from '@webext-core/messaging'
import { browser } from 'wxt/browser'
import type { Protocol } from '../messages.ts'

type Type = keyof Protocol
type Data<T extends Type> = GetDataType<Protocol[T]>
type Reply<T extends Type> = GetReturnType<Protocol[T]>

/** A message as @webext-core/messaging sends it, and as it checks that one is its own. */
interface Sent {
  id: number
  type: Type
  data: unknown
  timestamp: number
}

/** What answers it: `err` where the listener threw. */
interface Answered {
  res?: unknown
  err?: { message?: string }
}

/**
 * What `messages.ts` does, for the page script: the library is a tenth of all that may be put into a page, mostly for logging and for
 * errors with their stacks. A test holds both ends against each other.
 * @throws Error where nobody answers, or the listener threw
 */
export async function sendMessage<T extends Type>(type: T, data: Data<T>): Promise<Reply<T>> {
  const message: Sent = { id: 0, type, data, timestamp: Date.now() }
  const answered: Answered | undefined = await browser.runtime.sendMessage(message)
  if (!answered || answered.err) throw new Error(answered?.err?.message ?? 'No response')
  return answered.res as Reply<T>
}

/**
 * Answers messages of one kind.
 * @returns stops it; where the extension is gone there is nothing left to stop
 */
export function onMessage<T extends Type>(type: T, answer: (message: { data: Data<T> }) => Reply<T>): () => void {
  const listener = (
    message: Partial<Sent>,
    _: ExtensionMessage['sender'],
    respond: (answered: Answered) => void,
  ): void => {
    if (message.type === type) respond({ res: answer({ data: message.data as Data<T> }) })
  }
  browser.runtime.onMessage.addListener(listener)
  return () => browser.runtime?.onMessage?.removeListener(listener)
}
