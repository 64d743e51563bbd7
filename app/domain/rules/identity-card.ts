import type { Dependant } from '#app/domain/case-file.ts'
import type { Finding, FindingInput } from '#app/domain/finding.ts'
import { input, limitInputs } from '#app/domain/finding-builder.ts'
import { earlierEnd } from '#app/domain/period.ts'
import { addDays, anniversary, daysBetween, later, type PlainDate } from '#app/domain/plain-date.ts'
import type { FamilyMember, RuleContext } from '#app/domain/rule-context.ts'
import { ruleFinding } from '#app/domain/rules/rule-finding.ts'
import { approvedStayOn, type StayPeriod } from '#app/domain/stay-periods.ts'
import { hasHolidayList, isSunday, statutoryLastDay } from '#app/domain/working-days.ts'

/** From this age a resident needs a card, and has so many days to register (domain sheet, T10–T12). */
export const CARD_AGE = 11
export const DAYS_TO_REGISTER = 30
const LONG_STAY_DAYS = 180

/** The identity card that a resident aged 11 or over has to register for, of the principal and of each dependant. */
export function identityCardFindings(context: RuleContext): Finding[] {
  const { person } = context.caseFile
  const found: Finding[] = []
  if (person.hkid === null) {
    judgeRegistration(context, context.principal, 'person.', person.dateOfBirth ?? null, found)
  }
  for (const member of context.dependants) {
    const { hkid, dateOfBirth } = member.dependant
    if (hkid !== null || !isKnownAge(member.dependant)) continue
    judgeRegistration(context, member, member.path, dateOfBirth ?? null, found)
  }
  return found
}

/** Of a child without a day of birth on file nobody knows whether it needs a card. */
function isKnownAge({ relationship, dateOfBirth }: Dependant): boolean {
  return Boolean(dateOfBirth) || relationship === 'spouse' || relationship === 'civil_partner'
}

/**
 * HKID: no card is on file and there is time to register: from the arrival (or the 11th birthday) to the last day. MM22: that day
 * has passed. Once for each entry, until the next one: an extension changes nothing about a missing card.
 */
function judgeRegistration(
  { calendar }: RuleContext,
  member: FamilyMember,
  personPath: string,
  dateOfBirth: PlainDate | null,
  found: Finding[],
): void {
  for (const { stay, arrived, since, until } of longStays(member)) {
    const elevenOn = dateOfBirth ? anniversary(dateOfBirth, CARD_AGE) : null
    const from = elevenOn ? later(since, elevenOn) : since
    if (!isPermittedOn(member, later(from, stay.from))) continue
    const thirtieth = addDays(from, DAYS_TO_REGISTER)
    const lastDay = statutoryLastDay(calendar, thirtieth)
    const passedFrom = addDays(lastDay, 1)
    const params = {
      from: { day: from },
      count: DAYS_TO_REGISTER,
      thirtieth: { day: thirtieth },
      lastDay: { day: lastDay },
      dayOff: dayOffTerm(thirtieth),
    }
    const textOf = (rule: 'HKID' | 'MM22') => (lastDay === thirtieth ? rule : `${rule}.rolledOn`)
    const shared = {
      member,
      hangsOn: stay.id,
      dueOn: lastDay,
      ruleSet: stay.windowRules,
      inputs: [
        input(`${personPath}hkid`, null),
        arrived,
        ...limitInputs(stay),
        ...(dateOfBirth ? [input(`${personPath}dateOfBirth`, dateOfBirth)] : []),
      ],
      steps: [
        ...(elevenOn && elevenOn === from ? [{ key: 'HKID.stepEleven', params }] : []),
        { key: 'HKID.step', params },
        ...(lastDay === thirtieth ? [] : [{ key: dayOffStep(thirtieth), params }]),
        ...(hasHolidayList(thirtieth)
          ? []
          : [{ key: 'HKID.stepNoHolidayList', params: { year: thirtieth.slice(0, 4) } }]),
      ],
      params,
    }
    const inTime = { from, until: earlierEnd(passedFrom, until) }
    found.push(ruleFinding('HKID', { ...shared, text: textOf('HKID'), period: inTime }))
    found.push(ruleFinding('MM22', { ...shared, text: textOf('MM22'), period: { from: passedFrom, until } }))
  }
}

/** Why a period does not end on the day: a Sunday, whatever else it is, or a holiday. */
export function dayOffTerm(day: PlainDate): { term: string } {
  return { term: isSunday(day) ? 'HKID.dayOff.sunday' : 'HKID.dayOff.holiday' }
}

export function dayOffStep(day: PlainDate): string {
  return isSunday(day) ? 'HKID.stepSunday' : 'HKID.stepHoliday'
}

/** One time in Hong Kong of over 180 days: `since` is the first day on which that long was permitted. */
export type LongStay = { stay: StayPeriod; arrived: FindingInput; since: PlainDate; until: PlainDate | null }

/** Oldest first, one for each arrival; extensions run on from it. Not those whose limit is unknown (domain sheet, T10). */
export function longStays({ stays }: FamilyMember): LongStay[] {
  const found: LongStay[] = []
  let arrival: { day: PlainDate; input: FindingInput } | undefined
  let open: LongStay | undefined
  for (const stay of stays) {
    const arrivesNow = stay.kind === 'entry' || !arrival
    if (arrivesNow) {
      if (open) open.until = stay.from
      open = undefined
      arrival = arrivalOf(stay)
    }
    if (open || !arrival || !isResidence(stay) || stay.limit === null) continue
    if (daysBetween(arrival.day, stay.limit) <= LONG_STAY_DAYS) continue
    open = { stay, arrived: arrival.input, since: arrivesNow ? arrival.day : stay.from, until: null }
    found.push(open)
  }
  return found
}

/** The arrival of an entry; an extension that stands first on file may tell it, too. */
function arrivalOf({ stay, kind, path }: StayPeriod): { day: PlainDate; input: FindingInput } | undefined {
  const { arrivedOn, activatedOn } = stay
  if (arrivedOn) return { day: arrivedOn, input: input(`${path}.arrivedOn`, arrivedOn) }
  if (kind !== 'entry' || !activatedOn) return undefined
  return { day: activatedOn, input: input(`${path}.activatedOn`, activatedOn) }
}

function isResidence({ condition }: StayPeriod): boolean {
  return condition === 'employment' || condition === 'time_only'
}

/** Whether the stay that runs on the day has not ended by it. */
export function isPermittedOn({ stays }: FamilyMember, day: PlainDate): boolean {
  const limit = approvedStayOn(stays, day)?.limit ?? null
  return limit !== null && day <= limit
}
