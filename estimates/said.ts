/**
 * Something to be said to people, before it is put into their language: a key of `_locales`, and what is put in, some of which may
 * have to be said too. Texts of files and servers stand among the values only.
 */
export interface Said {
  key: string
  values: readonly (string | Said)[]
}

export const said = (key: string, ...values: (string | Said)[]): Said => ({ key, values })

/** @param translate gives the message of a key, with values put in */
export function inWords({ key, values }: Said, translate: (key: string, values: string[]) => string): string {
  return translate(
    key,
    values.map((value) => (typeof value === 'string' ? value : inWords(value, translate))),
  )
}
