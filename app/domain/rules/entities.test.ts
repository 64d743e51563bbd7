import { expect, test } from 'vitest'
import { isSameEntity } from '#app/domain/rules/entities.ts'

test.each([
  ['11111111', '11111111', true],
  ['11111111', '11111111-000-03-25-A', true],
  ['1111 1111', '11111111', true],
  ['11111111', '11111112', false],
  ['BR11111111', '11111111', false],
  ['BR11111111', 'BR11111112', false],
  ['1111111', '1111112', false],
  ['12', '13', false],
  ['overseas', 'Overseas ', true],
])('%s and %s are one entity: %s', (a, b, expected) => {
  expect(isSameEntity(a, b)).toBe(expected)
})
