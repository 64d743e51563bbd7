import { type SheetColumn, sheetColumns } from '#app/domain/people-sheet.ts'

/** The facts on file that the columns of a row tell of. */
export const SECTIONS = [
  'person',
  'employment',
  'terms',
  'contract',
  'stay',
  'application',
  'travel_document',
] as const
export type Section = (typeof SECTIONS)[number]

/** Left out: who the row is about. */
const COLUMNS: Record<Section, readonly SheetColumn[]> = {
  person: [
    'relationship',
    'family_name',
    'given_names',
    'chinese_name',
    'date_of_birth',
    'marital_status',
    'email',
    'department',
    'manager',
    'hkid',
    'degree_relevant',
    'hk_degree',
    'assessable_income',
    'dependency_reviewed_on',
  ],
  employment: [
    'employment_status',
    'days_abroad',
    'employment_start',
    'employment_end',
    'end_reason',
    'termination_notice_on',
    'hr_name',
    'hr_document_number',
  ],
  terms: [
    'entity_name',
    'entity_brn',
    'job_title',
    'monthly_pay',
    'annual_package',
    'market_package',
    'work_location',
  ],
  contract: ['contract_start', 'contract_end', 'contract_months', 'contract_renewed_until'],
  stay: [
    'scheme',
    'stream',
    'condition',
    'stay_kind',
    'application_filed_on',
    'activated_on',
    'arrival_date',
    'limit_of_stay',
    'sponsor_brn',
    'approved_job_title',
    'approved_monthly_pay',
    'approved_document_number',
    'recruitment_waiver',
  ],
  application: [
    'extension_filed_on',
    'documents_complete_on',
    'extension_stream',
    'extension_decided_on',
    'extension_outcome',
  ],
  travel_document: ['td_type', 'td_number', 'td_expiry', 'endorsement_d_expiry'],
}

const sectionOf = new Map<SheetColumn, Section>(
  SECTIONS.flatMap((section) => COLUMNS[section].map((column) => [column, section] as const)),
)

const DEPENDANTS_OWN = new Set<SheetColumn>([
  'relationship',
  'family_name',
  'given_names',
  'chinese_name',
  'date_of_birth',
  'hkid',
  'dependency_reviewed_on',
  ...COLUMNS.stay,
  ...COLUMNS.application,
  ...COLUMNS.travel_document,
])
const NOT_OF_PRINCIPALS = new Set<SheetColumn>(['relationship', 'dependency_reviewed_on'])

/** Columns that are facts of such a person, in the order of the sheet: what an office repeats on the family's rows is none. */
export function factColumnsOf(kind: 'principal' | 'dependant'): readonly (readonly [SheetColumn, Section])[] {
  return kind === 'principal' ? PRINCIPAL_COLUMNS : DEPENDANT_COLUMNS
}

const PRINCIPAL_COLUMNS = columnsWhere((column) => !NOT_OF_PRINCIPALS.has(column))
const DEPENDANT_COLUMNS = columnsWhere((column) => DEPENDANTS_OWN.has(column))

function columnsWhere(isTheirs: (column: SheetColumn) => boolean) {
  return sheetColumns.flatMap((column) => {
    const section = sectionOf.get(column)
    return section && isTheirs(column) ? [[column, section] as const] : []
  })
}
