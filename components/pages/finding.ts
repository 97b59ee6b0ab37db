import { spanOf } from '../../estimates/dates.ts'
import { folded } from '../../estimates/folded.ts'

/** How rows are sorted: by which column, and whether the highest or newest stands first. */
export interface Order<Column extends string> {
  sort: Column
  descending: boolean
}

/** Stands for null where a party is a text. */
export const ALL_SIDES = '-'

/** The order that an address asks for, as `-amount`; `otherwise` where it names no column. */
export function orderIn<Column extends string>(
  params: URLSearchParams,
  columns: readonly Column[],
  otherwise: Column,
): Order<Column> {
  const [, minus, named] = /^(-?)(.*)$/s.exec(params.get('sort') ?? '')!
  const sort = columns.find((each) => each === named)
  return sort ? { sort, descending: minus === '-' } : { sort: otherwise, descending: true }
}

/** The order as an address has it; empty where it is that which holds without one. */
export function orderParam<Column extends string>({ sort, descending }: Order<Column>, otherwise: Column): string {
  return sort === otherwise && descending ? '' : `${descending ? '-' : ''}${sort}`
}

/**
 * The order after a column's head was pressed: the other way round where it is sorted by it already.
 * @param descendingFirst the columns that sort the highest, or the newest, first when they are first asked for
 */
export const reordered = <Column extends string>(
  { sort, descending }: Order<Column>,
  by: Column,
  descendingFirst: ReadonlySet<Column>,
): Order<Column> => ({ sort: by, descending: sort === by ? !descending : descendingFirst.has(by) })

/** A date in an address; empty where it is none. */
export const dateIn = (params: URLSearchParams, key: string): string => {
  const date = params.get(key) ?? ''
  return spanOf(date) ? date : ''
}

/** Rows by a key each. Equal ones keep their order, whichever way round. */
export function ordered<Row>(rows: readonly Row[], keyOf: (row: Row) => number | string, descending: boolean): Row[] {
  const keys = rows.map(keyOf)
  const way = descending ? -1 : 1
  const order = [...rows.keys()].sort((a, b) => (keys[a]! < keys[b]! ? -way : keys[a]! > keys[b]! ? way : a - b))
  return order.map((at) => rows[at]!)
}

/** The words of a search, folded: all of them must occur. */
export const searchWords = (search: string): string[] => folded(search).split(/\s+/).filter(Boolean)
