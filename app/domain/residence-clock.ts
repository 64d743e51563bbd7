import type { Absence, CaseFile } from '#app/domain/case-file.ts'
import { addDays, anniversary, daysBetween, type PlainDate } from '#app/domain/plain-date.ts'

const YEARS_TO_ABODE = 7
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
  const arrived = firstResidenceDay(caseFile)
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

function firstResidenceDay(caseFile: CaseFile): PlainDate | null {
  let first: PlainDate | null = null
  for (const stay of caseFile.stays ?? []) {
    const day = stay.arrivedOn ?? stay.activatedOn
    if (stay.condition === 'visitor' || !day) continue
    if (first === null || day < first) first = day
  }
  return first
}

function residenceGaps(caseFile: CaseFile, arrived: PlainDate | null): ResidenceGap[] {
  const absences = caseFile.absences ?? []
  if (arrived === null || absences.length === 0) return []
  return absences
    .map(({ from, to, status }) => ({ from, to, status, days: absenceDays({ from, to }) }))
    .filter((gap) => gap.to >= arrived && (gap.status === 'visitor' || gap.days > LONG_ABSENCE_DAYS))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}
