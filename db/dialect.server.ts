import { type Dialect, dialectOfUrl } from './dialect-of-url.server.ts'

export type { Dialect }

/**
 * The dialect that this process speaks. Table objects are built once, when the schema is loaded, so it is fixed by the
 * environment and not by an argument: `STAYLEDGER_DIALECT` (drizzle-kit and the tests set it), else what
 * `DATABASE_URL` says, else SQLite. An engine of the other dialect refuses to open.
 */
export const DIALECT: Dialect = dialectOf(process.env)

function dialectOf(env: NodeJS.ProcessEnv): Dialect {
  const asked = env.STAYLEDGER_DIALECT
  if (asked === undefined || asked === '') return dialectOfUrl(env.DATABASE_URL)
  if (asked === 'sqlite' || asked === 'postgres') return asked
  throw new Error(`STAYLEDGER_DIALECT is "${asked}": it must be sqlite or postgres`)
}
