import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gazetteerText } from './gazetteer.ts'

/**
 * `npm run places`: makes `claims/lexicon/places.json` anew from the data packages. To be run when one of them or the words of the English
 * lexicon have changed; a test tells when.
 */
writeFileSync(fileURLToPath(new URL('../claims/lexicon/places.json', import.meta.url)), gazetteerText())
