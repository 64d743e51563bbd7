import { and, eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { alias } from '#db/columns.server.ts'
import { after } from '#db/keyset.server.ts'
import type { NewRow, OrgDb } from '#db/org-db.server.ts'
import {
  contracts,
  employments,
  employmentTerms,
  entities,
  memberships,
  orgs,
  people,
  stays,
  users,
} from '#db/schema/index.server.ts'
import { addMember } from '#db/system/members.server.ts'
import { openOrg } from '#db/system/open-employer.server.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'

let data: TestStore
let ours: OrgDb
let theirs: OrgDb

beforeEach(async () => {
  data = await openTestStore()
  ours = await openTestOrg(data, 'ours')
  theirs = await openTestOrg(data, 'theirs')
  for (const org of [ours, theirs]) {
    await org.write(async (tx) => {
      await tx.insert(entities, [entity('e1', '11111111'), entity('e2', '22222222')])
      await tx.insert(people, [
        person('p1', 'E001', { entityId: 'e1', familyName: org.slug }),
        person('p2', 'E002', { entityId: 'e2', familyName: org.slug }),
        {
          ...person('p3', 'E001', { familyName: org.slug }),
          kind: 'dependant',
          familyId: 'p1',
          dependantNo: 'D1',
        },
      ])
      await tx.insert(stays, [stay('s1', 'p1'), stay('s2', 'p2'), stay('s3', 'p3')])
    })
  }
})
afterEach(() => data.close())

const entity = (id: string, brn: string) => ({ id, brn, name: `${id} Limited` })
const person = (
  id: string,
  staffNo: string,
  rest: Partial<NewRow<typeof people>> = {},
): NewRow<typeof people> => ({
  kind: 'principal',
  familyId: id,
  ...rest,
  id,
  staffNo,
})
const stay = (id: string, personId: string): NewRow<typeof stays> => ({
  id,
  personId,
  position: 1,
  kind: 'entry',
  scheme: 'ASMTP',
  stream: 'general',
  condition: 'employment',
})
const ids = (rows: { id: string }[]) => rows.map((row) => row.id).sort()

describe('reads', () => {
  test('of several tables in one statement are narrowed each, and give what `select` gives', async () => {
    const member = { email: 'm@ours.test', name: 'M', passwordHash: null, role: 'viewer' as const }
    const added = await addMember(data, ours, { ...member, entityIds: ['e1'] })
    const limited = added.ok && (await openOrg(data, added.userId, 'ours'))
    if (!limited) throw new Error('no member')
    for (const org of [ours, limited]) {
      const start = data.statements.length
      const found = await org.gather({
        stays: { from: stays, where: sql`${stays.id} = 's1' OR ${stays.id} = 's3'` },
        people: { from: people, where: undefined },
        none: { from: contracts, where: undefined },
      })
      expect(data.statements.length - start).toBe(1)
      expect(ids(found.stays)).toEqual(['s1', 's3'])
      expect(found.none).toEqual([])
      const whole = await org.select().from(people)
      expect(found.people.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
        whole.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      )
      expect(new Set(found.people.map(({ familyName }) => familyName))).toEqual(new Set(['ours']))
    }
    expect(ids((await limited.gather({ stays: { from: stays, where: undefined } })).stays)).toEqual([
      's1',
      's3',
    ])
  })

  test('give the rows of the employer, with no condition at all', async () => {
    const rows = await ours.select().from(people)
    expect(ids(rows)).toEqual(['p1', 'p2', 'p3'])
    expect(new Set(rows.map((row) => row.familyName))).toEqual(new Set(['ours']))
    expect(await ours.count(people)).toBe(3)
  })

  test('keep to the employer when the condition is an "or" in hand-written SQL', async () => {
    const either = sql`${people.id} = 'p1' or ${people.id} = 'p2'`
    const rows = await ours.select({ name: people.familyName }).from(people).where(either)
    expect(rows).toEqual([{ name: 'ours' }, { name: 'ours' }])
    expect(await ours.count(people, either)).toBe(2)
  })

  test('keep to the employer when the condition is taken back', async () => {
    const query = ours.select({ name: people.familyName }).from(people).$dynamic()
    const rows = await query.where(eq(people.id, 'p1')).where(undefined)
    expect(rows.map((row) => row.name)).toEqual(['ours', 'ours', 'ours'])
  })

  test('hold each joined table to the employer, and a left join keeps its rows', async () => {
    await ours.write((tx) => tx.delete(stays, eq(stays.id, 's2')))
    const rows = await ours
      .select({ id: people.id, stay: stays.id, name: people.familyName })
      .from(people)
      .leftJoin(stays, eq(stays.personId, people.id))
      .orderBy(people.id)
    expect(rows).toEqual([
      { id: 'p1', stay: 's1', name: 'ours' },
      { id: 'p2', stay: null, name: 'ours' },
      { id: 'p3', stay: 's3', name: 'ours' },
    ])
  })

  test('join a table with itself, and with sub-selects', async () => {
    const principal = alias(people, 'principal')
    const dependants = await ours
      .select({ id: people.id, of: principal.staffNo })
      .from(people)
      .innerJoin(principal, eq(principal.id, people.familyId))
      .where(eq(people.kind, 'dependant'))
    expect(dependants).toEqual([{ id: 'p3', of: 'E001' }])

    const latest = ours
      .select({ personId: stays.personId, last: sql<number>`max(${stays.position})`.as('last') })
      .from(stays)
      .groupBy(stays.personId)
      .as('latest')
    const rows = await ours
      .select({ id: people.id, last: latest.last })
      .from(people)
      .innerJoin(latest, eq(latest.personId, people.id))
      .where(eq(people.id, 'p1'))
    expect(rows).toEqual([{ id: 'p1', last: 1 }])
  })

  test('know the employer itself, and the names of its members only through memberships', async () => {
    expect(await ours.select({ slug: orgs.slug }).from(orgs)).toEqual([{ slug: 'ours' }])
    const members = await ours
      .select({ name: users.name })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
    expect(members).toEqual([{ name: 'Owner of ours' }])
    // @ts-expect-error people who sign in are no employer's rows
    expect(() => ours.select().from(users)).not.toThrow(TypeError)
  })

  test('refuse joins that cannot be held to one employer', () => {
    expect(() => ours.select().from(people).rightJoin(stays, eq(stays.personId, people.id))).toThrow(
      'rightJoin',
    )
  })

  test('page by key in a bytewise order', async () => {
    const page = (seen: string) =>
      ours
        .select({ id: people.id })
        .from(people)
        .where(
          after([
            [people.staffNo, 'E001'],
            [people.dependantNo, ''],
            [people.id, seen],
          ]),
        )
        .orderBy(people.staffNo, people.dependantNo, people.id)
        .limit(1)
    expect(await page('p0')).toEqual([{ id: 'p1' }])
    expect(await page('p1')).toEqual([{ id: 'p3' }])
  })
})

describe('writes', () => {
  test('change and remove the rows of the employer only', async () => {
    const everything = sql`1 = 1 or 1 = 1`
    expect(await ours.write((tx) => tx.update(people, everything, { department: 'Sales' }))).toBe(3)
    expect(await ours.write((tx) => tx.delete(stays, everything))).toBe(3)
    expect(await theirs.count(people, eq(people.department, 'Sales'))).toBe(0)
    expect(await theirs.count(stays)).toBe(3)
  })

  test('cannot put a row in another employer, whatever came in', async () => {
    const smuggled = { ...person('p9', 'E009'), orgId: theirs.id } as unknown as NewRow<typeof people>
    await ours.write((tx) => tx.insert(people, smuggled))
    expect(await theirs.count(people)).toBe(3)
    expect(await ours.count(people, eq(people.id, 'p9'))).toBe(1)
  })

  test('cannot link to a row of another employer: the database refuses', async () => {
    await theirs.write((tx) => tx.insert(people, person('theirs-only', 'E100')))
    const linking = ours.write((tx) => tx.insert(contracts, { id: 'c1', personId: 'theirs-only' }))
    await expect(linking).rejects.toMatchObject({ kind: 'foreign_key' })
    const moving = ours.write((tx) => tx.update(stays, eq(stays.id, 's1'), { personId: 'theirs-only' }))
    await expect(moving).rejects.toMatchObject({ kind: 'foreign_key' })
  })

  test('keep staff numbers apart by employer, and single within one', async () => {
    const again = ours.write((tx) => tx.insert(people, person('p4', 'E001')))
    await expect(again).rejects.toMatchObject({
      kind: 'unique',
      table: 'people',
      columns: ['org_id', 'staff_no', 'dependant_no'],
    })
  })

  test('leave, or overwrite, what is there already when they are told to', async () => {
    await ours.write(async (tx) => {
      await tx.insert(entities, { ...entity('e1', '11111111'), name: 'Other' }, 'ignore')
      await tx.insert(
        entities,
        { ...entity('e2', '22222222') },
        {
          target: [entities.orgId, entities.id],
          set: { name: 'Renamed' },
        },
      )
    })
    const names = await ours
      .select({ id: entities.id, name: entities.name })
      .from(entities)
      .orderBy(entities.id)
    expect(names).toEqual([
      { id: 'e1', name: 'e1 Limited' },
      { id: 'e2', name: 'Renamed' },
    ])
  })

  test('insert many rows, more than one statement can hold', async () => {
    const many = Array.from({ length: 1200 }, (_, index) => person(`m${index}`, `M${index}`))
    await ours.write((tx) => tx.insert(people, many))
    expect(await ours.count(people)).toBe(1203)
  })

  test('give one instant to everything they record', async () => {
    const rows = await ours.select({ at: people.createdAt }).from(people)
    expect(new Set(rows.map((row) => row.at)).size).toBe(1)
  })
})

describe('two tabs', () => {
  test('the first wins and raises the version, the other gets both values', async () => {
    const first = await ours.write((tx) => tx.amend(people, 'p1', 1, { department: 'Sales' }))
    expect(first).toMatchObject({ ok: true, row: { department: 'Sales', version: 2 } })
    const second = await ours.write((tx) => tx.amend(people, 'p1', 1, { department: 'Legal' }))
    expect(second).toMatchObject({
      ok: false,
      reason: 'conflict',
      current: { department: 'Sales', version: 2 },
      wanted: { department: 'Legal' },
    })
  })

  test('a row that is missing and a row of another employer are the same', async () => {
    await theirs.write((tx) => tx.insert(people, person('theirs-only', 'E100')))
    const missing = { ok: false, reason: 'missing' }
    expect(await ours.write((tx) => tx.amend(people, 'nobody', 1, { department: 'X' }))).toEqual(missing)
    expect(await ours.write((tx) => tx.amend(people, 'theirs-only', 1, { department: 'X' }))).toEqual(missing)
  })

  test('a patch never holds identity, employer or version', async () => {
    const patches = [{ id: 'x' }, { orgId: theirs.id }, { version: 7 }]
    for (const patch of patches) {
      // @ts-expect-error a patch has no such column
      const amending = ours.write((tx) => tx.amend(people, 'p1', 1, patch))
      await expect(amending).rejects.toThrow('a patch cannot change')
    }
  })
})

describe('a member limited to sponsoring entities', () => {
  let limited: OrgDb

  beforeEach(async () => {
    const added = await addMember(data, ours, {
      email: 'limited@ours.test',
      name: 'Limited',
      passwordHash: null,
      role: 'editor',
      entityIds: ['e1'],
    })
    const opened = added.ok ? await openOrg(data, added.userId, 'ours') : undefined
    if (!opened) throw new Error('no member')
    limited = opened
    await ours.write(async (tx) => {
      await tx.insert(employments, [employment('m1', 'p1'), employment('m2', 'p2')])
      await tx.insert(employmentTerms, [
        { id: 't1', employmentId: 'm1' },
        { id: 't2', employmentId: 'm2' },
      ])
    })
  })
  const employment = (id: string, personId: string) => ({ id, personId, status: 'active' })

  test('sees the families of these entities and what hangs on them', async () => {
    expect(ids(await limited.select().from(people))).toEqual(['p1', 'p3'])
    expect(ids(await limited.select().from(stays))).toEqual(['s1', 's3'])
    expect(ids(await limited.select().from(employmentTerms))).toEqual(['t1'])
    expect(ids(await limited.select().from(entities))).toEqual(['e1'])
  })

  test('changes nothing else', async () => {
    expect(await limited.write((tx) => tx.update(people, undefined, { department: 'Sales' }))).toBe(2)
    expect(await limited.write((tx) => tx.delete(stays, eq(stays.id, 's2')))).toBe(0)
    expect(await limited.write((tx) => tx.amend(people, 'p2', 1, { department: 'X' }))).toEqual({
      ok: false,
      reason: 'missing',
    })
  })
})

describe('handles', () => {
  test('a snapshot and a write hand in the same readers', async () => {
    const counts = await ours.snapshot(async (org) => [await org.count(people), await org.count(stays)])
    expect(counts).toEqual([3, 3])
    await ours.write(async (tx) => {
      await tx.insert(people, person('p4', 'E004'))
      expect(await tx.count(people)).toBe(4)
    })
  })

  test('cannot be made from parts', () => {
    // @ts-expect-error the mark of a verified membership cannot be written down
    const forged: OrgDb = { ...ours.select, id: theirs.id }
    expect(forged.id).toBe(theirs.id)
  })

  test('seal for their employer only', () => {
    const sealed = ours.seal('people.hkid', 'A123456(3)')
    expect(ours.open('people.hkid', sealed)).toBe('A123456(3)')
    expect(() => theirs.open('people.hkid', sealed)).toThrow()
    expect(ours.blindIndexes('A123456(3)')).not.toEqual(theirs.blindIndexes('A123456(3)'))
  })
})

test('the check on statements sees one that forgot its employer', async () => {
  const careless = data.engine.as({ orgId: ours.id })
  await expect(careless.read.select().from(people).where(eq(people.id, 'p1'))).rejects.toThrow(
    'without its employer',
  )
  const foreign = and(eq(people.orgId, theirs.id), eq(people.id, 'p1'))
  await expect(careless.read.select().from(people).where(foreign)).rejects.toThrow('without its employer')
})
