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
  const families = new Map<string, SheetFamily>()
  const result: SheetFamilies = { families: [], orphans: [], repeats: [] }

  for (const record of records) {
    if (record.kind !== 'principal') continue
    const known = families.get(record.staffNo)
    if (known) result.repeats.push({ record, first: known.principal })
    else families.set(record.staffNo, { principal: record, dependants: [] })
  }
  const orphans = new Map<string, SheetRecord[]>()
  for (const record of records) {
    if (record.kind !== 'dependant') continue
    const siblings = families.get(record.staffNo)?.dependants ?? orphans.get(record.staffNo) ?? []
    if (!families.has(record.staffNo)) orphans.set(record.staffNo, siblings)
    const first = siblings.find((sibling) => isSamePerson(nameOf(sibling), nameOf(record)))
    if (first) result.repeats.push({ record, first })
    else siblings.push(record)
  }
  result.families = [...families.values()]
  result.orphans = [...orphans.values()].flat()
  return result
}

/** Names and birthday by which a dependant is known again within a family. */
export type DependantName = {
  familyName: string | null
  givenNames: string | null
  chineseName: string | null
  dateOfBirth: PlainDate | null
}

export function nameOf({ values }: SheetRecord): DependantName {
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
  const latin = foldName(`${one.familyName ?? ''}${one.givenNames ?? ''}`)
  const otherLatin = foldName(`${other.familyName ?? ''}${other.givenNames ?? ''}`)
  if (latin !== '' && latin === otherLatin) return true
  const chinese = foldName(one.chineseName ?? '')
  return chinese !== '' && chinese === foldName(other.chineseName ?? '')
}

/** A name for comparison: width, case, spaces and punctuation do not count. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
