import { z } from 'zod'
import {
  type Absence,
  APPLICATION_OUTCOMES,
  type Application,
  type CaseFile,
  CONDITIONS,
  type Contract,
  type Dependant,
  type DocumentOnFile,
  EMPLOYMENT_STATUSES,
  type Employment,
  type EmploymentTerms,
  type Engagement,
  MARITAL_STATUSES,
  type Person,
  RECRUITMENT_WAIVERS,
  RELATIONSHIPS,
  SCHEMES,
  STAY_KINDS,
  STREAMS,
  type Stay,
  TRAVEL_DOCUMENT_TYPES,
  type TravelDocument,
} from '#app/domain/case-file.ts'
import { isPlainDate } from '#app/domain/plain-date.ts'

/* What is wrong says what is expected. Each list of keys is the domain type's: one that is missing here does not compile. */
type Keys<Facts> = { [Key in keyof Facts]-?: z.ZodType<Facts[Key]> }

/** As of a sheet's cells: more is a slip of the keyboard. */
const MOST_MONEY = 2_000_000_000
const MOST_MONTHS = 1_200
const MOST_DAYS = 366

const aDay = z.string('expected a day written YYYY-MM-DD').refine(isPlainDate, {
  error: 'expected an existing day written YYYY-MM-DD',
})
const aText = z.string('expected a text')
const aFilledText = aText.regex(/\S/, 'expected a text that is not empty')

const day = aDay.nullish()
const text = aText.nullish()
const flag = z.boolean('expected true or false').nullish()
const money = upTo(MOST_MONEY, 'an amount in HK dollars', (expected) => z.number(expected))

function count(most: number, what: string) {
  return upTo(most, what, (expected) => z.number(expected).int(expected))
}

function upTo(most: number, what: string, number: (expected: string) => z.ZodNumber) {
  const expected = `expected ${what}, 0 to ${most.toLocaleString('en')}`
  return number(expected).min(0, expected).max(most, expected).nullish()
}

function choice<const Value extends string>(values: readonly Value[]) {
  return z.enum(values, `expected ${values.join(', ')}`)
}

function facts<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.object(shape, 'expected an object')
}

/** `null` is "not given" (contracts.md, 5), as a missing key. */
function given<Value extends z.ZodType>(value: Value) {
  return value.nullish().transform((known) => known ?? undefined)
}

function list<Item extends z.ZodType>(item: Item) {
  return z.array(item, 'expected a list')
}

const named = { familyName: text, givenNames: text, chineseName: text, dateOfBirth: day, hkid: text }
const terms = {
  entityBrn: text,
  jobTitle: text,
  trade: text,
  monthlyPay: money,
  annualPackage: money,
  marketPackage: money,
  workLocation: text,
}

const stays = given(
  list(
    facts({
      kind: choice(STAY_KINDS).nullish(),
      scheme: choice(SCHEMES).nullish(),
      stream: choice(STREAMS).nullish(),
      condition: choice(CONDITIONS).nullish(),
      filedOn: day,
      lastEntryOn: day,
      activatedOn: day,
      arrivedOn: day,
      limitOfStay: day,
      sponsorBrn: text,
      jobTitle: text,
      trade: text,
      monthlyPay: money,
      recruitmentWaiver: choice(RECRUITMENT_WAIVERS).nullish(),
      travelDocumentNumber: text,
      feesPaid: money,
    } satisfies Keys<Stay>),
  ),
)

const applications = given(
  list(
    facts({
      kind: choice(STAY_KINDS).nullish(),
      openedOn: day,
      stream: choice(STREAMS).nullish(),
      filedOn: day,
      documentsCompleteOn: day,
      decidedOn: day,
      outcome: choice(APPLICATION_OUTCOMES).nullish(),
    } satisfies Keys<Application>),
  ),
)

const travelDocuments = given(
  list(
    facts({
      type: choice(TRAVEL_DOCUMENT_TYPES).nullish(),
      number: text,
      expiresOn: day,
      endorsementDExpiresOn: day,
    } satisfies Keys<TravelDocument>),
  ),
)

const documents = given(list(facts({ code: aFilledText, receivedOn: day } satisfies Keys<DocumentOnFile>)))

const employment = given(
  facts({
    status: choice(EMPLOYMENT_STATUSES).nullish(),
    ...terms,
    startDate: day,
    endDate: day,
    endReason: text,
    terminationNoticeOn: day,
    daysAbroadRollingYear: count(MOST_DAYS, 'a whole number of days'),
    otherEngagements: list(facts({ name: aText, approvedOn: day } satisfies Keys<Engagement>)).nullish(),
    name: text,
    travelDocumentNumber: text,
    terms: given(
      list(facts({ effectiveOn: aDay, ...terms } satisfies Keys<EmploymentTerms>)).superRefine(
        (all, context) => {
          const at = all.findIndex((each, index) => each.effectiveOn < (all[index - 1] ?? each).effectiveOn)
          const message = 'expected a day not before that of the terms above it: the oldest come first'
          if (at > 0) context.addIssue({ code: 'custom', message, path: [at, 'effectiveOn'] })
        },
      ),
    ),
  } satisfies Keys<Employment>),
)

const dependants = given(
  list(
    facts({
      id: aFilledText,
      relationship: choice(RELATIONSHIPS).nullish(),
      ...named,
      sponsorMaritalStatus: choice(MARITAL_STATUSES).nullish(),
      reviewedOn: day,
      stays,
      travelDocuments,
      applications,
      documents,
    } satisfies Keys<Dependant>),
  ).superRefine((all, context) => {
    const at = all.findIndex(({ id }, index) => all.findIndex((other) => other.id === id) < index)
    const message = 'expected an id that no other dependant has, such as D1, D2'
    if (at > 0) context.addIssue({ code: 'custom', message, path: [at, 'id'] })
  }),
)

/** One family as it may be written (contracts.md, 5). Keys that it does not know are not in what it gives. */
export const CaseFileShape: z.ZodType<CaseFile> = facts({
  person: facts({
    staffNo: aFilledText,
    ...named,
    maritalStatus: choice(MARITAL_STATUSES).nullish(),
    degreeRelevant: flag,
    experienceRoute: flag,
    hkDegree: flag,
  } satisfies Keys<Person>),
  employment,
  contracts: given(
    list(
      facts({
        startDate: day,
        endDate: day,
        months: count(MOST_MONTHS, 'a whole number of months'),
        renewedUntil: day,
        entityBrn: text,
      } satisfies Keys<Contract>),
    ),
  ),
  stays,
  applications,
  travelDocuments,
  documents,
  dependants,
  absences: given(
    list(facts({ from: aDay, to: aDay, status: choice(['away', 'visitor']) } satisfies Keys<Absence>)),
  ),
  topTier: given(
    facts({ assessableIncomePreviousYear: money } satisfies Keys<NonNullable<CaseFile['topTier']>>),
  ),
} satisfies Keys<CaseFile>)
