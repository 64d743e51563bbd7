import { expect, test } from 'vitest'
import { compareText } from '#app/domain/text-order.ts'

test.each([
  [
    ['2026-03-01', '2026-02-28', '2025-12-31'],
    ['2025-12-31', '2026-02-28', '2026-03-01'],
  ],
  [
    ['b', 'a', 'B', 'ä', ''],
    ['', 'B', 'a', 'b', 'ä'],
  ],
])('%j in order: %j', (texts, expected) => {
  expect(texts.toSorted(compareText)).toEqual(expected)
  expect(texts.toReversed().toSorted(compareText)).toEqual(expected)
})

test('equal texts leave the order to what is compared next', () => {
  expect(compareText('E001', 'E001')).toBe(0)
})
