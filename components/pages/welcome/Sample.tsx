import { useEffect, useRef, useState } from 'preact/hooks'
import { markOf } from '../../../comparison/mark.ts'
import type { Evidence } from '../../../estimates/evidence.ts'
import { ShownCard } from '../../card-view.tsx'
import type { Text } from '../../text.ts'
import type { ReadSample } from './sample.ts'

/** A few sentences, read and compared here and now, with the card that figures have on any page. */
export function Sample({ evidence, text }: { evidence: Evidence; text: Text }) {
  const [sample, setSample] = useState<ReadSample | null>(null)
  const holder = useRef<HTMLDivElement>(null)
  const card = useRef<ShownCard | null>(null)
  const shown = useRef(0)
  const showAt = useRef<(number: number) => void>(() => {})

  useEffect(() => {
    // What reads takes room: other pages do without it.
    void import('./sample.ts').then(({ readSample }) => readSample(evidence)).then(setSample)
  }, [evidence])
  useEffect(() => {
    const ignore = () => {}
    const figure = () => holder.current?.querySelectorAll<HTMLElement>('.figure')[shown.current]
    const callbacks = {
      ...{ entered: ignore, left: ignore, pinned: ignore },
      closed: () => {
        card.current?.hide(false)
        figure()?.focus()
      },
      stepped: (by: 1 | -1) => showAt.current(shown.current + by),
    }
    card.current = new ShownCard(document, callbacks, text)
    return () => card.current?.remove()
  }, [text])

  showAt.current = (number) => {
    const figures = holder.current!.querySelectorAll<HTMLElement>('.figure')
    const at = (number + figures.length) % figures.length
    const element = figures[at]!
    const range = document.createRange()
    range.selectNodeContents(element)
    shown.current = at
    card.current!.show(
      {
        answer: sample!.answer,
        index: Number(element.dataset.index),
        range,
        ...{ number: at + 1, total: figures.length },
      },
      'keyboard',
    )
  }
  if (!sample) return <p role="status">{text.say('estimates_loading')}</p>
  const { comparisons } = sample.answer
  let number = 0
  return (
    <div class="sample" ref={holder}>
      {sample.blocks.map((pieces, block) => (
        <p key={block} lang="en">
          {pieces.map((piece) => {
            if (typeof piece === 'string') return piece
            const comparison = comparisons[piece.index]!
            const at = number++
            return (
              <button
                key={piece.index}
                type="button"
                aria-haspopup="dialog"
                data-index={piece.index}
                class={`figure is-${markOf(comparison)}`}
                onClick={() => showAt.current(at)}
              >
                {piece.quote}
              </button>
            )
          })}
        </p>
      ))}
    </div>
  )
}
