import { describe, expect, it } from 'vitest'
import { findFlags, paramsOf, sortedBy, type Wish, wishOf } from '../../../components/pages/flags/find-flags.ts'
import { listed } from '../../../flags/listed.ts'
import { englishMessages } from '../../../scripts/messages.ts'
import { claim, flag, flaggedText } from '../../flags/made.ts'

const say = (key: string) => englishMessages()(key, [])
const events = new Map([
  ['made-up-war', { id: 'made-up-war', name: 'The Made-up War', kind: 'war' as const, from: '2020-01-01' } as never],
])
const page = (url: string, title: string) => ({ url, title, publisher: null, published: null })
const stormFlag = flag({ modified: '2024-05-03T10:00:00.000Z' })
const storm = listed(stormFlag)
const flood = listed(
  flag({
    kind: 'misquotes',
    status: 'checked',
    note: 'Déjà vu',
    modified: '2024-06-03T10:00:00.000Z',
    target: flaggedText({
      page: page('https://www.other.example/flood', 'A flood'),
      claim: claim({ party: null, measure: 'killed', amount: { low: 7, high: 7, bound: 'exact' }, event: null }),
    }),
    evidence: [],
  }),
)
const words = listed(
  flag({
    kind: 'no-source',
    author: 'Ada',
    note: '',
    modified: '2024-04-03T10:00:00.000Z',
    target: flaggedText({ claim: null, context: 'Said to be many', page: page('https://third.example/', 'Said') }),
    evidence: [],
  }),
)
const ALL = [flood, storm, words]
const find = (more: Partial<Wish>) =>
  findFlags(ALL, { ...wishOf(new URLSearchParams()), ...more }, { locale: 'en', events, say })

describe('finding flags', () => {
  it.each<[Partial<Wish>, readonly object[]]>([
    [{}, [flood, storm, words]],
    [{ search: 'deja' }, [flood]],
    [{ search: 'MADE-UP war norway' }, [storm]],
    [{ search: 'names no source' }, [words]],
    [{ search: 'a monitor' }, [storm]],
    [{ search: 'ada storm' }, []],
    [{ kind: 'misquotes' }, [flood]],
    [{ status: 'open' }, [storm, words]],
    [{ site: 'other.example' }, [flood]],
    [{ party: '-' }, [flood]],
    [{ party: 'NO' }, [storm]],
    [{ measure: 'missing' }, [storm]],
    [{ from: '2024-05' }, [flood, storm]],
    [{ from: '2024-05', to: '2024-05' }, [storm]],
    [{ sort: 'claim', descending: true }, [storm, flood, words]],
    [{ sort: 'page', descending: false }, [storm, flood, words]],
    [{ sort: 'modified', descending: false }, [words, storm, flood]],
  ])('%j', (wish, found) => {
    expect(find(wish)).toEqual(found)
  })

  it('finds a flag by what it says now, not by what it said before it was changed', () => {
    expect(find({ search: 'counts a hundred' })).toEqual([storm])
    const changed = listed({ ...stormFlag, note: 'Else' })
    const wish = { ...wishOf(new URLSearchParams()), search: 'counts a hundred' }
    expect(findFlags([changed], wish, { locale: 'en', events, say })).toEqual([])
  })

  it('keeps a wish in the address, and leaves out what none could mean', () => {
    const wish = { ...wishOf(new URLSearchParams()), search: 'a b', status: 'open', flag: 'x', sort: 'kind' as const }
    expect(wishOf(new URLSearchParams(paramsOf(wish)))).toEqual(wish)
    expect(wishOf(new URLSearchParams('sort=-nothing&from=May'))).toMatchObject({ sort: 'modified', from: '' })
  })

  it('sorts the other way when asked again', () => {
    const first = sortedBy(wishOf(new URLSearchParams()), 'claim')
    expect([first.descending, sortedBy(first, 'claim').descending]).toEqual([true, false])
  })
})
