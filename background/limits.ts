/** What one message may hold, so that no page can keep the worker busy. A book has about a million characters. */
export const MOST_TEXT = 5_000_000
export const MOST_BLOCKS = 20_000
/** Addresses carry data; publishers put whole paragraphs into titles. */
export const LONGEST_URL = 20_000
export const LONGEST_TITLE = 10_000
export const LONGEST_PUBLISHER = 1_000
/** More figures than any page has. */
export const MOST_FIGURES = 1_000_000
/** As many flags are changed at once. */
export const MOST_FLAGS = 100_000
