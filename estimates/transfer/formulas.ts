/**
 * Spreadsheets run a cell that begins with one of these as a formula. The guard is an apostrophe before it, which they show as text;
 * a cell that begins with apostrophes and one of these gets one more, so that taking one off always gives what was there.
 */
const RISKY = /^'*[=+\-@\t\r]/
const GUARDED = /^'+[=+\-@\t\r]/

export const guarded = (cell: string): string => (RISKY.test(cell) ? `'${cell}` : cell)

export const unguarded = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell)
