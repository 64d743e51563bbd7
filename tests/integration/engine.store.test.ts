import { asc, eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store, Tx } from '#db/engine/engine.server.ts'
import { StoreBusy, StoreRefused } from '#db/engine/store-errors.server.ts'
import { orgs, sessions, users } from '#db/schema/index.server.ts'
import { openTestStore, type TestStore } from '#tests/helpers/stores.ts'

let data: TestStore
let store: Store

beforeEach(async () => {
  data = await openTestStore()
  store = data.engine.as('system')
})
afterEach(() => data.close())

const user = (id: string, email = `${id}@example.hk`) => ({ id, email, name: id, createdAt: '2026-01-01' })
const add = (tx: Tx, ...ids: string[]) => tx.insert(users).values(ids.map((id) => user(id)))
const names = async (db = store.read) =>
  (await db.select({ id: users.id }).from(users).orderBy(asc(users.id))).map((row) => row.id)

describe('a write', () => {
  test('is kept and gives what its function gave', async () => {
    const result = await store.write(async (tx) => {
      await add(tx, 'ada')
      return { done: true }
    })
    expect(result).toEqual({ done: true })
    expect(await names()).toEqual(['ada'])
  })

  test('leaves nothing behind when its function throws', async () => {
    const failing = store.write(async (tx) => {
      await add(tx, 'ada')
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await names()).toEqual([])
    await store.write((tx) => add(tx, 'bo'))
    expect(await names()).toEqual(['bo'])
  })

  test('fails as a whole when a statement failed, even when the failure was caught', async () => {
    const failing = store.write(async (tx) => {
      await add(tx, 'ada')
      await add(tx, 'ada').catch(() => {})
      await add(tx, 'bo').catch(() => {})
    })
    await expect(failing).rejects.toThrow(StoreRefused)
    expect(await names()).toEqual([])
  })

  test('sees what it wrote; others do not until it ends', async () => {
    await store.write(async (tx) => {
      await add(tx, 'ada')
      expect(await names(tx)).toEqual(['ada'])
    })
    expect(await names()).toEqual(['ada'])
  })

  test('inside a write is refused, and so is a read past the transaction', async () => {
    const nested = store.write(async () => store.write(async (tx) => add(tx, 'ada')))
    await expect(nested).rejects.toThrow('a write inside a write')
    await expect(store.write(async () => names())).rejects.toThrow('a read inside a write')
    await expect(store.write(async () => store.snapshot(async () => 1))).rejects.toThrow(
      'a snapshot inside a write',
    )
    await store.write((tx) => add(tx, 'bo'))
    expect(await names()).toEqual(['bo'])
  })

  test('ends its handle', async () => {
    let kept: Tx | undefined
    await store.write(async (tx) => {
      kept = tx
    })
    await expect(kept && add(kept, 'ada')).rejects.toThrow('a statement after the end of its write')
  })

  test('can let others run between slices, and is still one transaction', async () => {
    const failing = store.write(async (tx) => {
      await add(tx, 'ada')
      await tx.pause()
      await add(tx, 'bo')
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await names()).toEqual([])
  })
})

describe('writes at the same time', () => {
  test('of one employer run one after another, in the order they were asked for', async () => {
    const one = data.engine.as({ orgId: 'one', across: true })
    const order: string[] = []
    await Promise.all(
      ['a', 'b', 'c', 'd'].map((id) =>
        one.write(async (tx) => {
          order.push(`${id} in`)
          await add(tx, id)
          await tx.pause()
          order.push(`${id} out`)
        }),
      ),
    )
    expect(order).toEqual(['a', 'b', 'c', 'd'].flatMap((id) => [`${id} in`, `${id} out`]))
  })

  test('twenty that count up from what they read lose no step', async () => {
    await store.write((tx) => tx.insert(users).values({ ...user('counter'), name: '0' }))
    const one = data.engine.as({ orgId: 'one', across: true })
    const step = () =>
      one.write(async (tx) => {
        const [row] = await tx.select({ name: users.name }).from(users)
        await tx.update(users).set({ name: String(Number(row?.name) + 1) })
      })
    await Promise.all(Array.from({ length: 20 }, step))
    const [row] = await store.read.select({ name: users.name }).from(users)
    expect(row?.name).toBe('20')
  })

  test('across employers lose no step either', async () => {
    await store.write((tx) => tx.insert(users).values({ ...user('counter'), name: '0' }))
    const step = () =>
      store.write(async (tx) => {
        const [row] = await tx.select({ name: users.name }).from(users)
        await tx.update(users).set({ name: String(Number(row?.name) + 1) })
      })
    await Promise.all(Array.from({ length: 6 }, step))
    const [row] = await store.read.select({ name: users.name }).from(users)
    expect(row?.name).toBe('6')
  })

  test('that fail do not hold up the ones behind them', async () => {
    const outcomes = await Promise.allSettled(
      ['a', 'b', 'c'].map((id) =>
        store.write(async (tx) => {
          await add(tx, id)
          if (id === 'b') throw new Error('not this one')
        }),
      ),
    )
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await names()).toEqual(['a', 'c'])
  })
})

describe('a snapshot', () => {
  test('sees one and the same state', async () => {
    await store.write((tx) => add(tx, 'ada'))
    const seen = await store.snapshot(async (read) => [await names(read), await names(read)])
    expect(seen).toEqual([['ada'], ['ada']])
  })

  test('cannot write', async () => {
    const writing = store.snapshot((read) => read.insert(users).values(user('ada')))
    await expect(writing).rejects.toThrow(/read.?only/i)
    expect(await names()).toEqual([])
  })
})

describe('exclusive work', () => {
  test('of one name runs once at a time, in whatever order; of another name at the same time', async () => {
    let running = 0
    let most = 0
    const work = (name: 'digest' | 'recompute') =>
      data.engine.exclusively(name, async () => {
        most = Math.max(most, ++running)
        await store.read.select().from(users)
        running--
        return name
      })
    expect(await Promise.all([work('digest'), work('digest'), work('digest')])).toHaveLength(3)
    expect(most).toBe(1)
    const nested = data.engine.exclusively('digest', () => work('recompute'))
    expect(await nested).toBe('recompute')
  })

  test('is given up after the time to wait, and free again after a failure', async () => {
    const digest = <T>(fn: () => Promise<T>, waitMs?: number) => data.engine.exclusively('digest', fn, waitMs)
    const inside = digest(() => digest(async () => 'never', 60))
    await expect(inside).rejects.toThrow(StoreBusy)
    expect(await digest(async () => 'free')).toBe('free')
  })
})

describe('the store refuses', () => {
  test('a key that is there, naming table and columns but no value', async () => {
    await store.write((tx) => tx.insert(users).values(user('ada', 'ada@example.hk')))
    const again = store.write((tx) => tx.insert(users).values(user('eve', 'ada@example.hk')))
    await expect(again).rejects.toMatchObject({ kind: 'unique', table: 'users', columns: ['email'] })
    await expect(again).rejects.not.toThrow('ada@example.hk')
  })

  test('a link to nothing', async () => {
    const session = { id: 's', userId: 'nobody', expiresAt: 1, createdAt: '2026-01-01' }
    const orphan = store.write((tx) => tx.insert(sessions).values(session))
    await expect(orphan).rejects.toMatchObject({ name: 'StoreRefused', kind: 'foreign_key' })
  })

  test('a missing value', async () => {
    const nameless = store.write((tx) =>
      tx.insert(users).values({ ...user('ada'), name: sql`null` as unknown as string }),
    )
    await expect(nameless).rejects.toMatchObject({ kind: 'not_null', table: 'users', columns: ['name'] })
  })

  test('a statement that makes no sense, without repeating its values', async () => {
    const nonsense = store.read.rows(sql`SELECT nothing FROM users WHERE id = ${'secret value'}`)
    await expect(nonsense).rejects.toMatchObject({ name: 'StatementFailed' })
    await expect(nonsense).rejects.not.toThrow('secret value')
  })
})

describe('values come back as they went in', () => {
  test('text in every script, JSON, numbers, nothing', async () => {
    const json = { name: '陳大文 “quoted” \\ 🙂', list: [1, 2.5, null], nested: { yes: true } }
    const settings = json as (typeof orgs.$inferInsert)['settings']
    await store.write(async (tx) => {
      await tx.insert(orgs).values({ id: 'o', slug: 'o', name: '陈大文', settings, createdAt: '2026-01-01' })
      await add(tx, 'ada')
      await tx
        .insert(sessions)
        .values({ id: 's', userId: 'ada', expiresAt: Number.MAX_SAFE_INTEGER, createdAt: '2026-01-01' })
    })
    const [org] = await store.read.select().from(orgs)
    expect(org).toMatchObject({
      id: 'o',
      slug: 'o',
      name: '陈大文',
      settings,
      createdAt: '2026-01-01',
      demoSeededOn: null,
    })
    const [session] = await store.read.select().from(sessions)
    expect(session).toMatchObject({ expiresAt: Number.MAX_SAFE_INTEGER, userAgent: null })
  })

  test('counts, sums and hand-written rows are numbers', async () => {
    await store.write((tx) => add(tx, 'ada', 'bo'))
    const [built] = await store.read
      .select({ count: sql<number>`count(*)`, sum: sql<number>`sum(length(${users.id}))` })
      .from(users)
    expect(built).toEqual({ count: 2, sum: 5 })
    const written = await store.read.rows<{ id: string; many: number }>(
      sql`SELECT id, count(*) AS many FROM users WHERE id = ${'bo'} GROUP BY id`,
    )
    expect(written).toEqual([{ id: 'bo', many: 1 }])
  })

  test('text sorts and compares bytewise', async () => {
    const ids = ['b', 'B', 'a', 'Z', 'é', '陳', '1', '10', '2', '_', '-', 'aa', 'a-b', 'a b']
    await store.write((tx) => add(tx, ...ids))
    const bytewise = [...ids].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    expect(await names()).toEqual(bytewise)
    const beyond = await store.read
      .select({ id: users.id })
      .from(users)
      .where(sql`${users.id} > ${'a'}`)
      .orderBy(users.id)
    expect(beyond.map((row) => row.id)).toEqual(bytewise.slice(bytewise.indexOf('a') + 1))
  })
})

test('an update says which rows it changed', async () => {
  await store.write((tx) => add(tx, 'ada', 'bo'))
  const changed = await store.write((tx) =>
    tx.update(users).set({ name: 'Bo' }).where(eq(users.id, 'bo')).returning({ id: users.id }),
  )
  expect(changed).toEqual([{ id: 'bo' }])
})
