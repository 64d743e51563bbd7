import type { Application } from '#app/domain/case-file.ts'
import { currentEmployment, termsOn } from '#app/domain/in-force.ts'
import type { SheetColumn, SheetRecord, SheetValues } from '#app/domain/people-sheet.ts'
import { caseFileFromRows, dependantFromRow } from '#app/domain/people-sheet-to-case-file.ts'
import type { FamilyRows, PersonRows } from '#db/family-rows.server.ts'
import type { OrgTx } from '#db/org-db.server.ts'
import { moveCase, openCase } from '#db/queries/case-moves.server.ts'
import { amendCase, type CaseFacts } from '#db/queries/facts/case.server.ts'
import { addContract, amendContract, type ContractFacts } from '#db/queries/facts/contract.server.ts'
import { addEmployment, amendEmployment, type EmploymentFacts } from '#db/queries/facts/employment.server.ts'
import type { FactOwner } from '#db/queries/facts/fact-table.server.ts'
import { amendPerson, type PersonFacts } from '#db/queries/facts/person.server.ts'
import { addStay, amendStay, type StayFacts } from '#db/queries/facts/stay.server.ts'
import { addTerms, amendTerms, type TermsFacts } from '#db/queries/facts/terms.server.ts'
import {
  addTravelDocument,
  amendTravelDocument,
  type TravelDocumentFacts,
} from '#db/queries/facts/travel-document.server.ts'
import type { ImportWrite } from './add-family.server.ts'
import type { FactEdit } from './compare-person.ts'
import {
  caseFacts,
  closedOn,
  contractFacts,
  employmentFacts,
  stayFacts,
  termsFacts,
  travelDocumentFacts,
} from './facts-told.server.ts'
import { toldStage } from './told-stage.ts'

/** A person on file whose facts a row changes. `entityId` is that of the entity the row names. */
export type EditedPerson = {
  record: SheetRecord
  rows: PersonRows
  family: FamilyRows
  entityId: string | null
}

/** Writes what a row changes, each fact with its audit entry. The caller recomputes the family. */
export async function applyEdits(write: ImportWrite, person: EditedPerson, edits: FactEdit[]): Promise<void> {
  let employmentId = currentEmployment(person.family)?.id
  for (const edit of edits) {
    if (edit.section === 'employment' && edit.at === 'new') {
      employmentId = await addEmployment(
        write.tx,
        ownerOf(write, person),
        employmentFacts(employmentTold(person, edit.cells)),
      )
    } else await applyEdit(write, person, edit, employmentId)
  }
}

async function applyEdit(
  write: ImportWrite,
  person: EditedPerson,
  { section, at, cells, kind }: FactEdit,
  employmentId: string | undefined,
): Promise<void> {
  const { tx, today } = write
  const { rows, record, entityId } = person
  const owner = ownerOf(write, person)
  switch (section) {
    case 'person':
      return settled(
        amendPerson(
          tx,
          rows.person.id,
          rows.person.version,
          renamed<PersonFacts>(cells, PERSON),
          write.importId,
        ),
      )
    case 'employment': {
      const row = currentEmployment(person.family)
      if (!row) throw new Error('there is no employment to change')
      return settled(
        amendEmployment(tx, owner, row.id, row.version, renamed<EmploymentFacts>(cells, EMPLOYMENT)),
      )
    }
    case 'terms': {
      if (employmentId === undefined) throw new Error('terms belong to an employment')
      if (at === 'new')
        return added(addTerms(tx, owner, employmentId, termsFacts(employmentTold(person, cells), entityId)))
      const row = termsOn(person.family, today)
      if (row?.employmentId !== employmentId) throw new Error('there are no terms to change')
      const isOther = cells.entity_brn !== undefined || cells.entity_name !== undefined
      const names = isOther && row.entityId !== entityId ? { entityId } : {}
      const facts = { ...renamed<TermsFacts>(cells, TERMS), ...names }
      // The entity itself was given its number.
      if (Object.keys(facts).length === 0) return
      return settled(amendTerms(tx, owner, row.id, row.version, facts))
    }
    case 'contract':
      if (at === 'new') {
        const [contract = {}] = toldFile(record, cells).contracts ?? []
        return added(addContract(tx, owner, contractFacts(contract)))
      }
      return amendAt(person.family.contracts, at, (row) =>
        amendContract(tx, owner, row.id, row.version, renamed<ContractFacts>(cells, CONTRACT)),
      )
    case 'stay':
      if (at === 'new') {
        const [stay = {}] = toldFile(record, cells).stays ?? []
        return added(addStay(tx, owner, stayFacts(record.kind, stay)))
      }
      return amendAt(rows.stays, at, (row) =>
        amendStay(tx, owner, row.id, row.version, renamed<StayFacts>(cells, STAY)),
      )
    case 'travel_document':
      if (at === 'new') {
        const [document = {}] = toldFile(record, cells).travelDocuments ?? []
        return added(addTravelDocument(tx, owner, travelDocumentFacts(document)))
      }
      return amendAt(rows.travelDocuments, at, (row) =>
        amendTravelDocument(
          tx,
          owner,
          row.id,
          row.version,
          renamed<TravelDocumentFacts>(cells, TRAVEL_DOCUMENT),
        ),
      )
    case 'application': {
      const names = kind === 'entry' ? ENTRY : EXTENSION
      const told = renamed<CaseFacts>(cells, names)
      const filing = kind ?? 'extension'
      if (at === 'new') {
        const application: Application = { kind: filing, ...told }
        const stayId = filing === 'entry' ? null : stayToExtend(rows)
        const facts = { ...caseFacts(application, today), stayId }
        return added(openCase(tx, owner, toldStage(application, today), facts))
      }
      return amendAt(rows.cases, at, (row) => {
        // The store holds what the same writers put in: see `familyCaseFile`.
        const { openedOn: _day, ...held } = row
        const before = { ...held, kind: filing } as Application
        const after = { ...before, ...told }
        const moved = toldStage(after, today)
        if (toldStage(before, today).stage === moved.stage) {
          return amendCase(tx, owner, row.id, row.version, told)
        }
        return moveCase(tx, owner, row, moved, { ...told, closedOn: closedOn(after, today) })
      })
    }
    default:
      return section satisfies never
  }
}

/** The last stay, unless an extension of it is open already: it has one. */
function stayToExtend({ stays, cases }: PersonRows): string | null {
  const stay = stays.at(-1)
  const isTaken = cases.some(({ stayId, closedOn: closed }) => stayId === stay?.id && closed === null)
  return stay && !isTaken ? stay.id : null
}

function ownerOf({ importId }: ImportWrite, { rows, family }: EditedPerson): FactOwner {
  return { personId: rows.person.id, familyId: family.person.id, importId }
}

async function added(adding: Promise<string>): Promise<void> {
  await adding
}

/** What was read in this write cannot have changed since. */
async function settled(amending: ReturnType<OrgTx['amend']>): Promise<void> {
  const amended = await amending
  if (!amended.ok) throw new Error(`a fact read in this write is ${amended.reason}`)
}

async function amendAt<Row>(
  rows: readonly Row[],
  at: number,
  amend: (row: Row) => ReturnType<OrgTx['amend']>,
): Promise<void> {
  const row = rows[at]
  if (!row) throw new Error(`there is no fact at place ${at}`)
  await settled(amend(row))
}

/** The cells as a case file of their own, for a fact of which they say everything. */
function toldFile(record: SheetRecord, values: SheetValues) {
  const told: SheetRecord = { ...record, values }
  return record.kind === 'principal'
    ? caseFileFromRows({ principal: told, dependants: [] })
    : { ...dependantFromRow(told, '', undefined), contracts: undefined }
}

function employmentTold({ record }: EditedPerson, cells: SheetValues) {
  return (
    caseFileFromRows({ principal: { ...record, kind: 'principal', values: cells }, dependants: [] })
      .employment ?? {}
  )
}

type Names<Facts> = Partial<Record<SheetColumn, keyof Facts & string>>

const PERSON: Names<PersonFacts> = {
  relationship: 'relationship',
  family_name: 'familyName',
  given_names: 'givenNames',
  chinese_name: 'chineseName',
  date_of_birth: 'dateOfBirth',
  marital_status: 'maritalStatus',
  email: 'email',
  department: 'department',
  manager: 'manager',
  hkid: 'hkid',
  degree_relevant: 'degreeRelevant',
  hk_degree: 'hkDegree',
  assessable_income: 'assessableIncome',
  dependency_reviewed_on: 'reviewedOn',
}
const EMPLOYMENT: Names<EmploymentFacts> = {
  employment_status: 'status',
  days_abroad: 'daysAbroadRollingYear',
  employment_start: 'startDate',
  employment_end: 'endDate',
  end_reason: 'endReason',
  termination_notice_on: 'terminationNoticeOn',
  hr_name: 'recordedName',
  hr_document_number: 'recordedNumber',
}
const TERMS: Names<TermsFacts> = {
  job_title: 'jobTitle',
  monthly_pay: 'monthlyPay',
  annual_package: 'annualPackage',
  market_package: 'marketPackage',
  work_location: 'workLocation',
}
const CONTRACT: Names<ContractFacts> = {
  contract_start: 'startDate',
  contract_end: 'endDate',
  contract_months: 'months',
  contract_renewed_until: 'renewedUntil',
}
const STAY: Names<StayFacts> = {
  scheme: 'scheme',
  stream: 'stream',
  condition: 'condition',
  stay_kind: 'kind',
  application_filed_on: 'filedOn',
  activated_on: 'activatedOn',
  arrival_date: 'arrivedOn',
  limit_of_stay: 'limitOfStay',
  sponsor_brn: 'sponsorBrn',
  approved_job_title: 'jobTitle',
  approved_monthly_pay: 'monthlyPay',
  approved_document_number: 'documentNumber',
  recruitment_waiver: 'recruitmentWaiver',
}
const TRAVEL_DOCUMENT: Names<TravelDocumentFacts> = {
  td_type: 'type',
  td_number: 'number',
  td_expiry: 'expiresOn',
  endorsement_d_expiry: 'endorsementDExpiresOn',
}
const PROGRESS: Names<CaseFacts> = {
  documents_complete_on: 'documentsCompleteOn',
  extension_decided_on: 'decidedOn',
  extension_outcome: 'outcome',
}
const EXTENSION: Names<CaseFacts> = {
  extension_filed_on: 'filedOn',
  extension_stream: 'stream',
  ...PROGRESS,
}
const ENTRY: Names<CaseFacts> = { application_filed_on: 'filedOn', stream: 'stream', ...PROGRESS }

/**
 * Cells under the names of facts. A column holds what its fact holds: both come from the choices of `case-file`, and a test changes
 * every column once.
 */
function renamed<Facts>(cells: SheetValues, names: Names<Facts>): Partial<Facts> {
  const facts = Object.entries(cells).flatMap(([column, value]) => {
    const name = names[column as SheetColumn]
    return name === undefined ? [] : [[name, value]]
  })
  return Object.fromEntries(facts) as Partial<Facts>
}
