import { getTableColumns, is, Table } from 'drizzle-orm'
import { tableConfig } from './columns.server.ts'
import * as schema from './schema/index.server.ts'
import type { OrgTable } from './scoped-select.server.ts'

/**
 * Every table whose rows belong to an employer, those first that point to others: deleted in this order, no row is ever
 * left pointing to one that is gone. (A cascade alone is refused where two ways lead to a row.)
 */
export const ORG_TABLES: readonly OrgTable[] = pointingFirst(
  Object.values(schema as Record<string, unknown>).filter(isOrgTable),
)

function isOrgTable(value: unknown): value is OrgTable {
  return is(value, Table) && 'orgId' in getTableColumns(value)
}

function pointingFirst(tables: OrgTable[]): OrgTable[] {
  const ordered: OrgTable[] = []
  const visit = (table: OrgTable) => {
    if (ordered.includes(table)) return
    for (const other of tables) {
      if (other !== table && pointsTo(other, table)) visit(other)
    }
    ordered.push(table)
  }
  for (const table of tables) visit(table)
  return ordered
}

function pointsTo(from: OrgTable, to: OrgTable): boolean {
  return tableConfig(from).foreignKeys.some((key) => key.reference().foreignTable === to)
}
