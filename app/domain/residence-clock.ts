import type { Absence, CaseFile } from '#app/domain/case-file.ts'
import { addDays, anniversary, daysBetween, type PlainDate } from '#app/domain/plain-date.ts'
import { compareText } from '#app/domain/text-order.ts'

export const YEARS_TO_ABODE = 7
/** A longer absence in one piece is asked about when abode is verified. */
export const LONG_ABSENCE_DAYS = 180

/** What may put the seven years in question: time as a visitor, which restarts them, and absences of over 180 days. Days inclusive. */
export type ResidenceGap = { from: PlainDate; to: PlainDate; status: Absence['status']; days: number }

/** The seven-year clock. Never more than `potential`: the claimant has to prove ordinary residence. */
export type ResidenceClock = {
  startedOn: PlainDate | null
  earliestAbodeOn: PlainDate | null
  status: 'potential'
  gaps: ResidenceGap[]
}

/** From the first day in Hong Kong with a residence permission; it restarts on the day after time as a visitor. */
export function residenceClock(caseFile: CaseFile): ResidenceClock {
  const arrived = firstResidenceDay(caseFile)?.day ?? null
  const gaps = residenceGaps(caseFile, arrived)
  const startedOn = gaps.reduce(
    (start, gap) => (gap.status === 'visitor' && start && gap.to >= start ? addDays(gap.to, 1) : start),
    arrived,
  )
  return {
    startedOn,
    earliestAbodeOn: startedOn && anniversary(startedOn, YEARS_TO_ABODE),
    status: 'potential',
    gaps,
  }
}

/** Inclusive of both days. */
export function absenceDays(absence: Pick<Absence, 'from' | 'to'>): number {
  return daysBetween(absence.from, absence.to) + 1
}

/** The first day with a residence permission, and where it was read. */
export function firstResidenceDay(caseFile: CaseFile): { day: PlainDate; field: string } | null {
  let first: { day: PlainDate; field: string } | null = null
  for (const [index, stay] of (caseFile.stays ?? []).entries()) {
    const day = stay.arrivedOn ?? stay.activatedOn
    if (stay.condition === 'visitor' || !day) continue
    const field = `stays[${index}].${stay.arrivedOn ? 'arrivedOn' : 'activatedOn'}`
    if (first === null || day < first.day) first = { day, field }
  }
  return first
}

function residenceGaps(caseFile: CaseFile, arrived: PlainDate | null): ResidenceGap[] {
  const absences = caseFile.absences ?? []
  if (arrived === null || absences.length === 0) return []
  return absences
    .map(({ from, to, status }) => ({ from, to, status, days: absenceDays({ from, to }) }))
    .filter(({ from, to, status, days }) => {
      const isAfterArrival = from <= to && to >= arrived
      return isAfterArrival && (status === 'visitor' || days > LONG_ABSENCE_DAYS)
    })
    .sort((a, b) => compareText(a.from, b.from))
}
