/** Endings of words for people that no list can hold: worshippers, activists, colonists, Iranians. */
export const PERSONAL =
  /(?:ers|ors|ists|ants|ees|ians|eers|men|women|people|folk|ese|ites|ans|mates|goers|crats|chiefs)$/

/** "yes", "class" and "this" are no plurals; three letters are too few. */
export const PLURAL = /[^siu\W]s$/

export const PAST = /ed$/

export const GOING = /[a-z]ing$/
