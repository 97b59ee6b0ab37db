const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
/** Codes that browsers have names for and that are no country: unions, and those kept for tests and for the unknown. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ'])

/** The parties that the form offers: every country that the browser can name, and those that are none. */
export function partyChoices(locale: string): [code: string, name: string][] {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' })
  const countries = LETTERS.flatMap((first) =>
    LETTERS.flatMap((second): [string, string][] => {
      const code = first + second
      const name = NO_COUNTRY.has(code) ? undefined : names.of(code)
      return name ? [[code, name]] : []
    }),
  )
  const { compare } = new Intl.Collator(locale)
  // A browser also names codes that were given up, such as DD for a second Germany: the first of a name is the one in use.
  const once = new Map<string, string>()
  for (const [code, name] of countries) if (!once.has(name) || isInUse(code)) once.set(name, code)
  const sorted = [...once].map(([name, code]): [string, string] => [code, name]).sort(([, a], [, b]) => compare(a, b))
  return [...sorted, ['LNR-DNR', 'LNR-DNR']]
}

/** Codes in use keep their form when a locale is made canonical; those given up are replaced. */
const isInUse = (code: string) => new Intl.Locale(`und-${code}`).region === code
