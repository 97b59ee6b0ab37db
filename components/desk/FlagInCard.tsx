import { useState } from 'preact/hooks'
import { claimSentence } from '../../comparison/claim-line.ts'
import type { Comparison } from '../../comparison/model.ts'
import { beginFlag, type Entered, type Flagged, flagFrom } from '../../flags/draft.ts'
import { randomId } from '../../flags/ids.ts'
import type { FlaggedText } from '../../flags/model.ts'
import { sendMessage } from '../../messages.ts'
import type { ShownFigure } from '../../page/card-handle.ts'
import { FlagForm } from '../FlagForm.tsx'
import { Choose } from '../fields.tsx'
import type { Text } from '../text.ts'
import { askTwice, faultOf } from './ask.ts'
import type { PageWords } from './page-words.ts'

/** What was entered and not saved, and the claim that it is held against, by the words that it is about: nothing typed is lost with the card. */
const drafts = new Map<string, { entered: Entered; against: string }>()
const keyOf = ({ page, anchor }: FlaggedText) => `${page.url} ${anchor.start} ${anchor.exact}`

interface Props {
  figure: ShownFigure
  target: Pick<FlaggedText, 'page' | 'anchor' | 'context'>
  facts: { events: [string, string][]; author: string }
  page: PageWords
  text: Text
  close(said?: string): void
}

/** The form of a flag, in the card of a figure or of selected words. */
export function FlagInCard({ figure: { answer, index, number }, target, facts, page, text, close }: Props) {
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
  const draft = drafts.get(key) ?? {
    entered: beginFlag(flagged.target.claim, comparison, facts.author),
    against: '',
  }
  // Words that were selected are no claim of the page: what speaks against them has no place among its figures.
  const others = number > 0 && comparison ? claimsAgainst(comparison).filter((each) => page.rangeOfClaim(each)) : []
  const [against, setAgainst] = useState(draft.against)
  const chooseAgainst = (claim: string) => {
    setAgainst(claim)
    drafts.set(key, { ...(drafts.get(key) ?? draft), against: claim })
  }
  /** The other claim of the pair. @throws where its words are gone */
  const otherText = async (): Promise<FlaggedText | null> => {
    if (against === '') return null
    const range = page.rangeOfClaim(Number(against))
    const words = range && (await page.wordsOf(range))
    if (!words) throw new Error('the words of the other claim are gone')
    return { page: target.page, ...words, claim: answer.comparisons[Number(against)]!.claim, correction: null }
  }
  const save = async (how: Flagged, entered: Entered) => {
    try {
      const flag = flagFrom({ ...how, against: await otherText() }, entered, id, new Date().toISOString())
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
      entered={draft.entered}
      text={text}
      fault={fault}
      onInput={(entered) => drafts.set(key, { entered, against })}
      onCompare={(claim) => sendMessage('compareClaim', { claim, published: target.page.published })}
      onSave={save}
      onCancel={() => close()}
    >
      {others.length > 0 && (
        <Choose
          field="against"
          label={text.say('desk_against')}
          choices={others.map((each) => [
            String(each),
            claimSentence(answer.comparisons[each]!.claim, text.translate, text.locale),
          ])}
          none={text.say('desk_against_none')}
          fields={{ against }}
          faults={{}}
          text={text}
          onInput={(_, claim) => chooseAgainst(claim)}
        />
      )}
    </FlagForm>
  )
}

/** The page's other claims that speak against one, by their places among the comparisons: by a law, or because they tell it otherwise. */
function claimsAgainst({ conflicts, remarks }: Comparison): number[] {
  const told = remarks.filter(({ kind }) => kind !== 'reads-as-part')
  return [...new Set([...conflicts, ...told].flatMap(({ claim }) => claim ?? []))]
}
