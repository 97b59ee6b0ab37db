import type { SourceKind } from '../estimates/model.ts'

/** On whose side a source stands, seen from the party that suffered: who may gain from a high or a low number. */
export type SourceSide = 'own' | 'other' | 'third' | 'count'

const SIDES: Record<SourceKind, SourceSide> = {
  'official-own-side': 'own',
  'official-adversary': 'other',
  'official-third-party': 'third',
  intergovernmental: 'third',
  politician: 'third',
  leak: 'third',
  ngo: 'count',
  academic: 'count',
  'media-count': 'count',
}

export const sideOf = (kind: SourceKind): SourceSide => SIDES[kind]
