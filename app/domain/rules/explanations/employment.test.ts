import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scene, told } from '#tests/helpers/explained.ts'
import { family } from '#tests/helpers/rule-cases.ts'

const SCENES = [
  scene('Started a day before the activation', 'MM02', family({ employment: { startDate: '2025-03-09' } })),
  scene(
    'Only the arrival is on file',
    'MM02',
    family({ stay: { activatedOn: null }, employment: { startDate: '2025-03-01' } }),
  ),
  scene(
    'A change of employment: the new one began before its approval',
    'MM02 MM03',
    family({
      employment: { entityBrn: '22222222', startDate: '2026-02-02' },
      extension: {
        kind: 'change_of_employment',
        filedOn: '2026-01-12',
        activatedOn: '2026-03-02',
        limitOfStay: '2027-03-11',
        sponsorBrn: '22222222',
      },
    }),
  ),
  scene(
    'A transfer to another entity by terms of its own, and a new title with it',
    'MM03 MM09 ONLINE',
    family({
      employment: {
        terms: [{ effectiveOn: '2026-01-05', entityBrn: '22222222', jobTitle: 'Sales Manager' }],
      },
    }),
  ),
  scene(
    'Two other engagements, one of them approved, one nobody asked about',
    'MM04',
    family({
      stay: { condition: undefined },
      employment: {
        otherEngagements: [
          { name: 'Evening workshop', approvedOn: null },
          { name: 'Board of the alumni', approvedOn: '2025-06-02' },
          { name: 'Weekend clinic', approvedOn: null },
          { name: 'Choir' },
        ],
      },
    }),
  ),
  scene(
    'Top-tier: only time binds from the grant on',
    'MM03 MM04 MM09',
    family({
      extension: { stream: 'top_tier', condition: undefined, limitOfStay: '2032-03-11' },
      employment: {
        entityBrn: '22222222',
        jobTitle: 'Director',
        otherEngagements: [{ name: 'Evening workshop', approvedOn: null }],
      },
    }),
  ),
  scene(
    'Ended, told to ImmD a week later; one dependant reviewed on the last day, one the day before, one never',
    'MM28 MM29',
    family({
      employment: { endDate: '2026-06-30', terminationNoticeOn: '2026-07-08' },
      dependants: ['2026-06-30', '2026-06-29', null].map((reviewedOn, index) => ({
        id: `D${index + 1}`,
        reviewedOn,
        stays: [{ kind: 'entry', arrivedOn: '2025-03-10', limitOfStay: '2027-03-11' }],
      })),
    }),
  ),
  scene(
    'Ended without a day on file',
    'MM28 MM29',
    family({ employment: { status: 'ended' }, dependant: { reviewedOn: null } }),
  ),
  scene(
    'Reviewed a month after the end',
    'MM29',
    family({ employment: { endDate: '2026-06-30' }, dependant: { reviewedOn: '2026-07-30' } }),
  ),
  scene(
    'An offer is no employment yet',
    'MM01 MM02 MM03 MM04 MM08 MM09 MM10 MM14',
    family({
      employment: {
        status: 'offer',
        entityBrn: '22222222',
        jobTitle: 'Director',
        monthlyPay: 1,
        workLocation: 'Shenzhen',
        startDate: '2025-03-01',
      },
    }),
  ),
  scene(
    'Work begins after the limit has passed',
    'MM01',
    family({ employment: { startDate: '2027-04-05' } }),
  ),
  scene(
    'A place that is moved abroad and back, and many days of remote work',
    'MM14',
    family({
      employment: {
        workLocation: 'Kwun Tong',
        daysAbroadRollingYear: 61,
        terms: [
          { effectiveOn: '2025-09-01', workLocation: 'Shenzhen Nanshan' },
          { effectiveOn: '2026-02-02', workLocation: 'HK' },
        ],
      },
    }),
  ),
  scene(
    'A threshold of the employer’s own, no start on file',
    'MM14',
    family({ employment: { startDate: null, workLocation: '廣州', daysAbroadRollingYear: 31 } }),
    { daysAbroadLimit: 30 },
  ),
  scene(
    'Pay as a twelfth of the package; it falls, then rises past a threshold of the employer’s own',
    'MM10 MM11 MM12 MM13',
    family({
      stay: { recruitmentWaiver: 'pay_2m', monthlyPay: 165_000 },
      employment: {
        monthlyPay: null,
        annualPackage: 1_980_000,
        marketPackage: 2_040_000,
        terms: [
          { effectiveOn: '2025-10-01', annualPackage: 1_900_002 },
          { effectiveOn: '2026-04-01', monthlyPay: 182_000, annualPackage: 2_184_000 },
        ],
      },
    }),
    { payRisePercent: 10 },
  ),
  scene(
    'A rise of exactly the threshold and a dollar more',
    'MM13',
    family({
      employment: { monthlyPay: 54_000, terms: [{ effectiveOn: '2026-04-01', monthlyPay: 54_001 }] },
    }),
  ),
  scene(
    'Degree, scheme, trade: schemes that the file does not name',
    'MM15 MM21 MM30 MM34',
    family({
      person: { degreeRelevant: false, experienceRoute: false, hkDegree: true },
      stay: { scheme: null, stream: 'technical_professional', trade: 'Lift technician' },
      employment: { trade: 'Welder' },
      document: { type: 'prc_passport', number: 'E12345678' },
    }),
  ),
]

/** Read by eye against the domain sheet, 5 and 7 (MM01–MM04, MM09–MM15, MM28–MM30, MM34). */
test('each scene of the employment is told as it was last read', async () => {
  await expect(told(SCENES)).toMatchFileSnapshot(join(import.meta.dirname, 'employment.txt'))
})
