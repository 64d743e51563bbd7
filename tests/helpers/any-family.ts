import fc from 'fast-check'
import type { Application, CaseFile, Contract, Dependant, Stay } from '#app/domain/case-file.ts'
import { dayFromNumber, dayNumber, type PlainDate, plainDate } from '#app/domain/plain-date.ts'

/** Any day between two, both inclusive. */
export function anyDay(from: string, to: string): fc.Arbitrary<PlainDate> {
  return fc.integer({ min: dayNumber(plainDate(from)), max: dayNumber(plainDate(to)) }).map(dayFromNumber)
}

const filedDay = anyDay('2022-01-01', '2031-12-31')
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })

const anyApplication: fc.Arbitrary<Application> = fc.record({
  kind: fc.constantFrom('extension', 'extension', 'entry', 'change_of_employment'),
  stream: fc.constantFrom('general', 'top_tier'),
  filedOn: maybe(filedDay),
  decidedOn: maybe(filedDay),
  outcome: fc.constantFrom(null, 'granted', 'refused', 'withdrawn', 'lapsed'),
})

const anyLaterStay: fc.Arbitrary<Stay> = fc.record({
  kind: fc.constantFrom('extension', 'change_of_employment', 'entry'),
  stream: fc.constantFrom('general', 'top_tier'),
  filedOn: maybe(filedDay),
  activatedOn: maybe(anyDay('2022-02-01', '2031-12-31')),
  limitOfStay: maybe(anyDay('2022-06-01', '2033-12-31')),
})

const anyContract: fc.Arbitrary<Contract> = fc.record({
  startDate: maybe(anyDay('2021-06-01', '2030-12-31')),
  endDate: maybe(anyDay('2022-06-01', '2034-12-31')),
  months: maybe(fc.constantFrom(12, 24, 36)),
  renewedUntil: maybe(anyDay('2024-01-01', '2035-12-31')),
})

const anyArrival = anyDay('2022-01-01', '2027-12-31')
const anyDocuments = fc.array(
  fc.record({
    type: fc.constantFrom('eep', 'prc_passport'),
    expiresOn: maybe(anyDay('2024-01-01', '2036-12-31')),
  }),
  { maxLength: 2 },
)

const anyDependant: fc.Arbitrary<Omit<Dependant, 'id'>> = fc.record({
  relationship: fc.constantFrom('spouse', 'civil_partner', 'child'),
  stays: anyArrival.chain((arrivedOn) =>
    maybe(anyDay('2023-01-01', '2031-12-31')).map((limitOfStay) => [{ arrivedOn, limitOfStay }]),
  ),
  travelDocuments: anyDocuments,
  applications: fc.array(anyApplication, { maxLength: 2 }),
})

/** Any family, likely and unlikely: its first stay is an entry with a day of arrival. */
export const anyFamily: fc.Arbitrary<CaseFile> = fc
  .record({
    arrivedOn: anyArrival,
    limitOfStay: maybe(anyDay('2023-01-01', '2031-12-31')),
    later: fc.array(anyLaterStay, { maxLength: 3 }),
    applications: fc.array(anyApplication, { maxLength: 3 }),
    contracts: fc.array(anyContract, { maxLength: 3 }),
    travelDocuments: anyDocuments,
    dependants: fc.array(anyDependant, { maxLength: 2 }),
    endDate: maybe(anyDay('2024-01-01', '2034-12-31')),
    income: maybe(fc.constantFrom(1_999_999, 2_000_000)),
  })
  .map(({ arrivedOn, limitOfStay, later, dependants, endDate, income, ...rest }) => ({
    person: { staffNo: 'E001' },
    employment: { status: 'active', entityBrn: '11111111', startDate: arrivedOn, endDate },
    stays: [{ kind: 'entry', arrivedOn, limitOfStay }, ...later],
    dependants: dependants.map((dependant, index) => ({ id: `D${index + 1}`, ...dependant })),
    topTier: { assessableIncomePreviousYear: income },
    ...rest,
  }))
