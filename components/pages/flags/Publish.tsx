import type { ListedFlag } from '../../../flags/listed.ts'
import type { Flag } from '../../../flags/model.ts'
import type { Text } from '../../text.ts'
import { saveFile } from '../../timeline/save.ts'
import { type Form, PUBLISHED, publish } from './publish.ts'

interface Props {
  flags: readonly ListedFlag[]
  /** Whether they were chosen one by one; else they are all that was found. */
  isChosen: boolean
  text: Text
  /** Reads them with all that proves them. */
  onRead(flags: readonly ListedFlag[]): Promise<readonly Flag[]>
  onFault(error: unknown): void
}

/** Makes a file of flags: a report to be read, or a form that other programs read. */
export function Publish({ flags, isChosen, text, onRead, onFault }: Props) {
  const make = (form: Form, done: (file: Blob) => void) =>
    void onRead(flags)
      .then((some) => done(publish(some, form, text)))
      .catch(onFault)
  const count = text.number(flags.length)
  return (
    <div class="export">
      <p>{text.say(isChosen ? 'flags_publish_chosen' : 'flags_publish_all', count)}</p>
      <button
        type="button"
        class="button first"
        disabled={flags.length === 0}
        onClick={() => make('html', (report) => open(URL.createObjectURL(report), '_blank', 'noopener'))}
      >
        {text.say('flags_publish_open')}
      </button>
      {PUBLISHED.map(({ form, name, file }) => (
        <button
          key={form}
          type="button"
          class="button"
          disabled={flags.length === 0}
          title={text.say(`flags_form_${form}`)}
          onClick={() => make(form, (made) => saveFile(made, file))}
        >
          {name ?? text.say('flags_publish_cases')}
        </button>
      ))}
    </div>
  )
}
