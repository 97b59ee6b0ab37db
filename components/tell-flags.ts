import { type ChangedFlags, tellOfFlags } from '../flags/news.ts'
import { sendMessage } from '../messages.ts'

/** Tells all that show flags of a change made here: pages of our own directly, web pages through the background. */
export async function tellFlagsChanged(ids: ChangedFlags): Promise<void> {
  tellOfFlags(ids)
  await sendMessage('flagsWritten', undefined).catch(() => {})
}
