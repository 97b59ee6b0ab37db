import { useEffect, useId, useState } from 'preact/hooks'
import { storeMessage } from '../../../estimates/errors.ts'
import { keepAuthor, lastAuthor } from '../../../flags/author.ts'
import { LONGEST_NAME } from '../../../flags/draft.ts'
import { hostOf, isHost } from '../../../sites/hosts.ts'
import { MemorySwitch } from '../memory/MemorySwitch.tsx'
import { useMemory } from '../memory/use-memory.ts'
import type { PageProps } from '../page.ts'
import { hashOf } from '../route.ts'
import { SiteList } from './SiteList.tsx'
import { useSites } from './use-sites.ts'
import '../memory/memory.css'
import './settings.css'

/** The few things that a reader may want otherwise. */
export function SettingsPage({ text, withDb }: PageProps) {
  const { say } = text
  const memory = useMemory(withDb)
  const sites = useSites(withDb)
  const [said, setSaid] = useState('')
  const [author, setAuthor] = useState<string | null>(null)
  const [site, setSite] = useState('')
  const id = useId()
  useEffect(() => {
    void withDb(lastAuthor).then(setAuthor, () => setAuthor(''))
  }, [withDb])

  const act = async (doing: Promise<void>, done = '') => {
    try {
      await doing
      setSaid(done)
    } catch (error) {
      setSaid(say(storeMessage(error) ?? 'estimates_fault', String((error as Error).message)))
    }
  }
  const wanted = hostOf(site.includes('://') ? site.trim() : `https://${site.trim()}`)
  return (
    <div class="page settings">
      <h1>{say('nav_settings')}</h1>
      <MemorySwitch memory={memory} text={text} />
      <section>
        <h2>{say('settings_sites')}</h2>
        <p>{say('settings_listed', text.number(sites.listed))}</p>
        {sites.isAllowed === false && (
          <p>
            <button type="button" class="button first" onClick={() => void act(sites.allow())}>
              {say('popup_allow')}
            </button>
          </p>
        )}
        <h3>{say('settings_added')}</h3>
        <SiteList
          hosts={sites.added}
          action={say('settings_remove')}
          label={(host) => say('popup_no_longer', host)}
          onAction={(host) => void act(sites.remove(host))}
        />
        <form
          class="forget-days"
          onSubmit={(event) => {
            event.preventDefault()
            if (wanted && isHost(wanted)) void act(sites.add(wanted)).then(() => setSite(''))
            else setSaid(say('settings_no_site'))
          }}
        >
          <label for={`${id}-site`}>
            {say('settings_add_label')}
            <input
              id={`${id}-site`}
              inputMode="url"
              placeholder="news.example"
              value={site}
              onInput={({ currentTarget }) => setSite(currentTarget.value)}
            />
          </label>
          <button type="submit" class="button" disabled={site.trim() === ''}>
            {say('settings_add')}
          </button>
        </form>
        <h3>{say('settings_off')}</h3>
        {sites.off.length === 0 && <p class="soft">{say('settings_none_off')}</p>}
        <SiteList
          hosts={sites.off}
          action={say('settings_switch_on')}
          label={(host) => say('settings_switch_on_of', host)}
          onAction={(host) => void act(sites.switchOn(host))}
        />
      </section>
      <section>
        <h2>{say('settings_author')}</h2>
        <form
          class="forget-days"
          onSubmit={(event) => {
            event.preventDefault()
            void act(
              withDb((db) => keepAuthor(db, author?.trim() || null)),
              say('settings_saved'),
            )
          }}
        >
          <label for={`${id}-author`}>
            {say('desk_flag_author')}
            <input
              id={`${id}-author`}
              maxLength={LONGEST_NAME}
              disabled={author === null}
              value={author ?? ''}
              aria-describedby={`${id}-about`}
              onInput={({ currentTarget }) => setAuthor(currentTarget.value)}
            />
          </label>
          <button type="submit" class="button" disabled={author === null}>
            {say('form_save')}
          </button>
        </form>
        <small id={`${id}-about`}>{say('desk_flag_author_hint')}</small>
      </section>
      <section>
        <h2>{say('import_backup_title')}</h2>
        <p>{say('import_backup_about')}</p>
        <p>
          <a href={hashOf('import')}>{say('nav_import')}</a>
        </p>
      </section>
      <p>
        <a href={hashOf('welcome')}>{say('settings_welcome')}</a>
      </p>
      <p role="status">{said}</p>
    </div>
  )
}
