import type { Opening } from './card-handle.ts'
import { DWELL, GRACE } from './timings.ts'

/**
 * When the one card of a page is open, and on what. Figures are told apart by identity only. `token` is the last one given to a
 * timer: a timer that comes with another is of the past, and does nothing.
 */
export type CardState<F> = { token: number } & (
  | {
      is: 'closed'
      /** The figure whose card the reader has just closed: resting on opens it no more before the pointer has left it. */
      spurned: F | null
    }
  | { is: 'resting'; on: F }
  | Open<F>
  | {
      is: 'leaving'
      on: F
      how: Opening
      /** Another figure that the pointer rests on meanwhile. */
      to: F | null
    }
  | { is: 'pinned'; on: F; how: Opening }
)

interface Open<F> {
  is: 'open'
  on: F
  how: Opening
  /** Whether the pointer or the focus is in the card. */
  isIn: boolean
}

/** What happens to a card. */
export type CardEvent<F> =
  /** The pointer is on a figure; swift where it only passes. Comes with each move. */
  | { type: 'point'; at: F; isSwift: boolean }
  /** The pointer is on no figure. Comes with each move. */
  | { type: 'away' }
  | { type: 'entered' }
  | { type: 'left' }
  /** A finger tapped a figure; null where a finger or a mouse clicked beside figures and card. */
  | { type: 'tap'; at: F | null }
  | { type: 'step'; to: F }
  /** Escape, or the card's own button. */
  | { type: 'dismiss' }
  /** The page scrolled; whether the card's figure is still to be seen, and whether the pointer is still on it. */
  | { type: 'scroll'; isInView: boolean; isOn: boolean }
  | { type: 'pin'; on: boolean }
  /** Another answer was painted; whether the card's figure is gone with the old one. */
  | { type: 'change'; isGone: boolean }
  /** The page became another, or Recount ends. */
  | { type: 'end' }
  | { type: 'timer'; token: number }

/** What is to be done about it. There is one timer: a new wait ends the one before. */
export type CardEffect<F> =
  | { do: 'wait'; ms: number; token: number }
  | { do: 'show'; on: F; how: Opening }
  /** The answer changed under the open card. */
  | { do: 'redraw'; on: F; how: Opening }
  /** `isBack`: focus goes back to where it was before the card. */
  | { do: 'hide'; isBack: boolean }

export interface Step<F> {
  state: CardState<F>
  effects: CardEffect<F>[]
}

export const closedCard = <F>(): CardState<F> => ({ is: 'closed', spurned: null, token: 0 })

/** The next state and what to do: pure. Its diagram stands in the test. An event that means nothing gives the same state back. */
export function nextCard<F>(state: CardState<F>, event: CardEvent<F>): Step<F> {
  switch (state.is) {
    case 'closed':
      return whileClosed(state, event)
    case 'resting':
      return whileResting(state, event)
    case 'open':
      return whileOpen(state, event)
    case 'leaving':
      return whileLeaving(state, event)
    case 'pinned':
      return whilePinned(state, event)
  }
}

type In<F, Is> = CardState<F> & { is: Is }

const stay = <F>(state: CardState<F>): Step<F> => ({ state, effects: [] })

const close = <F>({ token }: CardState<F>, spurned: F | null = null): Step<F> => stay({ is: 'closed', spurned, token })

/** Takes an open card away. */
const hide = <F>(state: CardState<F>, isBack: boolean, spurned: F | null = null): Step<F> => ({
  ...close(state, spurned),
  effects: [{ do: 'hide', isBack }],
})

const rest = <F>({ token }: CardState<F>, on: F): Step<F> => waiting({ is: 'resting', on, token }, DWELL)

const leave = <F>({ on, how, token }: Open<F> & { token: number }): Step<F> =>
  waiting({ is: 'leaving', on, how, to: null, token }, GRACE)

function waiting<F>(state: CardState<F>, ms: number): Step<F> {
  const token = state.token + 1
  return { state: { ...state, token }, effects: [{ do: 'wait', ms, token }] }
}

/** Opens a card, or moves the open one. Who opens it by keys has the focus moved into it. */
const show = <F>({ token }: CardState<F>, on: F, how: Opening): Step<F> => ({
  state: { is: 'open', on, how, isIn: how === 'keyboard', token },
  effects: [{ do: 'show', on, how }],
})

function whileClosed<F>(state: In<F, 'closed'>, event: CardEvent<F>): Step<F> {
  switch (event.type) {
    case 'point':
      return event.at === state.spurned ? stay(state) : rest(state, event.at)
    case 'away':
    case 'change':
    case 'end':
      return state.spurned === null ? stay(state) : close(state)
    default:
      return opened(state, event)
  }
}

function whileResting<F>(state: In<F, 'resting'>, event: CardEvent<F>): Step<F> {
  switch (event.type) {
    case 'point':
      return event.at === state.on && !event.isSwift ? stay(state) : rest(state, event.at)
    case 'timer':
      return event.token === state.token ? show(state, state.on, 'pointer') : stay(state)
    case 'dismiss':
      return close(state, state.on)
    case 'scroll':
      // A page that scrolls a little further under a pointer at rest: no move will come of that.
      return event.isOn ? rest(state, state.on) : close(state)
    case 'away':
    case 'end':
      return close(state)
    case 'change':
      // A pointer at rest sends no more moves: what it rests on may well be painted anew meanwhile.
      return event.isGone ? close(state) : stay(state)
    case 'tap':
      return event.at === null ? close(state, state.on) : opened(state, event)
    default:
      return opened(state, event)
  }
}

/** What opens a card from whatever state. */
function opened<F>(state: CardState<F>, event: CardEvent<F>): Step<F> {
  if (event.type === 'step') return show(state, event.to, 'keyboard')
  if (event.type === 'tap' && event.at !== null) return show(state, event.at, 'touch')
  return stay(state)
}

function whileOpen<F>(state: In<F, 'open'>, event: CardEvent<F>): Step<F> {
  const { on, how, isIn, token } = state
  switch (event.type) {
    case 'point':
      // The reader is in the card by keys: a mouse lying about takes it from nobody.
      return event.at === on || isIn ? stay(state) : waiting({ is: 'leaving', on, how, to: event.at, token }, DWELL)
    case 'away':
      // A finger that was lifted, and a pointer that keys opened without, are nowhere: they have not left.
      return isIn || how !== 'pointer' ? stay(state) : leave(state)
    case 'entered':
      return isIn ? stay(state) : stay({ ...state, isIn: true })
    case 'left':
      // A finger leaves with each tap in the sheet.
      return how === 'touch' ? stay({ ...state, isIn: false }) : leave(state)
    default:
      return whileShown(state, event)
  }
}

function whileLeaving<F>(state: In<F, 'leaving'>, event: CardEvent<F>): Step<F> {
  const { on, how, to, token } = state
  switch (event.type) {
    case 'point':
      if (event.at === on) return stay({ is: 'open', on, how, isIn: false, token })
      return event.at === to && !event.isSwift ? stay(state) : waiting({ ...state, to: event.at }, DWELL)
    case 'away':
      return to === null ? stay(state) : waiting({ ...state, to: null }, GRACE)
    case 'entered':
      return stay({ is: 'open', on, how, isIn: true, token })
    case 'timer':
      if (event.token !== token) return stay(state)
      return to === null ? hide(state, true) : show(state, to, 'pointer')
    default:
      return whileShown(state, event)
  }
}

/** What open and leaving cards have in common. */
function whileShown<F>(state: In<F, 'open' | 'leaving'>, event: CardEvent<F>): Step<F> {
  const { on, how, token } = state
  switch (event.type) {
    case 'tap':
      if (event.at === null) return hide(state, false)
      return event.at === on ? stay(state) : opened(state, event)
    case 'dismiss':
      return hide(state, true, state.is === 'leaving' ? state.to : on)
    case 'scroll':
      return event.isInView ? stay(state) : hide(state, true)
    case 'pin':
      return event.on ? stay({ is: 'pinned', on, how, token }) : stay(state)
    default:
      return whenever(state, event)
  }
}

function whilePinned<F>(state: In<F, 'pinned'>, event: CardEvent<F>): Step<F> {
  const { on, how, token } = state
  switch (event.type) {
    case 'tap':
      return event.at === null || event.at === on ? stay(state) : moved(state, event.at, 'touch')
    case 'step':
      return moved(state, event.to, 'keyboard')
    case 'pin':
      // Let go by a button in the card: there the reader still is.
      return event.on ? stay(state) : stay({ is: 'open', on, how, isIn: true, token })
    case 'dismiss':
      return hide(state, true, on)
    default:
      return whenever(state, event)
  }
}

const moved = <F>(state: In<F, 'pinned'>, on: F, how: Opening): Step<F> => ({
  state: { ...state, on, how },
  effects: [{ do: 'show', on, how }],
})

/** What happens to any card that is shown, pinned or not. */
function whenever<F>(state: In<F, 'open' | 'leaving' | 'pinned'>, event: CardEvent<F>): Step<F> {
  if (event.type === 'end' || (event.type === 'change' && event.isGone)) return hide(state, false)
  if (event.type === 'change') return { state, effects: [{ do: 'redraw', on: state.on, how: state.how }] }
  return opened(state, event)
}
