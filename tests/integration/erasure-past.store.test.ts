import { eq, inArray } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { erasePerson } from '#app/features/retention/erase-person.server.ts'
import { audit } from '#db/audit.server.ts'
import { openState } from '#db/kept-family.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { auditEntries, auditValues, caseFiles, people, stays } from '#db/schema/index.server.ts'
import { openTestFiles, type TestFiles } from '#tests/helpers/file-stores.ts'
import { importText } from '#tests/helpers/import-text.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'

/* What is kept of a family's past, and what others asked about it, once somebody of it is erased. */

const TODAY = day('2026-11-27')
const SHEET = [
  'staff_no,principal_staff_no,relationship,family_name,given_names,chinese_name,hkid,application_filed_on,arrival_date,limit_of_stay,extension_filed_on',
  'HL-0042,,,CHEN,XIAOMING,陳小明,,2024-12-01,2025-01-01,2027-01-20,2026-11-20',
  // Of the number only the last four are known: the sheet and the rules read different files.
  ',HL-0042,spouse,LI,"NA ""ACE""",李娜,••••456A,2024-12-01,2025-01-01,2027-01-20,2026-11-20',
].join('\n')

let store: TestStore
let disk: TestFiles
let org: OrgDb
let familyId: string
let spouseId: string

beforeEach(async () => {
  store = await openTestStore()
  disk = openTestFiles(store)
  org = await openTestOrg(store)
  await importText(org, SHEET)
  const rows = await org.select().from(people)
  familyId = rows.find(({ kind }) => kind === 'principal')?.id ?? ''
  spouseId = rows.find(({ kind }) => kind === 'dependant')?.id ?? ''
})
afterEach(async () => {
  disk.close()
  await store.close()
})

const erase = (personId: string, typed: string) =>
  erasePerson(org, { data: store, files: disk.files }, { personId, typed }, TODAY)

/** Keeps these as what exports were asked for, and gives those that are left after the erasure. */
async function leftOfQuestions(asked: readonly string[], erased: () => Promise<unknown>): Promise<string[]> {
  await org.write(async (tx) => {
    const entry = { action: 'export_people', target: { kind: 'people', id: 'list' } } as const
    for (const search of asked) await audit(tx, { ...entry, after: { search } })
  })
  expect(await erased()).toEqual({ ok: true })
  const left = await org.select().from(auditValues)
  return left.flatMap(({ after }) => (typeof after?.search === 'string' ? [after.search] : []))
}

test('a number, or any name alone, is enough for a question to be about them', async () => {
  const about = ['hl-0042', 'chen', 'Xiaoming', '找陳小明', 'LI', 'na "ace"', '李娜']
  const alike = ['HL-00421', 'CHENG', '小明', 'XIAO', 'NA ACES']
  expect(await leftOfQuestions([...about, ...alike], () => erase(familyId, 'HL-0042'))).toEqual(alike)
})

test('of a dependant who goes alone, the number and names of the principal stay', async () => {
  const others = ['HL-0042', 'CHEN', 'XIAOMING']
  expect(await leftOfQuestions([...others, '李娜', 'na "ace"'], () => erase(spouseId, 'HL-0042 D1'))).toEqual(
    others,
  )
})

test('every state of the family that is kept is without the dependant, in whatever it was kept for', async () => {
  const states = async () => (await org.select().from(caseFiles)).map(({ sealed }) => openState(org, sealed))
  const before = await states()
  expect(before[0]?.sheetFile).not.toEqual(before[0]?.caseFile)
  expect(Object.keys(before[0]?.beside?.stages ?? {})).toEqual(['', 'D1'])
  expect(await erase(spouseId, 'HL-0042 D1')).toEqual({ ok: true })
  const after = await states()
  expect(after.length).toBeGreaterThan(1)
  for (const { caseFile, sheetFile, beside } of after) {
    expect([caseFile.dependants ?? [], sheetFile.dependants ?? []]).toEqual([[], []])
    expect(Object.keys(beside?.stages ?? {})).toEqual([''])
  }
})

test('what entries of the family quote of the dependant goes, however it is written, and how many there are', async () => {
  const notes = Array.from({ length: 450 }, (_each, at) => `${at % 3 === 0 ? 'for NA "ACE"' : 'other'} ${at}`)
  const entry = { action: 'correct_case', target: { kind: 'case', id: 'a-case' }, familyId } as const
  const [stay] = await org.select().from(stays).where(eq(stays.personId, spouseId))
  await org.write(async (tx) => {
    for (const note of notes) await audit(tx, { ...entry, after: { note } })
    // What stands there names nobody: whose it is says the target.
    for (const id of [spouseId, stay?.id ?? ''])
      await audit(tx, { ...entry, target: { kind: 'stay', id }, after: { note: 'of theirs' } })
  })
  const own = await org.select().from(auditEntries).where(eq(auditEntries.targetId, spouseId))
  expect(own.length).toBeGreaterThan(0)
  expect(await erase(spouseId, 'HL-0042 D1')).toEqual({ ok: true })
  const left = await org.select().from(auditValues)
  expect(left.flatMap(({ after }) => (typeof after?.note === 'string' ? [after.note] : []))).toEqual(
    notes.filter((note) => note.startsWith('other')),
  )
  const seqs = own.filter(({ action }) => action !== 'erase_person').map(({ seq }) => seq)
  expect(await org.select().from(auditValues).where(inArray(auditValues.seq, seqs))).toEqual([])
})
