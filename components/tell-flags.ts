import { tellOfFlags } from '../flags/news.ts'
import { sendMessage } from '../messages.ts'

/** Tells all that show flags of a change made here: pages of our own directly, web pages through the background. */
export async function tellFlagsChanged(): Promise<void> {
  tellOfFlags()
  await sendMessage('flagsWritten', undefined).catch(() => {})
}
