import { describe, expect, test } from 'vitest'
import type { Scheme, Stream } from '#app/domain/case-file.ts'
import { findings } from '#app/domain/findings.ts'
import { timeline } from '#app/domain/timeline.ts'
import { known } from '#tests/helpers/rule-cases.ts'

const stays = (scheme: Scheme, stream: Stream = 'general', more = {}) =>
  timeline(
    known({
      person: { staffNo: 'E001' },
      contracts: [{ startDate: '2024-01-01', endDate: null, months: null }],
      stays: [{ kind: 'entry', scheme, stream, arrivedOn: '2024-05-31', limitOfStay: null }],
      ...more,
    }),
  ).stays

/** Domain sheet, section 10: first stay, extensions, window of a limit after 1 Mar 2026. */
describe.each([
  ['ASMTP', 'general', ['2027-05-31', '2030-05-31', '2032-05-31'], '2027-02-28', true, '2032-05-31'],
  ['GEP', 'general', ['2027-05-31', '2030-05-31', '2032-05-31'], '2027-02-28', true, '2032-05-31'],
  ['TechTAS', 'general', ['2027-05-31', '2030-05-31', '2032-05-31'], '2027-02-28', true, '2032-05-31'],
  ['QMAS', 'general', ['2027-05-31', '2030-05-31', '2032-05-31'], '2027-02-28', false, '2032-05-31'],
  ['TTPS', 'general', ['2026-05-31', '2029-05-31', '2032-05-31'], '2026-02-28', false, '2032-05-31'],
  ['IANG', 'general', ['2026-05-31', '2029-05-31', '2032-05-31'], '2026-03-01', false, '2032-05-31'],
  ['ASSG', 'general', ['2026-05-31', '2029-05-31', '2032-05-31'], '2026-03-01', false, '2032-05-31'],
  [
    'GEP',
    'technical_professional',
    ['2026-05-31', '2029-05-31', '2032-05-31'],
    '2026-05-03',
    true,
    '2029-05-31',
  ],
] as const)('%s, %s stream', (scheme, stream, limits, opensOn, isCutByContract, topTierLimit) => {
  test('first stay and extensions', () => {
    expect(stays(scheme, stream).map(({ until }) => until)).toEqual(limits)
  })

  test('the window opens', () => {
    expect(stays(scheme, stream)[0]?.windowOpensOn).toBe(opensOn)
  })

  test('a contract cuts it only where the stay is tied to it', () => {
    const contracts = [{ startDate: '2024-05-31', endDate: '2025-05-30', months: null }]
    expect(stays(scheme, stream, { contracts })[0]?.until).toBe(isCutByContract ? '2025-05-30' : limits[0])
  })

  test('a top-tier extension of someone with the income; the technical stream has none', () => {
    const filedOn = limits[0].replace('-05-31', '-04-15')
    const topTier = stays(scheme, stream, {
      applications: [{ kind: 'extension', stream: 'top_tier', filedOn, decidedOn: null, outcome: null }],
      topTier: { assessableIncomePreviousYear: 2_000_000 },
    })
    expect(topTier[1]?.until).toBe(topTierLimit)
  })
})

test.each([
  ['TTPS', '2025-11-15'],
  ['ASMTP', '2026-01-18'],
] as const)('the window of a dependant follows the sponsor’s scheme: %s', (scheme, opensOn) => {
  const entry = { kind: 'entry' as const, arrivedOn: '2024-02-01', limitOfStay: '2026-02-15' }
  const caseFile = known({
    person: { staffNo: 'E001' },
    stays: [{ ...entry, scheme }],
    dependants: [{ id: 'D1', relationship: 'spouse', stays: [entry] }],
  })
  const open = findings(caseFile).filter(({ state, subject }) => state === 'open' && subject.dependantId)
  expect(open.map(({ from }) => from)).toEqual([opensOn])
})
