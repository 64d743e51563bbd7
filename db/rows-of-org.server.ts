import { and, eq, getTableColumns, getTableName, inArray, type SQL, sql, type Table } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import {
  auditEntries,
  auditValues,
  cases,
  employments,
  entities,
  orgs,
  people,
  users,
} from './schema/index.server.ts'
import type { RowsOf } from './scoped-select.server.ts'

/**
 * The rows that a member of the employer may see. Everyone: the employer's. A member limited to sponsoring entities:
 * families whose principal works for one of them, with all that hangs on them, and these entities.
 */
export function rowsOfOrg(orgId: string, entityIds: readonly string[] | null): RowsOf {
  return (table) => {
    const name = baseName(table)
    const columns = columnsOf(table)
    if (name === getTableName(orgs) && columns.id) return eq(columns.id, orgId)
    // Members' names: joined from memberships, which are the employer's. `from(users)` does not compile.
    if (name === getTableName(users)) return sql`true`
    if (!columns.orgId) throw new Error(`${name} is no table of an employer`)
    const own = eq(columns.orgId, orgId)
    const limit = entityIds && entityLimit(table, columns, orgId, entityIds)
    return limit ? (and(own, limit) ?? own) : own
  }
}

type Columns = Record<string, SQLiteColumn | undefined>

function entityLimit(
  table: Table,
  columns: Columns,
  orgId: string,
  entityIds: readonly string[],
): SQL | undefined {
  const families = sql`(SELECT f.id FROM ${people} f WHERE f.org_id = ${orgId} AND f.entity_id IN ${[...entityIds, '']})`
  const persons = sql`(SELECT p.id FROM ${people} p WHERE p.org_id = ${orgId} AND p.family_id IN ${families})`
  const jobs = sql`(SELECT e.id FROM ${employments} e WHERE e.org_id = ${orgId} AND e.person_id IN ${persons})`
  const filings = sql`(SELECT c.id FROM ${cases} c WHERE c.org_id = ${orgId} AND c.person_id IN ${persons})`
  if (baseName(table) === getTableName(entities) && columns.id) return inArray(columns.id, [...entityIds, ''])
  if (columns.familyId) return sql`${columns.familyId} IN ${families}`
  if (columns.personId) return sql`${columns.personId} IN ${persons}`
  if (columns.employmentId) return sql`${columns.employmentId} IN ${jobs}`
  if (columns.caseId) return sql`${columns.caseId} IN ${filings}`
  if (baseName(table) === getTableName(auditValues)) {
    return sql`${columns.seq} IN (SELECT a.seq FROM ${auditEntries} a WHERE a.org_id = ${orgId} AND a.family_id IN ${families})`
  }
  return undefined
}

/** An alias is named as the statement calls it; this is the name in the store. */
export function baseName(table: Table): string {
  const names = table as unknown as Record<symbol, string>
  return names[Symbol.for('drizzle:OriginalName')] ?? getTableName(table)
}

/** Columns by name, also of an alias. */
export function columnsOf(table: Table): Columns {
  return getTableColumns(table) as Columns
}
