import type { Finding, Reason } from '#app/domain/finding.ts'
import { input, limitInputs } from '#app/domain/finding-builder.ts'
import { holdsOn } from '#app/domain/period.ts'
import { addDays, addMonths, addYears, anniversary, later, type PlainDate } from '#app/domain/plain-date.ts'
import type { DependantMember, RuleContext } from '#app/domain/rule-context.ts'
import { chosenRuleSet } from '#app/domain/rule-sets/index.ts'
import { CARD_BASIS } from '#app/domain/rules/bases.ts'
import {
  CARD_AGE,
  DAYS_TO_REGISTER,
  dayOffStep,
  dayOffTerm,
  isPermittedOn,
  longStays,
} from '#app/domain/rules/identity-card.ts'
import { ruleFinding } from '#app/domain/rules/rule-finding.ts'
import { hasHolidayList, statutoryLastDay } from '#app/domain/working-days.ts'

export const ADULT_AGE = 18
const MONTHS_OF_NOTICE = 6

/** AGE: the birthdays of a child among the dependants on which something is to be done. */
export function ageFindings(context: RuleContext): Finding[] {
  const found: Finding[] = []
  for (const member of context.dependants) {
    const { relationship, dateOfBirth, hkid } = member.dependant
    if (relationship !== 'child' || !dateOfBirth) continue
    judgeNotice(context, member, dateOfBirth, found)
    if (typeof hkid !== 'string') judgeCard(context, member, dateOfBirth, CARD_AGE, found)
    if (hkid !== null) judgeCard(context, member, dateOfBirth, ADULT_AGE, found)
  }
  return found
}

/**
 * From six months before 18 until the birthday: what is to be filed as a child is to be filed before it. Someone born on
 * 29 February is warned as if born on the 28th.
 */
function judgeNotice(
  { employer }: RuleContext,
  member: DependantMember,
  born: PlainDate,
  found: Finding[],
): void {
  const first = member.stays[0]
  const adultOn = anniversary(born, ADULT_AGE)
  const safeOn = addYears(born, ADULT_AGE)
  const noticeOn = addMonths(safeOn, -MONTHS_OF_NOTICE)
  if (!first) return
  const from = later(noticeOn, first.from)
  const params = {
    born: { day: born },
    age: ADULT_AGE,
    birthday: { day: adultOn },
    lastDay: { day: addDays(safeOn, -1) },
    months: MONTHS_OF_NOTICE,
    notice: { day: noticeOn },
  }
  found.push(
    ruleFinding('AGE', {
      member,
      hangsOn: String(ADULT_AGE),
      period: { from, until: adultOn },
      dueOn: addDays(safeOn, -1),
      ruleSet: chosenRuleSet(employer, adultOn),
      inputs: [input(`${member.path}dateOfBirth`, born), ...limitInputs(first)],
      steps: [
        { key: 'AGE.step', params },
        ...(safeOn === adultOn ? [] : [{ key: 'AGE.stepLeapDay', params }]),
        { key: 'AGE.stepNotice', params },
      ],
      params,
    }),
  )
}

/** At 11 a card is to be registered, at 18 the adult one: 30 days from the birthday, in a long stay that has not ended by it. */
function judgeCard(
  { employer, calendar }: RuleContext,
  member: DependantMember,
  born: PlainDate,
  age: number,
  found: Finding[],
): void {
  const birthday = anniversary(born, age)
  const stay = longStays(member).find(({ since, until }) => holdsOn({ from: since, until }, birthday))
  if (!stay || !isPermittedOn(member, birthday)) return
  const thirtieth = addDays(birthday, DAYS_TO_REGISTER)
  const lastDay = statutoryLastDay(calendar, thirtieth)
  const params: NonNullable<Reason['params']> = {
    born: { day: born },
    age,
    birthday: { day: birthday },
    from: { day: birthday },
    count: DAYS_TO_REGISTER,
    thirtieth: { day: thirtieth },
    lastDay: { day: lastDay },
    dayOff: dayOffTerm(thirtieth),
    year: thirtieth.slice(0, 4),
  }
  const card = age === CARD_AGE ? 'AGE.card' : 'AGE.adultCard'
  const text = lastDay === thirtieth ? card : `${card}.rolledOn`
  found.push(
    ruleFinding('AGE', {
      member,
      hangsOn: String(age),
      severity: 'low',
      period: { from: birthday, until: addDays(lastDay, 1) },
      dueOn: lastDay,
      ruleSet: chosenRuleSet(employer, birthday),
      inputs: [input(`${member.path}dateOfBirth`, born), stay.arrived, ...limitInputs(stay.stay)],
      steps: [
        { key: 'AGE.step', params },
        { key: 'HKID.step', params },
        ...(lastDay === thirtieth ? [] : [{ key: dayOffStep(thirtieth), params }]),
        ...(hasHolidayList(thirtieth) ? [] : [{ key: 'HKID.stepNoHolidayList', params }]),
      ],
      params,
      text,
      basis: CARD_BASIS,
    }),
  )
}
