import { expect, it } from 'vitest'
import { standMessage } from '../../components/stand-message.ts'
import { englishMessages } from '../../scripts/messages.ts'

const translate = englishMessages()

it.each([
  ['in-line', false, 'in line'],
  ['in-line', true, 'in line, with conflicts'],
  ['none', false, 'not compared'],
  ['none', true, 'conflicts'],
  ['above', true, 'above others'],
] as const)('%s, with conflicts: %s', (verdict, hasConflicts, words) => {
  expect(translate(standMessage(verdict, hasConflicts), [])).toBe(words)
})
