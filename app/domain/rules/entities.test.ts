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
  ['91440300MA5DABCD1X', '91440300MA5DABCD2X', false],
  ['91440300-MA5DABCD1X', '91440300MA5DABCD1X', true],
  ['91440300123456789A', '91440300123456780A', false],
  ['12A45678-1', '12A45678-2', false],
])('%s and %s are one entity: %s', (a, b, expected) => {
  expect(isSameEntity(a, b)).toBe(expected)
})
