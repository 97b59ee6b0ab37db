import { useState } from 'preact/hooks'
import { beginFlag, type Entered, type Flagged, flagFrom } from '../../flags/draft.ts'
import { randomId } from '../../flags/ids.ts'
import type { FlaggedText } from '../../flags/model.ts'
import { sendMessage } from '../../messages.ts'
import type { ShownFigure } from '../../page/card-handle.ts'
import { FlagForm } from '../FlagForm.tsx'
import type { Text } from '../text.ts'
import { askTwice, faultOf } from './ask.ts'

/** What was entered and not saved, by the words that it is about: nothing typed is lost with the card. */
const drafts = new Map<string, Entered>()
const keyOf = ({ page, anchor }: FlaggedText) => `${page.url} ${anchor.start} ${anchor.exact}`

interface Props {
  figure: ShownFigure
  target: Pick<FlaggedText, 'page' | 'anchor' | 'context'>
  facts: { events: [string, string][]; author: string }
  text: Text
  close(said?: string): void
}

/** The form of a flag, in the card of a figure or of selected words. */
export function FlagInCard({ figure: { answer, index }, target, facts, text, close }: Props) {
  const comparison = answer.comparisons[index] ?? null
  const [id] = useState(randomId)
  const [fault, setFault] = useState<string | null>(null)
  const flagged: Flagged = {
    target: { ...target, claim: comparison?.claim ?? null, correction: null },
    against: null,
    comparison,
    estimates: answer.estimates,
  }
  const key = keyOf(flagged.target)
  const save = async (how: Flagged, entered: Entered) => {
    try {
      const flag = flagFrom(how, entered, id, new Date().toISOString())
      await askTwice(() => sendMessage('addFlag', flag))
      drafts.delete(key)
      close(text.say('desk_flagged'))
    } catch (error) {
      setFault(faultOf(error, text))
    }
  }
  return (
    <FlagForm
      flagged={flagged}
      events={facts.events}
      author={facts.author}
      entered={drafts.get(key) ?? beginFlag(flagged.target.claim, comparison, facts.author)}
      text={text}
      fault={fault}
      onInput={(entered) => drafts.set(key, entered)}
      onCompare={(claim) => sendMessage('compareClaim', { claim, published: target.page.published })}
      onSave={save}
      onCancel={() => close()}
    />
  )
}
