import { useMemo } from 'preact/hooks'
import { evidenceIn } from '../../../estimates/evidence.ts'
import { MemorySwitch } from '../memory/MemorySwitch.tsx'
import { useMemory } from '../memory/use-memory.ts'
import type { PageProps } from '../page.ts'
import { hashOf } from '../route.ts'
import { useSites } from '../settings/use-sites.ts'
import { Sample } from './Sample.tsx'
import '../../marks.css'
import '../memory/memory.css'
import './welcome.css'

/** What is seen first: what the marks mean, what leaves the machine, and the three things to choose. */
export function WelcomePage({ text, withDb, fetchBase }: PageProps) {
  const { say } = text
  const evidence = useMemo(() => evidenceIn(withDb, import.meta.env.BASE_VERSION, fetchBase), [withDb, fetchBase])
  const memory = useMemory(withDb)
  const sites = useSites(withDb)
  return (
    <div class="page welcome">
      <header>
        <h1>{say('welcome_title')}</h1>
        <p class="lead">{say('welcome_lead')}</p>
      </header>
      <section>
        <h2>{say('welcome_marks')}</h2>
        <Sample evidence={evidence} text={text} />
        <p>{say('welcome_try')}</p>
        <dl class="legend">
          {(['in-line', 'outside', 'none'] as const).map((mark) => (
            <div key={mark}>
              <dt>
                <span class={`is-${mark}`}>{say('welcome_mark')}</span>
              </dt>
              <dd>{say(`welcome_mark_${mark.replace('-', '_')}`)}</dd>
            </div>
          ))}
        </dl>
        <p>{say('welcome_never')}</p>
      </section>
      <section>
        <h2>{say('welcome_leaves')}</h2>
        <p>
          <b>{say('welcome_nothing')}</b> {say('welcome_nothing_about')}
        </p>
      </section>
      <section>
        <h2>{say('welcome_choose')}</h2>
        <div class="switch-line">
          <div>
            <b>{say('settings_sites')}</b>
            <p>{say('settings_listed', text.number(sites.listed))}</p>
          </div>
          {sites.isAllowed === false ? (
            <button type="button" class="button first" onClick={() => void sites.allow()}>
              {say('popup_allow')}
            </button>
          ) : (
            <a class="button" href={hashOf('settings')}>
              {say('welcome_sites')}
            </a>
          )}
        </div>
        <div class="switch-line">
          <div>
            <b>{say('nav_feeds')}</b>
            <p>{say('welcome_feeds_about')}</p>
          </div>
          <a class="button" href={hashOf('feeds')}>
            {say('welcome_feeds')}
          </a>
        </div>
        <MemorySwitch memory={memory} text={text} />
      </section>
    </div>
  )
}
