import { Column, getTableColumns, getTableName, is, SQL } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Dialect } from '../dialect.server.ts'
import type { Run } from './drizzle-bridge.server.ts'

/** SQLite takes 32,766 values in a statement, PostgreSQL 65,535; long statements also cost time to prepare. */
const MOST_VALUES = 4_000

type Place = { field: string; toDriver: ((value: unknown) => unknown) | undefined; otherwise: unknown }
type Plan = { places: Place[]; head: string; mostRows: number }

/**
 * Adds rows to a table past Drizzle's builder, which takes far longer to make the statement of many rows than the engine takes
 * to run it: the text depends on the number of rows alone. Powers of two, so that few texts serve every number.
 */
export function rowInserter(dialect: Dialect, run: Run) {
  return async (table: SQLiteTable, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> => {
    const plan = planOf(table)
    let start = 0
    while (start < rows.length) {
      const count = 2 ** Math.floor(Math.log2(Math.min(rows.length - start, plan.mostRows)))
      const values: unknown[] = []
      for (let at = start; at < start + count; at++) pushValues(values, plan, rows[at] ?? {})
      await run(textOf(dialect, plan, count), values, 'arrays')
      start += count
    }
  }
}

const plans = new WeakMap<SQLiteTable, Plan>()

function planOf(table: SQLiteTable): Plan {
  const known = plans.get(table)
  if (known) return known
  const columns = Object.entries(getTableColumns(table))
  const plan: Plan = {
    places: columns.map(([field, column]) => placeOf(field, column)),
    head: `insert into "${getTableName(table)}" (${columns.map(([, { name }]) => `"${toSnakeCase(name)}"`).join(', ')}) values `,
    mostRows: Math.max(1, Math.floor(MOST_VALUES / columns.length)),
  }
  plans.set(table, plan)
  return plan
}

function placeOf(field: string, column: Column): Place {
  if (is(column.default, SQL) || column.defaultFn || column.onUpdateFn) {
    throw new Error(`${column.name} has a default that is no plain value`)
  }
  const isPlain = column.mapToDriverValue === Column.prototype.mapToDriverValue
  const toDriver = isPlain ? undefined : (value: unknown) => column.mapToDriverValue(value)
  const given = column.default ?? null
  return { field, toDriver, otherwise: given === null || !toDriver ? given : toDriver(given) }
}

function pushValues(values: unknown[], { places }: Plan, row: Readonly<Record<string, unknown>>): void {
  for (const { field, toDriver, otherwise } of places) {
    const value = row[field]
    if (value === undefined) values.push(otherwise)
    else values.push(value === null || !toDriver ? value : toDriver(value))
  }
}

function textOf(dialect: Dialect, { head, places }: Plan, count: number): string {
  const width = places.length
  const mark = (at: number) => (dialect === 'postgres' ? `$${at + 1}` : '?')
  const groups = Array.from(
    { length: count },
    (_, row) => `(${places.map((_place, at) => mark(row * width + at)).join(', ')})`,
  )
  return head + groups.join(', ')
}
