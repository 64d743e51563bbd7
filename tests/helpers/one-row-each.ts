import { getTableColumns } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { tableConfig } from '#db/columns.server.ts'
import type { DataStore } from '#db/data-store.server.ts'
import { ORG_TABLES } from '#db/org-tables.server.ts'
import { orgs, users } from '#db/schema/index.server.ts'

type Made = Record<string, unknown>

/**
 * An employer with one row in every table that belongs to employers, made from the schema alone: a table that comes later
 * is in it. Gives the employer's id and the rows by table.
 */
export async function makeOneRowEach(
  data: DataStore,
): Promise<{ orgId: string; rows: Map<SQLiteTable, Made> }> {
  const orgId = data.newId()
  const rows = new Map<SQLiteTable, Made>()
  await data.engine.as('system').write(async (tx) => {
    rows.set(users, madeRow(users, orgId, rows, data))
    rows.set(orgs, { ...madeRow(orgs, orgId, rows, data), id: orgId })
    // Those that others point to come first.
    for (const table of ORG_TABLES.toReversed()) rows.set(table, madeRow(table, orgId, rows, data))
    for (const [table, row] of rows) await tx.insert(table).values(row)
  })
  return { orgId, rows }
}

function madeRow(table: SQLiteTable, orgId: string, rows: Map<SQLiteTable, Made>, data: DataStore): Made {
  const columns = Object.entries(getTableColumns(table) as Record<string, SQLiteColumn>)
  const row = Object.fromEntries(
    columns.flatMap(([name, column]) => (column.notNull ? [[name, madeValue(column, data)]] : [])),
  )
  const nameOf = (of: SQLiteTable, column: SQLiteColumn) =>
    Object.entries(getTableColumns(of)).find(([, each]) => each.name === column.name)?.[0] ?? ''
  for (const key of tableConfig(table).foreignKeys) {
    const { columns: from, foreignTable, foreignColumns } = key.reference()
    const parent = foreignTable === table ? row : rows.get(foreignTable)
    for (const [at, column] of from.entries()) {
      const pointed = foreignColumns[at]
      if (column.notNull && pointed) row[nameOf(table, column)] = parent?.[nameOf(foreignTable, pointed)]
    }
  }
  return 'orgId' in row ? { ...row, orgId } : row
}

function madeValue(column: SQLiteColumn, data: DataStore): unknown {
  const type = column.getSQLType()
  if (column.dataType === 'json') return {}
  if (column.dataType === 'boolean') return false
  if (type === 'bytea' || type === 'blob') return Buffer.from('made')
  if (/int/.test(type)) return 1
  // JSON is a text of the store on PostgreSQL: a quoted text is both.
  return data.newId()
}
