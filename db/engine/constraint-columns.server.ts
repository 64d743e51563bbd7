import { getTableName, is, Table } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import { tableConfig } from '../columns.server.ts'
import * as schema from '../schema/index.server.ts'

type Named = { name?: string }

/** Columns of each key of the schema, by the key's name in PostgreSQL. */
export const constraintColumns: ReadonlyMap<string, readonly string[]> = new Map(
  Object.values(schema as Record<string, unknown>).flatMap((table) =>
    is(table, Table) ? keysOf(table as Parameters<typeof tableConfig>[0]) : [],
  ),
)

function keysOf(table: Parameters<typeof tableConfig>[0]): [string, string[]][] {
  const { columns, indexes, primaryKeys } = tableConfig(table)
  const single = columns.filter((column) => column.primary)
  return [
    ...indexes.map(({ config }): [string, string[]] => [config.name, config.columns.map(nameOf)]),
    ...primaryKeys.map((key): [string, string[]] => [key.getName(), key.columns.map(nameOf)]),
    ...single.map((column): [string, string[]] => [`${getTableName(table)}_pkey`, [nameOf(column)]]),
  ]
}

function nameOf(column: Named | object): string {
  return 'name' in column && column.name ? toSnakeCase(column.name) : ''
}
