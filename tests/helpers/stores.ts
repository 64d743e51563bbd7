import type { DataStore } from '#db/data-store.server.ts'
import { DIALECT } from '#db/dialect.server.ts'
import type { EngineOptions, Statement } from '#db/engine/engine.server.ts'
import { newId } from '#db/ids.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { makeSealer } from '#db/seal.server.ts'
import type { NewOrg } from '#db/system/employers.server.ts'
import { openOrg } from '#db/system/open-employer.server.ts'
import { signUp } from '#db/system/sign-up.server.ts'
import { assertOneEmployer } from './assert-one-employer.ts'

/** A store of its own for one test, migrated and empty. */
export type TestStore = DataStore & {
  /** Every statement so far, for tests that look at the SQL. */
  readonly statements: Statement[]
  close(): Promise<void>
}

export const TEST_SECRET_KEY = 'a secret key for tests, 32 characters or more'

/** An engine over an empty, migrated database; its `close` takes the database away. */
export type EngineSource = { open(options: EngineOptions): Promise<DataStore['engine']> }

export type TestStoreOptions = EngineOptions & { now?: () => string; newId?: () => string }

/**
 * The store that this Vitest project runs on: a SQLite file, PGlite, or the PostgreSQL of `TEST_POSTGRES_URL`. Each
 * statement made for an employer is checked to name that employer, whatever the test is about.
 */
export async function openTestStore(options: TestStoreOptions = {}): Promise<TestStore> {
  const statements: Statement[] = []
  const observe = (statement: Statement) => {
    assertOneEmployer(statement)
    statements.push(statement)
    options.observe?.(statement)
  }
  const source = await engineSource()
  const engine = await source.open({ ...options, observe })
  return {
    engine,
    sealer: makeSealer(TEST_SECRET_KEY),
    newId: options.newId ?? newId,
    now: options.now ?? (() => new Date().toISOString()),
    statements,
    close: () => engine.close(),
  }
}

async function engineSource(): Promise<EngineSource> {
  if (DIALECT === 'sqlite') return (await import('./sqlite-source.ts')).sqliteSource
  return (await import('./postgres-source.ts')).postgresSource
}

/** A made-up employer with its owner, and the owner's handle on it. */
export async function openTestOrg(
  data: DataStore,
  slug = 'harbour',
  settings: NewOrg['settings'] = {},
): Promise<OrgDb> {
  const owner = { email: `owner@${slug}.test`, name: `Owner of ${slug}`, passwordHash: null }
  const made = await signUp(data, owner, { slug, name: `${slug} Limited`, settings })
  if (!made.ok) throw new Error(made.reason)
  const org = await openOrg(data, made.userId, slug)
  if (!org) throw new Error(`no employer ${slug}`)
  return org
}
