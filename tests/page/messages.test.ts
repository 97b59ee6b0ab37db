import { describe, expect, it } from 'vitest'

type Respond = (answered?: unknown) => void
type Listener = (message: unknown, sender: object, respond: Respond) => unknown

/** A browser in which every context hears every message, and the first answer counts. */
const listeners = new Set<Listener>()
const runtime = {
  id: 'recount',
  lastError: undefined,
  onMessage: {
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
  },
  /** As Chromium has it: with a callback, or with a promise. */
  sendMessage(message: unknown, respond?: Respond) {
    const copy = structuredClone(message)
    const answer = new Promise<unknown>((resolve) => {
      const isLater = [...listeners].map((listener) => listener(copy, {}, resolve)).includes(true)
      if (!isLater) resolve(undefined)
    })
    return respond ? void answer.then(respond) : answer
  },
}
Object.assign(globalThis, { chrome: { runtime } })
const library = await import('../../messages.ts')
const ours = await import('../../page/messages.ts')

describe.each([
  ['the page asks, the library answers', ours, library],
  ['the library asks, the page answers', library, ours],
])('messages between two contexts: %s', (_, asking, answering) => {
  const onMessage = answering.onMessage as typeof ours.onMessage
  const send = asking.sendMessage as typeof ours.sendMessage

  it('carries data there and the answer back, each to the listener of its kind', async () => {
    const heard: unknown[] = []
    const stops = [
      onMessage('showOutside', ({ data }) => void heard.push(data)),
      onMessage('pageState', () => ({ figures: [] })),
    ]
    expect(await send('showOutside', 3)).toBeUndefined()
    expect(await send('pageState', undefined)).toEqual({ figures: [] })
    expect(heard).toEqual([3])
    for (const stop of stops) stop()
    expect(listeners.size).toBe(0)
  })

  it('fails where nobody listens', () => expect(send('injectCard', undefined)).rejects.toThrow('No response'))
})

it('an error of the background comes to the page as one', async () => {
  const stop = library.onMessage('injectCard', () => {
    throw new TypeError('no such tab')
  })
  await expect(ours.sendMessage('injectCard', undefined)).rejects.toThrow('no such tab')
  stop()
})
