import { useEffect, useRef, useState } from 'preact/hooks'
import { claimSentence } from '../../comparison/claim-line.ts'
import { verdictReason } from '../../comparison/explain.ts'
import type { Answer, Comparison } from '../../comparison/model.ts'
import type { FlaggedText } from '../../flags/model.ts'
import { linkToWords } from '../../flags/publish/text-fragment.ts'
import { estimateLine } from '../../flags/publish/words.ts'
import { isDirect, stripDrawing } from '../strip-marks.ts'
import type { Text } from '../text.ts'
import { stripPicture } from './strip-picture.ts'

/** As many estimates as the card shows first. */
const NEAREST = 3

interface Props {
  /** Null where no figure was read: then there is only the link. */
  comparison: Comparison | null
  answer: Answer
  target: Pick<FlaggedText, 'page' | 'anchor'>
  text: Text
  close(said?: string): void
}

/** Copies what the card says: as text, as a link to the very words, or as a picture. */
export function CopyInCard({ comparison, answer, target, text, close }: Props) {
  const { say } = text
  const row = useRef<HTMLElement>(null)
  const [fault, setFault] = useState('')
  useEffect(() => row.current?.querySelector('button')?.focus(), [])
  const copy = async (kind: 'text' | 'link' | 'picture') => {
    try {
      if (kind === 'link') await copyText(linkToWords(target), row.current!)
      else if (kind === 'text') await copyText(inWords(comparison!, answer, target, text), row.current!)
      else await copyPicture(comparison!, answer, target, text)
      close(say('desk_copied'))
    } catch {
      setFault(say(kind === 'picture' ? 'desk_no_picture' : 'desk_not_copied'))
    }
  }
  return (
    <section ref={row} class="copy" aria-label={say('desk_copy')}>
      {comparison && (
        <button type="button" class="button" onClick={() => copy('text')}>
          {say('desk_copy_text')}
        </button>
      )}
      <button type="button" class="button" onClick={() => copy('link')}>
        {say('desk_copy_link')}
      </button>
      {comparison && (
        <button type="button" class="button" onClick={() => copy('picture')}>
          {say('desk_copy_picture')}
        </button>
      )}
      <button type="button" class="button" onClick={() => close()}>
        {say('form_cancel')}
      </button>
      <p role="alert">{fault}</p>
    </section>
  )
}

/** The claim, the verdict, the nearest counts and the link, a line each. */
function inWords(comparison: Comparison, { estimates }: Answer, target: Props['target'], text: Text): string {
  const nearest = comparison.compared.filter(isDirect).slice(0, NEAREST)
  const rows = nearest.flatMap(({ estimate }) => estimates[estimate] ?? [])
  return [
    claimSentence(comparison.claim, text.translate, text.locale),
    text.reason(verdictReason(comparison)),
    ...rows.map((row) => `– ${estimateLine(row, text)}`),
    linkToWords(target),
  ].join('\n')
}

async function copyPicture(comparison: Comparison, { estimates }: Answer, target: Props['target'], text: Text) {
  const caption = { claim: comparison.claim, verdict: text.reason(verdictReason(comparison)), url: target.page.url }
  // Given as a promise, so that the click still counts when the picture is ready.
  const picture = stripPicture(stripDrawing(comparison, estimates), caption, text)
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
}

/** On http pages there is no clipboard but the one of the browser's own command. */
async function copyText(words: string, place: HTMLElement): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(words)
  const area = document.createElement('textarea')
  area.value = words
  area.setAttribute('aria-hidden', 'true')
  place.append(area)
  area.select()
  const isCopied = document.execCommand('copy')
  area.remove()
  if (!isCopied) throw new Error('the browser does not copy here')
}
