import { anniversary, type PlainDate } from '#app/domain/plain-date.ts'

const YEARS_AFTER_LEAVING = 7
const YEARS_AFTER_REJECTION = 2

/** The day from which the data of someone who left, and of the family, are due to be erased (domain sheet, V1, V2). */
export function eraseFormerEmployeeOn(leftOn: PlainDate): PlainDate {
  return anniversary(leftOn, YEARS_AFTER_LEAVING)
}

/** The same for an applicant who was rejected. */
export function eraseApplicantOn(rejectedOn: PlainDate): PlainDate {
  return anniversary(rejectedOn, YEARS_AFTER_REJECTION)
}
