import { useState } from 'preact/hooks'
import { storeMessage } from '../../../estimates/errors.ts'
import { KNOWN_FEEDS, type KnownFeed } from '../../../estimates/feeds/catalogue.ts'
import type { Credit, Feed, Subscription } from '../../../estimates/feeds/model.ts'
import type { Text } from '../../text.ts'
import type { PageProps } from '../page.ts'
import { hashOf } from '../route.ts'
import { FeedForm } from './FeedForm.tsx'
import { FeedState } from './FeedState.tsx'
import { NotAllowed, useFeeds } from './use-feeds.ts'
import './feeds.css'

/** Hours that a reader can choose between; the catalogue's are among them. */
const INTERVALS = [6, 24, 24 * 7]

/** Public series and feeds of newsrooms: off until they are switched on, one by one. */
export function FeedsPage({ text, withDb }: PageProps) {
  const { say } = text
  const { feeds, fault: storeFault, busy, ...actions } = useFeeds(withDb)
  const [fault, setFault] = useState<string | null>(null)

  const act = async (doing: Promise<void>): Promise<boolean> => {
    try {
      await doing
      setFault(null)
      return true
    } catch (error) {
      setFault(
        error instanceof NotAllowed
          ? say('feeds_not_allowed')
          : say(storeMessage(error) ?? 'estimates_fault', String((error as Error).message)),
      )
      return false
    }
  }
  const subscribed = (known: KnownFeed) => feeds?.find(({ url, form }) => url === known.url && form === known.form)
  const others =
    feeds?.filter((feed) => !KNOWN_FEEDS.some(({ url, form }) => url === feed.url && form === feed.form)) ?? []
  const given = {
    text,
    onRefresh: (feed: Feed) => void act(actions.refresh(feed)),
    onEvery: (feed: Feed, every: number | null) => void act(actions.setEvery(feed, every)),
    onRemove: (feed: Feed) => void act(actions.remove(feed)),
  }
  const add = async (wanted: Subscription) => {
    if (!feeds?.some(({ url, form }) => url === wanted.url && form === wanted.form)) return act(actions.add(wanted))
    setFault(say('feeds_already'))
    return false
  }
  return (
    <div class="page feeds">
      <header>
        <h1>{say('nav_feeds')}</h1>
        <p class="lead">{say('feeds_about')}</p>
      </header>
      {(fault || storeFault !== null) && (
        <p class="notice" role="alert">
          {fault ?? say(`estimates_store_${storeFault?.fault === 'blocked' ? 'blocked' : 'unavailable'}`)}
        </p>
      )}
      <section>
        <h2>{say('feeds_known')}</h2>
        <ul class="feed-list">
          {KNOWN_FEEDS.map((known) => {
            const feed = subscribed(known)
            const name = say(`feed_${known.id}`)
            return (
              <li key={known.url} class={feed ? 'on' : undefined}>
                <div>
                  <h3>{name}</h3>
                  <p>{say(`feed_${known.id}_counts`)}</p>
                  <CreditLine credit={known.credit} text={text} />
                  {feed && <FeedState feed={feed} text={text} />}
                </div>
                {feed ? (
                  <FeedActions feed={feed} isBusy={busy.has(feed.id) || busy.has(feed.url)} {...given} />
                ) : (
                  <button
                    type="button"
                    class="button"
                    disabled={feeds === null || storeFault !== null || busy.has(known.url)}
                    aria-label={say('feeds_subscribe_to', name)}
                    onClick={() => void add({ name, url: known.url, form: known.form, every: known.every })}
                  >
                    {say('feeds_subscribe')}
                  </button>
                )}
              </li>
            )
          })}
        </ul>
      </section>
      <section>
        <h2>{say('feeds_others')}</h2>
        {others.length > 0 && (
          <ul class="feed-list">
            {others.map((feed) => (
              <li key={feed.id} class="on">
                <div>
                  <h3>{feed.name}</h3>
                  <p class="url">{feed.url}</p>
                  {feed.credit && <CreditLine credit={feed.credit} text={text} />}
                  <FeedState feed={feed} text={text} />
                </div>
                <FeedActions feed={feed} isBusy={busy.has(feed.id)} {...given} />
              </li>
            ))}
          </ul>
        )}
        <FeedForm text={text} onAdd={add} />
      </section>
    </div>
  )
}

function CreditLine({ credit: { name, licence, link }, text }: { credit: Credit; text: Text }) {
  return (
    <small>
      {link && /^https?:/i.test(link) ? (
        <a href={link} target="_blank" rel="noopener noreferrer">
          {name}
        </a>
      ) : (
        name
      )}
      {` · ${text.say('feeds_licence', licence)}`}
    </small>
  )
}

interface ActionsProps {
  feed: Feed
  isBusy: boolean
  text: Text
  onRefresh(feed: Feed): void
  onEvery(feed: Feed, every: number | null): void
  onRemove(feed: Feed): void
}

function FeedActions({ feed, isBusy, text, onRefresh, onEvery, onRemove }: ActionsProps) {
  const { say } = text
  const intervals = [...new Set([...INTERVALS, ...(feed.every === null ? [] : [feed.every])])].sort((a, b) => a - b)
  return (
    <div class="feed-actions">
      <select
        aria-label={say('feeds_every_label', feed.name)}
        value={String(feed.every ?? '')}
        onChange={({ currentTarget: { value } }) => onEvery(feed, value === '' ? null : Number(value))}
      >
        {intervals.map((hours) => (
          <option key={hours} value={hours}>
            {hours === 24
              ? say('feeds_daily')
              : hours === 168
                ? say('feeds_weekly')
                : say('feeds_hours', text.number(hours))}
          </option>
        ))}
        <option value="">{say('feeds_manual')}</option>
      </select>
      <button
        type="button"
        class="button"
        disabled={isBusy}
        aria-label={say('feeds_refresh_of', feed.name)}
        onClick={() => onRefresh(feed)}
      >
        {say(isBusy ? 'feeds_busy' : 'feeds_refresh')}
      </button>
      {feed.rows > 0 && (
        <a class="button" href={hashOf('estimates', [['origin', 'feed']])}>
          {say('feeds_rows')}
        </a>
      )}
      <button
        type="button"
        class="button"
        disabled={isBusy}
        aria-label={say('feeds_remove_of', feed.name)}
        onClick={() => onRemove(feed)}
      >
        {say('feeds_remove')}
      </button>
    </div>
  )
}
