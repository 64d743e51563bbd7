import { FINDING_COLUMNS } from '#app/domain/finding-rows.ts'
import { sheetColumns } from '#app/domain/people-sheet.ts'
import type { Action } from '#app/domain/permissions.ts'

/** Reports as CSV. Column names are public (contracts.md, 9): their order is stable, new ones go to the end. */
export const REPORT_COLUMNS = {
  findings: FINDING_COLUMNS,
  people: sheetColumns,
  expiries: [
    'staff_no',
    'dependant_id',
    'family_name',
    'given_names',
    'chinese_name',
    'department',
    'limit_of_stay',
    'limit_kind',
    'window_opens_on',
    'submit_by',
    'last_four_weeks_from',
    'state',
    'contract_end',
    'td_expiry',
    'endorsement_d_expiry',
    'days_left',
  ],
  dependants: [
    'staff_no',
    'dependant_id',
    'relationship',
    'family_name',
    'given_names',
    'chinese_name',
    'date_of_birth',
    'turns_18_on',
    'hkid',
    'limit_of_stay',
    'limit_kind',
    'sponsor_limit_of_stay',
    'td_number',
    'td_expiry',
    'endorsement_d_expiry',
    'dependency_reviewed_on',
  ],
  applications: [
    'staff_no',
    'dependant_id',
    'family_name',
    'given_names',
    'chinese_name',
    'kind',
    'stream',
    'stage',
    'stage_since_on',
    'opened_on',
    'filed_on',
    'documents_complete_on',
    'decided_on',
    'outcome',
    'closed_on',
    'days_since_complete',
  ],
  contracts: [
    'staff_no',
    'family_name',
    'given_names',
    'chinese_name',
    'department',
    'entity_name',
    'entity_brn',
    'contract_start',
    'contract_end',
    'contract_months',
    'contract_renewed_until',
    'limit_of_stay',
    'limit_kind',
  ],
  audit: [
    'seq',
    'at',
    'actor',
    'action',
    'target_kind',
    'target_id',
    'family_id',
    'address',
    'page',
    'before',
    'after',
    'previous_hash',
    'hash',
  ],
} as const

export type Report = keyof typeof REPORT_COLUMNS
export const REPORTS = Object.keys(REPORT_COLUMNS) as Report[]

/** What a member must be allowed to do to take it away. */
export function actionFor(report: Report): Action {
  return report === 'audit' ? 'audit.read' : 'report.export'
}

export function isReport(name: string | undefined): name is Report {
  return name !== undefined && Object.hasOwn(REPORT_COLUMNS, name)
}
