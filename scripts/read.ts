import { readClaims } from '../claims/read.ts'
import { readBaseData } from './base-data.ts'
import { eachDocument, flatClaim } from './documents.ts'

const { events } = readBaseData()
await eachDocument((article) => readClaims(article, events).map(flatClaim))
