import { type Column, getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm'
import { DIALECT } from './dialect.server.ts'
import type { Queryable } from './engine/engine.server.ts'
import { bracketed, type OrgTable, type RowsOf } from './scoped-select.server.ts'

/** Rows of a table that hold. */
export type Part<T extends OrgTable = OrgTable> = { from: T; where: SQL | undefined }
export type Gathered<T extends Record<string, Part>> = { [K in keyof T]: T[K]['from']['$inferSelect'][] }

/**
 * Rows of several tables in one statement, in no order: on an engine at the other end of a line each statement costs a way there
 * and back, and on any engine making it costs more than finding a few rows. Columns of different tables share a place in the
 * result when they are of one type.
 */
export async function gatherRows<T extends Record<string, Part>>(
  db: Queryable,
  rowsOf: RowsOf,
  parts: T,
): Promise<Gathered<T>> {
  const names = Object.keys(parts)
  const plan = planOf(names.map((name) => (parts[name] as Part).from))
  const branches = names.map((name, at) => {
    const { from, where } = parts[name] as Part
    const condition = bracketed(where)
    const wanted = condition ? sql`${rowsOf(from)} and ${condition}` : rowsOf(from)
    return sql`${sql.raw(`select ${plan[at]?.list} from "${getTableName(from)}" where `)}${wanted}`
  })
  const gathered = names.map((): Record<string, unknown>[] => [])
  for (const row of await db.rows<Record<string, unknown>>(sql.join(branches, sql.raw(' union all ')))) {
    const at = Number(row.part)
    gathered[at]?.push(decoded(row, plan[at]?.places ?? []))
  }
  return Object.fromEntries(names.map((name, at) => [name, gathered[at]])) as Gathered<T>
}

type Place = { field: string; column: Column; slot: string }
type Plan = { list: string; places: Place[] }[]

const plans = new Map<string, Plan>()

function planOf(tables: OrgTable[]): Plan {
  const key = tables.map(getTableName).join(' ')
  const known = plans.get(key)
  if (known) return known
  const placed = tables.map(placesOf)
  const types = new Map(placed.flat().map(({ slot, column }) => [slot, typeOf(column)]))
  const plan = placed.map((places, at) => {
    const bySlot = new Map(places.map((place) => [place.slot, place.column]))
    const name = getTableName(tables[at] as OrgTable)
    const columns = [...types].map(([slot, type]) => {
      const column = bySlot.get(slot)
      return `${column ? `"${name}"."${column.name}"` : nothing(type)} as ${slot}`
    })
    return { list: [`${at} as part`, ...columns].join(', '), places }
  })
  plans.set(key, plan)
  return plan
}

/** `text3`: the third column of that type. */
function placesOf(table: OrgTable): Place[] {
  const counts = new Map<string, number>()
  return Object.entries(getTableColumns(table)).map(([field, column]) => {
    const type = typeOf(column)
    const count = (counts.get(type) ?? 0) + 1
    counts.set(type, count)
    return { field, column, slot: `${type}${count}` }
  })
}

function typeOf(column: Column): string {
  return column.getSQLType().split(' ', 1)[0] ?? 'text'
}

// PostgreSQL takes a plain null for text, and then refuses the branch that has a number there.
function nothing(type: string): string {
  return DIALECT === 'postgres' ? `cast(null as ${type})` : 'null'
}

function decoded(row: Record<string, unknown>, places: Place[]): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const { field, column, slot } of places) {
    const value = row[slot] ?? null
    values[field] = value === null ? null : column.mapFromDriverValue(value)
  }
  return values
}
