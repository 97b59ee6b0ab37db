/** ASCII, and the dashes and quotation marks of printed text: of such a text nothing can be taken apart. */
const PLAIN = /^[\0-\x7f\u2010-\u2027]*$/

/** Letters without marks and case, as they are searched. */
export const folded = (text: string): string =>
  (PLAIN.test(text) ? text : text.normalize('NFD').replace(/\p{M}+/gu, '')).toLowerCase()
