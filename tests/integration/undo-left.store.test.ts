import { afterEach, beforeEach, expect, test } from 'vitest'
import { BYTE_ORDER_MARK, csvRecords } from '#app/domain/csv.ts'
import { undoImport } from '#app/features/import/undo-import.server.ts'
import { leftCsv, undoneView } from '#app/features/import/undone-view.server.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { listAuditEntries } from '#db/queries/audit-trail.server.ts'
import { addLeftFacts } from '#db/queries/import-left.server.ts'
import { changeImport, findImport, type ImportUndone, listImports } from '#db/queries/imports.server.ts'
import { importText } from '#tests/helpers/import-text.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'

const HEADER =
  'staff_no,family_name,department,entity_name,entity_brn,application_filed_on,arrival_date,limit_of_stay'
const sheetOf = (department: string, count: number) =>
  [
    HEADER,
    ...Array.from(
      { length: count },
      (_each, at) => `E${at},CHEN,${department},North,11111111,2024-12-01,2025-03-10,2027-03-11`,
    ),
  ].join('\n')
const WORDS = translatorFor('en')

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

/** Imports so many people, changes them by a second sheet, undoes the first: it leaves everybody. */
async function undone(count: number): Promise<{ id: string; undone: ImportUndone }> {
  await importText(org, sheetOf('Sales', count))
  const id = (await listImports(org, 1))[0]?.id ?? ''
  await importText(org, sheetOf('Legal', count))
  const outcome = await undoImport(org, id)
  if (!outcome.ok) throw new Error(outcome.reason)
  return { id, undone: outcome.undone }
}

async function pagesOf(found: { id: string; undone: ImportUndone }) {
  const pages: Awaited<ReturnType<typeof undoneView>>['left'][] = []
  for (let after: number | null = 0; after !== null; ) {
    const page = await undoneView(org, found, WORDS, after)
    pages.push(page.left)
    after = page.next
  }
  return pages
}

async function csvOf(found: { id: string; undone: ImportUndone }) {
  let text = ''
  for await (const line of leftCsv(org, found, WORDS)) text += line
  expect(text.startsWith(BYTE_ORDER_MARK)).toBe(true)
  return [...csvRecords(text.slice(1), ',')].map(({ cells }) => cells)
}

test('everything that an undo leaves is listed; the import itself keeps counts only', async () => {
  const found = await undone(12)
  const { undone: counts } = found
  expect((await findImport(org, found.id))?.undone).toEqual(counts)
  expect(counts).not.toHaveProperty('left')
  // Everybody, family after family, and the entity for which they work.
  expect(counts.leftCount).toBe(13)
  const listed = (await pagesOf(found)).flat()
  expect(new Set(listed.map(({ personId }) => personId)).size).toBe(13)
  expect(listed.at(-1)).toMatchObject({ personId: null, fact: 'sponsoring entity' })

  const [header, ...lines] = await csvOf(found)
  expect(header).toEqual(['Staff no.', 'Person', 'Fact', 'Why it was kept'])
  expect(lines[0]).toEqual(['E0', 'CHEN', 'person', 'worked on since: the person is left whole'])
  expect(lines.map((line) => line.slice(1))).toEqual(listed.map(({ name, fact, why }) => [name, fact, why]))
  const { entries } = await listAuditEntries(org, { action: 'export_people' })
  expect(entries.map(({ targetKind, targetId }) => [targetKind, targetId])).toEqual([['import', found.id]])
})

test.each([
  [199, [199]],
  [200, [200]],
  [401, [200, 200, 1]],
])('of %i facts a page shows 200, the download all', async (count, lengths) => {
  const { id, undone: counts } = await undone(1)
  const more = kindsOf(count - counts.leftCount)
  await org.write((tx) => addLeftFacts(tx, id, counts.leftCount, more))
  const found = { id, undone: { ...counts, leftCount: count } }
  const listed = await pagesOf(found)
  expect(listed.map(({ length }) => length)).toEqual(lengths)
  const facts = listed.flat().map(({ fact }) => fact)
  expect(facts.slice(counts.leftCount)).toEqual(more.map(({ kind }) => kind))
  expect((await csvOf(found)).slice(1).map((line) => line[2])).toEqual(facts)
})

test('what an older version kept with the import is listed and downloaded all the same', async () => {
  const { id, undone: counts } = await undone(3)
  const left = kindsOf(201)
  const older = { ...counts, leftCount: left.length, left }
  await org.write((tx) => changeImport(tx, id, ['undone'], { state: 'undone', undone: older }))
  const found = { id, undone: (await findImport(org, id))?.undone ?? counts }
  const listed = await pagesOf(found)
  expect(listed.map(({ length }) => length)).toEqual([200, 1])
  const kinds = left.map(({ kind }) => kind)
  expect(listed.flat().map(({ fact }) => fact)).toEqual(kinds)
  expect((await csvOf(found)).slice(1).map((line) => line[2])).toEqual(kinds)
})

const kindsOf = (count: number) =>
  Array.from({ length: count }, (_each, at) => ({ personId: null, kind: `kind ${at}`, why: 'gone' }))
