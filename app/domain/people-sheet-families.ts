import type { PlainDate } from '#app/domain/plain-date.ts'
import type { SheetRecord } from './people-sheet.ts'

/** The rows of one family, dependants in row order. */
export type SheetFamily = { principal: SheetRecord; dependants: SheetRecord[] }

export type SheetFamilies = {
  /** In the order of their principals' rows. */
  families: SheetFamily[]
  /** Dependants whose principal is not in the sheet. */
  orphans: SheetRecord[]
  /** A later row that names who an earlier row names. Left out of `families`. */
  repeats: { record: SheetRecord; first: SheetRecord }[]
}

/** Puts the rows of a sheet into families; dependants may stand before or after their principal. */
export function familiesFromRecords(records: readonly SheetRecord[]): SheetFamilies {
  const steps = familySteps(records)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Records between two chances to pause. */
const RECORDS_PER_STEP = 200

/** The same, for callers who must not keep others waiting: it yields every few records. */
export function* familySteps(records: readonly SheetRecord[]): Generator<undefined, SheetFamilies> {
  const families = new Map<string, SheetFamily>()
  const result: SheetFamilies = { families: [], orphans: [], repeats: [] }

  for (const [index, record] of records.entries()) {
    if (index % RECORDS_PER_STEP === 0) yield
    if (record.kind !== 'principal') continue
    const known = families.get(record.staffNo)
    if (known) result.repeats.push({ record, first: known.principal })
    else families.set(record.staffNo, { principal: record, dependants: [] })
  }
  const seen = new Map<string, SheetRecord>()
  for (const [index, record] of records.entries()) {
    if (index % RECORDS_PER_STEP === 0) yield
    if (record.kind !== 'dependant') continue
    const { wanted, kept } = personKeys(record)
    const first = wanted.map((key) => seen.get(key)).find((one) => one !== undefined)
    if (first) {
      result.repeats.push({ record, first })
      continue
    }
    for (const key of kept) if (!seen.has(key)) seen.set(key, record)
    const siblings = families.get(record.staffNo)?.dependants ?? result.orphans
    siblings.push(record)
  }
  result.families = [...families.values()]
  return result
}

/** Keys under which `isSamePerson` holds for two rows: one row's `wanted` meets the other's `kept`. Keeps the search linear. */
function personKeys(record: SheetRecord): { wanted: string[]; kept: string[] } {
  const name = nameOf(record)
  const birthday = name.dateOfBirth
  const names = [latinOf(name), foldName(name.chineseName ?? '')]
  const about = names.map((text, script) => JSON.stringify([record.staffNo, script, text]))
  const known = about.filter((_, script) => names[script] !== '')
  return {
    wanted: known.flatMap((key) => (birthday === null ? [`${key}any`] : [key + birthday, `${key}unknown`])),
    kept: known.flatMap((key) => [`${key}any`, key + (birthday ?? 'unknown')]),
  }
}

/** Names and birthday by which a dependant is known again within a family. */
export type DependantName = {
  familyName: string | null
  givenNames: string | null
  chineseName: string | null
  dateOfBirth: PlainDate | null
}

export function nameOf({ values }: Pick<SheetRecord, 'values'>): DependantName {
  return {
    familyName: values.family_name ?? null,
    givenNames: values.given_names ?? null,
    chineseName: values.chinese_name ?? null,
    dateOfBirth: values.date_of_birth ?? null,
  }
}

/** Whether two rows of one family mean the same dependant: no different birthday, and the same name in one script. */
export function isSamePerson(one: DependantName, other: DependantName): boolean {
  const birthdaysDiffer =
    one.dateOfBirth !== null && other.dateOfBirth !== null && one.dateOfBirth !== other.dateOfBirth
  if (birthdaysDiffer) return false
  const latin = latinOf(one)
  if (latin !== '' && latin === latinOf(other)) return true
  const chinese = foldName(one.chineseName ?? '')
  return chinese !== '' && chinese === foldName(other.chineseName ?? '')
}

function latinOf({ familyName, givenNames }: DependantName): string {
  return foldName(`${familyName ?? ''}${givenNames ?? ''}`)
}

/** A name for comparison: width, case, spaces and punctuation do not count. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
