import { expect, test } from 'vitest'
import { readInstant } from './instant.ts'

test.each([
  ['2026-11-24T09:00:00Z', '2026-11-24T09:00:00.000Z'],
  ['2026-11-24T17:00+08:00', '2026-11-24T09:00:00.000Z'],
  ['2026-11-24T00:30:00.5+08:00', '2026-11-23T16:30:00.500Z'],
  ['2024-02-29T23:59:59.999999Z', '2024-02-29T23:59:59.999Z'],
  ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
  ['9999-12-30T23:59:59.999Z', '9999-12-30T23:59:59.999Z'],
])('%s is %s', (text, instant) => expect(readInstant(text)).toBe(instant))

test.each([
  ['1', 'no instant'],
  ['', 'nothing'],
  ['2026-11-24', 'a day'],
  ['2026-11-24T09:00:00', 'no zone'],
  ['2026-11-24T17:00:00 08:00', 'a plus sign that an address took for a space'],
  ['2026-02-30T09:00:00Z', 'no such day'],
  ['2026-11-24T25:00:00Z', 'no such hour'],
  ['2026-11-24T09:00:00+24:00', 'no such zone'],
  ['24 Nov 2026 09:00 UTC', 'another form'],
  ['9999-12-31T00:00:00Z', 'the day that stands for no end'],
  ['9999-12-31T23:00:00-05:00', 'past the last day'],
  ['0001-01-01T00:00:00+08:00', 'before the first day'],
])('%j is none: %s', (text) => expect(readInstant(text)).toBeUndefined())
