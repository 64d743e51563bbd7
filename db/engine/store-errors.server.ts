/*
 * What a data store can answer other than rows. Messages are one line and never hold a stored value, so they may be
 * logged and shown as they are.
 */

/** The store cannot be reached, opened or written (commands exit 3, requests answer 503). */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}

/** Someone else kept the store locked for longer than we wait (requests answer 503 and keep the form). */
export class StoreBusy extends Error {
  override readonly name = 'StoreBusy'
}

export type RefusalKind = 'unique' | 'foreign_key' | 'not_null' | 'check' | 'other'

/** A constraint of the database refused a row. `columns` is empty where the engine does not say (SQLite's foreign keys). */
export class StoreRefused extends Error {
  override readonly name = 'StoreRefused'
  readonly kind: RefusalKind
  readonly table: string | null
  readonly columns: readonly string[]

  constructor(kind: RefusalKind, table: string | null, columns: readonly string[]) {
    super(`the data store refused a row: ${kind}${table ? ` on ${table}(${columns.join(', ')})` : ''}`)
    this.kind = kind
    this.table = table
    this.columns = columns
  }
}

/** A statement that the engine could not run: a programmer's mistake. Holds the statement, never its values. */
export class StatementFailed extends Error {
  override readonly name = 'StatementFailed'
  readonly statement: string
  readonly code: string | undefined

  constructor(message: string, statement: string, code: string | undefined) {
    super(`${message} [${statement}]`)
    this.statement = statement
    this.code = code
  }
}

/** The text of anything thrown, on one line. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error)
  return text.replace(/\s+/g, ' ').trim()
}

/** The `code` that drivers and Node hang on their errors. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
