import { currentEmployment } from '#app/domain/in-force.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { FamilyRows } from '#db/family-rows.server.ts'
import { employmentEnd } from './employment-end.ts'
import { type FamilySpans, onFile } from './family-spans.ts'

/** What may be done on a person's page now, beside the role. */
export type Possible = {
  end: boolean
  tellImmigration: boolean
  review: boolean
  /** Of the person of the page: to start an extension, or the one that is open already. */
  extend: { caseId: string | null } | null
}

export function possibleNow(
  family: FamilyRows,
  spans: FamilySpans,
  personId: string,
  today: PlainDate,
): Possible {
  const employment = currentEmployment(family)
  const hasEnded = employmentEnd(family, today)?.isOver ?? false
  const member = [family, ...family.dependants].find(({ person }) => person.id === personId) ?? family
  const open = member.cases.find(({ kind, closedOn }) => kind === 'extension' && closedOn === null)
  const isPrincipal = member === family
  const { dependantNo } = member.person
  const own = isPrincipal ? spans.principal : spans.dependants.find((one) => one.dependantNo === dependantNo)
  // The last one on file has begun: who has not arrived has none to extend, and one that is followed was extended.
  const last = own && onFile(own).at(-1)
  const canStart = !hasEnded && last !== undefined && last.from <= today
  return {
    end: employment !== undefined && !hasEnded,
    tellImmigration: hasEnded && employment?.terminationNoticeOn === null,
    review: hasEnded && family.dependants.some(({ person }) => person.reviewedOn === null),
    extend: open || canStart ? { caseId: open?.id ?? null } : null,
  }
}
