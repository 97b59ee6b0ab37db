import type { Draft, Refiner } from './draft.ts'
import { SpeakerReader } from './speakers/reader.ts'

/**
 * Fills in who states each figure (`by`, null in the article's own voice) and through which publication or channel (`via`).
 * Both are words of the article.
 */
export const readSpeakers: Refiner = (drafts, reading) => {
  const reader = new SpeakerReader(reading)
  let before: Draft | null = null
  for (const draft of drafts) {
    const speaker = reader.speakerOf(draft, before)
    if (speaker) {
      draft.by = speaker.by
      draft.via = speaker.via
      draft.rules.push(speaker.rule)
    }
    before = draft
  }
  return drafts
}
