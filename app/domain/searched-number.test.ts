import { expect, test } from 'vitest'
import {
  indexesOf,
  readSearchedNumber,
  shownNumber,
  writeSearchedNumber,
} from '#app/domain/searched-number.ts'

const INDEX = 'Zm9v_-0'.repeat(6).concat('A')
const OTHER = 'b'.repeat(43)

test.each([
  ['one index', [INDEX]],
  ['two while keys are changed', [INDEX, OTHER]],
])('a number with %s is read back as what was searched for, without the number', (_, indexes) => {
  const written = writeSearchedNumber('C12344563', indexes)
  expect(written).not.toContain('1234')
  expect(readSearchedNumber(written)).toBe(written)
  expect(indexesOf(written)).toEqual(indexes)
  expect(shownNumber(written)).toBe('••••4563')
})

test.each([
  ['nothing', null],
  ['an empty text', ''],
  ['a name', 'CHEN XIAOMING'],
  ['the last four alone', '4563'],
  ['without an index', '4563.'],
  ['a whole number', `C12344563.${INDEX}`],
  ['five characters', `34563.${INDEX}`],
  ['three characters', `563.${INDEX}`],
  ['a sign among the four', `45-3.${INDEX}`],
  ['an index that is too short', `4563.${INDEX.slice(1)}`],
  ['an index that is too long', `4563.${INDEX}A`],
  ['a sign in the index', `4563.${INDEX.slice(1)}%`],
  ['three indexes', `4563.${INDEX}.${OTHER}.${INDEX}`],
  ['something before it', `x 4563.${INDEX}`],
  ['something behind it', `4563.${INDEX} x`],
])('%s is not of this form', (_, text) => {
  expect(readSearchedNumber(text)).toBeUndefined()
})
