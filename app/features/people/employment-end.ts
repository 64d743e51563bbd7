import { employmentEnd as endOf, isEmploymentOver } from '#app/domain/employment-periods.ts'
import { currentEmployment } from '#app/domain/in-force.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { FamilyRows } from '#db/family-rows.server.ts'

/** When the employment in force ends. */
export type EmploymentEnd = {
  on: PlainDate | null
  /** The last day of work is over on that day. */
  hasLeft: boolean
  /** Somebody has ended it, or it is over: it is not to be ended any more. */
  isOver: boolean
}

/** Null while no end is on file. */
export function employmentEnd(family: FamilyRows, asOf: PlainDate): EmploymentEnd | null {
  const employment = currentEmployment(family)
  const end = employment && endOf(employment)
  if (!end) return null
  // Days of the store were checked when they went in.
  const on = end.on as PlainDate | null
  return { on, hasLeft: on === null || on < asOf, isOver: isEmploymentOver(employment, asOf) }
}
