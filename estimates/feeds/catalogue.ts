import type { Credit, Subscription } from './model.ts'

type KnownId =
  | 'general_staff'
  | 'economist_list'
  | 'economist_deaths'
  | 'economist_casualties'
  | 'gaza'
  | 'west_bank'
  | 'lebanon'

/** A public series that a reader can switch on. */
export interface KnownFeed extends Omit<Subscription, 'every' | 'name'> {
  /** Of the messages that name it and say what it counts: `feed_<id>` and `feed_<id>_counts`. */
  id: KnownId
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
    id: 'general_staff',
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
    id: 'economist_list',
    url: `${ECONOMIST_FILES}/source-data/deaths-and-casualties-data/Soldier%20deaths_casualties%20in%20Ukraine%20-%20estimates.csv`,
    form: 'economist-list',
    every: 24 * 7,
    credit: ECONOMIST,
  },
  {
    id: 'economist_deaths',
    url: `${ECONOMIST_FILES}/output-data/tracker/meta-estimate-deaths.csv`,
    form: 'economist-model',
    every: 24,
    credit: ECONOMIST,
  },
  {
    id: 'economist_casualties',
    url: `${ECONOMIST_FILES}/output-data/tracker/meta-estimate-casualties.csv`,
    form: 'economist-model',
    every: 24,
    credit: ECONOMIST,
  },
  {
    id: 'gaza',
    url: 'https://data.techforpalestine.org/api/v2/casualties_daily.json',
    form: 'gaza',
    every: 24,
    credit: PALESTINE,
  },
  {
    id: 'west_bank',
    url: 'https://data.techforpalestine.org/api/v2/west_bank_daily.json',
    form: 'west-bank',
    every: 24,
    credit: PALESTINE,
  },
  {
    id: 'lebanon',
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
