import { IDBFactory } from 'fake-indexeddb'
import type { Measurement } from '../../scripts/bench.ts'
