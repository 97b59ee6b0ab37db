/** Where a reader is: a page, and what it shows. Kept in the address after `#`, so that it can be bookmarked and gone back to. */
export interface Route {
  /** Of the page: `estimates`. */
  path: string
  params: URLSearchParams
}

/** @param hash as `location.hash` gives it: `#/estimates?party=UA`; an empty one is the empty path */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split(/\?(.*)/s)
  return { path: path.replace(/\/+$/, ''), params: new URLSearchParams(query) }
}

/** The address of a page, from the `#` on. What is empty is left out, so that addresses stay short. */
export function hashOf(path: string, params: Iterable<readonly [string, string]> = []): string {
  const query = new URLSearchParams([...params].filter(([, value]) => value !== '').map(([key, value]) => [key, value]))
  return query.size > 0 ? `#/${path}?${query}` : `#/${path}`
}
