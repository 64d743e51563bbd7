import { asc, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { SEVERITIES } from '#app/domain/finding.ts'
import { findings as judge } from '#app/domain/findings.ts'
import { addDays, plainDate as day } from '#app/domain/plain-date.ts'
import { familyCaseFile } from '#db/family-case-file.server.ts'
import { findFamilyRows } from '#db/family-rows.server.ts'
import { recomputeFamilies } from '#db/ledger.server.ts'
import type { OrgDb, OrgTx } from '#db/org-db.server.ts'
import { addCase } from '#db/queries/facts/case.server.ts'
import { addContract, amendContract } from '#db/queries/facts/contract.server.ts'
import { addEmployment, amendEmployment } from '#db/queries/facts/employment.server.ts'
import { addDependant, addPrincipal } from '#db/queries/facts/person.server.ts'
import { addStay, amendStay } from '#db/queries/facts/stay.server.ts'
import { addTerms } from '#db/queries/facts/terms.server.ts'
import { findFinding } from '#db/queries/findings.server.ts'
import { auditEntries, contracts, findings, OPEN_DAY, OPEN_INSTANT, stays } from '#db/schema/index.server.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'

let store: TestStore | undefined
afterEach(async () => {
  await store?.close()
  store = undefined
})

async function openOrg(): Promise<OrgDb> {
  store = await openTestStore()
  return openTestOrg(store)
}

/** A hire whose contract ends before the limit of stay (MM05), with a spouse. */
async function addFamily(tx: OrgTx, staffNo = 'E001'): Promise<string> {
  const id = await addPrincipal(tx, staffNo, {
    familyName: 'CHEN',
    givenNames: 'XIAOMING',
    hkid: 'A123456(3)',
  })
  const owner = { personId: id, familyId: id }
  const employmentId = await addEmployment(tx, owner, { status: 'active', startDate: day('2025-03-12') })
  await addTerms(tx, owner, employmentId, { jobTitle: 'Engineer', monthlyPay: 45000 })
  await addStay(tx, owner, {
    kind: 'entry',
    scheme: 'ASMTP',
    stream: 'general',
    condition: 'employment',
    activatedOn: day('2025-03-10'),
    arrivedOn: day('2025-03-10'),
    limitOfStay: day('2028-03-10'),
    documentNumber: 'C12345678',
  })
  await addContract(tx, owner, { startDate: day('2025-03-12'), endDate: day('2027-03-11') })
  const spouse = await addDependant(
    tx,
    { id, staffNo },
    { relationship: 'spouse', familyName: 'LI', givenNames: 'NA' },
  )
  await addStay(
    tx,
    { personId: spouse, familyId: id },
    {
      kind: 'entry',
      scheme: 'DEPENDANT',
      stream: 'general',
      condition: 'time_only',
      arrivedOn: day('2025-03-10'),
      limitOfStay: day('2028-03-10'),
    },
  )
  await recomputeFamilies(tx, [id])
  return id
}

type Row = typeof findings.$inferSelect

async function allSpans(org: OrgDb): Promise<Row[]> {
  return org.select().from(findings).orderBy(asc(findings.id))
}

/** What the store says of a family now, and what the rules say of its facts, in one form. */
async function storedAndRecomputed(org: OrgDb, familyId: string) {
  const rows = (await allSpans(org)).filter((row) => row.familyId === familyId)
  const family = await findFamilyRows(org, familyId)
  if (!family) throw new Error('the family is gone')
  const stored = rows
    .filter(({ supersededAt }) => supersededAt === OPEN_INSTANT)
    .map((row) => [
      row.key,
      row.fromOn,
      row.untilOn,
      row.dueOn,
      SEVERITIES[row.severity],
      row.state,
      row.because,
    ])
  const recomputed = judge(familyCaseFile(org, family)).map((one) => [
    one.key,
    one.from,
    one.until ?? OPEN_DAY,
    one.dueOn ?? OPEN_DAY,
    one.severity,
    one.state ?? null,
    JSON.parse(JSON.stringify(one.because)),
  ])
  return { stored: stored.sort(byText), recomputed: recomputed.sort(byText) }
}

function byText(a: unknown[], b: unknown[]): number {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)]
  return one < other ? -1 : one > other ? 1 : 0
}

const anyDay = fc.integer({ min: 0, max: 2500 }).map((days) => addDays(day('2024-01-01'), days))
const anyEdit = fc.record({
  what: fc.constantFrom(
    'limit',
    'contract_end',
    'add_contract',
    'add_stay',
    'end_employment',
    'reinstate',
    'add_case',
    'nothing',
  ),
  on: anyDay,
})
type Edit = typeof anyEdit extends fc.Arbitrary<infer T> ? T : never

async function apply(tx: OrgTx, familyId: string, { what, on }: Edit): Promise<void> {
  const family = await findFamilyRows(tx, familyId)
  const owner = { personId: familyId, familyId }
  const stay = family?.stays.at(-1)
  const contract = family?.contracts.at(-1)
  const employment = family?.employments.at(-1)
  if (!stay || !contract || !employment) throw new Error('the family has lost a fact')
  if (what === 'limit') await amendStay(tx, owner, stay.id, stay.version, { limitOfStay: on })
  if (what === 'contract_end') await amendContract(tx, owner, contract.id, contract.version, { endDate: on })
  if (what === 'add_contract') await addContract(tx, owner, { startDate: on, endDate: addDays(on, 365) })
  if (what === 'add_stay') {
    const kind = { kind: 'extension', scheme: 'ASMTP', stream: 'general', condition: 'employment' } as const
    await addStay(tx, owner, { ...kind, activatedOn: on, limitOfStay: addDays(on, 1095) })
  }
  if (what === 'end_employment') {
    await amendEmployment(tx, owner, employment.id, employment.version, { status: 'ended', endDate: on })
  }
  if (what === 'reinstate') {
    await amendEmployment(tx, owner, employment.id, employment.version, { status: 'active', endDate: null })
  }
  if (what === 'add_case') {
    const facts = {
      kind: 'extension',
      stream: 'general',
      stage: 'submitted',
      stageSinceOn: on,
      openedOn: on,
    } as const
    await addCase(tx, owner, { ...facts, filedOn: on })
  }
  await recomputeFamilies(tx, [familyId])
}

test('after any edits the stored spans are those that the facts give, and no closed span was touched', async () => {
  const org = await openOrg()
  let number = 0
  await fc.assert(
    fc.asyncProperty(fc.array(anyEdit, { minLength: 1, maxLength: 8 }), async (edits) => {
      number += 1
      const familyId = await org.write((tx) => addFamily(tx, `E${number}`))
      let before = new Map<string, Row>()
      for (const edit of edits) {
        await org.write((tx) => apply(tx, familyId, edit))
        const rows = (await allSpans(org)).filter((row) => row.familyId === familyId)
        for (const [id, was] of before) {
          const is = rows.find((row) => row.id === id)
          expect({ ...is, supersededAt: '' }).toEqual({ ...was, supersededAt: '' })
          if (was.supersededAt !== OPEN_INSTANT) expect(is?.supersededAt).toBe(was.supersededAt)
        }
        before = new Map(rows.map((row) => [row.id, row]))
      }
      const { stored, recomputed } = await storedAndRecomputed(org, familyId)
      expect(stored).toEqual(recomputed)
    }),
    { numRuns: process.env.STAYLEDGER_FULL ? 2000 : 12 },
  )
})

test('a grant appended as a stay leaves the old stay byte for byte', async () => {
  const org = await openOrg()
  const familyId = await org.write((tx) => addFamily(tx))
  const [old] = await org.select().from(stays).where(eq(stays.personId, familyId))
  await org.write((tx) => apply(tx, familyId, { what: 'add_stay', on: day('2028-02-01') }))
  const [first, second] = await org
    .select()
    .from(stays)
    .where(eq(stays.personId, familyId))
    .orderBy(asc(stays.position))
  expect(first).toEqual(old)
  expect(second?.position).toBe(2)
})

test('recomputing unchanged facts adds and closes nothing', async () => {
  const org = await openOrg()
  const familyId = await org.write((tx) => addFamily(tx))
  const before = await allSpans(org)
  expect(before.length).toBeGreaterThan(0)
  await org.write((tx) => recomputeFamilies(tx, [familyId]))
  expect(await allSpans(org)).toEqual(before)
})

test('a failed write leaves neither fact nor finding nor audit entry', async () => {
  const org = await openOrg()
  const entries = await org.count(auditEntries)
  await expect(
    org.write(async (tx) => {
      await addFamily(tx)
      throw new Error('stop')
    }),
  ).rejects.toThrow('stop')
  expect(await allSpans(org)).toEqual([])
  expect(await org.count(auditEntries)).toBe(entries)
})

test('a finding is explained by its key, before it holds and after; once mended it is said to be gone', async () => {
  const org = await openOrg()
  const familyId = await org.write((tx) => addFamily(tx))
  const key = 'MM05:E001:s1.c1'
  const on = async (date: string) => (await findFinding(org, key, day(date)))?.when
  expect([await on('2025-03-01'), await on('2026-11-24')]).toEqual(['later', 'holds'])
  const found = await findFinding(org, key, day('2026-11-24'))
  expect(found?.when === 'holds' && found.finding.explanation.inputs.length).toBeGreaterThan(0)
  const [contract] = await org.select().from(contracts)
  await org.write(async (tx) => {
    const endDate = { endDate: day('2028-03-10') }
    await amendContract(tx, { personId: familyId, familyId }, contract?.id ?? '', 1, endDate)
    await recomputeFamilies(tx, [familyId])
  })
  const gone = await findFinding(org, key, day('2026-11-24'))
  expect(gone).toMatchObject({ when: 'gone', row: { key, ruleId: 'MM05' } })
  expect(await findFinding(org, 'MM05:E999:s1.c1', day('2026-11-24'))).toBeUndefined()
})
