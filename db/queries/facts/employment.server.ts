import type { EmploymentStatus } from '#app/domain/case-file.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { OrgTx } from '#db/org-db.server.ts'
import { employments } from '#db/schema/index.server.ts'
import { factTable, isHeld } from './fact-table.server.ts'

export type EmploymentFacts = {
  status: EmploymentStatus
  startDate: PlainDate | null
  endDate: PlainDate | null
  endReason: string | null
  terminationNoticeOn: PlainDate | null
  daysAbroadRollingYear: number | null
  recordedName: string | null
  recordedNumber: string | null
}

type EmploymentColumns = typeof employments.$inferSelect

const employmentFact = factTable(employments, 'employment', employmentColumns)
export const addEmployment = employmentFact.add
export const amendEmployment = employmentFact.amend

function employmentColumns(
  tx: OrgTx,
  { recordedNumber, ...facts }: Partial<EmploymentFacts>,
  before: EmploymentColumns | null,
) {
  if (recordedNumber === undefined || isHeld(before?.recordedNumberKnown, recordedNumber)) return facts
  const { known, sealed, lastFour } = tx.sealIdentifier(
    'employments.recorded_number',
    recordedNumber ?? undefined,
  )
  return {
    ...facts,
    recordedNumberKnown: known,
    recordedNumberSealed: sealed,
    recordedNumberLastFour: lastFour,
  }
}
