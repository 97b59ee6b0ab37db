import type { Claim } from '../../../claims/model.ts'
import { compareArticle } from '../../../comparison/article.ts'
import type { PageView } from '../../../components/panel/use-page.ts'
import type { Estimate } from '../../../estimates/model.ts'
import type { PageAnswer } from '../../../messages.ts'
import { claim, EVENTS, estimate } from '../../comparison/made.ts'

const PAGE = {
  url: 'https://news.example/a',
  title: 'After the battle',
  publisher: 'The Gazette',
  published: '2022-02-01',
}

/** What a page answers of these claims, all of them painted. */
export const answered = (claims: readonly Claim[], estimates: readonly Estimate[] = []): PageAnswer => ({
  page: PAGE,
  answer: compareArticle(PAGE, claims, (id) => estimates.filter(({ event }) => event === id), EVENTS),
  figures: claims.map((_, index) => index),
})

/** A page that says two numbers of one count, one of another measure that breaks a law, and something about no event. */
export const CLAIMS = [
  claim(40_000, { by: 'A Minister' }),
  claim(90_000, { by: 'A General', via: 'Radio One' }),
  claim(25_000, { measure: 'casualties', by: 'A Blogger' }),
  claim(12, { event: null, party: null, group: 'people' }),
]
export const COUNTS = [
  estimate(41_000, { by: 'Names Project', kind: 'media-count', url: 'https://names.example/' }),
  estimate(39_500, { by: 'A Monitor' }),
]
export const FOUND = answered(CLAIMS, COUNTS)

/** A page in a tab, where Recount runs. */
export const viewed = (found: PageAnswer | null = FOUND, more: Partial<PageView['facts']> = {}): PageView => ({
  tabId: 7,
  facts: {
    url: PAGE.url,
    site: { host: 'news.example', listed: true, added: false, off: false, canRun: true },
    page: found && {
      figures: found.figures.map((index) => {
        const { claim, verdict } = found.answer.comparisons[index]!
        return { claim, verdict, hasConflicts: false, mark: 'in-line' }
      }),
    },
    isAllowed: true,
    isPdf: false,
    ...more,
  },
  found,
  states: new Map(),
})
