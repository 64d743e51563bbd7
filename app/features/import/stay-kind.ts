import type { SheetRecord } from '#app/domain/people-sheet.ts'

/**
 * How many rows have a stay that begins after the work did and say no kind: a first entry would mean that somebody worked
 * before the permission, an extension that it continues. Only a person can say which.
 */
export function countUnclearStays(records: readonly SheetRecord[]): number {
  return records.filter(isUnclear).length
}

/** The same rows with the kind that was answered for the unclear ones among those asked about. */
export function withStayKind(
  records: readonly SheetRecord[],
  kind: 'entry' | 'extension' | undefined,
  isAsked: (record: SheetRecord) => boolean = () => true,
): readonly SheetRecord[] {
  if (kind === undefined) return records
  return records.map((record) =>
    isUnclear(record) && isAsked(record)
      ? { ...record, values: { ...record.values, stay_kind: kind } }
      : record,
  )
}

function isUnclear({ kind, values }: SheetRecord): boolean {
  const { stay_kind: said, activated_on: activated, employment_start: start } = values
  return (
    kind === 'principal' &&
    said === undefined &&
    typeof activated === 'string' &&
    typeof start === 'string' &&
    start < activated
  )
}
