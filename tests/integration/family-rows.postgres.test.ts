import { type SQL, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findFamilyOf, loadFamilyRows } from '#db/family-rows.server.ts'
import { newId } from '#db/ids.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'

/*
 * A table that was filled a moment ago has no statistics, and PostgreSQL then takes any order of a join for as good as another.
 * What is read of a family must not depend on its guess: no step is done again for each row of another.
 */

let store: TestStore
let org: OrgDb
beforeAll(async () => {
  store = await openTestStore()
  org = await openTestOrg(store)
})
afterAll(() => store.close())

test.each([
  ['families by id', () => loadFamilyRows(org, [newId(), newId()])],
  ['the family of one person', () => findFamilyOf(org, newId())],
])('%s: nothing is joined', async (_what, read) => {
  const start = store.statements.length
  await read()
  const asked = store.statements.slice(start).filter(({ sql: text }) => /^select 0 as part/.test(text))
  expect(asked).toHaveLength(1)
  for (const statement of asked) {
    const steps = await store.engine.as('system').read.rows<{ 'QUERY PLAN': string }>(explained(statement))
    const plan = steps.map((step) => step['QUERY PLAN']).join('\n')
    expect(plan).toContain('Append')
    expect(plan).not.toMatch(/Nested Loop|Join/)
  }
})

function explained({ sql: text, params }: TestStore['statements'][number]): SQL {
  const parts = text.split(/\$\d+/).map((part) => sql.raw(part))
  const filled = parts.flatMap((part, at) => (at < params.length ? [part, sql`${params[at]}`] : [part]))
  return sql.join([sql.raw('EXPLAIN '), ...filled])
}
