import { type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'

/** A place in a sorted list: the sort columns, none of them null, with the values of the last row seen. */
export type Place = readonly (readonly [column: SQLiteColumn, value: string | number])[]

/**
 * The rows that follow `place` when all its columns are sorted ascending; the last one makes rows unique (`id`). One
 * comparison of rows, `(a, b, id) > (?, ?, ?)`, which both engines answer from an index that begins with these columns.
 */
export function after(place: Place): SQL {
  return sql`${columnsOf(place)} > ${valuesOf(place)}`
}

/** The same when all its columns are sorted descending. */
export function before(place: Place): SQL {
  return sql`${columnsOf(place)} < ${valuesOf(place)}`
}

const columnsOf = (place: Place) => row(place.map(([column]) => column))
const valuesOf = (place: Place) => row(place.map(([, value]) => sql`${value}`))

function row(parts: readonly (SQLiteColumn | SQL)[]): SQL {
  return sql`(${sql.join([...parts], sql`, `)})`
}
