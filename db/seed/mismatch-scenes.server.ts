import { addDays, addMonths, type PlainDate } from '#app/domain/plain-date.ts'
import type { Scene } from './extension-scenes.server.ts'
import { limitWhere } from './limit-choice.server.ts'
import type { MadeFamily, MadeStay, MadeTerms } from './made-family.server.ts'
import { madeHire, NUMBERS_PER_HIRE } from './made-hire.server.ts'
import { madeEep, madeHkid } from './made-numbers.server.ts'

/** What does not agree on file: one scene a mistake that offices make. The rules that speak of it stand beside. */
export const mismatchScenes = {
  // MM02
  startedBeforeActivation: (context) => {
    const family = madeHire(context, { limit: addMonths(context.today, 19) })
    family.employment.startDate = addDays(stayOf(family).arrivedOn ?? context.today, -9)
    return family
  },
  // MM03
  movedToAnotherEntity: (context) => {
    const family = madeHire(context, { limit: addMonths(context.today, 11), household: 'spouse' })
    const [from, to = from] = context.employer.entityBrns
    changeTerms(family, addDays(context.today, -40), { entityBrn: to })
    return family
  },
  // MM04
  secondJob: (context) => {
    const family = madeHire(context, { limit: addMonths(context.today, 16) })
    family.engagements.push({ name: 'Tidewater Robotics Workshop', approvedOn: null })
    return family
  },
  // MM05, MM08
  contractRanOut: (context) => {
    const family = madeHire(context, { limit: addMonths(context.today, 13), history: 'extended' })
    contractOf(family).endDate = addDays(context.today, -12)
    return family
  },
  // MM05
  contractEndsFirst: (context) => {
    const family = madeHire(context, { limit: addMonths(context.today, 17), history: 'extended' })
    contractOf(family).endDate = addMonths(context.today, 7)
    return family
  },
  // MM06
  stayEndsFirst: (context) => {
    const family = madeHire(context, { limit: addMonths(context.today, 9), history: 'first_of_two_years' })
    contractOf(family).endDate = addMonths(context.today, 15)
    return family
  },
  // DATA: the year of the next contract's end was mistyped
  nextContractMistyped: (context) => {
    const family = madeHire(context, { limit: addMonths(context.today, 12), history: 'first_of_two_years' })
    const { endDate, ...contract } = contractOf(family)
    const startDate = addDays(endDate ?? context.today, 1)
    family.contracts.push({ ...contract, startDate, endDate: addMonths(startDate, -1) })
    return family
  },
  // MM06, MM07, and the window is open
  contractRenewedNothingFiled: (context) => {
    const { today } = context
    const limit = limitWhere(today, ({ opensOn, submitBy }) => opensOn <= today && today <= submitBy)
    const family = madeHire(context, { limit, history: 'first_of_two_years', household: 'spouse' })
    contractOf(family).renewedUntil = addMonths(limit, 24)
    return family
  },
  // MM09, MM10
  otherJobForLess: (context) => {
    const family = madeHire(context, { limit: addMonths(context.today, 14) })
    const pay = Math.round((stayOf(family).monthlyPay ?? 30_000) * 0.88)
    changeTerms(family, addDays(context.today, -64), { jobTitle: 'Client Success Lead', monthlyPay: pay })
    return family
  },
  // MM11, MM12
  packageBelowWaiver: (context) => {
    const family = madeHire(context, { limit: addMonths(context.today, 18) })
    stayOf(family).recruitmentWaiver = 'pay_2m'
    for (const terms of family.terms) terms.marketPackage = (terms.annualPackage ?? 0) + 60_000
    return family
  },
  // MM13, MM14
  promotedAndAbroad: (context) => {
    const family = madeHire(context, { limit: addMonths(context.today, 23) })
    const pay = Math.round((stayOf(family).monthlyPay ?? 30_000) * 1.35)
    changeTerms(family, addDays(context.today, -30), { monthlyPay: pay, annualPackage: pay * 13 })
    family.employment.daysAbroadRollingYear = 74
    return family
  },
  // MM15, MM30
  graduateOfHongKong: (context) => {
    const family = madeHire(context, { limit: addMonths(context.today, 22) })
    Object.assign(family.facts, { hkDegree: true, degreeRelevant: false, experienceRoute: false })
    return family
  },
  // MM21, MM23
  passportMistyped: (context) => {
    const family = madeHire(context, { limit: addMonths(context.today, 19) })
    Object.assign(documentOf(family), { type: 'prc_passport', number: 'E0000000' })
    return family
  },
  // MM31, MM34
  tradeChanged: (context) => {
    const family = madeHire(context, { limit: addMonths(context.today, 13), history: 'first_of_two_years' })
    const [first] = family.terms
    Object.assign(stayOf(family), {
      stream: 'technical_professional',
      trade: 'Lift technician',
      feesPaid: 230,
    })
    if (first) first.trade = 'Lift technician'
    changeTerms(family, addDays(context.today, -50), { trade: 'Electrician' })
    return family
  },
  // MM16, MM17
  recordedFromOldDocument: (context) => {
    const family = madeHire(context, { limit: addMonths(context.today, 21) })
    family.employment.recordedName = `${family.facts.familyName} ${family.facts.givenNames?.slice(0, -1)}`
    family.employment.recordedNumber = madeEep(context.nth * NUMBERS_PER_HIRE + 19)
    return family
  },
  // MM18
  documentEndsFirst: (context) => {
    const limit = addMonths(context.today, 15)
    const family = madeHire(context, { limit, household: 'child' })
    documentOf(family).expiresOn = addMonths(limit, -4)
    return family
  },
  // MM19
  documentEndsSoonAfter: (context) => {
    const limit = addMonths(context.today, 12)
    const family = madeHire(context, { limit, history: 'extended' })
    documentOf(family).expiresOn = addMonths(limit, 2)
    return family
  },
  // MM20, ROA
  endorsementNotRenewed: (context) => {
    const family = madeHire(context, { limit: addMonths(context.today, 22), history: 'extended' })
    documentOf(family).endorsementDExpiresOn = addDays(context.today, 40)
    const away = { fromOn: addDays(context.today, -262), toOn: addDays(context.today, -41) }
    family.absences.push({ ...away, status: 'away' })
    return family
  },
  // MM22
  noIdentityCard: (context) => {
    const family = madeHire(context, { limit: addDays(addMonths(context.today, 36), -75) })
    family.facts.hkid = null
    return family
  },
  // AGE, MM24, MM26
  familyStaysLonger: (context) => {
    const limit = addMonths(context.today, 18)
    const family = madeHire(context, { limit, household: 'spouse_and_child' })
    const [spouse, child] = family.dependants
    if (!spouse || !child) throw new Error('a spouse and a child')
    for (const stay of spouse.stays) stay.limitOfStay = addMonths(limit, 1)
    child.facts.dateOfBirth = addMonths(context.today, -12 * 18 + 4)
    child.facts.hkid = madeHkid(context.nth * NUMBERS_PER_HIRE + 18)
    return family
  },
  // MM25
  familyStaysShorter: (context) => {
    const limit = addMonths(context.today, 20)
    const family = madeHire(context, { limit, household: 'spouse' })
    for (const stay of family.dependants[0]?.stays ?? []) stay.limitOfStay = addMonths(limit, -5)
    return family
  },
  // MM27
  divorced: (context) => {
    const family = madeHire(context, { limit: addMonths(context.today, 10), household: 'spouse' })
    family.facts.maritalStatus = 'divorced'
    for (const { facts } of family.dependants) facts.sponsorMaritalStatus = 'divorced'
    return family
  },
  // MM28, MM29
  leftWithoutNotice: (context) => {
    const family = madeHire(context, { limit: addMonths(context.today, 8), household: 'spouse_and_child' })
    return left(family, addDays(context.today, -15), null, null)
  },
  // Nothing: how it should be
  leftInOrder: (context) => {
    const family = madeHire(context, { limit: addMonths(context.today, 6), household: 'spouse' })
    const endDate = addDays(context.today, -50)
    return left(family, endDate, addDays(endDate, 1), addDays(endDate, 6))
  },
  // MM05, MM32
  limitNotFromContract: (context) => {
    const family = madeHire(context, { limit: addMonths(context.today, 17) })
    contractOf(family).endDate = addDays(addMonths(context.today, 8), -1)
    return family
  },
  // MM33
  limitBeyondScheme: (context) => {
    const family = madeHire(context, { limit: addMonths(context.today, 15) })
    const limit = addMonths(context.today, 16)
    stayOf(family).limitOfStay = limit
    documentOf(family).endorsementDExpiresOn = limit
    return family
  },
} satisfies Record<string, Scene>

/** New terms from a day on, the rest as before. */
function changeTerms(family: MadeFamily, effectiveOn: PlainDate, changed: Partial<MadeTerms>): void {
  const before = family.terms.at(-1)
  if (!before) throw new Error('a hire has terms')
  family.terms.push({ ...before, ...changed, effectiveOn })
}

function left(
  family: MadeFamily,
  endDate: PlainDate,
  terminationNoticeOn: PlainDate | null,
  reviewedOn: PlainDate | null,
): MadeFamily {
  Object.assign(family.employment, { status: 'ended', endDate, endReason: 'resigned', terminationNoticeOn })
  for (const { facts } of family.dependants) facts.reviewedOn = reviewedOn
  return family
}

function stayOf(family: MadeFamily): MadeStay {
  return present(family.stays.at(-1))
}

function contractOf(family: MadeFamily) {
  return present(family.contracts[0])
}

function documentOf(family: MadeFamily) {
  return present(family.travelDocuments[0])
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a made hire has a stay, a contract and a travel document')
  return value
}
