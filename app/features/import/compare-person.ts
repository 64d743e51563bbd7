import type { Application, Contract, Stay, TravelDocument } from '#app/domain/case-file.ts'
import { isMasked, normalizeIdentifier } from '#app/domain/identifiers.ts'
import { columnSpec, type SheetColumn, type SheetRecord, type SheetValues } from '#app/domain/people-sheet.ts'
import {
  contractCells,
  extensionCells,
  filledCells,
  latestApplication,
  offerCells,
  stayCells,
  travelDocumentCells,
} from '#app/domain/people-sheet-from-case-file.ts'
import { tellsStay } from '#app/domain/people-sheet-to-case-file.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { isSucceedingStay, settledApplication, succeedingStay, withFollowers } from './changed-stay.ts'
import { factColumnsOf, type Section } from './sheet-sections.ts'
import { targetContract, targetExtension, targetStay, targetTravelDocument } from './target-facts.ts'

/** What is on file of one person. Facts stand in the order of the store, so that an edit can name them by place. */
export type StoredPerson = {
  /** The row that the sheet would hold of this person on the day. */
  row: SheetValues
  hasEmployment: boolean
  hasTerms: boolean
  employmentEndedOn: PlainDate | null
  contracts: readonly Contract[]
  stays: readonly Stay[]
  applications: readonly Application[]
  travelDocuments: readonly TravelDocument[]
}

export type CellValue = string | number | boolean | null

/** One cell of the row that differs from what is on file; nothing on file is `undefined`. */
export type CellChange = { column: SheetColumn; from: CellValue | undefined; to: CellValue }

/** `at`: the place of the fact on file, or a new one, of which `cells` then says everything. */
export type FactEdit = {
  section: Section
  at: number | 'new'
  cells: SheetValues
  /** Of an application. */
  kind?: 'entry' | 'extension'
}

export type Comparison = { changes: CellChange[]; edits: FactEdit[] }

/**
 * What a row would change of a person on file (contracts.md, 4): a filled cell changes a fact, an empty one leaves it, a masked
 * number replaces nothing, and a changed limit of stay with a later application or arrival appends a stay.
 */
export function comparePerson(record: SheetRecord, stored: StoredPerson, asOf: PlainDate): Comparison {
  const told = record.values
  const isOffer = isOfferRow(record, stored)
  const stay = targetStay(stored.stays, told, asOf)
  const contract = targetContract(stored.contracts, told, asOf)
  const extension = targetExtension(stored.applications, told)
  const document = targetTravelDocument(stored.travelDocuments, told)
  const entry = isOffer ? latestApplication(stored.applications, 'entry') : undefined
  const base: SheetValues = {
    ...ownCells(record.kind, stored.row),
    ...filledCells(contractCells(contract)),
    ...(stay ? filledCells(stayCells(record.kind, stay)) : {}),
    ...filledCells(isOffer ? offerCells(record.kind, entry, extension) : extensionCells(extension)),
    ...filledCells(travelDocumentCells(document)),
  }
  const changes: CellChange[] = []
  const changed = new Map<Section, SheetValues>()
  const entryFiling: Record<string, CellValue> = {}
  for (const [column, section] of factColumnsOf(record.kind)) {
    const value = told[column]
    if (value === undefined) continue
    const isFiling = isOffer && FILING.has(column)
    const hasStay = stay !== undefined || tellsStay(told)
    if (section === 'stay' && !hasStay && !isFiling) continue
    if (isSame(column, base, told) || isEarlierStart(column, value, stay, stored.stays)) continue
    changes.push({ column, from: base[column], to: value })
    if (isFiling) entryFiling[column] = value
    if (section !== 'stay' || hasStay) changed.set(section, { ...changed.get(section), [column]: value })
  }

  const edits: FactEdit[] = []
  const edit = <Fact>(section: Section, facts: readonly Fact[], fact: Fact | undefined) => {
    const cells = changed.get(section)
    if (!cells) return
    if (fact) edits.push({ section, at: facts.indexOf(fact), cells })
    else edits.push({ section, at: 'new', cells: toldIn(section, record) })
  }
  const cellsOf = (section: Section) => changed.get(section)
  const person = cellsOf('person')
  if (person) edits.push({ section: 'person', at: 0, cells: person })
  edits.push(...employmentEdits(record, stored, cellsOf('employment'), cellsOf('terms')))
  edit('contract', stored.contracts, contract)
  const stayEdit = editOfStay(record, stored, stay, cellsOf('stay'))
  if (stayEdit) edits.push(stayEdit)
  const documentCells = cellsOf('travel_document')
  if (document && documentCells) {
    const cells = withFollowers.ofDocument(documentCells, told, document)
    edits.push({ section: 'travel_document', at: stored.travelDocuments.indexOf(document), cells })
  } else edit('travel_document', stored.travelDocuments, document)
  const progress = cellsOf('application') ?? {}
  if (isOffer && !told.extension_filed_on && !extension?.filedOn) {
    edits.push(...applicationEdit('entry', stored, entry, { ...entryFiling, ...progress }))
  } else {
    edits.push(...applicationEdit('entry', stored, entry, entryFiling))
    edits.push(...applicationEdit('extension', stored, extension, progress, toldIn('application', record)))
  }
  if (stayEdit?.at === 'new' && stay) {
    const settled = settledApplication(stored.applications, stayEdit.cells)
    if (settled && !cellsOf('application')) edits.push(settled)
  }
  return { changes: [...changes, ...followers(edits, changes, base)], edits }
}

/** The cells that are facts of the person and the employment. */
function ownCells(kind: SheetRecord['kind'], row: SheetValues): SheetValues {
  const own = factColumnsOf(kind).filter(([, section]) => ['person', 'employment', 'terms'].includes(section))
  return Object.fromEntries(
    own.flatMap(([column]) => (row[column] === undefined ? [] : [[column, row[column]]])),
  )
}

function isOfferRow({ kind, values }: SheetRecord, stored: StoredPerson): boolean {
  const status = values.employment_status ?? stored.row.employment_status
  return status === 'offer' && (kind === 'principal' || !tellsStay(values))
}

/** Of an offer the filing day, the stream and the progress are the entry application's, too. */
const FILING = new Set<SheetColumn>(['application_filed_on', 'stream'])

function isSame(column: SheetColumn, base: SheetValues, told: SheetValues): boolean {
  const before = base[column]
  const now = told[column]
  if (column === 'entity_name' && told.entity_brn !== undefined) return told.entity_brn === base.entity_brn
  if (columnSpec(column).kind !== 'identifier' || typeof now !== 'string') return before === now
  if (typeof before !== 'string') return false
  if (isMasked(now) && !isMasked(before)) return true
  return isMasked(now) === isMasked(before) && normalizeIdentifier(now) === normalizeIdentifier(before)
}

/** A later stay is told with the day on which the person first came: that is a fact of the first stay. */
function isEarlierStart(
  column: SheetColumn,
  value: CellValue,
  stay: Stay | undefined,
  stays: readonly Stay[],
): boolean {
  if (!stay || (stay.kind ?? 'entry') === 'entry') return false
  if (column === 'arrival_date') return stays.some(({ arrivedOn }) => arrivedOn === value)
  if (column !== 'activated_on') return false
  return stays.some((one) => one !== stay && (one.activatedOn ?? one.arrivedOn) === value)
}

function toldIn(section: Section, { kind, values }: SheetRecord): SheetValues {
  const theirs = factColumnsOf(kind).filter(([column, place]) => place === section && column in values)
  return Object.fromEntries(theirs.map(([column]) => [column, values[column]]))
}

/** Somebody who left and starts again gets an employment of its own. */
function employmentEdits(
  record: SheetRecord,
  stored: StoredPerson,
  employment: SheetValues | undefined,
  terms: SheetValues | undefined,
): FactEdit[] {
  const start = record.values.employment_start
  const { employmentEndedOn } = stored
  const isAgain = start !== undefined && employmentEndedOn !== null && start > employmentEndedOn
  if ((employment || terms) && (isAgain || !stored.hasEmployment)) {
    return (['employment', 'terms'] as const).map((section) => ({
      section,
      at: 'new',
      cells: toldIn(section, record),
    }))
  }
  const edits: FactEdit[] = []
  if (employment) edits.push({ section: 'employment', at: 0, cells: employment })
  if (terms) edits.push({ section: 'terms', at: stored.hasTerms ? 0 : 'new', cells: terms })
  return edits
}

function editOfStay(
  record: SheetRecord,
  { stays }: StoredPerson,
  stay: Stay | undefined,
  cells: SheetValues | undefined,
): FactEdit | undefined {
  if (!cells) return undefined
  if (!stay) return { section: 'stay', at: 'new', cells: toldIn('stay', record) }
  if (isSucceedingStay(record.values, stays)) {
    return { section: 'stay', at: 'new', cells: succeedingStay(toldIn('stay', record), stays) }
  }
  const all = withFollowers.ofStay(cells, record, stay)
  return { section: 'stay', at: stays.indexOf(stay), cells: all }
}

/** Of a new one `all` says everything. */
function applicationEdit(
  kind: 'entry' | 'extension',
  { applications }: StoredPerson,
  target: Application | undefined,
  cells: SheetValues,
  all: SheetValues = cells,
): FactEdit[] {
  if (Object.keys(cells).length === 0) return []
  const place = target ? { at: applications.indexOf(target), cells } : { at: 'new' as const, cells: all }
  return [{ section: 'application', kind, ...place }]
}

/** What changes because something else does, as changes of their own. */
function followers(edits: FactEdit[], changes: CellChange[], base: SheetValues): CellChange[] {
  const named = new Set(changes.map(({ column }) => column))
  return edits.flatMap(({ cells }) =>
    Object.entries(cells).flatMap(([name, to]) => {
      const column = name as SheetColumn
      const from = base[column]
      return named.has(column) || from === to || to === undefined ? [] : [{ column, from, to }]
    }),
  )
}
