import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { can } from '#app/domain/permissions.ts'
import { ROLES, type Role } from '#app/domain/roles.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { entityNamed } from '#db/queries/entities.server.ts'
import { addLeftFacts } from '#db/queries/import-left.server.ts'
import { addMember } from '#db/system/members.server.ts'
import { openOrg } from '#db/system/open-employer.server.ts'
import { noFiles } from '#tests/helpers/file-stores.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'
import { dumpOf, fillWithCanaries, type Ids, idsOfNobody, markKeptFiles } from './canary-org.ts'
import { type Call, NO_ROWS, READS_AND_WRITES } from './every-export.ts'

/*
 * Every function that the queries and verbs export is called by a member of one employer with the ids of another: it must
 * answer as for ids that nobody has, show nothing of the other and change nothing there. An export without a line in
 * `every-export.ts` fails.
 */

const MODULES = import.meta.glob<Record<string, unknown>>(
  ['/db/queries/**/*.server.ts', '/app/features/*/*.server.ts'],
  { eager: true },
)
const WRITES = /\b(insert|update|delete|truncate|alter|create|drop)\b/i
const FOREIGN = 'CANARYTHEIRS'
const HIDDEN = 'CANARYHIDDEN'

let made: Made | undefined

beforeEach(async () => {
  made ??= await makeEmployers()
})
afterEach(async () => {
  // Making them takes longest, and most calls change nothing: only after one that did is the next test given new ones.
  if (made && hasWritten(made)) await unmake()
})
afterAll(() => unmake())

test('every exported function of the queries and verbs has its line', () => {
  const exported = Object.entries(MODULES).flatMap(([file, module]) =>
    Object.entries(module)
      .filter(([, value]) => typeof value === 'function')
      .map(([name]) => `${file.replace(/^\//, '').replace('.server.ts', '')}#${name}`),
  )
  const lines = [...Object.keys(READS_AND_WRITES), ...Object.keys(NO_ROWS)]
  expect(lines.toSorted()).toEqual(exported.toSorted())
})

test('a write is seen, and what it changed', async () => {
  const { theirs, dumps } = employers()
  expect(hasWritten(employers())).toBe(false)
  expect(await stateNow()).toBe(dumps)
  await theirs.write((tx) => entityNamed(tx, { name: 'one more', brn: null }))
  expect(hasWritten(employers())).toBe(true)
  expect((await stateNow()).theirs).not.toBe(dumps.theirs)
  expect((await stateNow()).ours).toBe(dumps.ours)
})

describe.each(Object.entries(READS_AND_WRITES))('%s', (_name, { call, needs, wide }) => {
  test('with another employer’s ids: as for nobody’s, nothing shown, nothing changed', async () => {
    const { ours, foreign, nobody, dumps } = employers()
    const answered = await outcomeOf(call, ours, foreign)
    expect(answered.text).not.toContain(FOREIGN)
    expect(answered.kind).toBe((await outcomeOf(call, ours, nobody)).kind)
    const after = await stateNow()
    expect(after.theirs).toBe(dumps.theirs)
    expect(after.ours).not.toContain(FOREIGN)
  })

  const narrow = wide ? [] : ['a member who sees one entity reaches no family of another']
  test.each(narrow)('%s', async () => {
    const { limited, hidden, nobody, dumps } = employers()
    const answered = await outcomeOf(call, limited, hidden)
    expect(answered.text).not.toContain(HIDDEN)
    expect(answered.kind).toBe((await outcomeOf(call, limited, nobody)).kind)
    const lost = dumps.ours.split('\n').filter((line) => line.includes(HIDDEN))
    const after = await stateNow()
    for (const line of lost) expect(after.ours).toContain(line)
  })

  const lacking = needs === undefined ? [] : ROLES.filter((role) => !can(role, needs))
  test.each(lacking)('%s may not', async (role) => {
    const { members, own, dumps } = employers()
    const answered = await outcomeOf(call, members[role], own)
    expect(answered.kind).toMatch(/^value (false|.*(not_allowed|forbidden))/)
    expect((await stateNow()).ours).toBe(dumps.ours)
  })
})

type Dumps = { ours: string; theirs: string }
type Made = {
  data: TestStore
  /** The owner of an employer with two families, and a member of each role. */
  ours: OrgDb
  members: Record<Role, OrgDb>
  own: Ids
  /** Sees the entity of `own` only, so nothing of `hidden`. */
  limited: OrgDb
  hidden: Ids
  theirs: OrgDb
  foreign: Ids
  nobody: Ids
  dumps: Dumps
  /** Statements that made all this. */
  madeBy: number
}

async function makeEmployers(): Promise<Made> {
  const data = await openTestStore()
  const ours = await openTestOrg(data, 'ours')
  const theirs = await openTestOrg(data, 'theirs')
  const own = await fillWithCanaries(ours, 'OURS')
  const hidden = await fillWithCanaries(ours, HIDDEN)
  const foreign = await fillWithCanaries(theirs, FOREIGN)
  await markKeptFiles(ours, hidden.familyId, HIDDEN)
  await markKeptFiles(theirs, foreign.familyId, FOREIGN)
  await markLeftFacts(ours, hidden.importId, HIDDEN)
  await markLeftFacts(theirs, foreign.importId, FOREIGN)
  const member = (name: string, role: Role, entityIds: string[] | null) =>
    memberOf(data, ours, { name, role, entityIds })
  const members = {} as Record<Role, OrgDb>
  for (const role of ROLES) members[role] = await member(role, role, null)
  const limited = await member('limited', 'editor', [own.entityId])
  const nobody = idsOfNobody(data)
  const dumps = await dumpsOf({ ours, theirs })
  const madeBy = data.statements.length
  return { data, ours, members, own, limited, hidden, theirs, foreign, nobody, dumps, madeBy }
}

/** What an undo leaves is told by ids and kinds: a kind that is a mark. */
function markLeftFacts(org: OrgDb, importId: string, mark: string): Promise<void> {
  return org.write((tx) => addLeftFacts(tx, importId, 0, [{ personId: null, kind: mark, why: 'changed' }]))
}

type Named = { name: string; role: Role; entityIds: string[] | null }

async function memberOf(data: TestStore, owner: OrgDb, { name, role, entityIds }: Named): Promise<OrgDb> {
  const email = `${name}@example.hk`
  const added = await addMember(data, owner, { email, name, passwordHash: null, role, entityIds })
  const org = added.ok && (await openOrg(data, added.userId, 'ours'))
  if (!org) throw new Error(`no member of role ${role}`)
  return org
}

function employers(): Made {
  if (!made) throw new Error('a test began without employers')
  return made
}

async function unmake(): Promise<void> {
  await made?.data.close()
  made = undefined
}

async function dumpsOf({ ours, theirs }: Pick<Made, 'ours' | 'theirs'>): Promise<Dumps> {
  return { ours: await dumpOf(ours), theirs: await dumpOf(theirs) }
}

/** What is stored now: read anew once anything was written, whoever wrote it. */
async function stateNow(): Promise<Dumps> {
  const { dumps, ...stores } = employers()
  return hasWritten(employers()) ? dumpsOf(stores) : dumps
}

function hasWritten({ data, madeBy }: Made): boolean {
  return data.statements.slice(madeBy).some(({ sql }) => WRITES.test(sql))
}

/** `kind` compares an answer with that for nobody's ids: the refusal's reason, the shape, or the error's name. */
async function outcomeOf(call: Call, org: OrgDb, ids: Ids): Promise<{ kind: string; text: string }> {
  try {
    const { data } = employers()
    const value = await settled(call({ org, ids, data, files: noFiles(data) }))
    const text = JSON.stringify(value, (_key, inner) => (inner instanceof Map ? [...inner] : inner)) ?? ''
    return { kind: `value ${shapeOf(value)}`, text }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { kind: `error ${error.name}`, text: `${error.message} ${JSON.stringify(error)}` }
  }
}

async function settled(answer: unknown): Promise<unknown> {
  const value = await answer
  if (typeof value !== 'object' || value === null || !(Symbol.asyncIterator in value)) return value
  const items: unknown[] = []
  for await (const item of value as AsyncIterable<unknown>) items.push(item)
  return items
}

function shapeOf(value: unknown): string {
  if (value === undefined || value === null || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return `${value.length} items`
  if (typeof value === 'object' && 'reason' in value) return String(value.reason)
  return typeof value
}
