import { render } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { sendMessage } from '../../messages.ts'
import type { ShownFigure } from '../../page/card-handle.ts'
import type { Desk, DeskAction } from '../../page/desk-handle.ts'
import type { Text } from '../text.ts'
import { askTwice, faultOf } from './ask.ts'
import { CopyInCard } from './CopyInCard.tsx'
import css from './desk.css?inline'
import { FlagInCard } from './FlagInCard.tsx'
import type { PageWords } from './page-words.ts'
import { SaveInCard } from './SaveInCard.tsx'

/** Draws the desk's forms into the card. */
export function deskForms(page: PageWords, text: Text): Desk['open'] {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return (action, figure, place, close) => {
    const root = place.getRootNode() as ShadowRoot
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
    render(<Form action={action} figure={figure} page={page} text={text} close={close} />, place)
    return () => render(null, place)
  }
}

interface Props {
  action: DeskAction
  figure: ShownFigure
  page: PageWords
  text: Text
  close(said?: string): void
}

type Known = Awaited<ReturnType<typeof learn>>

/** What every form needs: the words, and what can be chosen. */
async function learn(range: Range, page: PageWords) {
  const [words, facts] = await Promise.all([page.wordsOf(range), askTwice(() => sendMessage('deskFacts', undefined))])
  return { words, facts, about: page.about() }
}

function Form({ action, figure, page, text, close }: Props) {
  const [known, setKnown] = useState<Known | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  useEffect(() => {
    learn(figure.range, page).then(setKnown, (error) => setFault(faultOf(error, text)))
  }, [])
  const holder = useRef<HTMLDivElement>(null)
  useEffect(() => holder.current?.querySelector<HTMLElement>('select, input, button')?.focus(), [known])
  const { answer, index } = figure
  const comparison = answer.comparisons[index] ?? null
  if (fault !== null || known?.words === null) return <p role="alert">{fault ?? text.say('desk_gone')}</p>
  if (!known) return null
  const { words, facts, about } = known
  const target = { page: about, ...words! }
  const given = { text, close }
  return (
    <div ref={holder}>
      {action === 'copy' && <CopyInCard {...given} comparison={comparison} answer={answer} target={target} />}
      {action === 'save' && comparison && (
        <SaveInCard {...given} claim={comparison.claim} page={about} events={facts.events} />
      )}
      {action === 'flag' && <FlagInCard {...given} figure={figure} target={target} facts={facts} page={page} />}
    </div>
  )
}
