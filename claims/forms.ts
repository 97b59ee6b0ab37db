/** One spelling of a word, a number or a mark. All tokens written alike share it, so that lexicons are asked once a spelling. */
export interface Form {
  /** Counts from 0; -1 where it is not kept. */
  id: number
  /** As it stands in the text. */
  text: string
  /** Lower case, with ’ as ': the key into every lexicon. */
  lower: string
  kind: 'word' | 'number' | 'mark'
  /** True where its first letter is upper case. */
  capital: boolean
}

/** So many spellings are kept: more than a year of news holds of common ones. Rarer ones are then looked up as they come. */
const MOST = 1 << 15
/** Longer pieces are no words. */
const LONGEST = 40

const SLOTS = MOST * 2
/** So many spellings are looked at before one counts as new: no text that was made to collide is slow. */
const PROBES = 32
const slots = new Int32Array(SLOTS).fill(-1)
const hashes = new Int32Array(MOST)
const forms: Form[] = []

/** Where hashing begins, and a step of it: FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/. */
export const HASH = 0x811c9dc5 | 0
export const hashed = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)

/** Most words are lower case already: only others are lowered. */
function lowerOf(piece: string): string {
  for (let i = 0; i < piece.length; i++) {
    const code = piece.charCodeAt(i)
    if (code >= 128 || (code >= 65 && code <= 90)) return piece.toLowerCase().replaceAll('’', "'")
  }
  return piece
}

function formOf(id: number, text: string, kind: Form['kind']): Form {
  const lower = kind === 'number' ? text : lowerOf(text)
  return { id, text, lower, kind, capital: kind === 'word' && text.charCodeAt(0) !== lower.charCodeAt(0) }
}

function stands(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false
  for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  return true
}

/**
 * The form of a piece of a text.
 * @param hash of its UTF-16 units
 */
export function formAt(text: string, start: number, end: number, hash: number, kind: Form['kind']): Form {
  if (end - start > LONGEST) return formOf(-1, text.slice(start, end), kind)
  let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1)
  let left = PROBES
  for (let id = slots[slot]!; id >= 0 && left > 0; id = slots[slot]!, left--) {
    if (hashes[id] === hash && stands(forms[id]!.text, text, start, end)) return forms[id]!
    slot = (slot + 1) & (SLOTS - 1)
  }
  const piece = text.slice(start, end)
  if (forms.length === MOST || left === 0) return formOf(-1, piece, kind)
  // Engines let a long piece keep its whole text alive: joined anew it is a string of its own.
  const form = formOf(forms.length, piece.split('').join(''), kind)
  hashes[form.id] = hash
  slots[slot] = form.id
  forms.push(form)
  return form
}

/**
 * Remembers what is said of each form.
 * @param look what is said of a form; a number
 */
export function bitsByForm(look: (form: Form) => number): (form: Form) => number {
  const known = new Int32Array(MOST).fill(UNKNOWN)
  return (form) => {
    const { id } = form
    if (id < 0) return look(form)
    let bits = known[id]!
    if (bits === UNKNOWN) {
      bits = look(form)
      known[id] = bits
    }
    return bits
  }
}

/** All bits at once, which no word has. */
const UNKNOWN = -1

/** The same for what is no number; null where nothing is said. */
export function byForm<T>(look: (form: Form) => T | null): (form: Form) => T | null {
  const known: (T | null | undefined)[] = new Array(MOST)
  return (form) => {
    const { id } = form
    if (id < 0) return look(form)
    let said = known[id]
    if (said === undefined) {
      said = look(form)
      known[id] = said
    }
    return said
  }
}
