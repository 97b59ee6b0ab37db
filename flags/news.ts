const CHANNEL = 'recount'
const NEWS = 'flags'

/** The ids of the flags that were added, changed or deleted; null where it may be any. */
export type ChangedFlags = readonly string[] | null
type Listener = (ids: ChangedFlags) => void

const listeners = new Set<Listener>()
/** Open while anybody here listens. */
let channel: BroadcastChannel | null = null

/** Tells all open pages of our own, this one too, that flags were added, changed or deleted. */
export function tellOfFlags(ids: ChangedFlags): void {
  // A channel does not hear what it said itself: so each listener is told once.
  const out = channel ?? new BroadcastChannel(CHANNEL)
  out.postMessage({ [NEWS]: ids })
  if (out !== channel) out.close()
  for (const listener of [...listeners]) listener(ids)
}

/** Listens to changes of flags, made here or elsewhere. @returns stops listening */
export function onNewsOfFlags(listener: Listener): () => void {
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
  made.addEventListener('message', ({ data }: MessageEvent<{ [NEWS]?: ChangedFlags }>) => {
    const ids = data[NEWS]
    if (ids !== undefined) for (const listener of [...listeners]) listener(ids)
  })
  return made
}
