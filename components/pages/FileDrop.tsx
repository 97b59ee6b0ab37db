import { useId, useState } from 'preact/hooks'
import type { Text } from '../text.ts'

interface Props {
  label: string
  /** As `accept` of a file field has it. */
  accept: string
  text: Text
  onFile(file: File): void
}

/** Where a file is chosen, or dropped. */
export function FileDrop({ label, accept, text, onFile }: Props) {
  const id = useId()
  const [isOver, setIsOver] = useState(false)
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0]
    if (file) onFile(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the pointer; the field inside is for everybody
    <div
      class={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        take(event.dataTransfer?.files)
      }}
    >
      <label for={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept={accept}
        onChange={({ currentTarget }) => {
          take(currentTarget.files)
          // The same file can be chosen again once it was mended.
          currentTarget.value = ''
        }}
      />
      <small>{text.say('import_drop')}</small>
    </div>
  )
}
