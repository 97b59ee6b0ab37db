import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CardEffect, type CardEvent, type CardState, closedCard, nextCard } from '../../page/card-state.ts'

/*
 *                     point                        timer (dwell)
 *        ┌────────┐ ───────────▶ ┌─────────┐ ─────────────────────▶ ┌────────┐  pin   ┌────────┐
 *        │ closed │              │ resting │ ↺ point elsewhere or   │  open  │ ─────▶ │ pinned │
 *        └────────┘ ◀─────────── └─────────┘   swift, scroll under  └────────┘ ◀───── └────────┘
 *          ▲  ▲       away, scroll,            it: dwell anew        │  ▲  │    unpin     │
 *          │  │       dismiss, tap beside         away, left, point  │  │  │              │
 *          │  │                                   another: grace     ▼  │  │              │
 *          │  │     timer (grace)           ┌─────────┐  point back,    │  │              │
 *          │  └──────────────────────────── │ leaving │ ──entered,──────┘  │              │
 *          │                                └─────────┘  timer (dwell on another)         │
 *          └──────────────────────────────────────────────────────────────┴───────────────┘
 *            dismiss, scroll out of view, tap beside (none of these two: pinned), figure gone, end
 *
 * From every state a tap on a figure and a step by keys open that figure's card at once; a pinned card moves and stays pinned.
 * A card that the reader dismissed stays closed for that figure until the pointer has left it.
 */

/** Events in short: `point A`, `sweep A`, `tap A`, `tap`, `step A`, `scroll`, `scroll on`, `scroll out`, `timer` … */
function read(words: string, token: number): CardEvent<string> {
  const [word, at = null] = words.split(' ')
  switch (word) {
    case 'point':
    case 'sweep':
      return { type: 'point', at: at!, isSwift: word === 'sweep' }
    case 'tap':
      return { type: 'tap', at }
    case 'step':
      return { type: 'step', to: at! }
    case 'scroll':
      return { type: 'scroll', isInView: at !== 'out', isOn: at === 'on' }
    case 'pin':
    case 'unpin':
      return { type: 'pin', on: word === 'pin' }
    case 'change':
    case 'gone':
      return { type: 'change', isGone: word === 'gone' }
    case 'timer':
      return { type: 'timer', token }
    case 'stale':
      return { type: 'timer', token: token - 1 }
    default:
      return { type: word as 'away' | 'entered' | 'left' | 'dismiss' | 'end' }
  }
}

function written(effect: CardEffect<string>): string {
  switch (effect.do) {
    case 'wait':
      return 'wait'
    case 'show':
      return `show ${effect.on} ${effect.how}`
    case 'redraw':
      return `redraw ${effect.on}`
    case 'hide':
      return effect.isBack ? 'hide, back' : 'hide'
  }
}

/** Plays events from a closed card. @returns what was done, and where it ended */
function play(events: string): { done: string; state: CardState<string> } {
  let state = closedCard<string>()
  const done: string[] = []
  for (const words of events.split(', ')) {
    const step = nextCard(state, read(words, state.token))
    state = step.state
    done.push(...step.effects.map(written))
  }
  return { done: done.join('; '), state }
}

const OPEN = 'point A, timer'
const PINNED = `${OPEN}, entered, pin`

describe.each<[string, [what: string, events: string, done: string, is: CardState<string>['is']][]]>([
  [
    'the pointer',
    [
      ['rests on a figure', OPEN, 'wait; show A pointer', 'open'],
      ['sweeps past', 'sweep A, away, timer', 'wait', 'closed'],
      [
        'sweeps, then rests: the dwell begins anew',
        'sweep A, sweep A, point A, timer',
        'wait; wait; show A pointer',
        'open',
      ],
      ['trembles while it rests', 'point A, point A, point A, timer', 'wait; show A pointer', 'open'],
      [
        'goes on to another figure before the dwell is over',
        'point A, point B, stale, timer',
        'wait; wait; show B pointer',
        'open',
      ],
      ['leaves', `${OPEN}, away, away, timer`, 'wait; show A pointer; wait; hide, back', 'closed'],
      ['leaves and comes back in time', `${OPEN}, away, point A, timer`, 'wait; show A pointer; wait', 'open'],
      ['travels to the card', `${OPEN}, away, entered, timer, away`, 'wait; show A pointer; wait', 'open'],
      [
        'leaves the card',
        `${OPEN}, away, entered, left, timer`,
        'wait; show A pointer; wait; wait; hide, back',
        'closed',
      ],
      [
        'crosses another figure on the way to the card',
        `${OPEN}, away, sweep B, entered, timer`,
        'wait; show A pointer; wait; wait',
        'open',
      ],
      [
        'rests on another figure',
        `${OPEN}, point B, point B, timer`,
        'wait; show A pointer; wait; show B pointer',
        'open',
      ],
      [
        'leaves another figure before its dwell is over',
        `${OPEN}, point B, away, timer`,
        'wait; show A pointer; wait; wait; hide, back',
        'closed',
      ],
      [
        'is on the figure when the card is entered by keys',
        `${OPEN}, entered, point B`,
        'wait; show A pointer',
        'open',
      ],
    ],
  ],
  [
    'keys',
    [
      [
        'open at once, and a mouse lying about takes the card from nobody',
        'step A, away, point B',
        'show A keyboard',
        'open',
      ],
      ['step on', 'step A, step B', 'show A keyboard; show B keyboard', 'open'],
      ['end the dwell of a pointer', 'point A, step B, timer', 'wait; show B keyboard', 'open'],
      ['leave the card', 'step A, left, timer', 'show A keyboard; wait; hide, back', 'closed'],
      ['dismiss, and focus goes back', 'step A, dismiss', 'show A keyboard; hide, back', 'closed'],
      [
        'dismiss without moving the pointer: resting on opens nothing',
        `${OPEN}, dismiss, point A, timer`,
        'wait; show A pointer; hide, back',
        'closed',
      ],
      [
        'dismiss, and the pointer leaves and rests again',
        `${OPEN}, dismiss, away, point A, timer`,
        'wait; show A pointer; hide, back; wait; show A pointer',
        'open',
      ],
      [
        'dismiss while the pointer rests on another figure',
        `${OPEN}, point B, dismiss, point B, timer`,
        'wait; show A pointer; wait; hide, back',
        'closed',
      ],
      ['dismiss a card to come', 'point A, dismiss, timer, point A', 'wait', 'closed'],
      ['dismiss nothing', 'dismiss', '', 'closed'],
    ],
  ],
  [
    'a finger',
    [
      ['taps a figure', 'tap A', 'show A touch', 'open'],
      ['taps it once more', 'tap A, tap A', 'show A touch', 'open'],
      ['taps another', 'tap A, tap B', 'show A touch; show B touch', 'open'],
      ['taps in the sheet, and is lifted', 'tap A, entered, left, away', 'show A touch', 'open'],
      ['taps beside', 'tap A, tap', 'show A touch; hide', 'closed'],
      ['taps beside nothing', 'tap', '', 'closed'],
      [
        'clicks while the pointer dwells: the reader does something else',
        'point A, tap, timer, point A',
        'wait',
        'closed',
      ],
    ],
  ],
  [
    'scrolling',
    [
      ['ends the dwell where the pointer is on the figure no more', 'point A, scroll, timer', 'wait', 'closed'],
      ['begins it anew where it still is', 'point A, scroll on, stale, timer', 'wait; wait; show A pointer', 'open'],
      ['opens nothing under a pointer that rested on nothing', 'scroll on, timer', '', 'closed'],
      ['leaves a card open whose figure is in view', `${OPEN}, scroll`, 'wait; show A pointer', 'open'],
      ['closes one whose figure is not', 'step A, scroll out', 'show A keyboard; hide, back', 'closed'],
    ],
  ],
  [
    'a pinned card',
    [
      [
        'stays',
        `${PINNED}, left, away, timer, point B, timer, tap, scroll out, stale`,
        'wait; show A pointer',
        'pinned',
      ],
      [
        'moves by keys and taps, pinned',
        `${PINNED}, step B, tap A`,
        'wait; show A pointer; show B keyboard; show A touch',
        'pinned',
      ],
      ['can be let go', `${PINNED}, unpin, left, timer`, 'wait; show A pointer; wait; hide, back', 'closed'],
      ['is dismissed', `${PINNED}, dismiss`, 'wait; show A pointer; hide, back', 'closed'],
      [
        'is pinned while the pointer is on its way',
        `${OPEN}, away, pin, timer`,
        'wait; show A pointer; wait',
        'pinned',
      ],
    ],
  ],
  [
    'another page or answer',
    [
      ['closes', `${OPEN}, end`, 'wait; show A pointer; hide', 'closed'],
      ['closes a pinned card', `${PINNED}, end`, 'wait; show A pointer; hide', 'closed'],
      ['ends the dwell', 'point A, end, timer', 'wait', 'closed'],
      ['lets a pointer rest on a figure that is still there', 'point A, change, timer', 'wait; show A pointer', 'open'],
      ['ends the rest on one that is gone', 'point A, gone, timer', 'wait', 'closed'],
      ['draws a figure that is still there anew', `${OPEN}, change`, 'wait; show A pointer; redraw A', 'open'],
      ['closes the card of one that is gone', 'step A, gone', 'show A keyboard; hide', 'closed'],
      [
        'closes a leaving card, and its timer does nothing',
        `${OPEN}, away, gone, timer`,
        'wait; show A pointer; wait; hide',
        'closed',
      ],
    ],
  ],
])('%s', (_, rows) => {
  it.each(rows)('%s', (_what, events, done, is) => {
    const played = play(events)
    expect(played.done).toBe(done)
    expect(played.state.is).toBe(is)
  })
})

describe('whatever happens', () => {
  const at = fc.constantFrom('A', 'B', 'C')
  const anything: fc.Arbitrary<(token: number) => CardEvent<string>> = fc
    .oneof(
      fc.tuple(fc.constantFrom('point', 'sweep', 'tap', 'step'), at).map((words) => words.join(' ')),
      fc.constantFrom(
        'away',
        'entered',
        'left',
        'tap',
        'dismiss',
        'scroll',
        'scroll on',
        'scroll out',
        'pin',
        'unpin',
        'change',
      ),
      fc.constantFrom('gone', 'end', 'timer', 'timer', 'stale'),
    )
    .map((words) => (token: number) => read(words, token))

  /** What a page would show: the one card, and the one timer that runs. */
  function run(
    makers: ((token: number) => CardEvent<string>)[],
    each: (before: CardState<string>, event: CardEvent<string>, after: CardState<string>, card: string | null) => void,
  ) {
    let state = closedCard<string>()
    let card: string | null = null
    for (const make of makers) {
      const event = make(state.token)
      const { state: next, effects } = nextCard(state, event)
      for (const effect of effects) {
        if (effect.do === 'show') card = effect.on
        if (effect.do === 'redraw') expect(card).toBe(effect.on)
        if (effect.do === 'hide') {
          expect(card).not.toBeNull()
          card = null
        }
      }
      each(state, event, next, card)
      state = next
    }
    return { state, card }
  }

  it('there is one card: the one of the state, or none', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 40 }), (makers) => {
        run(makers, (_before, _event, state, card) => {
          expect(card).toBe(state.is === 'closed' || state.is === 'resting' ? null : state.on)
        })
      }),
    )
  })

  it('no stale timer acts, and no timer at all where none runs', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 40 }), (makers) => {
        run(makers, (before, event, after) => {
          if (event.type !== 'timer') return
          const isDue = event.token === before.token && (before.is === 'resting' || before.is === 'leaving')
          if (!isDue) expect(after).toBe(before)
          else expect(after).not.toBe(before)
        })
      }),
    )
  })

  it('a pointer that goes away, and a reader who dismisses, leave no card behind', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 40 }), (makers) => {
        const { state } = run(makers, () => {})
        expect(nextCard(state, { type: 'dismiss' }).state.is).toBe('closed')
        expect(nextCard(state, { type: 'end' }).state.is).toBe('closed')
        if (state.is !== 'resting') return
        expect(nextCard(state, { type: 'away' }).state.is).toBe('closed')
      }),
    )
  })
})
