import { describe, expect, test } from 'vitest'
import { family, inEnglish, judged, spansOf } from '#tests/helpers/rule-cases.ts'

const paid = (monthlyPay: number | null, annualPackage: number | null = null) =>
  family({ employment: { monthlyPay, annualPackage } })

describe('MM10 and MM13: pay against the approved 45,000', () => {
  test.each([
    [44_999, null, 1, 0],
    [45_000, null, 0, 0],
    [45_001, null, 0, 0],
    [53_999, null, 0, 0],
    [54_000, null, 0, 0],
    [54_001, null, 0, 1],
    [null, 539_999, 1, 0],
    [null, 540_000, 0, 0],
    [null, 648_000, 0, 0],
    [null, 648_001, 0, 1],
    [45_000, 100, 0, 0],
    [null, null, 0, 0],
  ])('monthly %s, annual %s: %i below, %i above', (monthly, annual, below, above) => {
    expect(spansOf('MM10', paid(monthly, annual))).toHaveLength(below)
    expect(spansOf('MM13', paid(monthly, annual))).toHaveLength(above)
  })

  test('W58', () => {
    const [found] = judged('MM10', paid(43_000))
    expect(found).toMatchObject({ severity: 'high', from: '2025-03-12', until: null })
    expect(inEnglish(found?.because)).toMatch(/HK\$43,000 a month, HK\$2,000 below the approved HK\$45,000/)
  })

  test('the threshold is the employer’s', () => {
    expect(spansOf('MM13', paid(50_000), { payRisePercent: 10 })).toHaveLength(1)
    expect(spansOf('MM13', paid(60_000), { payRisePercent: 50 })).toHaveLength(0)
  })

  test('dated terms: between two changes of the pay', () => {
    const terms = [
      { effectiveOn: '2026-01-31', monthlyPay: 44_000 },
      { effectiveOn: '2026-02-10', jobTitle: 'Engineer' },
      { effectiveOn: '2026-02-28', monthlyPay: 45_000 },
    ]
    expect(spansOf('MM10', family({ employment: { terms } }))).toEqual([
      'E001:s1 high 2026-01-31..2026-02-28 due -',
    ])
  })

  test('each stay has its own approved pay', () => {
    const caseFile = family({ employment: { monthlyPay: 46_000 }, extension: { monthlyPay: 47_000 } })
    expect(spansOf('MM10', caseFile)).toEqual(['E001:s2 high 2027-02-01..- due -'])
  })

  test('silent by time only, for an offer and without an approved pay', () => {
    const low = { employment: { monthlyPay: 1 } }
    expect(spansOf('MM10', family({ ...low, stay: { condition: 'time_only' } }))).toEqual([])
    expect(spansOf('MM10', family({ employment: { monthlyPay: 1, status: 'offer' } }))).toEqual([])
    expect(spansOf('MM10', family({ ...low, stay: { monthlyPay: null } }))).toEqual([])
  })
})

describe('MM11: package below the market reference', () => {
  test.each([
    [599_999, 600_000, 1],
    [600_000, 600_000, 0],
    [600_001, 600_000, 0],
    [null, 600_000, 0],
    [599_999, null, 0],
  ])('package %s, market %s: %i', (annualPackage, marketPackage, count) => {
    expect(spansOf('MM11', family({ employment: { annualPackage, marketPackage } }))).toHaveLength(count)
  })

  test('for the stay, from the later change of the two', () => {
    const terms = [
      { effectiveOn: '2026-01-01', marketPackage: 700_000 },
      { effectiveOn: '2026-03-01', annualPackage: 700_000 },
    ]
    const employment = { annualPackage: 600_000, marketPackage: 600_000, terms }
    expect(spansOf('MM11', family({ employment }))).toEqual(['E001:s1 medium 2026-01-01..2026-03-01 due -'])
  })
})

describe('MM12: waived for HK$2 million', () => {
  test.each([
    ['pay_2m', 1_999_999, 1],
    ['pay_2m', 2_000_000, 0],
    ['pay_2m', null, 0],
    ['talent_list', 1_000_000, 0],
    [null, 1_000_000, 0],
  ] as const)('waiver %s, package %s: %i', (recruitmentWaiver, annualPackage, count) => {
    const caseFile = family({ stay: { recruitmentWaiver }, employment: { annualPackage } })
    expect(spansOf('MM12', caseFile)).toHaveLength(count)
  })
})

test('each pay rule speaks in the stay that is tied to the employment only', () => {
  const caseFile = family({
    stay: { recruitmentWaiver: 'pay_2m' },
    extension: { stream: 'top_tier', condition: 'time_only', recruitmentWaiver: 'pay_2m' },
    employment: { monthlyPay: 43_000, annualPackage: 516_000, marketPackage: 600_000 },
  })
  for (const rule of ['MM10', 'MM11', 'MM12']) {
    expect(spansOf(rule, caseFile).map((line) => line.split(' ')[2])).toEqual(['2025-03-12..2027-02-01'])
  }
  const unknown = { stay: { monthlyPay: null }, extension: { monthlyPay: undefined } }
  expect(spansOf('MM10', family({ ...unknown, employment: { monthlyPay: -1 } }))).toEqual([])
  expect(spansOf('MM13', family({ ...unknown, employment: { monthlyPay: 99_000 } }))).toEqual([])
})

test('pay that is not known for a while', () => {
  const terms = [
    { effectiveOn: '2025-06-01', monthlyPay: null },
    { effectiveOn: '2025-09-01', monthlyPay: 43_000 },
  ]
  expect(spansOf('MM10', family({ employment: { monthlyPay: 43_000, terms } }))).toEqual([
    'E001:s1 high 2025-03-12..2025-06-01 due -',
    'E001:s1 high 2025-09-01..- due -',
  ])
})
