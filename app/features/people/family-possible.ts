import { currentEmployment } from '#app/domain/in-force.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { FamilyRows } from '#db/family-rows.server.ts'
import { employmentEnd } from './employment-end.ts'

/** What may be done on a person's page now, beside the role. */
export type Possible = {
  end: boolean
  tellImmigration: boolean
  review: boolean
  /** Of the person of the page: to start an extension, or the one that is open already. */
  extend: { caseId: string | null } | null
}

export function possibleNow(family: FamilyRows, personId: string, today: PlainDate): Possible {
  const employment = currentEmployment(family)
  const hasEnded = employmentEnd(family, today)?.isOver ?? false
  const member = [family, ...family.dependants].find(({ person }) => person.id === personId) ?? family
  const open = member.cases.find(({ kind, closedOn }) => kind === 'extension' && closedOn === null)
  const canStart = !hasEnded && member.stays.length > 0
  return {
    end: employment !== undefined && !hasEnded,
    tellImmigration: hasEnded && employment?.terminationNoticeOn === null,
    review: hasEnded && family.dependants.some(({ person }) => person.reviewedOn === null),
    extend: open || canStart ? { caseId: open?.id ?? null } : null,
  }
}
