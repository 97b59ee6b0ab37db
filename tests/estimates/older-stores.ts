import type { IDBPDatabase } from 'idb'

/**
 * Stores as each published version of Recount left them, written out by hand and not by the migrations that are tested: what a reader
 * had then. Never change one; add one with each migration.
 */
export const OLDER: Record<
  number,
  { make(db: IDBPDatabase): void; rows: Record<string, [key: string | null, value: unknown][]> }
> = {
  1: {
    make(db) {
      db.createObjectStore('estimates', { keyPath: ['count', 'origin'] }).createIndex('byOrigin', 'origin')
      db.createObjectStore('events', { keyPath: 'id' })
      db.createObjectStore('edits', { keyPath: 'id' }).createIndex('byCount', 'count')
      db.createObjectStore('sites', { keyPath: 'host' })
      db.createObjectStore('meta')
    },
    rows: rowsOf1(),
  },
  2: {
    make(db) {
      OLDER[1]!.make(db)
      db.createObjectStore('flags', { keyPath: 'id' }).createIndex('byPage', 'pages', { multiEntry: true })
      const pages = db.createObjectStore('pages', { keyPath: 'page' })
      pages.createIndex('byHost', 'host')
      pages.createIndex('bySeen', 'seen')
      pages.createIndex('byCount', 'counts', { multiEntry: true })
    },
    rows: {
      ...rowsOf1(),
      flags: [[null, { id: 'flag-1', pages: ['https://news.example/a'], flag: { note: 'kept' } }]],
    },
  },
  3: {
    make(db) {
      OLDER[2]!.make(db)
      db.createObjectStore('feeds', { keyPath: 'id' })
    },
    rows: { ...rowsOf1(), feeds: [[null, { id: 'feed-1', name: 'kept' }]] },
  },
  4: {
    make(db) {
      OLDER[3]!.make(db)
      db.deleteObjectStore('estimates')
      const estimates = db.createObjectStore('estimates', { keyPath: ['count', 'origin'] })
      estimates.createIndex('byOrigin', 'origin')
      estimates.createIndex('byCount', 'count')
    },
    rows: rowsOf1(),
  },
  5: {
    make: (db) => OLDER[4]!.make(db),
    rows: { ...rowsOf1(), estimates: packedRows() },
  },
  6: {
    make(db) {
      OLDER[5]!.make(db)
      db.createObjectStore('flagLists', { keyPath: 'list' })
    },
    rows: {
      ...{ ...rowsOf1(), estimates: packedRows() },
      flagLists: [[null, { list: 'flag-1', rows: [{ note: 'kept' }] }]],
    },
  },
}

function packedRows(): [key: string | null, value: unknown][] {
  const packed = (prefix: string, ids: string[]) => {
    const all = (place: number) => ids.map(() => place)
    return {
      ...{ prefix, ids, low: all(100), high: all(100), bound: all(3) },
      texts: ['2020-01-01', '2020-06-30', null, 'exact', 'ngo', ...ids.map((id) => prefix + id)],
      columns: {
        ...{ from: all(0), asOf: all(1), published: all(2), by: ids.map((_, row) => 5 + row), via: all(2) },
        ...{ kind: all(4), method: all(2), url: all(2), subset: all(2) },
      },
    }
  }
  const count = ['made-up-war', 'NO', 'killed', 'people']
  return [
    [null, { count, origin: 'base', rows: packed('base-', ['1', '2', '3']) }],
    [null, { count, origin: 'own', rows: packed('own-', ['1']) }],
  ]
}

function rowsOf1(): Record<string, [key: string | null, value: unknown][]> {
  const row = (id: string) => ({
    ...{ id, event: 'made-up-war', party: 'NO', group: 'people', measure: 'killed', subset: null },
    ...{ amount: { low: 100, high: 100, bound: 'exact' }, from: '2020-01-01', asOf: '2020-06-30', published: null },
    ...{ by: id, via: null, kind: 'ngo', method: null, url: null },
  })
  const count = ['made-up-war', 'NO', 'killed', 'people']
  return {
    estimates: [
      [null, { count, origin: 'base', rows: [row('base-1'), row('base-2'), row('base-3')] }],
      [null, { count, origin: 'own', rows: [row('own-1')] }],
    ],
    events: [
      [
        null,
        {
          id: 'made-up-war',
          name: 'A war',
          aliases: [],
          parties: [],
          places: [],
          from: '2020',
          to: null,
          kind: 'war',
          parent: null,
        },
      ],
    ],
    edits: [
      [null, { id: 'base-2', hidden: true, row: null }],
      [null, { id: 'base-3', hidden: false, row: { ...row('base-3'), by: 'edited' }, count }],
    ],
    sites: [[null, { host: 'news.example', off: true }]],
    meta: [['base-version', '1']],
  }
}
