import { anniversary, type PlainDate } from '#app/domain/plain-date.ts'

/** How long personal data is kept after the day that ends its purpose, in whole years. */
export type RetentionPeriods = {
  /** After an employment has ended (domain sheet, V2). The family's data follows. */
  leftYears: number
  /** After an application was refused or withdrawn, of somebody who never began to work (V1). */
  rejectedYears: number
}

export const DEFAULT_RETENTION: RetentionPeriods = { leftYears: 7, rejectedYears: 2 }

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
