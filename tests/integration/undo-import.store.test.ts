import { afterEach, beforeEach, expect, test } from 'vitest'
import { confirmImport } from '#app/features/import/confirm-import.server.ts'
import { importSheet } from '#app/features/import/import-sheet.server.ts'
import { readSheet } from '#app/features/import/read-sheet.server.ts'
import { removeImportsDue } from '#app/features/import/remove-imports-due.server.ts'
import { keepSheet, readKeptSheet } from '#app/features/import/run-import.server.ts'
import { undoImport } from '#app/features/import/undo-import.server.ts'
import { addDependant } from '#app/features/people/add-dependant.server.ts'
import { removeStay } from '#app/features/people/remove-facts.server.ts'
import type { FamilyRows } from '#db/family-rows.server.ts'
import { recomputeFamilies } from '#db/ledger.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { addDocument } from '#db/queries/facts/document.server.ts'
import { amendPerson } from '#db/queries/facts/person.server.ts'
import { familiesOfStaff } from '#db/queries/families.server.ts'
import { pageLeftFacts } from '#db/queries/import-left.server.ts'
import { findImport, listImports, pageStagedRows } from '#db/queries/imports.server.ts'
import { sealAgain } from '#db/rotate-keys.server.ts'
import {
  auditEntries,
  entities,
  findings,
  importChanges,
  importFileParts,
  importPeople,
  nameTokens,
  people,
} from '#db/schema/index.server.ts'
import { makeSealer } from '#db/seal.server.ts'
import { openOrg } from '#db/system/open-employer.server.ts'
import { hrSheet } from '#tests/helpers/hr-sheet.ts'
import { reportText, TODAY } from '#tests/helpers/import-text.ts'
import { openTestOrg, openTestStore, TEST_SECRET_KEY, type TestStore } from '#tests/helpers/stores.ts'

let store: TestStore
let org: OrgDb
/** Each call is a second later: every write has an instant of its own. */
let clock: number
beforeEach(async () => {
  clock = Date.parse('2026-11-24T01:00:00.000Z')
  store = await openTestStore({
    now: () => {
      clock += 1_000
      return new Date(clock).toISOString()
    },
  })
  org = await openTestOrg(store)
})
afterEach(() => store.close())

const HEADER =
  'staff_no,principal_staff_no,relationship,family_name,department,hkid,entity_name,entity_brn,application_filed_on,arrival_date,limit_of_stay'
const CHEN = 'E1,,,CHEN,Sales,A123456(3),North,11111111,2024-12-01,2025-03-10,2027-03-11'
const sheet = (...rows: string[]) => [HEADER, ...rows].join('\r\n')

/** Imports a sheet and gives the import's id. */
async function imported(text: string): Promise<string> {
  const reading = readSheet(Buffer.from(text), { dateOrder: 'dmy', isOnFile: () => true })
  const outcome = await importSheet(org, { fileName: 'people.csv', reading, today: TODAY })
  expect(outcome.ok).toBe(true)
  const [latest] = await listImports(org, 1)
  return latest?.id ?? ''
}

const leftBy = (importId: string) => pageLeftFacts(org, importId, { after: 0, limit: 100 })

async function family(staffNo: string): Promise<FamilyRows> {
  const found = (await familiesOfStaff(org, [staffNo])).get(staffNo)
  if (!found) throw new Error(`${staffNo} is not on file`)
  return found
}

/** Everything that reports say of the employer's people, and what they are found by. */
async function told(): Promise<string[]> {
  return [
    await reportText(org, 'people'),
    await reportText(org, 'contracts'),
    await reportText(org, 'findings', { info: true }),
    ...(await org.select().from(nameTokens)).map(({ token, personId }) => `${token} ${personId}`).sort(),
  ]
}

test('what an import added is gone, with its entities, findings and record; once more does nothing', async () => {
  const before = await told()
  const id = await imported(hrSheet().text)
  expect(await undoImport(org, id)).toMatchObject({
    ok: true,
    wasDone: false,
    undone: { removedPersonCount: hrSheet().rowCount, leftCount: 0 },
  })
  expect(await told()).toEqual(before)
  for (const table of [people, findings, entities, importPeople, importChanges]) {
    expect(await org.count(table)).toBe(0)
  }
  const entries = await org.count(auditEntries)
  expect(await undoImport(org, id)).toMatchObject({ ok: true, wasDone: true })
  expect(await org.count(auditEntries)).toBe(entries)
  expect(await findImport(org, id)).toMatchObject({ state: 'undone', undoUntil: null })
})

test('facts that it changed stand as before: names found by search, a sealed number, a stay that was appended', async () => {
  await imported(sheet(CHEN, ',E1,child,YI,,,,,,2025-03-10,2027-03-11'))
  const before = await told()
  const changed = CHEN.replace('CHEN,Sales,A123456(3)', 'CHAN,Legal,Z683365(5)').replace(
    '2024-12-01,2025-03-10,2027-03-11',
    '2026-10-01,2025-03-10,2029-03-11',
  )
  const id = await imported(
    sheet(changed, ',E1,child,YI,,,,,,2025-03-10,2027-04-11', ',E1,spouse,LIN,,,,,,2026-03-10,2027-03-11'),
  )
  expect(await told()).not.toEqual(before)
  expect((await family('E1')).stays).toHaveLength(2)
  const outcome = await undoImport(org, id)
  expect(outcome).toMatchObject({ undone: { removedPersonCount: 1, removedFactCount: 1, leftCount: 0 } })
  expect(await told()).toEqual(before)
})

test('nobody gets the number of a dependant who was taken back: what is kept of them names them by it', async () => {
  await imported(sheet(CHEN, ',E1,child,YI,,,,,,2025-03-10,2027-03-11'))
  const spouse = ',E1,spouse,LIN,,,,,,2026-03-10,2027-03-11'
  const numbers = async () => (await family('E1')).dependants.map(({ person }) => person.dependantNo)
  await undoImport(org, await imported(sheet(CHEN, spouse)))
  expect(await numbers()).toEqual(['D1'])
  await imported(sheet(CHEN, spouse))
  expect(await numbers()).toEqual(['D1', 'D3'])
  const facts = {
    person: { relationship: 'child', givenNames: 'WEI' },
    stay: null,
    travelDocument: null,
  } as const
  expect(await addDependant(org, (await family('E1')).person.id, facts)).toMatchObject({ ok: true })
  expect(await numbers()).toEqual(['D1', 'D3', 'D4'])
})

test('whoever lost a fact to a removal by hand was worked on, and stays', async () => {
  const id = await imported(sheet(CHEN))
  const { person, stays } = await family('E1')
  const seen = { personId: person.id, id: stays[0]?.id ?? '', seenVersion: 1 }
  expect(await removeStay(org, seen, 'Belongs to another employee')).toEqual({ ok: true })
  expect(await undoImport(org, id)).toMatchObject({ undone: { removedPersonCount: 0 } })
  expect(await leftBy(id)).toContainEqual({ personId: person.id, kind: 'person', why: 'worked_on' })
})

test('of several, the later ones can be undone one after the other; the first leaves what they changed', async () => {
  const first = await imported(sheet(CHEN))
  const between = await told()
  const second = await imported(sheet(CHEN.replace('Sales', 'Legal')))
  const nothing = await undoImport(org, first)
  expect(nothing).toMatchObject({ undone: { removedPersonCount: 0, removedFactCount: 0 } })
  expect((await leftBy(first)).map(({ why }) => why)).toEqual(['worked_on', 'in_use'])
  const third = await imported(sheet(CHEN.replace('Sales', 'Legal').replace('CHEN', 'CHAN')))
  expect(await undoImport(org, third)).toMatchObject({ undone: { restoredFactCount: 1, leftCount: 0 } })
  expect(await undoImport(org, second)).toMatchObject({ undone: { restoredFactCount: 1, leftCount: 0 } })
  expect(await told()).toEqual(between)
})

test('a number comes back under the key of its time', async () => {
  await imported(sheet(CHEN))
  const id = await imported(sheet(CHEN.replace('A123456(3)', 'Z683365(5)')))
  const newKey = 'the key that comes after it, 32 characters or more'
  await sealAgain({ ...store, sealer: makeSealer(newKey, TEST_SECRET_KEY) })
  const after = { ...store, sealer: makeSealer(newKey) }
  const owner = org.actor.kind === 'user' ? org.actor.userId : ''
  const later = await openOrg(after, owner, 'harbour')
  if (!later) throw new Error('no employer')
  expect(await undoImport(later, id)).toMatchObject({ undone: { restoredFactCount: 1 } })
  expect(await reportText(later, 'people')).toContain('A123456(3)')
})

test('a number that an entity was given is taken away again', async () => {
  await imported(sheet(CHEN.replace('11111111', '')))
  const before = await told()
  const id = await imported(sheet(CHEN))
  expect(await told()).not.toEqual(before)
  await undoImport(org, id)
  expect(await told()).toEqual(before)
})

test('what was changed since is listed and left; the rest goes', async () => {
  await imported(sheet(CHEN, CHEN.replace('E1', 'E2').replace('A123456(3)', '')))
  const id = await imported(
    sheet(
      CHEN.replace('Sales', 'Legal').replace('2027-03-11', '2027-03-12'),
      CHEN.replace('E1', 'E2').replace('Sales', 'Legal').replace('A123456(3)', ''),
      CHEN.replace('E1', 'E3').replace('A123456(3)', ''),
      CHEN.replace('E1', 'E4').replace('A123456(3)', ''),
    ),
  )
  const [one, three] = [await family('E1'), await family('E3')]
  await org.write(async (tx) => {
    await amendPerson(tx, one.person.id, one.person.version, { department: 'Research' })
    const owner = { personId: three.person.id, familyId: three.person.id }
    await addDocument(tx, owner, { code: 'E-CONTRACT', receivedOn: TODAY })
    await recomputeFamilies(tx, [one.person.id, three.person.id])
  })
  const outcome = await undoImport(org, id)
  expect(outcome).toMatchObject({ undone: { removedPersonCount: 1, restoredFactCount: 2 } })
  const left = await leftBy(id)
  expect(left).toContainEqual({ personId: one.person.id, kind: 'person', why: 'changed' })
  expect(left).toContainEqual({ personId: three.person.id, kind: 'document', why: 'worked_on' })
  expect(left.filter(({ personId }) => personId === one.person.id)).toHaveLength(1)
  expect((await family('E1')).person.department).toBe('Research')
  expect((await family('E1')).stays.at(-1)?.limitOfStay).toBe('2027-03-11')
  expect((await family('E2')).person.department).toBe('Sales')
  expect((await family('E3')).stays).toHaveLength(1)
  expect((await familiesOfStaff(org, ['E4'])).size).toBe(0)
})

test('a failure on the way leaves everything as it was', async () => {
  const id = await imported(sheet(CHEN, CHEN.replace('E1', 'E2').replace('A123456(3)', '')))
  const before = await told()
  await expect(
    undoImport(org, id, () => {
      throw new Error('the disk is full')
    }),
  ).rejects.toThrow('the disk is full')
  expect(await told()).toEqual(before)
  expect(await findImport(org, id)).toMatchObject({ state: 'confirmed' })
})

test('another employer and a role that only reads undo nothing; nor does anybody a sheet that was not confirmed', async () => {
  const id = await imported(sheet(CHEN))
  const other = await openTestOrg(store, 'other')
  expect(await undoImport(other, id)).toEqual({ ok: false, reason: 'missing' })
  expect(await undoImport({ ...org, role: 'viewer' }, id)).toEqual({ ok: false, reason: 'forbidden' })
  const waiting = (await keepSheet(org, { fileName: 'w.csv', bytes: Buffer.from(sheet(CHEN)) })) ?? ''
  expect(await undoImport(org, waiting)).toEqual({ ok: false, reason: 'not_undoable' })
  expect(await org.count(people)).toBe(1)
})

const DAY_MS = 24 * 60 * 60_000

test('a sheet that nobody confirms is removed after seven days, and not before', async () => {
  const id = (await keepSheet(org, { fileName: 'w.csv', bytes: Buffer.from(sheet(CHEN)) })) ?? ''
  await readKeptSheet(org, id, {}, TODAY)
  clock += 7 * DAY_MS - 60_000
  expect(await removeImportsDue(store)).toBe(0)
  expect(await findImport(org, id)).toMatchObject({ state: 'staged' })
  clock += 2 * 60_000
  expect(await removeImportsDue(store)).toBe(1)
  expect(await findImport(org, id)).toMatchObject({ state: 'expired' })
  expect(await org.count(importFileParts)).toBe(0)
  expect(await pageStagedRows(org, id, { afterRow: 0, limit: 10 })).toEqual([])
  expect(await confirmImport(org, id, { today: TODAY })).toEqual({ ok: false, reason: 'not_ready' })
  expect(await removeImportsDue(store)).toBe(0)
})

test('what an undo needs is removed after thirty days; the people stay', async () => {
  await imported(sheet(CHEN))
  const id = await imported(sheet(CHEN.replace('Sales', 'Legal')))
  clock += 31 * DAY_MS
  await removeImportsDue(store)
  expect([await org.count(importPeople), await org.count(importChanges)]).toEqual([0, 0])
  expect(await undoImport(org, id)).toEqual({ ok: false, reason: 'not_undoable' })
  expect((await family('E1')).person.department).toBe('Legal')
})

test('a family that is kept because of one person is named whole, each with the reason', async () => {
  const children = ['YI', 'ER'].map((name) => `,E1,child,${name},,,,,,2025-03-10,2027-03-11`)
  const id = await imported(sheet(CHEN, ...children, CHEN.replace('E1', 'E2').replace('A123456(3)', '')))
  const { person, dependants } = await family('E1')
  await org.write(async (tx) => {
    await amendPerson(tx, person.id, person.version, { department: 'Research' })
    await recomputeFamilies(tx, [person.id])
  })
  const outcome = await undoImport(org, id)
  expect(outcome.ok && outcome.undone).toMatchObject({ removedPersonCount: 1, leftCount: 4 })
  expect(await leftBy(id)).toEqual([
    { personId: person.id, kind: 'person', why: 'worked_on' },
    ...dependants.map((one) => ({ personId: one.person.id, kind: 'person', why: 'with_family' })),
    { personId: null, kind: 'entity', why: 'in_use' },
  ])
})
