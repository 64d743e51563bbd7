import { afterEach, beforeEach, expect, test } from 'vitest'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { correctByForm } from '#app/features/people/correct-by-form.server.ts'
import {
  correctContract,
  correctEmployment,
  correctPerson,
  correctStay,
  correctTerms,
  correctTravelDocument,
} from '#app/features/people/correct-facts.server.ts'
import { loadFact } from '#app/features/people/load-fact.server.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { listFamilyFindings } from '#db/queries/findings.server.ts'
import { listPeople } from '#db/queries/people.server.ts'
import { familyOf, rowCounts } from '#tests/helpers/family-facts.ts'
import { makeFamily } from '#tests/helpers/made-family.ts'
import { openAsMember } from '#tests/helpers/members.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'

const today = day('2026-06-20')
let store: TestStore
let org: OrgDb
let id: string

beforeEach(async () => {
  store = await openTestStore()
  org = await openTestOrg(store)
  id = await makeFamily(org, { staffNo: 'HL-0042', dependants: ['NA', 'YI'], person: { hkid: 'A123456(3)' } })
})
afterEach(() => store.close())

/** Every correction of the family's first facts, each with something to change. */
async function corrections(by: OrgDb, seenVersion = 1) {
  const { employments, terms, contracts, stays, travelDocuments } = await familyOf(org, id)
  const of = (rows: { id: string }[]) => ({ personId: id, id: rows[0]?.id ?? '', seenVersion })
  return {
    person: () => correctPerson(by, { personId: id, seenVersion }, { department: 'Data' }),
    employment: () => correctEmployment(by, of(employments), { startDate: day('2024-08-01') }, today),
    terms: () => correctTerms(by, of(terms), { monthlyPay: 43000 }),
    contract: () => correctContract(by, of(contracts), { endDate: day('2026-01-31') }),
    stay: () => correctStay(by, of(stays), { limitOfStay: day('2027-07-14') }),
    travelDocument: () => correctTravelDocument(by, of(travelDocuments), { expiresOn: day('2026-08-01') }),
  }
}

test('each fact is corrected once from the version that was seen; the second gets what is stored now', async () => {
  for (const [name, correct] of Object.entries(await corrections(org))) {
    expect([name, await correct()]).toEqual([name, { ok: true }])
    const before = await rowCounts(org)
    const second = await correct()
    expect([name, second]).toMatchObject([name, { ok: false, reason: 'conflict', current: { version: 2 } }])
    expect(await rowCounts(org)).toEqual(before)
  }
  const holding = await listFamilyFindings(org, id, day('2026-06-20'))
  expect(holding.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(['MM08', 'MM18']))
})

test('what is another employer’s, or another person’s, is missing', async () => {
  const other = await openTestOrg(store, 'lantern')
  for (const [name, correct] of Object.entries(await corrections(other))) {
    expect([name, await correct()]).toEqual([name, { ok: false, reason: 'missing' }])
  }
  const family = await familyOf(org, id)
  const neighbour = await makeFamily(org, { staffNo: 'HL-0043' })
  const contract = { personId: neighbour, id: family.contracts[0]?.id ?? '', seenVersion: 1 }
  expect(await correctContract(org, contract, { months: 12 })).toEqual({ ok: false, reason: 'missing' })
  const terms = { personId: neighbour, id: family.terms[0]?.id ?? '', seenVersion: 1 }
  expect(await correctTerms(org, terms, { monthlyPay: 1 })).toEqual({ ok: false, reason: 'missing' })
  const entity = { personId: id, id: family.terms[0]?.id ?? '', seenVersion: 1 }
  expect(await correctTerms(org, entity, { entityId: 'nowhere' })).toEqual({ ok: false, reason: 'missing' })
})

test('who may only read corrects nothing', async () => {
  const viewer = await openAsMember(store, org, 'viewer')
  const before = await familyOf(org, id)
  for (const correct of Object.values(await corrections(viewer))) {
    expect(await correct()).toEqual({ ok: false, reason: 'not_allowed' })
  }
  expect(await familyOf(org, id)).toEqual(before)
})

test('a new staff number goes to the whole family, which is found by it and no longer by the old one', async () => {
  await makeFamily(org, { staffNo: 'HL-0001' })
  const person = { personId: id, seenVersion: 1 }
  expect(await correctPerson(org, person, { staffNo: 'HL-0001' })).toEqual({
    ok: false,
    reason: 'staff_no_taken',
  })
  expect(await correctPerson(org, person, { staffNo: 'HL-7788' })).toEqual({ ok: true })
  const numbers = async (search: string) => {
    const { rows } = await listPeople(org, { asOf: day('2026-06-20'), filter: { search } })
    return rows.map(({ staffNo, dependantNo }) => staffNo + dependantNo).sort()
  }
  expect(await numbers('HL-7788')).toEqual(['HL-7788', 'HL-7788D1', 'HL-7788D2'])
  expect(await numbers('0042')).toEqual([])
})

test('a dependant is corrected, and keeps the number of the principal', async () => {
  const { dependants } = await familyOf(org, id)
  const personId = dependants[1]?.person.id ?? ''
  const facts = { dateOfBirth: day('2008-07-01'), staffNo: 'HL-9999' }
  expect(await correctPerson(org, { personId, seenVersion: 1 }, facts)).toEqual({ ok: true })
  const family = await familyOf(org, id)
  expect(family.dependants[1]?.person).toMatchObject({ dateOfBirth: '2008-07-01', staffNo: 'HL-0042' })
  expect(family.person.version).toBe(1)
  const holding = await listFamilyFindings(org, id, day('2026-06-20'))
  expect(holding.map(({ ruleId, dependantNo }) => ruleId + dependantNo)).toContain('MM26D2')
})

test('a masked number, and one that is left out, leave the stored one; null takes it away', async () => {
  const hkid = async () => (await familyOf(org, id)).person.hkidKnown
  await correctPerson(org, { personId: id, seenVersion: 1 }, { hkid: '••••4563', department: 'Data' })
  expect(await hkid()).toBe('known')
  await correctPerson(org, { personId: id, seenVersion: 2 }, { department: 'Loop' })
  expect(await hkid()).toBe('known')
  await correctPerson(org, { personId: id, seenVersion: 3 }, { hkid: null })
  expect(await hkid()).toBe('none')
})

test('Immigration was not told on a day to come: said beside the field, whatever else is corrected with it', async () => {
  const [employment] = (await familyOf(org, id)).employments
  const params = { person: id, kind: 'employment', fact: employment?.id ?? '' }
  const fact = await loadFact(org, params)
  if (!fact) throw new Error('no employment')
  const values = { ...employment, version: 1, endReason: 'resigned', endDate: day('2026-07-31') }
  const send = (terminationNoticeOn: string, shown = '') => {
    const payload = {
      'was-terminationNoticeOn': shown,
      'was-startDate': employment?.startDate,
      'was-status': 'active',
    }
    const sent = { values: { ...values, terminationNoticeOn }, payload }
    return correctByForm(org, fact, sent, today, translatorFor('en'))
  }
  expect(await send('2026-06-21')).toEqual({
    kind: 'problems',
    fieldErrors: { terminationNoticeOn: [expect.stringContaining('ahead')] },
  })
  const seen = { personId: id, id: employment?.id ?? '', seenVersion: 1 }
  expect(await correctEmployment(org, seen, { terminationNoticeOn: day('2026-06-21') }, today)).toEqual({
    ok: false,
    reason: 'ahead',
  })
  expect((await familyOf(org, id)).employments).toMatchObject([{ version: 1, endReason: null }])
  // As an import may have left it: it is not what is corrected now.
  expect(await send('2026-06-21', '2026-06-21')).toEqual({ kind: 'saved' })
  expect((await familyOf(org, id)).employments).toMatchObject([
    { endReason: 'resigned', terminationNoticeOn: null },
  ])
})
