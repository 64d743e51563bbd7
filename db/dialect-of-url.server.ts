export type Dialect = 'sqlite' | 'postgres'

/** `postgres://…` and `postgresql://…` mean PostgreSQL; everything else is a SQLite file. */
export function dialectOfUrl(databaseUrl: string | undefined): Dialect {
  return /^postgres(ql)?:/i.test(databaseUrl?.trim() ?? '') ? 'postgres' : 'sqlite'
}
