import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'

/**
 * The ids that several selects of one column give, each with its own order and limit, as one list for `inArray`: the
 * first rows of several groups in one statement.
 */
export function idsOfAll(heads: readonly SQLWrapper[]): SQL {
  const parts = heads.map((head, at) => sql`SELECT * FROM ${head} AS ${sql.raw(`head${at}`)}`)
  return sql`(${sql.join(parts, sql` UNION ALL `)})`
}
