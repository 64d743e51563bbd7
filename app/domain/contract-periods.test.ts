import { describe, expect, test } from 'vitest'
import { contractCovering, contractPeriods } from '#app/domain/contract-periods.ts'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { known, type LooseCaseFile } from '#tests/helpers/rule-cases.ts'

type Contracts = LooseCaseFile['contracts']

const periods = (contracts: Contracts, entityBrn?: string) =>
  contractPeriods(known({ person: { staffNo: 'E001' }, contracts, employment: { entityBrn } }))
const briefly = (contracts: Contracts, entityBrn?: string) =>
  periods(contracts, entityBrn).map(
    ({ id, path, from, until, endsOn, partEnds }) =>
      `${id} ${path} ${from}..${until ?? '-'} ends ${endsOn ?? '-'} (${partEnds.join(', ')})`,
  )

describe('contracts in sequence', () => {
  test('none', () => {
    expect(briefly(undefined)).toEqual([])
    expect(contractPeriods(known({ person: { staffNo: 'E001' } }))).toEqual([])
  })

  test('the newest may stand first; each runs until the next starts', () => {
    expect(
      briefly([
        { startDate: '2026-05-01', endDate: '2027-04-30' },
        { startDate: '2027-06-01', endDate: null, months: null },
        { startDate: '2025-03-01', endDate: '2026-02-28' },
      ]),
    ).toEqual([
      'c1 contracts[2] 2025-03-01..2026-05-01 ends 2026-02-28 (2026-02-28)',
      'c2 contracts[0] 2026-05-01..2027-06-01 ends 2027-04-30 (2027-04-30)',
      'c3 contracts[1] 2027-06-01..- ends - ()',
    ])
  })

  test.each([
    [
      '2026-03-01',
      'on the day after: one',
      ['c1 contracts[1] 2025-03-01..- ends 2027-02-28 (2026-02-28, 2027-02-28)'],
    ],
    [
      '2026-03-02',
      'a day later: two',
      [
        'c1 contracts[0] 2025-03-01..2026-03-02 ends 2026-02-28 (2026-02-28)',
        'c2 contracts[1] 2026-03-02..- ends 2027-02-28 (2027-02-28)',
      ],
    ],
  ])('the second starts on %s, %s', (startDate, _, expected) => {
    expect(
      briefly([
        { startDate: '2025-03-01', endDate: '2026-02-28' },
        { startDate, endDate: '2027-02-28' },
      ]),
    ).toEqual(expected)
  })

  test('one without an end is followed by whatever comes; one of another entity is another', () => {
    const open = { startDate: '2025-03-01', endDate: null, months: null }
    const next = { startDate: '2026-08-01', endDate: '2027-07-31' }
    expect(briefly([open, next])).toHaveLength(1)
    expect(briefly([open, { ...next, entityBrn: '11111111' }], '11111111')).toHaveLength(1)
    expect(briefly([open, { ...next, entityBrn: '11111111-000-08-25-A' }], '11111111')).toHaveLength(1)
    expect(briefly([open, { ...next, entityBrn: '22222222' }], '11111111')).toHaveLength(2)
    expect(briefly([open, { ...next, entityBrn: '22222222' }])).toHaveLength(2)
  })

  test('two that start on one day stay in the order of the file', () => {
    const ids = periods([
      { startDate: '2025-03-01', endDate: '2025-08-31', entityBrn: '22222222' },
      { startDate: '2025-03-01', endDate: '2026-02-28', entityBrn: '11111111' },
    ]).map(({ entityBrn }) => entityBrn)
    expect(ids).toEqual(['22222222', '11111111'])
  })
})

describe('what the end is read from', () => {
  test.each([
    ['typed', { startDate: '2025-03-01', endDate: '2026-02-28', months: 24 }, '2026-02-28', 'endDate'],
    [
      'months, to the last day of the month',
      { startDate: '2025-08-31', months: 6 },
      '2026-02-28',
      'startDate months',
    ],
    [
      'renewed',
      { startDate: '2025-03-01', endDate: '2026-02-28', renewedUntil: '2027-02-28' },
      '2027-02-28',
      'renewedUntil',
    ],
    [
      'renewed until an earlier day',
      { endDate: '2026-02-28', renewedUntil: '2026-02-27' },
      '2026-02-28',
      'endDate',
    ],
    ['only renewed', { startDate: '2025-03-01', renewedUntil: '2027-02-28' }, '2027-02-28', 'renewedUntil'],
    ['months without a start', { months: 12 }, null, ''],
    ['no end agreed', { startDate: '2025-03-01', endDate: null, months: null }, null, ''],
  ])('%s', (_, contract, endsOn, fields) => {
    const [found] = periods([contract])
    expect(found?.endsOn).toBe(endsOn)
    expect(found?.endInputs.map(({ field }) => field.replace('contracts[0].', '')).join(' ')).toBe(fields)
  })
})

test.each([
  ['2025-02-28', undefined],
  ['2025-03-01', 'c1'],
  ['2026-02-28', 'c1'],
  ['2026-03-01', undefined],
  ['2026-05-01', 'c2'],
  ['2030-01-01', 'c2'],
])('the contract that covers %s: %s', (on, id) => {
  const contracts = periods([
    { startDate: '2025-03-01', endDate: '2026-02-28' },
    { startDate: '2026-05-01', endDate: null, months: null },
  ])
  expect(contractCovering(contracts, day(on))?.id).toBe(id)
})
