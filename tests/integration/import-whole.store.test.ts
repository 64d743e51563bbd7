import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { confirmImport } from '#app/features/import/confirm-import.server.ts'
import { discardImport } from '#app/features/import/discard-import.server.ts'
import { NOTHING_READ } from '#app/features/import/import-reading.ts'
import { importView } from '#app/features/import/import-view.server.ts'
import { readSheet } from '#app/features/import/read-sheet.server.ts'
import { readingToKeep } from '#app/features/import/reading-kept.ts'
import { keepSheet, readKeptSheet } from '#app/features/import/run-import.server.ts'
import { stageRows } from '#app/features/import/stage-rows.server.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import { recomputeFamilies } from '#db/ledger.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { listEntities } from '#db/queries/entities.server.ts'
import { amendPerson } from '#db/queries/facts/person.server.ts'
import { familiesOfStaff } from '#db/queries/families.server.ts'
import { addImport, findImport, pageStagedRows } from '#db/queries/imports.server.ts'
import { auditEntries, caseFiles, findings, people, stays } from '#db/schema/index.server.ts'
import { hrSheet } from '#tests/helpers/hr-sheet.ts'
import { importCounts, reportText, TODAY } from '#tests/helpers/import-text.ts'
import { openAsMember } from '#tests/helpers/members.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'

let store: TestStore
let org: OrgDb
/** Fails the statement that it says yes to. */
let failing: ((sql: string) => boolean) | undefined
beforeEach(async () => {
  failing = undefined
  store = await openTestStore({
    observe: ({ sql }) => {
      if (failing?.(sql)) throw new Error('the disk is full')
    },
  })
  org = await openTestOrg(store)
})
afterEach(() => store.close())

const HEADER = 'staff_no,family_name,department,limit_of_stay\r\n'

async function staged(text: string, by: OrgDb = org): Promise<string> {
  const sheet = readSheet(Buffer.from(text))
  const id = await by.write((tx) => addImport(tx, { fileName: 'people.csv', reading: NOTHING_READ }))
  await stageRows(by, id, { records: sheet.records, reading: readingToKeep(sheet, {}), today: TODAY })
  return id
}

async function written(): Promise<number[]> {
  const tables = [people, stays, findings, caseFiles, auditEntries]
  const counts: number[] = []
  for (const table of tables) counts.push(await org.count(table))
  return counts
}

const confirm = (id: string, leaveOut = false) => confirmImport(org, id, { today: TODAY, leaveOut })

describe('all or nothing', () => {
  test.each([
    ['in the first facts', 1, /^insert into "stays"/],
    ['in the findings of a later slice', 2, /^insert into "findings"/],
    ['at the very end', 1, /^delete from "import_rows"/],
  ])(
    'a failure %s leaves nothing behind, and the sheet can be confirmed again',
    async (_, times, statement) => {
      const id = await staged(hrSheet().text)
      const before = await written()
      let count = 0
      failing = (sql) => statement.test(sql) && ++count === times
      await expect(confirm(id)).rejects.toThrow('the disk is full')
      expect(count).toBe(times)
      failing = undefined

      expect(await written()).toEqual(before)
      expect(await findImport(org, id)).toMatchObject({ state: 'staged', confirmedAt: null })
      expect(await confirm(id)).toMatchObject({ ok: true, wasDone: false })
      expect(await org.count(people)).toBe(hrSheet().rowCount)
    },
  )

  test('staging writes no fact and no audit entry', async () => {
    const before = await written()
    await staged(hrSheet().text)
    expect(await written()).toEqual(before)
  })

  test('confirming again, also at the same time, does nothing twice', async () => {
    const id = await staged(hrSheet().text)
    const [first, second] = await Promise.all([confirm(id), confirm(id)])
    expect([first, second].map((one) => one.ok && one.wasDone).sort()).toEqual([false, true])
    const after = await written()
    expect(await confirm(id)).toMatchObject({ ok: true, wasDone: true, counts: { created: 50 } })
    expect(await written()).toEqual(after)
    expect(await pageStagedRows(org, id, { afterRow: 0, limit: 10 })).toEqual([])
  })
})

describe('what is on file changes between the comparison and the answer', () => {
  beforeEach(() => importCounts(org, `${HEADER}E1,CHEN,Sales,2027-03-11\r\nE2,LI,Sales,2027-03-11\r\n`))

  async function rename(staffNo: string, department: string) {
    const person = (await familiesOfStaff(org, [staffNo])).get(staffNo)?.person
    if (!person) throw new Error('not on file')
    await org.write(async (tx) => {
      await amendPerson(tx, person.id, person.version, { department })
      await recomputeFamilies(tx, [person.id])
    })
  }

  test('a fact that the sheet would change: nothing is written, and it can be looked at again', async () => {
    const id = await staged(`${HEADER}E1,CHEN,Legal,2027-03-11\r\nE2,LI,Sales,2027-03-11\r\n`)
    await rename('E1', 'Research')
    expect(await confirm(id)).toEqual({ ok: false, reason: 'changed' })
    expect((await familiesOfStaff(org, ['E1'])).get('E1')?.person.department).toBe('Research')
    const [row] = await pageStagedRows(org, id, { afterRow: 0, limit: 1 })
    expect(row?.changes).toEqual([{ column: 'department', from: 'Sales', to: 'Legal' }])
  })

  test('another fact, or somebody else: the sheet does what was shown, and loses nothing', async () => {
    const id = await staged(`${HEADER}E1,CHEN,,2027-03-12\r\n`)
    await rename('E1', 'Research')
    await rename('E2', 'Research')
    expect(await confirm(id)).toMatchObject({ ok: true, counts: { updated: 1 } })
    expect(await reportText(org, 'people')).toMatch(/E1.*Research.*2027-03-12/)
  })

  test('a person who was new and now is on file', async () => {
    const id = await staged(`${HEADER}E3,WU,Legal,2027-03-11\r\n`)
    await importCounts(org, `${HEADER}E3,WU,Sales,2027-03-11\r\n`)
    expect(await confirm(id)).toEqual({ ok: false, reason: 'changed' })
  })
})

describe('a sheet with problems', () => {
  const BAD = `${HEADER}E1,CHEN,=cmd|x,2027-03-11\r\nE2,LI,Sales,2026-02-30\r\nE3,WU,Legal,2027-03-11\r\n`

  test('is not taken, or without the rows that have them when somebody says so', async () => {
    const id = await staged(BAD)
    const before = await written()
    expect(await confirm(id)).toEqual({ ok: false, reason: 'has_problems' })
    expect(await written()).toEqual(before)
    expect(await confirm(id, true)).toEqual({
      ok: true,
      wasDone: false,
      counts: { created: 1, updated: 0, unchanged: 0, skipped: 2 },
    })
  })

  test('the family of a principal who is left out is left out', async () => {
    const id = await staged(
      'staff_no,principal_staff_no,family_name,limit_of_stay\r\nE1,,CHEN,2026-02-30\r\n,E1,LI,2027-03-11\r\n',
    )
    expect(await confirm(id, true)).toMatchObject({ counts: { created: 0, skipped: 2 } })
  })

  test('that cannot be read at all is not taken in any way', async () => {
    const id = await staged('staff_no,family_name,limit_of_stay\r\nE1,"CHEN,2027-03-11\r\n')
    expect(await confirm(id, true)).toEqual({ ok: false, reason: 'not_ready' })
  })

  test('with an open question waits for the answer', async () => {
    const id = await staged(`${HEADER}E1,CHEN,,5/6/2027\r\n`)
    expect(await confirm(id, true)).toEqual({ ok: false, reason: 'not_ready' })
  })

  test('that has stays of a kind that only a person can say waits for the answer, and asks once', async () => {
    const sheet = Buffer.from(
      'staff_no,family_name,employment_start,activated_on,limit_of_stay\r\nE1,CHEN,2024-03-12,2026-03-10,2028-03-11\r\n',
    )
    const upload = async () => (await keepSheet(org, { fileName: 'people.csv', bytes: sheet })) ?? ''
    const id = await upload()
    await readKeptSheet(org, id, {}, TODAY)
    expect(await confirm(id)).toEqual({ ok: false, reason: 'not_ready' })
    await readKeptSheet(org, id, { stayKind: 'extension' }, TODAY)
    expect(await confirm(id)).toMatchObject({ ok: true, counts: { created: 1 } })
    expect(await reportText(org, 'people')).toContain(',extension,')
    const again = await upload()
    await readKeptSheet(org, again, {}, TODAY)
    expect(await confirm(again)).toMatchObject({ ok: true, counts: { unchanged: 1 } })
  })
})

describe('who may', () => {
  test('a discarded sheet is gone, and is not confirmed', async () => {
    const id = await staged(hrSheet().text)
    expect(await discardImport(org, id)).toEqual({ ok: true })
    expect(await confirm(id)).toEqual({ ok: false, reason: 'not_ready' })
    expect(await pageStagedRows(org, id, { afterRow: 0, limit: 10 })).toEqual([])
    expect(await org.count(people)).toBe(0)
  })

  test('another employer, and a role that only reads, find nothing to confirm', async () => {
    const id = await staged(hrSheet().text)
    const other = await openTestOrg(store, 'other')
    expect(await confirmImport(other, id, { today: TODAY })).toEqual({ ok: false, reason: 'missing' })
    expect(await discardImport(other, id)).toEqual({ ok: false, reason: 'missing' })
    const viewer = { ...org, role: 'viewer' as const }
    expect(await confirmImport(viewer, id, { today: TODAY })).toEqual({ ok: false, reason: 'forbidden' })
    expect(await discardImport(viewer, id)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await org.count(people)).toBe(0)
  })

  test('a member limited to entities does not touch, or learn of, somebody of another one', async () => {
    const named = 'staff_no,family_name,entity_name,limit_of_stay\r\n'
    await importCounts(org, `${named}E1,CHEN,North,2027-03-11\r\nE2,LI,South,2027-03-11\r\n`)
    const [north] = (await listEntities(org)).filter(({ name }) => name === 'North')
    const limited = await openAsMember(store, org, 'editor', [north?.id ?? ''])
    const id = await staged(`${named}E2,WONG,North,2028-01-01\r\n`, limited)
    const before = await reportText(org, 'people')
    expect(await confirmImport(limited, id, { today: TODAY })).toEqual({ ok: false, reason: 'taken' })
    expect(await reportText(org, 'people')).toBe(before)
    expect(await findImport(limited, id)).toMatchObject({ state: 'staged' })
  })
})

test('rows that were left out stay named with their reason after the import, in the order of the file', async () => {
  const header = 'staff_no,principal_staff_no,family_name,limit_of_stay\r\n'
  const id = await staged(
    `${header}E1,,CHEN,2027-03-11\r\nE2,,LI,soon\r\n,E2,WU,2027-03-11\r\nE3,,,2027-03-11\r\n`,
  )
  expect(await confirm(id, true)).toMatchObject({ ok: true, counts: { created: 1, skipped: 3 } })
  const found = await findImport(org, id)
  if (!found) throw new Error('the import is gone')
  const { leftOut } = await importView(org, found, translatorFor('en'), {
    afterRow: 0,
    afterLeft: 0,
    show: undefined,
  })
  expect(leftOut).toEqual({
    next: null,
    rows: [
      { row: 3, reasons: [expect.stringMatching(/^column “limit_of_stay”, “soon”: not a date; expected/)] },
      { row: 4, reasons: ['left out with the row of its principal'] },
      { row: 5, reasons: [expect.stringMatching(/the name is missing/)] },
    ],
  })
  const later = await importView(org, found, translatorFor('en'), {
    afterRow: 0,
    afterLeft: 4,
    show: undefined,
  })
  expect(later.leftOut.rows.map(({ row }) => row)).toEqual([5])
})

test('left-out rows come a hundred at a time, each once', async () => {
  const bad = Array.from({ length: 201 }, (_each, at) => `B${at},,LI,soon\r\n`).join('')
  const id = await staged(
    `staff_no,principal_staff_no,family_name,limit_of_stay\r\nE1,,CHEN,2027-03-11\r\n${bad}`,
  )
  expect(await confirm(id, true)).toMatchObject({ ok: true, counts: { created: 1, skipped: 201 } })
  const found = await findImport(org, id)
  if (!found) throw new Error('the import is gone')
  const pages: number[][] = []
  for (let afterLeft: number | null = 0; afterLeft !== null; ) {
    const asked = { afterRow: 0, afterLeft, show: undefined }
    const { leftOut } = await importView(org, found, translatorFor('en'), asked)
    pages.push(leftOut.rows.map(({ row }) => row))
    afterLeft = leftOut.next
  }
  expect(pages.map(({ length }) => length)).toEqual([100, 100, 1])
  expect(pages.flat()).toEqual(Array.from({ length: 201 }, (_each, at) => at + 3))
})

test('what becomes of a row is told in the reader’s words: choices and pay, too', async () => {
  const header = 'staff_no,family_name,stay_kind,limit_of_stay,td_type,monthly_pay'
  const asked = { afterRow: 0, afterLeft: 0, show: undefined }
  const viewed = async (cells: string) => {
    const found = await findImport(org, await staged(`${header}\r\nE1,CHEN,${cells}\r\n`))
    if (!found) throw new Error('the import is gone')
    const { rows } = await importView(org, found, translatorFor('zh-Hans'), asked)
    return { id: found.id, row: rows[0] }
  }
  const { id, row } = await viewed('entry,2027-03-11,eep,45000')
  expect(row?.told.map(({ value }) => value)).toEqual([
    '2027年3月11日',
    '入境许可',
    'HK$45,000',
    '往来港澳通行证',
  ])
  await confirm(id)
  const again = await viewed('entry,2027-03-11,prc_passport,46000')
  expect(again.row?.changes.map(({ from, to }) => [from, to])).toEqual([
    ['HK$45,000', 'HK$46,000'],
    ['往来港澳通行证', '中国护照'],
  ])
})

test('of a dependant nothing is told that only an employee has, whatever the office repeats on the row', async () => {
  const header =
    'staff_no,record_type,relationship,family_name,job_title,monthly_pay,contract_start,contract_end,limit_of_stay'
  const job = 'Engineer,45000,2025-03-12,2027-03-11,2027-03-11'
  const id = await staged(`${header}\r\nE1,principal,,CHEN,${job}\r\nE1,dependant,child,YI,${job}\r\n`)
  const found = await findImport(org, id)
  if (!found) throw new Error('the import is gone')
  const asked = { afterRow: 0, afterLeft: 0, show: undefined }
  const { rows } = await importView(org, found, translatorFor('en'), asked)
  expect(rows.map(({ told }) => told.map(({ name }) => name))).toEqual([
    ['Limit of stay', 'Job title', 'Monthly pay', 'Contract start', 'Contract end'],
    ['Limit of stay'],
  ])
})
