import { getTableColumns, getTableName, is, Table } from 'drizzle-orm'
import type { Statement } from '#db/engine/engine.server.ts'
import * as schema from '#db/schema/index.server.ts'

/** Each employer's table with the column that says whose a row is. */
export const OWNER_COLUMNS = new Map(
  Object.values(schema as Record<string, unknown>).flatMap((table): [string, string][] => {
    if (!is(table, Table)) return []
    const name = getTableName(table)
    if (name === 'orgs') return [[name, 'id']]
    return 'orgId' in getTableColumns(table) ? [[name, 'org_id']] : []
  }),
)

const TABLE_NAMED = /\b(from|join|update|into)\s+"?(\w+)"?(?:\s+(?:as\s+)?"?(\w+)"?)?/gi
const NO_ALIAS = /^(where|on|set|left|inner|order|group|limit|returning|values|select|union|having|cross)$/i

/**
 * Throws when a statement made for one employer touches an employer's table without holding it to that employer by a
 * bound value: whoever wrote it, whichever way.
 */
export function assertOneEmployer({ sql, params, scope }: Statement): void {
  if (scope === 'system' || scope.across) return
  for (const [, verb = '', table = '', alias] of sql.matchAll(TABLE_NAMED)) {
    const column = OWNER_COLUMNS.get(table)
    if (column === undefined) continue
    const called = alias && !NO_ALIAS.test(alias) ? alias : table
    const held =
      verb.toLowerCase() === 'into'
        ? params.includes(scope.orgId)
        : boundValues(sql, params, called, column).includes(scope.orgId)
    if (!held) throw new Error(`a statement touches ${table} without its employer: ${sql}`)
  }
}

/** What `"called"."column" = ?` is compared with, each time. */
function boundValues(sql: string, params: readonly unknown[], called: string, column: string): unknown[] {
  const comparison = new RegExp(`(?<![\\w".])"?${called}"?\\."?${column}"? = (\\?|\\$(\\d+))`, 'g')
  return [...sql.matchAll(comparison)].map((match) => {
    if (match[2]) return params[Number(match[2]) - 1]
    const before = sql.slice(0, match.index).split('?').length - 1
    return params[before]
  })
}
