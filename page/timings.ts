/**
 * How long a pointer rests on a figure before its card opens, in milliseconds. Shorter, and cards open on the way to somewhere else;
 * longer than some 400 ms, and a reader who rests on purpose wonders whether anything will come.
 */
export const DWELL = 300

/**
 * How long a card stays once the pointer has left both it and its figure, in milliseconds: enough to cross the gap between the two,
 * also slantwise and with an unsteady hand.
 */
export const GRACE = 300

/**
 * A pointer faster than this only passes, in CSS pixels a millisecond: its dwell begins once it is slower. An eye cannot read under a
 * pointer that crosses a word of 60 pixels in less than 0.15 s.
 */
export const SWEEP = 0.4
