import { type Column, inArray, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { DIALECT } from './dialect.server.ts'

/**
 * The rows whose column is among what a sub-select finds, which is found first and once. PostgreSQL would join it instead, and
 * in what order it can only guess while a table has no statistics yet, as in the write that fills it: 205 new families cost it
 * three seconds for every five that were read.
 */
export function idAmong(column: Column, found: SQLWrapper): SQL {
  return DIALECT === 'postgres' ? sql`${column} = any(array(${found}))` : inArray(column, found)
}
