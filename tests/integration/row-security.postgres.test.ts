import { getTableName } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OWNER_COLUMNS } from '#tests/helpers/assert-one-employer.ts'
import { makeOneRowEach } from '#tests/helpers/one-row-each.ts'
import { openAsRole, type RawSession } from '#tests/helpers/postgres-source.ts'
import { openTestStore, type TestStore } from '#tests/helpers/stores.ts'

/*
 * Row-level security is the second wall: statements as they would be if the first one (every query names its employer) had
 * a hole, on every table of the schema, from a login that owns nothing and from the owner of the tables.
 */

const TABLES = [...OWNER_COLUMNS].map(([table, column]) => ({ table, column }))
const REFUSED = /row-level security/

let store: TestStore
let ours: Awaited<ReturnType<typeof makeOneRowEach>>
let theirs: Awaited<ReturnType<typeof makeOneRowEach>>
beforeAll(async () => {
  store = await openTestStore()
  ours = await makeOneRowEach(store)
  theirs = await makeOneRowEach(store)
})
afterAll(() => store.close())

test('every table with an employer in it has the policy, and its owner is held to it, too', async () => {
  const session = await openAsRole(store, 'owner')
  const tables = await session.run(
    '',
    `SELECT c.relname AS name, c.relrowsecurity AS secured, c.relforcerowsecurity AS forced,
       (SELECT count(*) FROM pg_policy p WHERE p.polrelid = c.oid AND p.polcmd = '*' AND p.polpermissive) AS policies
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema()
     WHERE c.relkind IN ('r', 'p') AND (c.relname = 'orgs' OR EXISTS (SELECT 1 FROM pg_attribute a
       WHERE a.attrelid = c.oid AND a.attname = 'org_id' AND NOT a.attisdropped))
     ORDER BY c.relname COLLATE "C"`,
  )
  await session.end()
  const expected = TABLES.map(({ table: name }) => ({ name, secured: true, forced: true, policies: 1 }))
  expect(tables).toEqual(expected.toSorted((one, other) => (one.name < other.name ? -1 : 1)))
})

describe.each(['stranger', 'owner'] as const)('for %s of the tables', (role) => {
  let session: RawSession
  beforeAll(async () => {
    session = await openAsRole(store, role)
  })
  afterAll(() => session.end())

  const refusal = (orgId: string, sql: string) =>
    session.run(orgId, sql).then(
      (rows) => `done: ${JSON.stringify(rows)}`,
      (error: Error) => error.message,
    )

  test('the rows are there', async () => {
    for (const { table, column } of TABLES) {
      const rows = await session.run(theirs.orgId, `SELECT ${column} AS org FROM ${table}`)
      expect(rows, table).toEqual([{ org: theirs.orgId }])
    }
  })

  test.each(TABLES)(
    '$table: without an employer nothing is seen, changed or added',
    async ({ table, column }) => {
      expect(await session.run('', `SELECT 1 FROM ${table}`)).toEqual([])
      expect(await session.run('', `UPDATE ${table} SET ${column} = ${column} RETURNING 1`)).toEqual([])
      expect(await session.run('', `DELETE FROM ${table} RETURNING 1`)).toEqual([])
      expect(await refusal('', copied(table, column, theirs.orgId))).toMatch(REFUSED)
    },
  )

  test.each(TABLES)('$table: with an employer nothing of another', async ({ table, column }) => {
    const seen = await session.run(ours.orgId, `SELECT ${column} AS org FROM ${table}`)
    expect(seen).toEqual([{ org: ours.orgId }])
    const theirRows = `${column} = '${theirs.orgId}'`
    const change = `UPDATE ${table} SET ${column} = ${column} WHERE ${theirRows} RETURNING 1`
    expect(await session.run(ours.orgId, change)).toEqual([])
    expect(await session.run(ours.orgId, `DELETE FROM ${table} WHERE ${theirRows} RETURNING 1`)).toEqual([])
    const giveAway = `UPDATE ${table} SET ${column} = '${theirs.orgId}'`
    expect(await refusal(ours.orgId, giveAway)).toMatch(REFUSED)
    expect(await refusal(ours.orgId, copied(table, column, theirs.orgId))).toMatch(REFUSED)
  })

  test('what one transaction was opened for is gone in the next', async () => {
    expect(await session.run(theirs.orgId, 'SELECT 1 AS one FROM people')).toEqual([{ one: 1 }])
    expect(await session.runAsItStands('SELECT 1 FROM people')).toEqual([])
  })
})

/** Adds a row of another employer: one made from the schema's own row, so that nothing else can refuse it first. */
function copied(table: string, column: string, orgId: string): string {
  const made = [...ours.rows].find(([each]) => getTableName(each) === table)?.[1] ?? {}
  const values = Object.entries(made).map(([name, value]) => [snake(name), literal(value)] as const)
  const names = values.map(([name]) => `"${name}"`).join(', ')
  const list = values.map(([name, value]) => (name === column ? `'${orgId}'` : value)).join(', ')
  return `INSERT INTO ${table} (${names}) VALUES (${list})`
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function literal(value: unknown): string {
  if (value instanceof Uint8Array) return `'\\x${Buffer.from(value).toString('hex')}'`
  if (typeof value === 'object') return `'${JSON.stringify(value)}'`
  return typeof value === 'string' ? `'${value}'` : String(value)
}
