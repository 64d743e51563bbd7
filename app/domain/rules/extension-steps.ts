import type { Reason } from '#app/domain/finding.ts'
import { addMonths, type PlainDate } from '#app/domain/plain-date.ts'
import type { RuleContext } from '#app/domain/rule-context.ts'
import type { WindowFormula } from '#app/domain/rule-sets/rule-set.ts'
import type { StayPeriod } from '#app/domain/stay-periods.ts'
import { hasHolidayList, isWorkingDay } from '#app/domain/working-days.ts'

/** The arithmetic of window, submit-by day and last four weeks, line by line. */
export function windowSteps({ calendar }: RuleContext, stay: StayPeriod): Reason[] {
  const { limit, window, windowTerms } = stay
  if (limit === null || !window || !windowTerms) return []
  const steps = openingSteps(limit, windowTerms.window.value, window.opensOn)
  const { recommendedOn, opensOn, submitBy } = window
  steps.push({
    key: 'EXT.step.submitBy',
    params: {
      limit: { day: limit },
      count: windowTerms.recommendSubmitDays.value,
      result: { day: recommendedOn },
    },
  })
  if (submitBy > recommendedOn) {
    const params = { opens: { day: opensOn }, result: { day: submitBy } }
    steps.push({ key: 'EXT.step.submitByInWindow', params })
  } else if (!isWorkingDay(calendar, recommendedOn)) {
    const params = { day: { day: recommendedOn }, result: { day: submitBy } }
    steps.push({ key: 'EXT.step.submitByRolledBack', params })
  }
  if (!hasHolidayList(submitBy)) {
    steps.push({ key: 'EXT.step.noHolidayList', params: { year: submitBy.slice(0, 4) } })
  }
  steps.push({
    key: 'EXT.step.lastFourWeeks',
    params: { limit: { day: limit }, result: { day: window.lastFourWeeksFrom } },
  })
  return steps
}

function openingSteps(limit: PlainDate, formula: WindowFormula, opensOn: PlainDate): Reason[] {
  const opens = { day: opensOn }
  if (formula.unit === 'days') {
    return [
      { key: 'EXT.step.windowDays', params: { limit: { day: limit }, count: formula.value, result: opens } },
    ]
  }
  const monthsBefore = addMonths(limit, -formula.value)
  const steps: Reason[] = [
    {
      key: 'EXT.step.windowMonths',
      params: { limit: { day: limit }, count: formula.value, result: { day: monthsBefore } },
    },
  ]
  if (opensOn === monthsBefore) return steps
  if (opensOn === formula.notBefore)
    steps.push({ key: 'EXT.step.windowNotBefore', params: { result: opens } })
  else {
    const params = { limit: { day: limit }, count: formula.floorDays, result: opens }
    steps.push({ key: 'EXT.step.windowFloor', params })
  }
  return steps
}
