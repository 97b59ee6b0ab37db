import type { Feed } from '../../../estimates/feeds/model.ts'
import { inWords } from '../../../estimates/said.ts'
import type { Text } from '../../text.ts'

/** How a subscription stands: what it brought, when it was last current, when it is asked next, and what went wrong. */
export function FeedState({ feed, text }: { feed: Feed; text: Text }) {
  const { say } = text
  const { rows, success, next, error } = feed
  const lines = [
    say(rows === 1 ? 'feeds_count_one' : 'feeds_count', text.number(rows)),
    ...(success ? [say('feeds_success', instant(success, text))] : [say('feeds_never')]),
    ...(next ? [say('feeds_next', instant(next, text))] : []),
  ]
  return (
    <>
      <p class="state">{lines.join(' · ')}</p>
      {error && (
        <p class="fault">
          {say(
            `feeds_fault_${error.fault.replace('-', '_')}`,
            typeof error.detail === 'string' ? error.detail : inWords(error.detail, text.translate),
            instant(error.at, text),
          )}
        </p>
      )}
    </>
  )
}

const instant = (iso: string, { locale }: Text): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso))
