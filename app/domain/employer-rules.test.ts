import { expect, test } from 'vitest'
import { DEFAULT_EMPLOYER_RULES, type EmployerRules } from '#app/domain/employer-rules.ts'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { timeline } from '#app/domain/timeline.ts'
import { family, spansOf } from '#tests/helpers/rule-cases.ts'

type Case = Parameters<typeof spansOf>[1]
const limitOf = (caseFile: Case, rules: EmployerRules) => timeline(caseFile, rules).stays[0]?.until
const submitBy = (caseFile: Case, rules: EmployerRules) => timeline(caseFile, rules).stays[0]?.submitBy
const unprinted = (more = {}) =>
  family({
    stay: { limitOfStay: null },
    contract: { startDate: '2025-03-12', endDate: null, months: null },
    ...more,
  })
const unregistered = (arrivedOn: string) =>
  family({ person: { hkid: null }, stay: { arrivedOn, activatedOn: arrivedOn, limitOfStay: '2029-01-01' } })

/** One switch after the other: what it gives as it comes, and what when an employer sets it. */
const SWITCHES: Record<
  keyof EmployerRules,
  [Partial<EmployerRules>, (rules: EmployerRules) => unknown, unknown, unknown][]
> = {
  ruleSet: [
    [
      { ruleSet: 'asmtp-2022-12' },
      (rules) => timeline(family(), rules).stays[0]?.windowOpensOn,
      '2026-12-11',
      '2027-02-11',
    ],
    [{ ruleSet: 'asmtp-2015-05' }, (rules) => limitOf(unprinted(), rules), '2028-03-10', '2027-03-10'],
  ],
  versions: [[{ versions: [] }, (rules) => limitOf(unprinted(), rules), '2028-03-10', '2033-12-01']],
  anniversaryRule: [
    [{ anniversaryRule: 'day_before' }, (rules) => limitOf(unprinted(), rules), '2028-03-10', '2028-03-09'],
  ],
  travelDocumentBuffer: [
    [
      { travelDocumentBuffer: { on: false, months: 1 } },
      (rules) => limitOf(unprinted({ document: { expiresOn: '2027-08-31' } }), rules),
      '2027-07-31',
      '2028-03-10',
    ],
    [
      { travelDocumentBuffer: { on: true, months: 6 } },
      (rules) => limitOf(unprinted({ document: { expiresOn: '2027-08-31' } }), rules),
      '2027-07-31',
      '2027-02-28',
    ],
  ],
  payRisePercent: [
    [
      { payRisePercent: 5 },
      (rules) => spansOf('MM13', family({ employment: { monthlyPay: 48_000 } }), rules).length,
      0,
      1,
    ],
  ],
  daysAbroadLimit: [
    [
      { daysAbroadLimit: 30 },
      (rules) => spansOf('MM14', family({ employment: { daysAbroadRollingYear: 45 } }), rules).length,
      0,
      1,
    ],
  ],
  ownHolidays: [
    [{ ownHolidays: [day('2027-01-28')] }, (rules) => submitBy(family(), rules), '2027-01-28', '2027-01-27'],
  ],
  holidayCorrections: [
    [
      { holidayCorrections: { added: [day('2027-01-28')], removed: [] } },
      (rules) => submitBy(family(), rules),
      '2027-01-28',
      '2027-01-27',
    ],
    [
      { holidayCorrections: { added: [], removed: [day('2026-04-03')] } },
      (rules) => submitBy(family({ stay: { limitOfStay: '2026-05-15' } }), rules),
      '2026-04-02',
      '2026-04-03',
    ],
    [
      { holidayCorrections: { added: [], removed: [day('2026-02-18')] } },
      (rules) => spansOf('HKID', unregistered('2026-01-19'), rules),
      ['E001:s1 low 2026-01-19..2026-02-21 due 2026-02-20'],
      ['E001:s1 low 2026-01-19..2026-02-19 due 2026-02-18'],
    ],
  ],
}

test.each(Object.entries(SWITCHES).flatMap(([name, cases]) => cases.map((each) => [name, ...each] as const)))(
  '%s: %o',
  (_, set, measure, asItComes, whenSet) => {
    expect(measure(DEFAULT_EMPLOYER_RULES)).toEqual(asItComes)
    expect(measure({ ...DEFAULT_EMPLOYER_RULES, ...set })).toEqual(whenSet)
  },
)
