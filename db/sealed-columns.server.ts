import { getTableColumns } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { tableConfig } from './columns.server.ts'
import {
  accountMails,
  authenticators,
  caseFiles,
  ceremonies,
  documentFiles,
  employments,
  importChanges,
  importFileParts,
  importRows,
  people,
  signInPolicies,
  stays,
  travelDocuments,
} from './schema/index.server.ts'

/**
 * Every column that holds sealed bytes, by the place that is authenticated with them, and the blind index beside it.
 * Nothing can be sealed for a place that is not here, and a test holds this list to the schema: so a change of keys
 * reaches everything.
 */
export const SEALED_COLUMNS = {
  'people.hkid': of(people, 'hkidSealed', 'hkidIndex'),
  'employments.recorded_number': of(employments, 'recordedNumberSealed'),
  'stays.document_number': of(stays, 'documentNumberSealed'),
  'travel_documents.number': of(travelDocuments, 'numberSealed', 'numberIndex'),
  case_files: of(caseFiles, 'sealed'),
  'document_files.key': of(documentFiles, 'keySealed'),
  'import_file_parts.sealed': of(importFileParts, 'sealed'),
  'import_rows.sealed': of(importRows, 'sealed'),
  'import_changes.sealed': of(importChanges, 'sealed'),
  'sign_in_policies.client_secret': of(signInPolicies, 'clientSecret'),
  'account_mails.sealed': of(accountMails, 'sealed'),
  'authenticators.secret': of(authenticators, 'secret'),
  'ceremonies.sealed': of(ceremonies, 'sealed'),
} as const

export type SealedPlace = keyof typeof SEALED_COLUMNS

export type SealedColumn = {
  readonly table: SQLiteTable
  /** The name of the column in code, for setting it, and the column. */
  readonly field: string
  readonly sealed: SQLiteColumn
  readonly indexField: string | null
  /** The employer's column; undefined where the rows are nobody's: what people prove themselves with. */
  readonly orgId: SQLiteColumn | undefined
  /** The primary key, in its order. */
  readonly key: readonly SQLiteColumn[]
}

function of<T extends SQLiteTable>(
  table: T,
  field: keyof T['_']['columns'] & string,
  indexField: (keyof T['_']['columns'] & string) | null = null,
): SealedColumn {
  const columns = getTableColumns(table) as Record<string, SQLiteColumn>
  const { primaryKeys, columns: all } = tableConfig(table)
  const key = primaryKeys[0]?.columns ?? all.filter(({ primary }) => primary)
  const sealed = columns[field]
  if (!sealed) throw new Error(`there is no column ${field}`)
  return { table, field, sealed, indexField, orgId: columns.orgId, key }
}
