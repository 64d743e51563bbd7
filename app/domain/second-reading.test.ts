import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CaseFile } from '#app/domain/case-file.ts'
import { findings } from '#app/domain/findings.ts'
import { holdsOn } from '#app/domain/period.ts'
import { timeline } from '#app/domain/timeline.ts'
import { anyDay } from '#tests/helpers/any-family.ts'
import { plainState, plainStays, plainWindow } from '#tests/helpers/plain-reading.ts'

const [FAMILIES, DAYS] = process.env.STAYLEDGER_FULL ? [10_000, 50] : [300, 20]
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })

const filing = fc.record({
  kind: fc.constant('extension' as const),
  filedOn: anyDay('2022-06-01', '2031-12-31'),
  decidedOn: maybe(anyDay('2022-06-01', '2032-06-30')),
  outcome: fc.constantFrom(
    null,
    'granted' as const,
    'refused' as const,
    'withdrawn' as const,
    'lapsed' as const,
  ),
})
const extension = fc.record({
  kind: fc.constant('extension' as const),
  filedOn: maybe(anyDay('2022-06-01', '2031-12-31')),
  activatedOn: anyDay('2023-01-01', '2031-12-31'),
  limitOfStay: maybe(anyDay('2024-01-01', '2034-12-31')),
})
const contract = fc.record({
  startDate: anyDay('2021-06-01', '2030-12-31'),
  endDate: maybe(anyDay('2022-06-01', '2034-12-31')),
  months: maybe(fc.constantFrom(12, 24, 36)),
  renewedUntil: maybe(anyDay('2024-01-01', '2035-12-31')),
})
const family: fc.Arbitrary<CaseFile> = fc
  .record({
    entry: fc.record({
      kind: fc.constant('entry' as const),
      filedOn: maybe(anyDay('2021-10-01', '2026-12-31')),
      arrivedOn: anyDay('2022-01-01', '2027-12-31'),
      limitOfStay: maybe(anyDay('2023-01-01', '2031-12-31')),
    }),
    later: fc.array(extension, { maxLength: 2 }),
    applications: fc.array(filing, { maxLength: 3 }),
    contracts: fc.array(contract, { maxLength: 3 }),
    travelDocuments: fc.array(
      fc.record({
        type: fc.constantFrom('eep' as const, 'prc_passport' as const),
        expiresOn: maybe(anyDay('2024-01-01', '2036-12-31')),
      }),
      { maxLength: 2 },
    ),
  })
  // Two stays that begin on one day, or an extension before its entry, have no order of their own: the engine names them (DATA).
  .filter(({ entry, later }) => {
    const days = later.map(({ activatedOn }) => activatedOn)
    return new Set(days).size === days.length && days.every((day) => day > entry.arrivedOn)
  })
  .map(({ entry, later, ...rest }) => ({
    person: { staffNo: 'E001' },
    employment: { status: 'active' as const, entityBrn: '11111111' },
    stays: [entry, ...later],
    ...rest,
  }))

test('a second, plain reading of the contract finds the same limits and windows', () => {
  fc.assert(
    fc.property(family, (file) => {
      const onFile = timeline(file).stays.filter(({ status }) => status !== 'projected')
      const plain = plainStays(file).map(({ from, limit, kind }) => {
        const window = plainWindow(limit)
        return {
          kind,
          from,
          until: limit,
          windowOpensOn: window?.opensOn,
          lastFourWeeksFrom: window?.lastFourWeeksFrom,
          submitBy: window?.submitBy,
        }
      })
      expect(onFile).toMatchObject(plain)
      expect(onFile).toHaveLength(plain.length)
    }),
    { numRuns: FAMILIES },
  )
}, 600_000)

test('and the same state on any day', () => {
  const days = fc.array(anyDay('2022-01-01', '2035-12-31'), { minLength: DAYS, maxLength: DAYS })
  fc.assert(
    fc.property(family, days, (file, asked) => {
      const spans = findings(file).filter(({ ruleId }) => ruleId === 'EXT')
      const edges = spans.map(({ from }) => from)
      for (const day of [...asked, ...edges]) {
        const state = spans.find((span) => holdsOn(span, day))?.state ?? null
        expect({ day, state }).toEqual({ day, state: plainState(file, day) })
      }
    }),
    { numRuns: FAMILIES },
  )
}, 600_000)
