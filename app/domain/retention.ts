import { employmentEnd } from '#app/domain/employment-periods.ts'
import { anniversary, type PlainDate } from '#app/domain/plain-date.ts'

/** How long personal data is kept after the day that ends its purpose, in whole years. */
export type RetentionPeriods = {
  /** After an employment has ended (domain sheet, V2). The family's data follows. */
  leftYears: number
  /** After an application was refused or withdrawn, of somebody who never began to work (V1). */
  rejectedYears: number
}

export const DEFAULT_RETENTION: RetentionPeriods = { leftYears: 7, rejectedYears: 2 }

/** What ended the purpose of keeping a family's data. */
export type PurposeEnd = { by: 'left' | 'rejected'; on: PlainDate }

/** Why somebody is erased: a period has passed, or it was asked for. */
export const ERASURE_BASES = ['left', 'rejected', 'asked'] as const
export type ErasureBasis = (typeof ERASURE_BASES)[number]

type Employed = { status: string; startDate?: string | null; endDate: string | null }
type Filed = { decidedOn: string | null; closedOn: string | null; outcome: string | null }

/**
 * The day on which the purpose ended: that of the last employment's end, as the rules read it, or of the last refusal of
 * somebody who never came. Null while it lasts, and where the file does not say: nothing is due that is not known to be.
 */
export function purposeEnd(
  employments: readonly Employed[],
  applications: readonly Filed[],
  hasStay: boolean,
): PurposeEnd | null {
  const lastDays = employments.map((employment) => employmentEnd(employment)?.on ?? null)
  // Whoever came by an offer has worked, too.
  const hasWorked = employments.some(({ status }) => status !== 'offer' || hasStay)
  if (hasWorked) return latest('left', lastDays)
  if (hasStay) return null
  const decisions = applications.map(({ outcome, decidedOn, closedOn }) =>
    outcome === null || outcome === 'granted' ? null : (decidedOn ?? closedOn),
  )
  return latest('rejected', decisions)
}

/** The day from which a family's data are due to be erased. */
export function eraseOn({ by, on }: PurposeEnd, periods: RetentionPeriods = DEFAULT_RETENTION): PlainDate {
  return by === 'left' ? eraseFormerEmployeeOn(on, periods) : eraseApplicantOn(on, periods)
}

/**
 * What was ended up to this text, `YYYY-MM-DD`, is due on the day: years are taken off and nothing else, so that texts
 * compare as days do (29 February, which an anniversary moves to 1 March, included).
 */
export function dueWhenEndedBy(today: PlainDate, years: number): string {
  return `${String(Number(today.slice(0, 4)) - years).padStart(4, '0')}${today.slice(4)}`
}

/** The day from which the data of someone who left, and of the family, are due to be erased (domain sheet, V1, V2). */
export function eraseFormerEmployeeOn(
  leftOn: PlainDate,
  { leftYears }: RetentionPeriods = DEFAULT_RETENTION,
): PlainDate {
  return anniversary(leftOn, leftYears)
}

/** The same for an applicant who was rejected. */
export function eraseApplicantOn(
  rejectedOn: PlainDate,
  { rejectedYears }: RetentionPeriods = DEFAULT_RETENTION,
): PlainDate {
  return anniversary(rejectedOn, rejectedYears)
}

/** Null of none, and where one of them is not known. */
function latest(by: PurposeEnd['by'], days: readonly (string | null)[]): PurposeEnd | null {
  const known = days.filter((day) => day !== null)
  const last = known.toSorted().at(-1)
  // Days of the store were checked when they went in.
  return last === undefined || known.length < days.length ? null : { by, on: last as PlainDate }
}
