import { type ChangedFlags, tellOfFlags } from '../flags/news.ts'
import { sendMessage } from '../messages.ts'

/**
 * Tells all that show flags of a change made here: pages of our own directly, web pages through the background. Whoever changed them
 * does not wait: a background that has to wake takes its time, and the change is made.
 */
export function tellFlagsChanged(ids: ChangedFlags): void {
  tellOfFlags(ids)
  void sendMessage('flagsWritten', undefined).catch(() => {})
}
