const CHANNEL = 'recount'
const NEWS = 'flags'

/** Tells all open pages of our own that flags were added, changed or deleted. */
export function tellOfFlags(): void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage(NEWS)
  channel.close()
}

/** Listens to changes of flags made elsewhere. @returns stops listening */
export function onNewsOfFlags(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.addEventListener('message', ({ data }) => {
    if (data === NEWS) listener()
  })
  return () => channel.close()
}
