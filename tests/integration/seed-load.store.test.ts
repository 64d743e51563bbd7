import { afterEach, beforeEach, expect, test } from 'vitest'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { recomputeFamilies } from '#db/ledger.server.ts'
import { findings, people } from '#db/schema/index.server.ts'
import { seedLoad } from '#db/seed/seed-load.server.ts'
import { openOrgForJob } from '#db/system/open-employer.server.ts'
import { legibleRows } from '#tests/helpers/legible-rows.ts'
import { brokenIn } from '#tests/helpers/store-whole.ts'
import { openTestStore, type TestStore } from '#tests/helpers/stores.ts'

const LOAD = { orgCount: 4, peopleCount: 180, seed: 'ferry', today: day('2026-11-27') }
const stores: TestStore[] = []
beforeEach(async () => {
  stores.push(await openTestStore())
})
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close()
})

async function loaded(load = LOAD) {
  const store = stores.at(-1)
  if (!store) throw new Error('no store')
  const progress: number[] = []
  const made = await seedLoad(store, load, (done) => progress.push(done.people))
  const orgs = await Promise.all(
    Array.from({ length: load.orgCount }, async (_, index) => {
      const org = await openOrgForJob(store, `load-${load.seed}-${index + 1}`, 'test')
      if (!org) throw new Error(`employer ${index + 1} is missing`)
      return org
    }),
  )
  return { store, made, orgs, progress }
}

test('so many people in so many employers, a tenth of them in the first; all is whole', async () => {
  const { store, orgs, progress } = await loaded()
  const sizes = await Promise.all(orgs.map((org) => org.count(people)))
  expect(sizes).toEqual([18, 54, 54, 54])
  expect(progress.at(-1)).toBe(180)
  for (const org of orgs) {
    const { broken, families } = await brokenIn(store, org)
    expect(broken).toEqual([])
    expect(families.every(({ person }) => person.engineVersion !== null)).toBe(true)
  }
})

test('computing a made employer again changes nothing, down to the words of each finding', async () => {
  const { orgs } = await loaded()
  const [, org] = orgs
  if (!org) throw new Error('no employer')
  const stored = await org.select().from(findings)
  const persons = await org.select().from(people)
  await org.write((tx) =>
    recomputeFamilies(
      tx,
      persons.map(({ id }) => id),
    ),
  )
  expect(stored.length).toBeGreaterThan(400)
  expect(await org.select().from(findings)).toEqual(stored)
  expect(await org.select().from(people)).toEqual(persons)
})

test('the same seed and the same today give the same rows, ids included; another seed gives others', async () => {
  const first = await loaded()
  stores.push(await openTestStore())
  const second = await loaded()
  const rows = await Promise.all(first.orgs.map(legibleRows))
  expect(await Promise.all(second.orgs.map(legibleRows))).toEqual(rows)
  const [other] = (await loaded({ ...LOAD, orgCount: 1, peopleCount: 18, seed: 'tram' })).orgs
  expect(other && (await legibleRows(other))).not.toEqual(rows[0])
  expect((await loaded()).made).toEqual({ ok: false, taken: 'load-ferry-1' })
})
