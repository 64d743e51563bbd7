import { afterEach, beforeEach, expect, test } from 'vitest'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { changePeriods, placeHold } from '#app/features/retention/keep-data.server.ts'
import { recomputeFamilies } from '#db/ledger.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { verifyTrail } from '#db/queries/audit-trail.server.ts'
import { addCase } from '#db/queries/facts/case.server.ts'
import { amendEmployment } from '#db/queries/facts/employment.server.ts'
import { countDueFamilies, type DuePlace, listDueFamilies } from '#db/queries/retention.server.ts'
import { openOrg } from '#db/system/open-employer.server.ts'
import { familyOf } from '#tests/helpers/family-facts.ts'
import { makeFamily } from '#tests/helpers/made-family.ts'
import { openAsMember } from '#tests/helpers/members.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'

let store: TestStore
let org: OrgDb

beforeEach(async () => {
  store = await openTestStore()
  org = await openTestOrg(store)
})
afterEach(() => store.close())

async function left(staffNo: string, endDate: string): Promise<string> {
  const id = await makeFamily(org, { staffNo, dependants: ['MEI'] })
  const [employment] = (await familyOf(org, id)).employments
  await org.write(async (tx) => {
    const owner = { personId: id, familyId: id }
    const facts = { status: 'ended', startDate: day('2012-03-10'), endDate: day(endDate) } as const
    await amendEmployment(tx, owner, employment?.id ?? '', 1, facts)
    await recomputeFamilies(tx, [id])
  })
  return id
}

async function refused(staffNo: string, decidedOn: string): Promise<string> {
  const id = await makeFamily(org, { staffNo, isOffer: true })
  const on = day(decidedOn)
  await org.write(async (tx) => {
    await addCase(
      tx,
      { personId: id, familyId: id },
      {
        kind: 'entry',
        stream: 'general',
        stage: 'refused',
        stageSinceOn: on,
        openedOn: day('2024-01-02'),
        outcome: 'refused',
        decidedOn: on,
        closedOn: on,
      },
    )
    await recomputeFamilies(tx, [id])
  })
  return id
}

const dueOn = async (today: string, limit = 50) => {
  const staff: string[] = []
  let after: DuePlace | undefined
  for (;;) {
    const { families, next } = await listDueFamilies(org, day(today), { after, limit })
    staff.push(...families.map(({ staffNo }) => staffNo))
    if (!next) return staff
    after = next
  }
}

test('a family is due on the day itself: seven years after leaving, two after a refusal', async () => {
  await left('LEFT', '2025-06-30')
  await refused('REFUSED', '2025-11-15')
  await makeFamily(org, { staffNo: 'WORKS' })
  expect(await dueOn('2027-11-14')).toEqual([])
  expect(await dueOn('2027-11-15')).toEqual(['REFUSED'])
  expect(await dueOn('2032-06-29')).toEqual(['REFUSED'])
  expect(await dueOn('2032-06-30')).toEqual(['LEFT', 'REFUSED'])
  expect(await countDueFamilies(org, day('2032-06-30'))).toBe(2)
})

test('pages follow each other without a gap', async () => {
  for (const staffNo of ['B1', 'B2', 'B3']) await left(staffNo, '2020-01-31')
  await left('A1', '2019-05-01')
  for (const staffNo of ['R1', 'R2']) await refused(staffNo, '2024-02-29')
  for (const limit of [1, 2, 3, 50]) {
    expect(await dueOn('2030-01-01', limit)).toEqual(['A1', 'B1', 'B2', 'B3', 'R1', 'R2'])
  }
})

test('the employer sets other periods, and what is due follows at once', async () => {
  await left('LEFT', '2025-06-30')
  expect(await changePeriods(store, org, { leftYears: 1, rejectedYears: 1 })).toBe(true)
  const again = await openOrg(store, org.actor.kind === 'user' ? org.actor.userId : '', org.slug)
  expect((await listDueFamilies(again ?? org, day('2026-06-30'))).families).toMatchObject([
    { staffNo: 'LEFT', dueOn: '2026-06-30', isHeld: false },
  ])
  expect(
    await changePeriods(store, await openAsMember(store, org, 'editor'), { leftYears: 2, rejectedYears: 1 }),
  ).toBe(false)
  expect(await verifyTrail(org)).toMatchObject({ ok: true })
})

test('a family that is held back is listed as such', async () => {
  const id = await left('LEFT', '2015-06-30')
  await placeHold(org, id, 'dispute')
  expect((await listDueFamilies(org, day('2026-01-01'))).families).toMatchObject([{ isHeld: true }])
})

test('who comes back is not due any more', async () => {
  const id = await left('LEFT', '2015-06-30')
  const [employment] = (await familyOf(org, id)).employments
  await org.write(async (tx) => {
    const owner = { personId: id, familyId: id }
    await amendEmployment(tx, owner, employment?.id ?? '', 2, { status: 'active', endDate: null })
    await recomputeFamilies(tx, [id])
  })
  expect(await dueOn('2040-01-01')).toEqual([])
})
