import { describe, expect, it } from 'vitest'
import { StoreError, type StoreFault, storeError, storeMessage } from '../../estimates/errors.ts'
import { englishMessages } from '../../scripts/messages.ts'

const FAULTS: StoreFault[] = ['quota', 'closed', 'blocked', 'unavailable', 'invalid']

describe('what people are told of the store', () => {
  it.each(FAULTS)('%s has a message, also after it came over from another context', (fault) => {
    const key = storeMessage(new StoreError(fault))
    expect(key).toBe(`store_${fault}`)
    expect(englishMessages()(key!, [])).toMatch(/^Not saved: /)
    expect(storeMessage(Object.assign(new Error('sent'), { name: 'StoreError', fault }))).toBe(key)
  })

  it.each([new Error('x'), Object.assign(new Error('x'), { name: 'StoreError', fault: 'toString' }), null, 'quota'])(
    'is nothing of other errors: %s',
    (error) => {
      expect(storeMessage(error)).toBeNull()
    },
  )
})

it('tells why, for a log', () => {
  const error = storeError(new DOMException('disk is full', 'QuotaExceededError')) as StoreError
  expect(error.message).toBe('no room left in the store: disk is full')
  expect(error.cause).toBeInstanceOf(DOMException)
  expect(storeError(error)).toBe(error)
  expect(storeError('text')).toBe('text')
})
