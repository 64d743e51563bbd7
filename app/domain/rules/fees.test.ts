import { describe, expect, test } from 'vitest'
import { addDays, plainDate as day } from '#app/domain/plain-date.ts'
import { family, inEnglish, judged, spansOf } from '#tests/helpers/rule-cases.ts'

const entry = (filedOn: string | null | undefined, limitOfStay: string, feesPaid: number | null = null) =>
  family({ stay: { filedOn, arrivedOn: '2026-05-10', activatedOn: '2026-05-10', limitOfStay, feesPaid } })
const steps = (rule: string, caseFile: Parameters<typeof judged>[1], key: string) =>
  judged(rule, caseFile)
    .filter((each) => each.key === key)
    .flatMap(({ explanation }) => explanation.steps.map(inEnglish))

test('each extension pays for its own filing', () => {
  const granted = (filedOn: string, decidedOn: string) => ({
    kind: 'extension' as const,
    filedOn,
    decidedOn,
    outcome: 'granted' as const,
  })
  const caseFile = family({
    stays: [
      { kind: 'entry', filedOn: '2023-01-10', arrivedOn: '2023-03-10', limitOfStay: '2025-03-10' },
      { kind: 'extension', activatedOn: '2025-02-27', limitOfStay: '2027-03-10' },
      { kind: 'extension', activatedOn: '2027-02-01', limitOfStay: '2029-03-10' },
    ],
    applications: [granted('2026-12-14', '2027-02-01'), granted('2025-02-25', '2025-02-27')],
  })
  expect(spansOf('FEE', caseFile).filter((line) => !line.includes('next'))).toEqual([
    'E001:s1 info 2023-01-10..2025-02-27 due -',
    'E001:s2 info 2025-02-25..2027-02-01 due -',
    'E001:s3 info 2026-12-14..- due -',
  ])
  expect(
    judged('FEE', caseFile)
      .map(({ title }) => inEnglish(title))
      .slice(0, 3),
  ).toEqual(['Fees of this stay: HK$230', 'Fees of this stay: HK$230', 'Fees of this stay: HK$1,900'])
})

describe('MM31: fees on file against the schedule', () => {
  test.each([
    ['W48: 180 days', '2026-04-01', '2026-11-06', 1200],
    ['W48: 181 days', '2026-04-01', '2026-11-07', 1900],
    ['day before the change', '2025-02-25', '2028-01-01', 230],
    ['day after the change', '2025-02-27', '2028-01-01', 1900],
  ])('%s', (_, filedOn, limit, total) => {
    expect(spansOf('MM31', entry(filedOn, limit, total))).toEqual([])
    expect(spansOf('MM31', entry(filedOn, limit, total - 1))).toEqual(['E001:s1 low 2026-05-10..- due -'])
    expect(spansOf('MM31', entry(filedOn, limit, total + 1))).toHaveLength(1)
  })

  test.each([
    [230, 0],
    [1900, 0],
    [1200, 1],
  ])('on the day of the change the hour decides: %i paid: %i', (paid, count) => {
    expect(spansOf('MM31', entry('2025-02-26', '2028-01-01', paid))).toHaveLength(count)
  })

  test('silent while something is unknown', () => {
    expect(spansOf('MM31', entry(null, '2028-01-01', 1))).toEqual([])
    expect(spansOf('MM31', entry(undefined, '2028-01-01', 1))).toEqual([])
    expect(spansOf('MM31', entry('2026-04-01', '2028-01-01', null))).toEqual([])
    const change = { kind: 'change_of_employment' as const, feesPaid: 1 }
    expect(spansOf('MM31', family({ extension: change }))).toEqual([])
  })

  test('an extension is measured from the previous limit', () => {
    const short = addDays(day('2027-03-11'), 180)
    expect(spansOf('MM31', family({ extension: { limitOfStay: short, feesPaid: 1200 } }))).toEqual([])
    expect(
      spansOf('MM31', family({ extension: { limitOfStay: addDays(short, 1), feesPaid: 1200 } })),
    ).toHaveLength(1)
  })

  test('its filing may stand in the application only', () => {
    const applications = [{ kind: 'extension' as const, filedOn: '2026-12-15' }]
    const extension = { filedOn: null, feesPaid: 1200 }
    expect(spansOf('MM31', family({ extension, applications }))).toEqual(['E001:s2 low 2027-02-01..- due -'])
    expect(spansOf('MM31', family({ extension }))).toEqual([])
  })
})

test.each([
  ['2025-03-09', []],
  ['2025-03-10', ['Fees of this stay: HK$1,200']],
])('arrived on 2025-03-10, limit %s', (limitOfStay, expected) => {
  const caseFile = family({ stay: { filedOn: '2025-03-01', limitOfStay } })
  const titles = judged('FEE', caseFile).map(({ title }) => inEnglish(title))
  expect(titles.filter((title) => title.includes('this stay'))).toEqual(expected)
})

test('a stay without a filing of its own: no refused one, none of an extension for an entry', () => {
  const refused = {
    kind: 'extension' as const,
    filedOn: '2026-12-14',
    decidedOn: '2027-01-05',
    outcome: 'refused' as const,
  }
  const keys = (caseFile: Parameters<typeof judged>[1]) =>
    judged('FEE', caseFile)
      .map(({ key }) => key)
      .filter((key) => key.endsWith(':s2'))
  expect(keys(family({ extension: { filedOn: null }, applications: [refused] }))).toEqual([])
  const entry = { kind: 'entry', filedOn: null, arrivedOn: '2027-02-01' } as const
  expect(
    keys(family({ extension: entry, applications: [{ kind: 'extension', filedOn: '2026-12-14' }] })),
  ).toEqual([])
})

describe('FEE', () => {
  test('W45: principal, spouse and child, 36 months, filed on 2026-04-01: 5,700 in all', () => {
    const stay = { filedOn: '2026-04-01', arrivedOn: '2026-05-10', limitOfStay: '2029-05-10' }
    const caseFile = family({ stay: { ...stay, activatedOn: '2026-05-10' } })
    const dependants = ['D1', 'D2'].map((id) => ({
      id,
      stays: [
        { filedOn: day(stay.filedOn), arrivedOn: day(stay.arrivedOn), limitOfStay: day(stay.limitOfStay) },
      ],
    }))
    const whole = { ...caseFile, dependants }
    expect(spansOf('FEE', whole).filter((line) => !line.includes('next'))).toEqual([
      'E001/D1:s1 info 2026-04-01..- due -',
      'E001/D2:s1 info 2026-04-01..- due -',
      'E001:s1 info 2026-04-01..- due -',
    ])
    expect(steps('FEE', whole, 'FEE:E001:s1')).toEqual([
      'Arrival 10 May 2026 to limit of stay 10 May 2029: 1096 days',
      'Filed on 1 Apr 2026, 1096 days (up to 180 is short): HK$600 + HK$1,300 = HK$1,900',
      '3 members of the family filed on that day: HK$5,700 in all',
    ])
  })

  test('of the next filing: from the opening day to the limit, then from the filing on', () => {
    expect(spansOf('FEE', family())).toEqual([
      'E001:s1 info 2025-01-20..- due -',
      'E001:s1.next info 2026-12-11..2027-03-12 due -',
    ])
    const applications = [{ kind: 'extension' as const, filedOn: '2027-01-20' }]
    expect(spansOf('FEE', family({ applications }))).toEqual([
      'E001:s1 info 2025-01-20..- due -',
      'E001:s1.next info 2026-12-11..2027-01-20 due -',
      'E001:s1.next info 2027-01-20..- due -',
    ])
  })

  test('of an entry that is pending; a refused one costs no more', () => {
    const offer = (outcome: 'refused' | null, decidedOn: string | null) =>
      family({
        employment: { status: 'offer' },
        stays: [],
        applications: [{ kind: 'entry', filedOn: '2026-04-01', outcome, decidedOn }],
      })
    expect(spansOf('FEE', offer(null, null))).toEqual(['E001:a1 info 2026-04-01..- due -'])
    expect(spansOf('FEE', offer('refused', '2026-05-04'))).toEqual([
      'E001:a1 info 2026-04-01..2026-05-04 due -',
    ])
    expect(spansOf('FEE', offer('refused', null))).toEqual([])
  })

  test('on the day of the change both amounts are named', () => {
    expect(steps('FEE', entry('2025-02-26', '2028-01-01'), 'FEE:E001:s1')).toContain(
      'Filed on that day before 11:00: HK$230',
    )
  })
})
