import { describe, expect, test } from 'vitest'
import { family, inEnglish, judged, spansOf } from '#tests/helpers/rule-cases.ts'

const started = (startDate: string | null | undefined, more = {}) =>
  family({ employment: { startDate }, ...more })

describe('MM02: work began before the permission', () => {
  test.each([
    ['2025-03-09', ['E001:s1 critical 2025-03-10..- due -']],
    ['2025-03-10', []],
    ['2025-03-11', []],
    [null, []],
    [undefined, []],
  ])('start %s, activated 2025-03-10', (startDate, expected) => {
    expect(spansOf('MM02', started(startDate))).toEqual(expected)
  })

  test('W61', () => {
    const [found] = judged('MM02', started('2025-03-01'))
    expect(inEnglish(found?.because)).toBe(
      'Employment started on 1 Mar 2025, 9 days before the permission took effect on 10 Mar 2025. Before that day no work was permitted by it.',
    )
  })

  test('the arrival stands for the entry; an extension and a visit are none', () => {
    const before = { employment: { startDate: '2025-03-01' } }
    expect(spansOf('MM02', family({ ...before, stay: { activatedOn: null } }))).toHaveLength(1)
    expect(spansOf('MM02', family({ ...before, stay: { activatedOn: null, arrivedOn: null } }))).toEqual([])
    expect(spansOf('MM02', family({ ...before, stay: { kind: 'extension' } }))).toEqual([])
    expect(spansOf('MM02', family({ ...before, stay: { condition: 'visitor' } }))).toEqual([])
  })

  const changed = (sponsorBrn: string | null) => ({
    stay: { sponsorBrn },
    extension: { kind: 'change_of_employment' as const, activatedOn: '2026-06-01' },
  })

  test('a change of employment counts from its approval, unless the same sponsor had permission before', () => {
    expect(spansOf('MM02', started('2026-05-31', changed('22222222')))).toEqual([
      'E001:s2 critical 2026-06-01..- due -',
    ])
    expect(spansOf('MM02', started('2026-06-01', changed('22222222')))).toEqual([])
    expect(spansOf('MM02', started('2026-05-31', changed('11111111')))).toEqual([])
  })

  test('a change of employment tells its day by the activation alone', () => {
    const change = { kind: 'change_of_employment', activatedOn: null, arrivedOn: '2026-06-01' } as const
    expect(spansOf('MM02', family({ employment: { startDate: '2026-05-31' }, extension: change }))).toEqual(
      [],
    )
  })

  test.each([
    ['entry', []],
    ['change_of_employment', ['E001:s2 critical 2026-06-01..- due -']],
  ] as const)(
    'without a number on file the start before a later %s is judged by its kind',
    (kind, expected) => {
      const caseFile = family({
        employment: { startDate: '2026-05-31', entityBrn: null },
        extension: { kind, activatedOn: '2026-06-01' },
      })
      expect(spansOf('MM02', caseFile)).toEqual(expected)
    },
  )

  test.each([
    ['the limit of the earlier stay is past', '2027-03-12', {}, 1],
    ['on its last day it still permits', '2027-03-11', {}, 0],
    ['a visit permits no work', '2026-01-05', { condition: 'visitor' }, 1],
    [
      'by time only every employer is permitted',
      '2026-01-05',
      { condition: 'time_only', sponsorBrn: null },
      0,
    ],
  ] as const)('start before a second entry: %s', (_, startDate, stay, count) => {
    const extension = { kind: 'entry', activatedOn: '2027-06-01', limitOfStay: '2030-06-01' } as const
    expect(spansOf('MM02', family({ employment: { startDate }, stay, extension }))).toHaveLength(count)
  })

  test('by time only a change of employment is permitted before its approval', () => {
    const caseFile = family({
      employment: { startDate: '2026-05-31', entityBrn: '22222222' },
      stay: { condition: 'time_only' },
      extension: { kind: 'change_of_employment', activatedOn: '2026-06-01', sponsorBrn: '22222222' },
    })
    expect(spansOf('MM02', caseFile)).toEqual([])
  })

  test('silent for an offer', () => {
    expect(spansOf('MM02', family({ employment: { status: 'offer', startDate: '2025-03-01' } }))).toEqual([])
  })
})

describe('MM03: another employer than the sponsor', () => {
  test('W56', () => {
    expect(spansOf('MM03', family({ stay: { sponsorBrn: '22222222' } }))).toEqual([
      'E001:s1 critical 2025-03-12..- due -',
    ])
  })

  test.each([
    ['11111111', 0],
    ['11111111-000-03-25-A', 0],
    ['11111112', 1],
    [null, 0],
    [undefined, 0],
  ])('sponsor %s, employer 11111111: %i', (sponsorBrn, count) => {
    expect(spansOf('MM03', family({ stay: { sponsorBrn } }))).toHaveLength(count)
  })

  test('from the day on which the terms change, until they change back', () => {
    const terms = [
      { effectiveOn: '2026-01-31', entityBrn: '22222222' },
      { effectiveOn: '2026-02-28', monthlyPay: 46_000 },
      { effectiveOn: '2026-03-31', entityBrn: '11111111' },
    ]
    expect(spansOf('MM03', family({ employment: { terms } }))).toEqual([
      'E001:s1 critical 2026-01-31..2026-03-31 due -',
    ])
  })

  test('silent by time only: top-tier may change the employer', () => {
    const top = { stream: 'top_tier' as const, condition: 'time_only' as const, sponsorBrn: '22222222' }
    expect(spansOf('MM03', family({ extension: top }))).toEqual([])
    expect(spansOf('MM03', family({ stay: { ...top, condition: undefined } }))).toEqual([])
  })
})

describe('MM04: another engagement without approval', () => {
  const engaged = (approvedOn: string | null | undefined, more = {}) =>
    family({ employment: { otherEngagements: [{ name: 'Workshop', approvedOn }] }, ...more })

  test.each([
    [null, ['E001:s1 critical 2025-03-12..- due -']],
    ['2025-05-01', []],
    [undefined, []],
  ])('approved on %s', (approvedOn, expected) => {
    expect(spansOf('MM04', engaged(approvedOn))).toEqual(expected)
  })

  test('none, unknown, and by time only: silent', () => {
    expect(spansOf('MM04', family({ employment: { otherEngagements: [] } }))).toEqual([])
    expect(spansOf('MM04', family({ employment: { otherEngagements: null } }))).toEqual([])
    expect(spansOf('MM04', engaged(null, { stay: { condition: 'time_only' } }))).toEqual([])
  })

  test('several: all without an approval are named', () => {
    const otherEngagements = ['A', 'B', 'C'].map((name) => ({
      name,
      approvedOn: name === 'B' ? '2025-05-01' : null,
    }))
    const [found] = judged('MM04', family({ employment: { otherEngagements } }))
    expect(inEnglish(found?.because)).toMatch(/^No approval is on file for: A, C\./)
  })
})

describe('MM28: ended without notice', () => {
  const ended = (terminationNoticeOn: string | null | undefined, endDate: string | null = '2026-06-30') =>
    family({ employment: { status: 'ended', endDate, terminationNoticeOn } })

  test.each([
    [null, ['E001 critical 2026-07-01..- due -']],
    ['2026-06-30', []],
    ['2026-07-01', []],
    ['2026-07-02', ['E001 critical 2026-07-01..2026-07-02 due -']],
    [undefined, []],
  ])('notice %s, ended 2026-06-30', (notice, expected) => {
    expect(spansOf('MM28', ended(notice))).toEqual(expected)
  })

  test('a last day that is still to come speaks from the day after it', () => {
    expect(spansOf('MM28', family({ employment: { endDate: '2028-02-29' } }))).toEqual([
      'E001 critical 2028-03-01..- due -',
    ])
  })

  test('ended without a day: since the latest stay began', () => {
    expect(spansOf('MM28', ended(null, null))).toEqual(['E001 critical 2025-03-10..- due -'])
  })

  test('“as soon as possible” is said as such', () => {
    const [found] = judged('MM28', ended(null))
    expect(found?.explanation.steps.map(inEnglish)).toContain(
      'ImmD is to be notified as soon as possible; no number of days is published',
    )
  })
})
