import type { CaseFile } from '#app/domain/case-file.ts'
import type { SheetRecord } from '#app/domain/people-sheet.ts'
import { isSamePerson, nameOf } from '#app/domain/people-sheet-families.ts'
import { rowsFromCaseFile } from '#app/domain/people-sheet-from-case-file.ts'
import type { SheetExtras } from '#app/domain/people-sheet-to-case-file.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { type Comparison, comparePerson, type StoredPerson } from './compare-person.ts'

/** The rows of one family as they stand in the sheet; the principal's may be missing when they are on file. */
export type ToldFamily = { staffNo: string; principal: SheetRecord | undefined; dependants: SheetRecord[] }

/** One family on file: `dependants` in the order of their numbers. */
export type StoredFamily = { caseFile: CaseFile; extras: SheetExtras; termsCount: number }

/** `no_principal`: the row that would bring the principal is left out. `repeated`: another row is about the same person. */
export const WHY_SKIPPED = ['no_principal', 'repeated'] as const
export type WhySkipped = (typeof WHY_SKIPPED)[number]

/** What would become of one row. `at`: the dependant's place on file, `principal`, or nowhere yet. */
export type RowPlan = { record: SheetRecord } & (
  | { verdict: 'created'; at?: undefined }
  | { verdict: 'updated' | 'unchanged'; at: 'principal' | number; comparison: Comparison }
  | { verdict: 'skipped'; why: WhySkipped; at?: undefined }
)

/** What would become of the rows of one family, in the order of the family. */
export function planFamily(told: ToldFamily, stored: StoredFamily | undefined, asOf: PlainDate): RowPlan[] {
  const rows = [...(told.principal ? [told.principal] : []), ...told.dependants]
  if (!stored) {
    return told.principal
      ? rows.map((record) => ({ record, verdict: 'created' }))
      : rows.map((record) => ({ record, verdict: 'skipped', why: 'no_principal' }))
  }
  const [principal, ...dependants] = storedPersons(stored, asOf)
  // By the name as the sheet would show it.
  const names = dependants.map(({ row }) => nameOf({ values: row }))
  const met = new Set<number>()
  return rows.map((record) => {
    if (record.kind === 'principal') return compared(record, 'principal', principal, asOf)
    const at = names.findIndex((name, index) => !met.has(index) && isSamePerson(name, nameOf(record)))
    if (at !== -1) {
      met.add(at)
      return compared(record, at, dependants[at], asOf)
    }
    const isRepeated = names.some((name) => isSamePerson(name, nameOf(record)))
    return isRepeated ? { record, verdict: 'skipped', why: 'repeated' } : { record, verdict: 'created' }
  })
}

function compared(
  record: SheetRecord,
  at: 'principal' | number,
  stored: StoredPerson | undefined,
  asOf: PlainDate,
): RowPlan {
  if (!stored) throw new Error('a person on file has a row')
  const comparison = comparePerson(record, stored, asOf)
  return { record, at, comparison, verdict: comparison.edits.length > 0 ? 'updated' : 'unchanged' }
}

/** The principal, then the dependants. */
function storedPersons({ caseFile, extras, termsCount }: StoredFamily, asOf: PlainDate): StoredPerson[] {
  const [row = {}, ...rows] = rowsFromCaseFile(caseFile, extras, asOf)
  const { employment, contracts = [], dependants = [] } = caseFile
  return [
    {
      row,
      hasEmployment: employment !== undefined,
      hasTerms: termsCount > 0,
      employmentEndedOn: employment?.endDate ?? null,
      contracts,
      stays: caseFile.stays ?? [],
      applications: caseFile.applications ?? [],
      travelDocuments: caseFile.travelDocuments ?? [],
    },
    ...dependants.map((dependant, index) => ({
      row: rows[index] ?? {},
      hasEmployment: false,
      hasTerms: false,
      employmentEndedOn: null,
      contracts: [],
      stays: dependant.stays ?? [],
      applications: dependant.applications ?? [],
      travelDocuments: dependant.travelDocuments ?? [],
    })),
  ]
}
