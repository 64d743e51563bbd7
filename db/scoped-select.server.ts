import { and, is, type SQL, type SQLWrapper, type Subquery, sql, Table } from 'drizzle-orm'
import type { GetSelectTableName, GetSelectTableSelection } from 'drizzle-orm/query-builders/select.types'
import type {
  CreateSQLiteSelectFromBuilderMode,
  SelectedFields,
  SQLiteColumn,
  SQLiteTable,
} from 'drizzle-orm/sqlite-core'
import type { Builders } from './engine/engine.server.ts'

/** A table whose rows belong to an employer. */
export type OrgTable = SQLiteTable & { orgId: SQLiteColumn }

/** Which rows of a table may be seen: never empty, and throws for a table that is no employer's. */
export type RowsOf = (table: Table) => SQL

type From<
  TFields extends SelectedFields | undefined,
  TSource extends SQLiteTable | Subquery,
> = CreateSQLiteSelectFromBuilderMode<
  'db',
  GetSelectTableName<TSource>,
  'async',
  unknown,
  TFields extends undefined ? GetSelectTableSelection<TSource> : TFields,
  TFields extends undefined ? 'single' : 'partial'
>

/** Drizzle's `select`, over the rows of one employer: of each table in FROM and in a join. */
export type OrgSelect<TAlso extends SQLiteTable = never> = {
  (): { from<TSource extends OrgTable | TAlso | Subquery>(source: TSource): From<undefined, TSource> }
  <TFields extends SelectedFields>(
    fields: TFields,
  ): { from<TSource extends OrgTable | TAlso | Subquery>(source: TSource): From<TFields, TSource> }
}

type Condition = SQL | undefined | ((...args: unknown[]) => SQL | undefined)
type AnySelect = {
  where(condition: Condition): AnySelect
} & Record<'leftJoin' | 'innerJoin' | 'rightJoin' | 'fullJoin' | 'crossJoin', Join>
type Join = (table: unknown, on: Condition) => AnySelect

/**
 * `db.select` that says itself whose rows are meant. The employer's condition stands before there is any `where`, stays
 * when one is given (in brackets: an `or` in hand-written SQL would otherwise open every employer), and goes into the
 * `on` of each joined table, so that a left join keeps its rows. A sub-select made here is narrowed already.
 */
export function scopedSelect(db: Builders, rowsOf: RowsOf, distinct = false) {
  const start = (fields?: SelectedFields) => {
    if (fields) return distinct ? db.selectDistinct(fields) : db.select(fields)
    return distinct ? db.selectDistinct() : db.select()
  }
  return (fields?: SelectedFields) => ({
    from(source: SQLiteTable | Subquery) {
      const builder = (start(fields) as ReturnType<Builders['select']>).from(source)
      // The runtime methods below are those of both dialects; their types are too rich to be rewritten here.
      return narrowed(builder as unknown as AnySelect, source, rowsOf)
    },
  })
}

function narrowed(builder: AnySelect, source: SQLiteTable | Subquery, rowsOf: RowsOf): AnySelect {
  const own = is(source, Table) ? rowsOf(source) : undefined
  const where = builder.where.bind(builder)
  builder.where = (condition) => where(bothOf(own, condition))
  where(own)
  for (const kind of ['leftJoin', 'innerJoin'] as const) {
    const join = builder[kind].bind(builder)
    builder[kind] = (table, on) => join(table, is(table, Table) ? bothOf(rowsOf(table), on) : on)
  }
  for (const kind of ['rightJoin', 'fullJoin', 'crossJoin'] as const) {
    builder[kind] = () => {
      throw new Error(`${kind} cannot be held to one employer: use leftJoin or innerJoin`)
    }
  }
  return builder
}

function bothOf(own: SQL | undefined, condition: Condition): Condition {
  if (typeof condition === 'function') return (...args) => and(own, bracketed(condition(...args)))
  return and(own, bracketed(condition))
}

/** The caller's condition in brackets; none at all stays none. */
export function bracketed(condition: SQLWrapper | undefined): SQL | undefined {
  return condition && sql`(${condition})`
}
