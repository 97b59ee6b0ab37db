import type { Credit, Subscription } from './model.ts'

/** A public series that a reader can switch on. */
export interface KnownFeed extends Omit<Subscription, 'every'> {
  /** What it counts, in a few words. */
  counts: string
  /** How often it is worth asking, in hours. */
  every: number
  credit: Credit
}

const ECONOMIST: Credit = {
  name: 'The Economist, Ukraine war dead and wounded estimates',
  licence: 'CC BY 4.0',
  link: 'https://github.com/TheEconomist/the-economist-ukraine-war-dead-and-wounded-estimates',
}
const ECONOMIST_FILES =
  'https://raw.githubusercontent.com/TheEconomist/the-economist-ukraine-war-dead-and-wounded-estimates/main'
const PALESTINE: Credit = {
  name: 'Tech for Palestine, Palestine Datasets',
  licence: 'Public domain dedication (Unlicense)',
  link: 'https://data.techforpalestine.org/',
}

/** The public series that Recount knows the form of. None is on until the reader subscribes to it. */
export const KNOWN_FEEDS: readonly KnownFeed[] = [
  {
    name: 'Ukrainian General Staff: Russian losses',
    counts: 'Russian soldiers killed and wounded, daily, as Ukraine’s General Staff states them',
    url: 'https://raw.githubusercontent.com/PetroIvaniuk/2022-Ukraine-Russia-War-Dataset/main/data/russia_losses_personnel.json',
    form: 'general-staff',
    every: 24,
    credit: {
      name: 'Petro Ivaniuk, 2022 Ukraine Russia War Dataset',
      licence: 'MIT',
      link: 'https://github.com/PetroIvaniuk/2022-Ukraine-Russia-War-Dataset',
    },
  },
  {
    name: 'The Economist: published estimates',
    counts: 'Soldiers killed, or killed and wounded, in Ukraine and Russia: the estimates that it lists',
    url: `${ECONOMIST_FILES}/source-data/deaths-and-casualties-data/Soldier%20deaths_casualties%20in%20Ukraine%20-%20estimates.csv`,
    form: 'economist-list',
    every: 24 * 7,
    credit: ECONOMIST,
  },
  {
    name: 'The Economist: model of Russian deaths',
    counts: 'Russian soldiers killed, daily, with a prediction interval',
    url: `${ECONOMIST_FILES}/output-data/tracker/meta-estimate-deaths.csv`,
    form: 'economist-model',
    every: 24,
    credit: ECONOMIST,
  },
  {
    name: 'The Economist: model of Russian casualties',
    counts: 'Russian soldiers killed and wounded, daily, with a prediction interval',
    url: `${ECONOMIST_FILES}/output-data/tracker/meta-estimate-casualties.csv`,
    form: 'economist-model',
    every: 24,
    credit: ECONOMIST,
  },
  {
    name: 'Gaza: daily reports',
    counts: 'People killed and wounded in Gaza, daily, as its Ministry of Health and Media Office report them',
    url: 'https://data.techforpalestine.org/api/v2/casualties_daily.json',
    form: 'gaza',
    every: 24,
    credit: PALESTINE,
  },
  {
    name: 'West Bank: UN OCHA',
    counts: 'Palestinians killed, wounded and displaced in the West Bank, daily, as UN OCHA reports them',
    url: 'https://data.techforpalestine.org/api/v2/west_bank_daily.json',
    form: 'west-bank',
    every: 24,
    credit: PALESTINE,
  },
  {
    name: 'Lebanon: Ministry of Public Health',
    counts: 'People killed and wounded in Lebanon, in the war of 2023-24 and in that of 2026',
    url: 'https://data.techforpalestine.org/api/v3/lebanon_casualties_daily.json',
    form: 'lebanon',
    every: 24,
    credit: PALESTINE,
  },
]

/** The credit of data from UCDP, whose files a reader subscribes to at an address of their own: it publishes them zipped. */
export const UCDP_CREDIT: Credit = {
  name: 'Uppsala Conflict Data Program (UCDP)',
  licence: 'CC BY 4.0',
  link: 'https://ucdp.uu.se/downloads/',
}
