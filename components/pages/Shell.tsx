import { useEffect, useRef, useState } from 'preact/hooks'
import type { PageEntry, PageProps } from './page.ts'
import { hashOf, type Route, routeOf } from './route.ts'

type Props = Pick<PageProps, 'text' | 'withDb' | 'fetchBase'> & { pages: readonly PageEntry[] }

/** The options tab: the way to each page, and the one that the address names. */
export function Shell({ pages, ...given }: Props) {
  const { text } = given
  const [{ path, params }, setRoute] = useRoute()
  const entry = pages.find((page) => page.path === path) ?? pages[0]!
  const main = useRef<HTMLElement>(null)
  const nav = useRef<HTMLElement>(null)
  const shown = useRef(entry)
  const title = text.say(entry.name)

  useEffect(() => {
    document.title = `${title} · ${text.say('extName')}`
    // Somebody who follows a link by keyboard or screen reader goes on from there; the first page takes nobody's focus.
    if (shown.current !== entry) main.current?.focus()
    shown.current = entry
  }, [entry, title, text])

  useEffect(() => {
    if (nav.current) showCurrent(nav.current)
  }, [entry])

  return (
    <>
      {/* A button: what stands after # is the address of a page. */}
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        {text.say('nav_skip')}
      </button>
      <header class="top">
        <a class="brand" href={hashOf(pages[0]!.path)}>
          <img src="/icon/32.png" width="20" height="20" alt="" /> {text.say('extName')}
        </a>
        <nav ref={nav} aria-label={text.say('nav_label')}>
          {pages
            .filter(({ isUnlisted }) => !isUnlisted)
            .map((page) => (
              <a key={page.path} href={hashOf(page.path)} aria-current={page === entry ? 'page' : undefined}>
                {text.say(page.name)}
              </a>
            ))}
        </nav>
      </header>
      <main ref={main} id="main" tabIndex={-1} class={`page-${entry.path}`}>
        <entry.Page
          key={entry.path}
          {...given}
          params={params}
          show={(next) => {
            history.replaceState(null, '', hashOf(entry.path, next))
            setRoute(routeOf(location.hash))
          }}
        />
      </main>
    </>
  )
}

/** In a narrow window the ways to the pages lie in a row that scrolls; the one that is shown may be out of sight. */
function showCurrent(nav: HTMLElement): void {
  const middleOf = (element: Element) => {
    const { left, width } = element.getBoundingClientRect()
    return left + width / 2
  }
  const current = nav.querySelector('[aria-current]')
  if (current) nav.scrollLeft += middleOf(current) - middleOf(nav)
}

function useRoute(): [Route, (route: Route) => void] {
  const [route, setRoute] = useState(() => routeOf(location.hash))
  useEffect(() => {
    const follow = () => setRoute(routeOf(location.hash))
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return [route, setRoute]
}
