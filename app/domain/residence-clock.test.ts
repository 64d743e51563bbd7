import { describe, expect, test } from 'vitest'
import { firstResidenceDay, residenceClock } from '#app/domain/residence-clock.ts'
import { known, type LooseCaseFile } from '#tests/helpers/rule-cases.ts'

type Absences = LooseCaseFile['absences']

const fileOf = (stays: LooseCaseFile['stays'], absences?: Absences) =>
  known({ person: { staffNo: 'E001' }, stays, ...(absences && { absences }) })
const clock = (absences?: Absences) => {
  const { startedOn, earliestAbodeOn, gaps } = residenceClock(fileOf([{ arrivedOn: '2020-03-10' }], absences))
  return [
    startedOn,
    earliestAbodeOn,
    gaps.map(({ from, to, status, days }) => `${from}..${to} ${status} ${days}`).join(', '),
  ]
}

describe('the first day of residence', () => {
  test.each<[string, LooseCaseFile['stays'], string | null]>([
    ['none', [], null],
    ['nothing on file', undefined, null],
    [
      'the arrival before the activation',
      [{ arrivedOn: '2020-03-10', activatedOn: '2020-03-09' }],
      '2020-03-10 stays[0].arrivedOn',
    ],
    ['the activation alone', [{ activatedOn: '2020-03-09' }], '2020-03-09 stays[0].activatedOn'],
    [
      'the earliest of several',
      [{ arrivedOn: '2022-01-10' }, { arrivedOn: '2020-03-10' }, { arrivedOn: '2021-01-04' }],
      '2020-03-10 stays[1].arrivedOn',
    ],
    [
      'the first named of one day',
      [{ arrivedOn: '2020-03-10' }, { activatedOn: '2020-03-10' }],
      '2020-03-10 stays[0].arrivedOn',
    ],
    [
      'not as a visitor',
      [{ arrivedOn: '2019-01-07', condition: 'visitor' }, { arrivedOn: '2020-03-10' }],
      '2020-03-10 stays[1].arrivedOn',
    ],
    ['not without a day', [{ limitOfStay: '2022-03-10' }], null],
    [
      'the grant of an extension is no arrival',
      [{ limitOfStay: '2026-03-10' }, { kind: 'extension', activatedOn: '2026-02-20' }],
      null,
    ],
    [
      'the arrival told with the extension is one',
      [{ limitOfStay: '2026-03-10' }, { kind: 'extension', arrivedOn: '2023-03-10' }],
      '2023-03-10 stays[1].arrivedOn',
    ],
    [
      'an extension alone: the first day that is known',
      [{ kind: 'extension', activatedOn: '2026-02-20' }],
      '2026-02-20 stays[0].activatedOn',
    ],
  ])('%s', (_, stays, expected) => {
    const first = firstResidenceDay(fileOf(stays))
    expect(first && `${first.day} ${first.field}`).toBe(expected)
  })
})

describe('the seven years', () => {
  const away = (from: string, to: string) => ({ from, to, status: 'away' as const })
  const visitor = (from: string, to: string) => ({ from, to, status: 'visitor' as const })

  test.each<[string, Absences, (string | null)[]]>([
    ['nothing on file', undefined, ['2020-03-10', '2027-03-10', '']],
    ['no absence', [], ['2020-03-10', '2027-03-10', '']],
    ['180 days away', [away('2021-01-01', '2021-06-29')], ['2020-03-10', '2027-03-10', '']],
    [
      '181 days away',
      [away('2021-01-01', '2021-06-30')],
      ['2020-03-10', '2027-03-10', '2021-01-01..2021-06-30 away 181'],
    ],
    [
      'a day as a visitor',
      [visitor('2021-01-04', '2021-01-04')],
      ['2021-01-05', '2028-01-05', '2021-01-04..2021-01-04 visitor 1'],
    ],
    [
      'the last day of it is the day of arrival',
      [visitor('2020-01-01', '2020-03-10')],
      ['2020-03-11', '2027-03-11', '2020-01-01..2020-03-10 visitor 70'],
    ],
    ['it ended the day before', [visitor('2020-01-01', '2020-03-09')], ['2020-03-10', '2027-03-10', '']],
    [
      'an earlier visit after a later one in the file, and one within the other',
      [
        visitor('2022-05-02', '2022-05-31'),
        visitor('2021-01-04', '2021-01-08'),
        visitor('2022-05-05', '2022-05-10'),
      ],
      [
        '2022-06-01',
        '2029-06-01',
        '2021-01-04..2021-01-08 visitor 5, 2022-05-02..2022-05-31 visitor 30, 2022-05-05..2022-05-10 visitor 6',
      ],
    ],
    [
      'two rows without a day between them are one absence',
      [away('2021-04-01', '2021-07-31'), away('2021-01-01', '2021-03-31')],
      ['2020-03-10', '2027-03-10', '2021-01-01..2021-07-31 away 212'],
    ],
    [
      'a day in Hong Kong parts them',
      [away('2021-01-01', '2021-03-31'), away('2021-04-02', '2021-07-31')],
      ['2020-03-10', '2027-03-10', ''],
    ],
    [
      'an absence restarts nothing',
      [away('2021-01-01', '2021-12-31')],
      ['2020-03-10', '2027-03-10', '2021-01-01..2021-12-31 away 365'],
    ],
  ])('%s', (_, absences, expected) => {
    expect(clock(absences)).toEqual(expected)
  })

  const stay = (arrivedOn: string, limitOfStay: string | null, condition?: 'visitor' | 'none') => ({
    arrivedOn,
    limitOfStay,
    ...(condition && { condition }),
  })
  test.each<[string, LooseCaseFile['stays'], (string | null)[]]>([
    [
      'until the next stay with a permission',
      [
        stay('2020-01-01', '2022-01-01'),
        stay('2022-01-02', '2022-06-30', 'visitor'),
        stay('2022-07-15', '2025-07-14'),
      ],
      ['2022-07-15', '2029-07-15', '2022-01-02..2022-06-30 visitor 180'],
    ],
    [
      'cut short by the next stay',
      [
        stay('2020-01-01', '2022-01-01'),
        stay('2022-01-02', '2022-06-30', 'visitor'),
        stay('2022-03-01', '2025-02-28'),
      ],
      ['2022-03-01', '2029-03-01', '2022-01-02..2022-02-28 visitor 58'],
    ],
    [
      'the last one on file',
      [stay('2020-01-01', '2022-01-01'), stay('2022-01-02', '2022-06-30', 'visitor')],
      ['2022-07-01', '2029-07-01', '2022-01-02..2022-06-30 visitor 180'],
    ],
    [
      'without a last day nothing is said of it',
      [stay('2020-01-01', '2022-01-01'), stay('2022-01-02', null, 'visitor')],
      ['2020-01-01', '2027-01-01', ''],
    ],
    [
      'before the first permission',
      [stay('2019-01-01', '2019-06-30', 'visitor'), stay('2020-01-01', '2022-01-01')],
      ['2020-01-01', '2027-01-01', ''],
    ],
  ])('a stay as a visitor restarts them: %s', (_, stays, expected) => {
    const { startedOn, earliestAbodeOn, gaps } = residenceClock(fileOf(stays))
    expect([
      startedOn,
      earliestAbodeOn,
      gaps.map(({ from, to, status, days }) => `${from}..${to} ${status} ${days}`).join(', '),
    ]).toEqual(expected)
  })

  test('without a first day nothing runs', () => {
    const { startedOn, earliestAbodeOn, gaps } = residenceClock(
      fileOf([], [visitor('2021-01-04', '2021-01-04')]),
    )
    expect([startedOn, earliestAbodeOn, gaps]).toEqual([null, null, []])
  })
})
