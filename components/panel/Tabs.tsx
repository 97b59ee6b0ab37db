import type { ComponentChildren } from 'preact'
import { useId, useRef } from 'preact/hooks'

export interface PanelTab<Name extends string> {
  name: Name
  label: string
  /** How many there are in it. */
  size: string
}

interface Props<Name extends string> {
  tabs: readonly PanelTab<Name>[]
  shown: Name
  label: string
  children: ComponentChildren
  onShow(name: Name): void
}

/** Tabs over one panel; arrows go from tab to tab. */
export function Tabs<Name extends string>({ tabs, shown, label, children, onShow }: Props<Name>) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (press: KeyboardEvent) => {
    const at = tabs.findIndex(({ name }) => name === shown)
    const last = tabs.length - 1
    const forward = getComputedStyle(list.current!).direction === 'rtl' ? -1 : 1
    const to: Record<string, number> = {
      ArrowRight: at + forward,
      ArrowLeft: at - forward,
      Home: 0,
      End: last,
    }
    const next = to[press.key]
    if (next === undefined) return
    press.preventDefault()
    const index = (next + tabs.length) % tabs.length
    onShow(tabs[index]!.name)
    list.current!.querySelectorAll<HTMLElement>('[role="tab"]')[index]!.focus()
  }
  return (
    <>
      <div ref={list} class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map(({ name, label, size }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            aria-selected={name === shown}
            aria-controls={`${id}-panel`}
            tabIndex={name === shown ? 0 : -1}
            onClick={() => onShow(name)}
          >
            {label} <span class="size">{size}</span>
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} class="tab-panel" role="tabpanel" aria-labelledby={`${id}-${shown}`}>
        {children}
      </div>
    </>
  )
}
