import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, plainDate as day } from '#app/domain/plain-date.ts'
import { dueWhenEndedBy, eraseOn, purposeEnd } from '#app/domain/retention.ts'

const ended = (endDate: string | null) => ({ status: 'ended', endDate })
const active = { status: 'active', endDate: null }
const offer = { status: 'offer', endDate: null }
const filed = (outcome: string | null, decidedOn: string | null = null, closedOn: string | null = null) => ({
  outcome,
  decidedOn,
  closedOn,
})

describe('what ended the purpose', () => {
  test.each([
    ['one who left', [ended('2025-06-30')], [], true, { by: 'left', on: '2025-06-30' }],
    [
      'one who left twice',
      [ended('2025-06-30'), ended('2020-01-01')],
      [],
      true,
      { by: 'left', on: '2025-06-30' },
    ],
    ['one who came back', [ended('2025-06-30'), active], [], true, null],
    [
      'one who left by the day alone, as in a sheet that says nothing else',
      [{ status: 'active', startDate: '2020-01-01', endDate: '2025-06-30' }],
      [],
      true,
      { by: 'left', on: '2025-06-30' },
    ],
    [
      'one with an end before the start, which is none',
      [{ status: 'active', startDate: '2025-07-01', endDate: '2025-06-30' }],
      [],
      true,
      null,
    ],
    [
      'one who came by an offer that has an end',
      [{ ...offer, endDate: '2025-06-30' }],
      [],
      true,
      { by: 'left', on: '2025-06-30' },
    ],
    ['one who came by an offer without an end', [offer], [], true, null],
    [
      'one who left and came back by an offer that has an end, too',
      [ended('2020-01-01'), { ...offer, endDate: '2025-06-30' }],
      [],
      true,
      { by: 'left', on: '2025-06-30' },
    ],
    [
      'one who was refused, whatever the end of the offer',
      [{ ...offer, endDate: '2030-06-30' }],
      [filed('refused', '2025-11-15')],
      false,
      { by: 'rejected', on: '2025-11-15' },
    ],
    [
      'one who left, with an end before the start: on a day that is not known',
      [{ status: 'ended', startDate: '2025-07-01', endDate: '2025-06-30' }],
      [],
      true,
      null,
    ],
    [
      'one who left on the first day',
      [{ status: 'ended', startDate: '2025-06-30', endDate: '2025-06-30' }],
      [],
      true,
      { by: 'left', on: '2025-06-30' },
    ],
    ['one who left on a day that is not known', [ended(null)], [], true, null],
    [
      'one who left, with an open filing',
      [ended('2025-06-30')],
      [filed(null)],
      true,
      { by: 'left', on: '2025-06-30' },
    ],
    ['one who works', [active], [filed('refused', '2024-01-01')], true, null],
    [
      'one who was refused',
      [offer],
      [filed('refused', '2025-11-15')],
      false,
      { by: 'rejected', on: '2025-11-15' },
    ],
    [
      'one who withdrew',
      [],
      [filed('withdrawn', null, '2025-11-15')],
      false,
      { by: 'rejected', on: '2025-11-15' },
    ],
    [
      'one who was refused and asks again',
      [offer],
      [filed('refused', '2025-11-15'), filed(null)],
      false,
      null,
    ],
    ['one who was granted', [offer], [filed('granted', '2025-11-15')], false, null],
    ['one who came all the same', [offer], [filed('refused', '2025-11-15')], true, null],
    ['one of whom nothing was filed yet', [offer], [], false, null],
    ['one of whom nothing is on file at all', [], [], false, null],
    [
      'one who works, no permission on file yet, after a first refusal',
      [active],
      [filed('refused', '2024-01-01')],
      false,
      null,
    ],
    [
      'one who left, no permission on file, after a refusal: seven years after the end, not two after the refusal',
      [ended('2025-06-30')],
      [filed('refused', '2024-01-01')],
      false,
      { by: 'left', on: '2025-06-30' },
    ],
    [
      'one who is here, no employment on file, refused an extension',
      [],
      [filed('refused', '2025-11-15')],
      true,
      null,
    ],
    [
      'one who is here by one of two offers, the other without an end',
      [{ ...offer, endDate: '2025-06-30' }, offer],
      [],
      true,
      null,
    ],
    [
      'one of whose filing nobody noted how it was decided',
      [offer],
      [filed(null, '2025-11-15')],
      false,
      null,
    ],
    [
      'one whose filing was closed without an answer',
      [offer],
      [filed(null, null, '2025-11-15')],
      false,
      null,
    ],
  ])('%s', (_who, employments, applications, hasStay, expected) => {
    expect(purposeEnd(employments, applications, hasStay)).toEqual(expected)
  })
})

test.each([
  [{ by: 'left', on: day('2025-06-30') } as const, '2032-06-30'],
  [{ by: 'rejected', on: day('2025-11-15') } as const, '2027-11-15'],
  [{ by: 'left', on: day('2024-02-29') } as const, '2031-03-01'],
])('%o is due on %s', (end, due) => {
  expect(eraseOn(end)).toBe(due)
})

test('the texts that are compared say the same as the days', () => {
  const anyDay = fc.integer({ min: 0, max: 12_000 }).map((count) => addDays(day('2012-01-01'), count))
  const nearDay = fc.tuple(anyDay, fc.integer({ min: 1, max: 8 }), fc.integer({ min: -3, max: 3 }))
  fc.assert(
    fc.property(nearDay, ([endedOn, leftYears, near]) => {
      const due = eraseOn({ by: 'left', on: endedOn }, { leftYears, rejectedYears: 2 })
      const today = addDays(due, near)
      expect(endedOn <= dueWhenEndedBy(today, leftYears)).toBe(due <= today)
    }),
    { numRuns: 3000 },
  )
})
