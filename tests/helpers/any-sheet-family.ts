import fc from 'fast-check'
import {
  APPLICATION_OUTCOMES,
  type Application,
  type CaseFile,
  CONDITIONS,
  EMPLOYMENT_STATUSES,
  MARITAL_STATUSES,
  RECRUITMENT_WAIVERS,
  SCHEMES,
} from '#app/domain/case-file.ts'
import type { SheetExtras } from '#app/domain/people-sheet-to-case-file.ts'
import { anyDay, anyFamily } from './any-family.ts'

/** A family with everything that the sheet can hold, and what it holds beside. */
export type AnySheetFamily = { caseFile: CaseFile; extras: SheetExtras; entity: string | null }

/** Texts that a spreadsheet would run, that look like structure, or that mean something else in another column. */
const HOSTILE = [
  '=1+1',
  '=HYPERLINK("http://x","y")',
  '+852 2345 6789',
  '-5',
  '@SUM(A1)',
  "'=1",
  "''",
  "O'Neill",
  'a "quoted" word',
  '"',
  'two\nlines',
  'two\r\nlines',
  'a,b;c\td',
  '  spaces around  ',
  '陳小明',
  '歐陽　娜娜',
  '𠮷野家',
  'none',
  'NULL',
  'N/A',
  '-',
  '46173',
  '5/6/2026',
  'TRUE',
  '\uFEFFmark',
  'Zoë’s',
]
const anyText = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 12 }))
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const anyNumber = fc.constantFrom('C12345678', 'CA1234567', 'E12345678', '••••5678', 'X-1', 'c 1234 5678')
const anyHkid = fc.constantFrom(undefined, null, 'A123456(3)', '••••456A', 'wrong')
const anyBirthday = anyDay('1970-01-01', '2000-12-31')

const anyPerson = fc.record({
  familyName: fc.constantFrom('CHEN', '=CHEN', "O'Neill", '歐陽'),
  givenNames: maybe(anyText),
  chineseName: maybe(anyText),
  dateOfBirth: maybe(anyBirthday),
  hkid: anyHkid,
})

/** Facts that `anyFamily`, which is made for rules, leaves out. */
const anyMore = fc.record({
  person: anyPerson,
  maritalStatus: maybe(fc.constantFrom(...MARITAL_STATUSES)),
  hkDegree: maybe(fc.boolean()),
  employment: fc.record({
    status: fc.constantFrom(...EMPLOYMENT_STATUSES),
    jobTitle: maybe(anyText),
    endReason: maybe(anyText),
    workLocation: maybe(anyText),
    monthlyPay: maybe(fc.nat(200_000)),
    daysAbroadRollingYear: maybe(fc.nat(365)),
    name: maybe(anyText),
    travelDocumentNumber: maybe(anyNumber),
    terms: fc.constantFrom(undefined, [
      { effectiveOn: '2025-01-01' as const, jobTitle: '=2+2', monthlyPay: 1 },
    ]),
  }),
  stay: fc.record({
    scheme: fc.constantFrom(...SCHEMES),
    condition: fc.constantFrom(...CONDITIONS),
    sponsorBrn: maybe(anyText),
    jobTitle: maybe(anyText),
    travelDocumentNumber: maybe(anyNumber),
    recruitmentWaiver: maybe(fc.constantFrom(...RECRUITMENT_WAIVERS)),
  }),
  outcome: maybe(fc.constantFrom(...APPLICATION_OUTCOMES)),
  number: maybe(anyNumber),
  endorsement: fc.constantFrom(undefined, null, '2027-01-01' as const),
  dependants: fc.array(anyPerson, { minLength: 2, maxLength: 2 }),
  extras: fc.record({ email: maybe(anyText), department: maybe(anyText), manager: maybe(anyText) }),
  entity: maybe(fc.constantFrom('Made Limited', '=Made', '遠山科技', 'a,b')),
})

export const anySheetFamily: fc.Arbitrary<AnySheetFamily> = fc
  .tuple(anyFamily, anyMore)
  .map(([family, more]) => ({
    caseFile: withMore(family, more),
    extras: extrasOf(more),
    entity: more.entity,
  }))

/** The ledger keeps one open filing of a kind. */
function onceOpen(applications: Application[]): Application[] {
  const isOpen = ({ outcome }: Application) => !outcome || outcome === 'granted'
  return applications.filter(
    (one, index) =>
      !isOpen(one) || applications.findIndex((other) => other.kind === one.kind && isOpen(other)) === index,
  )
}

type More = typeof anyMore extends fc.Arbitrary<infer Value> ? Value : never

function extrasOf({ extras }: More): SheetExtras {
  return { ...extras, entityName: null }
}

function withMore(family: CaseFile, more: More): CaseFile {
  const [stay = {}, ...later] = family.stays ?? []
  const documents = family.travelDocuments ?? []
  const { hkid, ...person } = more.person
  return {
    ...family,
    person: {
      ...family.person,
      ...person,
      ...(hkid === undefined ? {} : { hkid }),
      maritalStatus: more.maritalStatus,
      hkDegree: more.hkDegree,
    },
    employment: { ...family.employment, ...more.employment } as NonNullable<CaseFile['employment']>,
    stays: [{ ...stay, ...more.stay }, ...later],
    applications: onceOpen(family.applications ?? []),
    travelDocuments: documents.map((document, index) => ({
      ...document,
      number: index === 0 ? more.number : null,
      ...(more.endorsement === undefined ? {} : { endorsementDExpiresOn: more.endorsement }),
    })) as NonNullable<CaseFile['travelDocuments']>,
    // Two of one family with the same name are one person to the sheet.
    dependants: (family.dependants ?? []).map((dependant, index) => {
      const { hkid: number, ...named } = more.dependants[index] ?? more.person
      return {
        ...dependant,
        ...named,
        applications: onceOpen(dependant.applications ?? []),
        familyName: `${named.familyName}${'AB'[index]}`,
        chineseName: null,
        ...(number === undefined ? {} : { hkid: number }),
      }
    }),
  }
}
