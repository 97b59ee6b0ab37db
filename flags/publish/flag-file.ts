import type { Flag } from '../model.ts'
import { type ReadAnnotations, readFlag, readWebAnnotations } from './web-annotation.ts'

/** Flags as Recount keeps them, whole: what goes out comes back as it was. */
export const flagFile = (flags: readonly Flag[]) => ({ recount: 'flags', version: 1, flags })

const isFlagFile = (data: unknown): data is { flags: unknown[]; version: unknown } =>
  typeof data === 'object' &&
  data !== null &&
  'recount' in data &&
  data.recount === 'flags' &&
  'version' in data &&
  'flags' in data &&
  Array.isArray(data.flags)

/**
 * Reads flags from a file's text: Recount's own form, or W3C annotations.
 * @param now an ISO 8601 instant, for what gives none
 * @param newId gives a UUID
 * @returns what could be read and what could not; or, where the file as a whole is neither, why
 */
export function readFlagFile(text: string, now: string, newId: () => string): ReadAnnotations | string {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    return `is no JSON: ${(error as Error).message}`
  }
  if (!isFlagFile(data)) {
    return (
      readWebAnnotations(data, now, newId) ??
      'holds neither flags saved by Recount nor W3C annotations (an Annotation, AnnotationPage or AnnotationCollection)'
    )
  }
  if (data.version !== 1) return `is of version ${String(data.version)}; this Recount reads version 1`
  const found: ReadAnnotations = { flags: [], faults: [] }
  data.flags.forEach((item, index) => {
    const flag = readFlag(item)
    if (typeof flag === 'string') found.faults.push({ item: index + 1, fault: flag })
    else found.flags.push(flag)
  })
  return found
}
