import { useId, useState } from 'preact/hooks'
import * as v from 'valibot'
import { link } from '../../../estimates/checks.ts'
import { UCDP_CREDIT } from '../../../estimates/feeds/catalogue.ts'
import type { Subscription } from '../../../estimates/feeds/model.ts'
import type { Text } from '../../text.ts'

interface Props {
  text: Text
  /** @returns whether it was subscribed to */
  onAdd(wanted: Subscription): Promise<boolean>
}

/** Forms that a feed at an address of the reader's own may have: ours, which any newsroom can publish, and that of UCDP's yearly files. */
const FORMS = ['recount', 'ucdp'] as const

/** Subscribes to an address that is in no catalogue. */
export function FeedForm({ text, onAdd }: Props) {
  const { say } = text
  const id = useId()
  const [url, setUrl] = useState('')
  const [name, setName] = useState('')
  const [form, setForm] = useState<(typeof FORMS)[number]>('recount')
  const [isWrong, setIsWrong] = useState(false)

  const submit = async (event: Event) => {
    event.preventDefault()
    const address = url.trim()
    const isLink = v.is(link, address)
    setIsWrong(!isLink)
    if (!isLink) return document.getElementById(`${id}-url`)?.focus()
    const wanted = {
      name: name.trim() || new URL(address).hostname,
      url: address,
      form,
      every: form === 'ucdp' ? null : 24,
    }
    if (await onAdd(wanted)) {
      setUrl('')
      setName('')
    }
  }
  return (
    <form class="feed-form" noValidate onSubmit={submit}>
      <p>
        {say('feeds_form_about')} {form === 'ucdp' && say('feeds_form_ucdp', UCDP_CREDIT.licence)}
      </p>
      <div class="feed-fields">
        <div class="field">
          <label for={`${id}-url`}>{say('feeds_url')}</label>
          <input
            id={`${id}-url`}
            type="url"
            value={url}
            placeholder="https://"
            aria-invalid={isWrong || undefined}
            aria-describedby={isWrong ? `${id}-fault` : undefined}
            onInput={({ currentTarget }) => setUrl(currentTarget.value)}
          />
          {isWrong && (
            <small id={`${id}-fault`} class="fault">
              {say('form_url_wrong')}
            </small>
          )}
        </div>
        <div class="field">
          <label for={`${id}-name`}>{say('feeds_name')}</label>
          <input
            id={`${id}-name`}
            value={name}
            maxLength={200}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </div>
        <div class="field">
          <label for={`${id}-form`}>{say('feeds_form')}</label>
          <select
            id={`${id}-form`}
            value={form}
            onChange={({ currentTarget }) => setForm(currentTarget.value as typeof form)}
          >
            {FORMS.map((each) => (
              <option key={each} value={each}>
                {say(`feeds_form_is_${each}`)}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" class="button first">
          {say('feeds_subscribe')}
        </button>
      </div>
    </form>
  )
}
