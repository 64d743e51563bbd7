import type { PlainDate } from '#app/domain/plain-date.ts'
import type { FamilyRows } from '#db/family-rows.server.ts'

/** An employment that was ended. `hasLeft`: its last day of work is over on that day. */
export type EmploymentEnd = { on: PlainDate | null; hasLeft: boolean }

/** Null while nobody ended the employment in force. */
export function employmentEnd(family: FamilyRows, asOf: PlainDate): EmploymentEnd | null {
  // The last to start is the one in force.
  const employment = family.employments.at(-1)
  if (employment?.status !== 'ended') return null
  const on = employment.endDate as PlainDate | null
  return { on, hasLeft: on === null || on < asOf }
}
