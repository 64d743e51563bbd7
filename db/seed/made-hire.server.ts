import { addDays, addMonths, anniversary, type PlainDate, plainDate } from '#app/domain/plain-date.ts'
import { closedCase, entryPath, extensionPath } from './made-cases.server.ts'
import type { MadeFamily, MadePerson, MadeStay } from './made-family.server.ts'
import { type MadeName, madeName } from './made-names.server.ts'
import { madeEep, madeHkid } from './made-numbers.server.ts'
import type { Random } from './seeded-random.server.ts'

/** Who hires, and what a hire there is like. */
export type MadeEmployer = {
  mailDomain: string
  /** Business registration numbers; hires go to the first, transfers to the second. */
  entityBrns: readonly [string, ...string[]]
  departments: readonly { name: string; manager: string; titles: readonly string[] }[]
}

/** What every scene is made from. `nth` counts people's numbers: each hire has twenty to itself. */
export type HireContext = {
  today: PlainDate
  random: Random
  staffNo: string
  nth: number
  employer: MadeEmployer
}

export type Household = 'alone' | 'spouse' | 'civil_partner' | 'spouse_and_child' | 'spouse_and_two' | 'child'

export type HireSpec = {
  /** The limit of the stay in force. */
  limit: PlainDate
  /** Stays so far: one, one under a contract of two years, or one and its extensions. */
  history?: 'first' | 'first_of_two_years' | 'extended' | 'extended_twice'
  household?: Household
}

/** Only applications from this day on got 36 months. */
const THIRTY_SIX_MONTHS_FROM = plainDate('2022-12-28')
/** Identity cards and permits that one hire's family may use up. */
export const NUMBERS_PER_HIRE = 20

/** A hire with a family, about whom nothing is wrong: every date, number, name, title and amount agrees. */
export function madeHire(context: HireContext, spec: HireSpec): MadeFamily {
  const { random, today, staffNo, employer } = context
  const name = madeName(random)
  const eep = madeEep(context.nth * NUMBERS_PER_HIRE)
  const department = random.pick(employer.departments)
  const title = random.pick(department.titles)
  const [entityBrn] = employer.entityBrns
  const firstPay = random.int(28, 90) * 1000
  const { stays, contractEnd } = madeStays(spec, random)
  const [entry] = stays
  const arrivedOn = entry?.arrivedOn ?? today
  for (const [index, stay] of stays.entries()) {
    const approved = { sponsorBrn: entityBrn, jobTitle: title, monthlyPay: firstPay + index * 2000 }
    Object.assign(stay, approved, { documentNumber: eep })
  }
  const household = spec.household ?? 'alone'
  const family: MadeFamily = {
    staffNo,
    facts: {
      ...name,
      dateOfBirth: birthday(random, arrivedOn, 25, 44),
      maritalStatus: maritalStatusOf(household),
      email: mailOf(name, employer),
      department: department.name,
      manager: department.manager,
      degreeRelevant: true,
      hkDegree: false,
      hkid: madeHkid(context.nth * NUMBERS_PER_HIRE),
    },
    employment: {
      status: 'active',
      startDate: addDays(arrivedOn, random.int(1, 12)),
      terminationNoticeOn: null,
      recordedName: `${name.familyName} ${name.givenNames}`,
      recordedNumber: eep,
    },
    terms: stays.map((stay, index) => ({
      effectiveOn: index === 0 ? null : addDays(stay.activatedOn ?? arrivedOn, -60),
      entityBrn,
      jobTitle: title,
      monthlyPay: firstPay + index * 2000 + (random.chance(0.3) ? 500 : 0),
      annualPackage: (firstPay + index * 2000) * 13,
      workLocation: 'HK',
    })),
    contracts: [{ entityBrn, startDate: arrivedOn, endDate: contractEnd, months: null, renewedUntil: null }],
    engagements: [],
    stays,
    travelDocuments: [
      {
        type: 'eep',
        number: eep,
        expiresOn: addMonths(spec.limit, random.int(6, 60)),
        endorsementDExpiresOn: spec.limit,
      },
    ],
    cases: casesOf(stays, today, random),
    documents: [],
    dependants: [],
    absences: [],
  }
  family.dependants = dependantsOf(context, family, name, household)
  return family
}

/** The stays up to the one with the given limit, each as long as the scheme gives. */
function madeStays(
  { limit, history = 'first' }: HireSpec,
  random: Random,
): { stays: MadeStay[]; contractEnd: PlainDate | null } {
  if (history === 'first') {
    const arrivedOn = addMonths(limit, -36)
    const filedOn = addDays(arrivedOn, -random.int(62, 80))
    if (filedOn >= THIRTY_SIX_MONTHS_FROM)
      return { stays: [entry(arrivedOn, filedOn, limit)], contractEnd: null }
  }
  if (history === 'first' || history === 'first_of_two_years') {
    const arrivedOn = addMonths(limit, -24)
    return { stays: [entry(arrivedOn, addDays(arrivedOn, -70), limit)], contractEnd: limit }
  }
  const previousLimit = addMonths(limit, history === 'extended' ? -36 : -24)
  const before = history === 'extended' ? 'first' : 'extended'
  const { stays } = madeStays({ limit: previousLimit, history: before }, random)
  return { stays: [...stays, extensionOf(previousLimit, limit)], contractEnd: null }
}

function entry(arrivedOn: PlainDate, filedOn: PlainDate, limitOfStay: PlainDate): MadeStay {
  const dates = { filedOn, activatedOn: arrivedOn, arrivedOn, limitOfStay }
  return { kind: 'entry', scheme: 'ASMTP', stream: 'general', condition: 'employment', ...dates }
}

/** Filed some days into the last four weeks, granted before the limit. */
export function extensionOf(previousLimit: PlainDate, limitOfStay: PlainDate): MadeStay {
  const dates = {
    filedOn: addDays(previousLimit, -26),
    activatedOn: addDays(previousLimit, -4),
    arrivedOn: null,
    limitOfStay,
  }
  return { kind: 'extension', scheme: 'ASMTP', stream: 'general', condition: 'employment', ...dates }
}

/** The filings of the last two years, closed. */
function casesOf(stays: MadeStay[], today: PlainDate, random: Random) {
  const since = addMonths(today, -24)
  return stays.flatMap(({ kind, filedOn, activatedOn }, index) => {
    if (!filedOn || !activatedOn || filedOn < since || activatedOn > addDays(today, -35)) return []
    const path =
      kind === 'entry' ? entryPath(filedOn, activatedOn, random) : extensionPath(filedOn, activatedOn)
    return [closedCase(kind ?? 'entry', path, index)]
  })
}

function dependantsOf(
  context: HireContext,
  family: MadeFamily,
  sponsorName: MadeName,
  household: Household,
): MadePerson[] {
  const { random, nth } = context
  const partner = () => {
    const relationship = household === 'civil_partner' ? 'civil_partner' : 'spouse'
    const dateOfBirth = birthday(random, family.stays[0]?.arrivedOn ?? context.today, 25, 44)
    return {
      ...madeName(random),
      relationship,
      dateOfBirth,
      hkid: madeHkid(nth * NUMBERS_PER_HIRE + 1),
    } as const
  }
  const child = (place: number) => {
    const dateOfBirth = childBirthday(context, family)
    const needsCard = anniversary(dateOfBirth, 11) <= context.today
    const hkid = needsCard ? { hkid: madeHkid(nth * NUMBERS_PER_HIRE + place) } : {}
    return { ...madeName(random, sponsorName), relationship: 'child', dateOfBirth, ...hkid } as const
  }
  const persons = {
    alone: () => [],
    spouse: () => [partner()],
    civil_partner: () => [partner()],
    child: () => [child(2)],
    spouse_and_child: () => [partner(), child(2)],
    spouse_and_two: () => [partner(), child(2), child(3)],
  }[household]()
  return persons.map((facts, index) => dependant(context, family, facts, nth * NUMBERS_PER_HIRE + 1 + index))
}

/** In step with the sponsor: came along or after, and has every extension that the sponsor has. */
function dependant(
  { random }: HireContext,
  family: MadeFamily,
  facts: MadePerson['facts'],
  number: number,
): MadePerson {
  const limit = family.stays.at(-1)?.limitOfStay ?? null
  const delay = random.chance(0.5) ? 0 : random.int(10, 60)
  const documentNumber = madeEep(number)
  const stays = family.stays.map((stay): MadeStay => {
    const { kind, filedOn, activatedOn, arrivedOn, limitOfStay } = stay
    const dates = { filedOn, activatedOn, arrivedOn, limitOfStay }
    if (arrivedOn) dates.arrivedOn = dates.activatedOn = addDays(arrivedOn, delay)
    return { kind, scheme: 'DEPENDANT', stream: 'general', condition: 'time_only', ...dates, documentNumber }
  })
  const expiresOn = limit && addMonths(limit, random.int(6, 48))
  return {
    facts,
    stays,
    travelDocuments: [{ type: 'eep', number: documentNumber, expiresOn, endorsementDExpiresOn: limit }],
    cases: [],
    documents: [],
  }
}

/** Young enough to stay a child beyond the limit of stay, and born before the family came. */
function childBirthday({ random, today }: HireContext, { stays }: MadeFamily): PlainDate {
  const limit = stays.at(-1)?.limitOfStay ?? today
  const arrivedOn = stays[0]?.arrivedOn ?? today
  const oldest = addMonths(limit, -12 * 17)
  const born = addDays(arrivedOn, -random.int(200, 3600))
  return born > oldest ? born : addDays(oldest, random.int(10, 300))
}

function birthday(random: Random, on: PlainDate, youngest: number, oldest: number): PlainDate {
  return addDays(addMonths(on, -12 * random.int(youngest, oldest)), -random.int(1, 360))
}

function maritalStatusOf(household: Household) {
  if (household === 'alone' || household === 'child') return 'single'
  return household === 'civil_partner' ? 'civil_partnership' : 'married'
}

function mailOf({ familyName, givenNames }: MadeName, { mailDomain }: MadeEmployer): string {
  return `${givenNames}.${familyName}@${mailDomain}`.toLowerCase()
}
