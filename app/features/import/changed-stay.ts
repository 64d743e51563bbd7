import { type Application, DEFAULT_SCHEME, type Stay, type TravelDocument } from '#app/domain/case-file.ts'
import { isMasked, travelDocumentTypeOf } from '#app/domain/identifiers.ts'
import type { SheetRecord, SheetValues } from '#app/domain/people-sheet.ts'
import { startOf } from '#app/domain/people-sheet-from-case-file.ts'
import { defaultCondition } from '#app/domain/people-sheet-to-case-file.ts'
import type { FactEdit } from './compare-person.ts'

/** A changed limit of stay with a later application or arrival than the last stay's is a stay of its own (contracts.md, 4). */
export function isSucceedingStay(told: SheetValues, stays: readonly Stay[]): boolean {
  const limit = told.limit_of_stay
  const last = lastStay(stays)
  if (limit === undefined || !last || stays.some(({ limitOfStay }) => limitOfStay === limit)) return false
  return isLaterFiled(told, last) || isLaterArrival(told, last)
}

/**
 * The cells of the stay that follows. The scheme and the stream go on where the row does not say; without a later arrival it is an
 * extension unless the row names its kind, and the first arrival is not repeated.
 */
export function succeedingStay(told: SheetValues, stays: readonly Stay[]): SheetValues {
  const last = lastStay(stays)
  if (!last) return told
  const isEntry = isLaterArrival(told, last)
  const cells: SheetValues = {
    ...(last.scheme && { scheme: last.scheme }),
    ...(last.stream && { stream: last.stream }),
    stay_kind: isEntry ? 'entry' : 'extension',
    ...told,
  }
  const start = startOf(last)
  if (!isEntry) delete cells.arrival_date
  if (cells.activated_on && start && cells.activated_on <= start) delete cells.activated_on
  return cells
}

function isLaterFiled({ application_filed_on: filedOn }: SheetValues, last: Stay): boolean {
  const before = last.filedOn ?? startOf(last)
  return filedOn !== undefined && before !== null && filedOn > before
}

function isLaterArrival({ arrival_date: arrivedOn }: SheetValues, last: Stay): boolean {
  const before = last.arrivedOn ?? startOf(last)
  return arrivedOn !== undefined && before !== null && arrivedOn > before
}

function lastStay(stays: readonly Stay[]): Stay | undefined {
  return [...stays].sort((a, b) => ((startOf(a) ?? '') < (startOf(b) ?? '') ? -1 : 1)).at(-1)
}

/** The extension whose filing brought the stay that is appended is granted by it. */
export function settledApplication(
  applications: readonly Application[],
  stay: SheetValues,
): FactEdit | undefined {
  const at = applications.findIndex(
    ({ kind, filedOn, outcome }) =>
      kind === stay.stay_kind && filedOn && filedOn === stay.application_filed_on && !outcome,
  )
  if (at === -1) return undefined
  const decided = stay.activated_on ? { extension_decided_on: stay.activated_on } : {}
  return {
    section: 'application',
    kind: 'extension',
    at,
    cells: { extension_outcome: 'granted', ...decided },
  }
}

/** A default that was filled in follows what it was made from, as long as nobody said otherwise. */
export const withFollowers = {
  ofStay(cells: SheetValues, { kind: subject, values: told }: SheetRecord, stay: Stay): SheetValues {
    const all: SheetValues = { ...cells }
    const kind = stay.kind ?? 'entry'
    const wasArrival = Boolean(stay.activatedOn) && stay.activatedOn === stay.arrivedOn
    if (cells.arrival_date && told.activated_on === undefined && kind === 'entry' && wasArrival) {
      all.activated_on = cells.arrival_date
    }
    const scheme = stay.scheme ?? DEFAULT_SCHEME[subject]
    const stream = stay.stream ?? 'general'
    const before = defaultCondition(subject, scheme, stream, kind)
    const after = defaultCondition(
      subject,
      cells.scheme ?? scheme,
      cells.stream ?? stream,
      cells.stay_kind ?? kind,
    )
    const isDefault = (stay.condition ?? before) === before
    if (told.condition === undefined && isDefault && after !== before) all.condition = after
    return all
  },

  ofDocument(cells: SheetValues, told: SheetValues, document: TravelDocument): SheetValues {
    const { td_number: number } = cells
    if (!number || isMasked(number) || told.td_type !== undefined) return cells
    const before = document.number && !isMasked(document.number) ? document.number : null
    const isByForm = !document.type || (before !== null && document.type === travelDocumentTypeOf(before))
    const type = travelDocumentTypeOf(number)
    return isByForm && type !== document.type ? { ...cells, td_type: type } : cells
  },
}
