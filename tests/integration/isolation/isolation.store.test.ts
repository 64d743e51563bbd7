import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { can } from '#app/domain/permissions.ts'
import { ROLES } from '#app/domain/roles.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { addMember } from '#db/system/members.server.ts'
import { openOrg } from '#db/system/open-employer.server.ts'
import { noFiles } from '#tests/helpers/file-stores.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'
import { dumpOf, fillWithCanaries, type Ids, idsOfNobody } from './canary-org.ts'
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
const FOREIGN = 'CANARYTHEIRS'
const HIDDEN = 'CANARYHIDDEN'

let data: TestStore
let ours: OrgDb
let theirs: OrgDb
let foreign: Ids
let own: Ids

beforeEach(async () => {
  data = await openTestStore()
  ours = await openTestOrg(data, 'ours')
  theirs = await openTestOrg(data, 'theirs')
  own = await fillWithCanaries(ours, 'OURS')
  foreign = await fillWithCanaries(theirs, FOREIGN)
})
afterEach(() => data.close())

test('every exported function of the queries and verbs has its line', () => {
  const exported = Object.entries(MODULES).flatMap(([file, module]) =>
    Object.entries(module)
      .filter(([, value]) => typeof value === 'function')
      .map(([name]) => `${file.replace(/^\//, '').replace('.server.ts', '')}#${name}`),
  )
  const lines = [...Object.keys(READS_AND_WRITES), ...Object.keys(NO_ROWS)]
  expect(lines.toSorted()).toEqual(exported.toSorted())
})

describe.each(Object.entries(READS_AND_WRITES))('%s', (_name, { call, needs, wide }) => {
  test('with another employer’s ids: as for nobody’s, nothing shown, nothing changed', async () => {
    const before = await dumpOf(theirs)
    const answered = await outcomeOf(call, ours, foreign)
    expect(answered.text).not.toContain(FOREIGN)
    expect(answered.kind).toBe((await outcomeOf(call, ours, idsOfNobody(data))).kind)
    expect(await dumpOf(theirs)).toBe(before)
    expect(await dumpOf(ours)).not.toContain(FOREIGN)
  })

  const narrow = wide ? [] : ['a member who sees one entity reaches no family of another']
  test.each(narrow)('%s', async () => {
    const hidden = await fillWithCanaries(ours, HIDDEN)
    const limited = await memberOf('editor', [own.entityId])
    const before = await dumpOf(ours)
    const answered = await outcomeOf(call, limited, hidden)
    expect(answered.text).not.toContain(HIDDEN)
    expect(answered.kind).toBe((await outcomeOf(call, limited, idsOfNobody(data))).kind)
    const lost = before.split('\n').filter((line) => line.includes(HIDDEN))
    const after = await dumpOf(ours)
    for (const line of lost) expect(after).toContain(line)
  })

  const lacking = needs === undefined ? [] : ROLES.filter((role) => !can(role, needs))
  test.each(lacking)('%s may not', async (role) => {
    const member = await memberOf(role, null)
    const before = await dumpOf(ours)
    const answered = await outcomeOf(call, member, own)
    expect(answered.kind).toMatch(/^value (false|.*(not_allowed|forbidden))/)
    expect(await dumpOf(ours)).toBe(before)
  })
})

async function memberOf(role: (typeof ROLES)[number], entityIds: string[] | null): Promise<OrgDb> {
  const email = `${role}-${data.newId()}@example.hk`
  const added = await addMember(data, ours, { email, name: role, passwordHash: null, role, entityIds })
  const org = added.ok && (await openOrg(data, added.userId, 'ours'))
  if (!org) throw new Error(`no member of role ${role}`)
  return org
}

/** `kind` compares an answer with that for nobody's ids: the refusal's reason, the shape, or the error's name. */
async function outcomeOf(call: Call, org: OrgDb, ids: Ids): Promise<{ kind: string; text: string }> {
  try {
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
