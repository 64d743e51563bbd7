import { afterEach, beforeEach, expect, test } from 'vitest'
import { plainDate as day, type PlainDate } from '#app/domain/plain-date.ts'
import { additionFor } from '#app/features/people/add-by-form.server.ts'
import { addDependant } from '#app/features/people/add-dependant.server.ts'
import { addContract, addTravelDocument, changeTerms } from '#app/features/people/add-facts.server.ts'
import { addHire, type NewHire } from '#app/features/people/add-hire.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { entityNamed } from '#db/queries/entities.server.ts'
import { addEmployment } from '#db/queries/facts/employment.server.ts'
import { addTerms } from '#db/queries/facts/terms.server.ts'
import { listFamilyFindings } from '#db/queries/findings.server.ts'
import { listPeople } from '#db/queries/people.server.ts'
import { listFamilyHistory } from '#db/queries/person.server.ts'
import { familyOf, rowCounts } from '#tests/helpers/family-facts.ts'
import { makeFamily } from '#tests/helpers/made-family.ts'
import { openAsMember } from '#tests/helpers/members.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'

const today = day('2026-11-23')
let store: TestStore
let org: OrgDb

beforeEach(async () => {
  store = await openTestStore()
  org = await openTestOrg(store)
})
afterEach(() => store.close())

const hire: NewHire = {
  staffNo: 'HL-0042',
  person: { familyName: 'LIN', givenNames: 'Jiayi', chineseName: '林嘉怡', hkid: 'A123456(3)' },
  employment: { status: 'active', startDate: day('2023-12-20') },
  entity: { name: 'Harbour Loop Limited', brn: '11111111' },
  terms: { jobTitle: 'Data Scientist', monthlyPay: 52000 },
  contract: { startDate: day('2023-12-20'), endDate: day('2028-06-30'), months: null },
  stay: {
    kind: 'entry',
    scheme: 'ASMTP',
    stream: 'general',
    condition: 'employment',
    activatedOn: day('2023-12-14'),
    arrivedOn: day('2023-12-14'),
    limitOfStay: day('2026-12-14'),
    sponsorBrn: '11111111',
    jobTitle: 'Data Scientist',
    monthlyPay: 52000,
  },
  travelDocument: { type: 'eep', number: 'C12345678', expiresOn: day('2032-03-01') },
  entryFiledOn: null,
}

async function added(made = hire, by = org): Promise<string> {
  const outcome = await addHire(by, made, today)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.personId
}

test('the form of new terms begins with those of the employment in force, not with later ones of the one before', async () => {
  const id = await added()
  const changed = await changeTerms(org, id, { effectiveOn: day('2024-06-01'), jobTitle: 'Lead of before' })
  expect(changed.ok).toBe(true)
  await org.write(async (tx) => {
    const owner = { personId: id, familyId: id }
    const startDate = day('2025-02-03')
    const employmentId = await addEmployment(tx, owner, { status: 'active', startDate })
    await addTerms(tx, owner, employmentId, { jobTitle: 'Analyst of now', monthlyPay: 61_000 })
  })
  const form = await additionFor(org, id, 'terms', today)
  expect(form?.texts).toMatchObject({ jobTitle: 'Analyst of now', monthlyPay: '61000' })
})

test('the form of new terms begins with those of today, not with those agreed for a day to come', async () => {
  const id = await added()
  const ahead = { effectiveOn: day('2027-01-01'), jobTitle: 'Head of Data' }
  expect(await changeTerms(org, id, ahead)).toMatchObject({ ok: true })
  const titleOn = async (on: PlainDate) => (await additionFor(org, id, 'terms', on))?.texts.jobTitle
  expect(await titleOn(today)).toBe('Data Scientist')
  expect(await titleOn(day('2027-01-01'))).toBe('Head of Data')
})

test('a hire comes with everything that the form tells, findings and history', async () => {
  const id = await added()
  const family = await familyOf(org, id)
  expect(family.person).toMatchObject({ staffNo: 'HL-0042', limitOfStay: '2026-12-14', hkidLastFour: '4563' })
  expect(family.terms).toMatchObject([{ jobTitle: 'Data Scientist', effectiveOn: null }])
  expect(family.entities.get(family.terms[0]?.entityId ?? '')?.brn).toBe('11111111')
  expect(family.contracts).toHaveLength(1)
  expect(family.stays).toHaveLength(1)
  expect(family.travelDocuments).toHaveLength(1)
  expect(family.cases).toEqual([])
  const holding = await listFamilyFindings(org, id, today)
  expect(holding.find(({ ruleId }) => ruleId === 'EXT')).toMatchObject({ state: 'late', severity: 'high' })
  const { entries } = await listFamilyHistory(org, id)
  expect(entries.map(({ action }) => action)).toContain('add_person')
  expect(JSON.stringify(entries)).not.toContain('12345678')
})

test('whoever is offered a job has an entry case in its first stage, filed or not', async () => {
  const offer: NewHire = { ...hire, employment: { status: 'offer' }, stay: null }
  const draft = await familyOf(org, await added(offer))
  expect(draft.cases).toMatchObject([{ kind: 'entry', stage: 'draft', stageSinceOn: today, filedOn: null }])
  const filed = { ...offer, staffNo: 'HL-0043', entryFiledOn: day('2026-11-02') }
  const sent = await familyOf(org, await added(filed))
  expect(sent.cases).toMatchObject([
    { stage: 'submitted', stageSinceOn: '2026-11-02', openedOn: '2026-11-02', filedOn: '2026-11-02' },
  ])
})

test('a staff number that is taken leaves nothing half-written', async () => {
  await added()
  const before = await rowCounts(org)
  expect(await addHire(org, hire, today)).toEqual({ ok: false, reason: 'staff_no_taken' })
  expect(await rowCounts(org)).toEqual(before)
})

test('the same number and entity of another employer are nobody’s business', async () => {
  const other = await openTestOrg(store, 'lantern')
  const id = await added()
  await added(hire, other)
  const entityId = (await familyOf(org, id)).person.entityId ?? ''
  const foreign = { ...hire, staffNo: 'X1', entity: { id: entityId } }
  const before = await rowCounts(other)
  expect(await addHire(other, foreign, today)).toEqual({ ok: false, reason: 'missing' })
  expect(
    await addDependant(other, id, { person: { relationship: 'spouse' }, stay: null, travelDocument: null }),
  ).toEqual({ ok: false, reason: 'missing' })
  expect(await addContract(other, id, {})).toEqual({ ok: false, reason: 'missing' })
  expect(await addTravelDocument(other, id, { type: 'eep' })).toEqual({ ok: false, reason: 'missing' })
  expect(await changeTerms(other, id, { effectiveOn: today })).toEqual({ ok: false, reason: 'missing' })
  expect(await rowCounts(other)).toEqual(before)
})

test('who may only read adds nothing', async () => {
  const id = await added()
  for (const role of ['viewer', 'auditor'] as const) {
    const reader = await openAsMember(store, org, role)
    const before = await rowCounts(org)
    const refused = { ok: false, reason: 'not_allowed' }
    expect(await addHire(reader, { ...hire, staffNo: 'X1' }, today)).toEqual(refused)
    expect(
      await addDependant(reader, id, { person: { relationship: 'child' }, stay: null, travelDocument: null }),
    ).toEqual(refused)
    expect(await changeTerms(reader, id, { effectiveOn: today })).toEqual(refused)
    expect(await rowCounts(org)).toEqual(before)
  }
})

test('a member of one entity adds hires there and nowhere else, and sees them at once', async () => {
  const [mine, theirs] = await org.write(async (tx) => [
    await entityNamed(tx, { name: 'Cloud', brn: '11111111' }),
    await entityNamed(tx, { name: 'Loop', brn: '22222222' }),
  ])
  const member = await openAsMember(store, org, 'editor', [mine ?? ''])
  expect(await addHire(member, { ...hire, entity: { id: theirs ?? '' } }, today)).toMatchObject({
    reason: 'missing',
  })
  expect(await addHire(member, { ...hire, entity: null }, today)).toMatchObject({ reason: 'entity_needed' })
  expect(await addHire(member, hire, today)).toMatchObject({ reason: 'entity_needed' })
  const id = await added({ ...hire, entity: { id: mine ?? '' } }, member)
  const dependant = await addDependant(member, id, {
    person: { relationship: 'spouse', familyName: 'ZHAO', givenNames: 'Ming' },
    stay: {
      kind: 'entry',
      scheme: 'DEPENDANT',
      stream: 'general',
      condition: 'time_only',
      limitOfStay: day('2026-12-14'),
    },
    travelDocument: null,
  })
  expect(dependant.ok).toBe(true)
  const { rows } = await listPeople(member, { asOf: today })
  expect(rows.map(({ staffNo, dependantNo, worst }) => [staffNo, dependantNo, worst])).toEqual([
    ['HL-0042', '', 'high'],
    ['HL-0042', 'D1', 'high'],
  ])
  expect(await changeTerms(member, id, { effectiveOn: today, entityId: theirs ?? '' })).toMatchObject({
    reason: 'missing',
  })
})

test('changed terms carry on what was agreed before their day, and only that', async () => {
  const id = await added()
  const rise = await changeTerms(org, id, { effectiveOn: day('2026-01-01'), monthlyPay: 60000 })
  const title = await changeTerms(org, id, { effectiveOn: day('2025-01-01'), jobTitle: 'Lead' })
  expect([rise.ok, title.ok]).toEqual([true, true])
  const { terms } = await familyOf(org, id)
  expect(terms.map(({ effectiveOn, jobTitle, monthlyPay }) => [effectiveOn, jobTitle, monthlyPay])).toEqual([
    [null, 'Data Scientist', 52000],
    ['2025-01-01', 'Lead', 52000],
    ['2026-01-01', 'Data Scientist', 60000],
  ])
  const holding = await listFamilyFindings(org, id, day('2025-06-01'))
  expect(holding.map(({ ruleId }) => ruleId)).toContain('MM09')
})

test('a second contract and a second document stand beside the first', async () => {
  const id = await makeFamily(org, { staffNo: 'E1', dependants: ['NA'] })
  const spouse = (await familyOf(org, id)).dependants[0]?.person.id ?? ''
  await addContract(org, id, { startDate: day('2026-07-15'), endDate: day('2028-07-14'), months: null })
  await addTravelDocument(org, spouse, { type: 'eep', number: 'C55556666' })
  // A contract is the principal's, also when it is added on a dependant's page.
  await addContract(org, spouse, { startDate: day('2028-07-15'), endDate: null, months: null })
  const family = await familyOf(org, id)
  expect(family.contracts.map(({ startDate }) => startDate)).toEqual([
    '2024-07-15',
    '2026-07-15',
    '2028-07-15',
  ])
  expect(family.travelDocuments).toHaveLength(1)
  expect(family.dependants[0]?.travelDocuments).toMatchObject([{ numberLastFour: '6666' }])
})
