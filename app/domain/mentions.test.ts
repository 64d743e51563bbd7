import { expect, test } from 'vitest'
import { mentions, valueMentions } from './mentions.ts'

test.each([
  ['E1', 'E1', true],
  ['limits of E1, E2', 'E1', true],
  ['E10', 'E1', false],
  ['E-1', 'E1', false],
  ['HL-0042', 'HL-0042', true],
  ['HL-00421', 'HL-0042', false],
  ['ANDREW', 'AN', false],
  ["o'brien", "O'BRIEN", true],
  ['the "Ace" team', 'A "Ace"', false],
  ['Li "Ace" Hua', 'LI "ACE" HUA', true],
  ['ＣＨＥＮ', 'CHEN', true],
  ['找陳小明的', '陳小明', true],
  ['陳小', '陳小明', false],
  ['N\u0304AN', 'AN', false],
  ['anything', ' - ', false],
  ['--', ' - ', false],
])('whether %s mentions %s: %s', (text, name, expected) => {
  expect(mentions(text, name)).toBe(expected)
})

test('texts are found wherever they stand in a value, its keys aside', () => {
  expect(valueMentions({ filter: { departments: ['x', 'CHEN'] }, at: 1, no: null }, ['CHEN'])).toBe(true)
  expect(valueMentions({ chen: 'x' }, ['CHEN'])).toBe(false)
})
