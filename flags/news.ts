const CHANNEL = 'recount'
const NEWS = 'flags'

const listeners = new Set<() => void>()
/** Open while anybody here listens. */
let channel: BroadcastChannel | null = null

/** Tells all open pages of our own, this one too, that flags were added, changed or deleted. */
export function tellOfFlags(): void {
  // A channel does not hear what it said itself: so each listener is told once.
  const out = channel ?? new BroadcastChannel(CHANNEL)
  out.postMessage(NEWS)
  if (out !== channel) out.close()
  for (const listener of [...listeners]) listener()
}

/** Listens to changes of flags, made here or elsewhere. @returns stops listening */
export function onNewsOfFlags(listener: () => void): () => void {
  listeners.add(listener)
  channel ??= opened()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    channel?.close()
    channel = null
  }
}

function opened(): BroadcastChannel {
  const made = new BroadcastChannel(CHANNEL)
  made.addEventListener('message', ({ data }) => {
    if (data === NEWS) for (const listener of [...listeners]) listener()
  })
  return made
}
