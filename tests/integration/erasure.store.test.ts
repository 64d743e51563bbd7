import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getTableName } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { NOTHING_READ } from '#app/features/import/import-reading.ts'
import { erasePerson } from '#app/features/retention/erase-person.server.ts'
import { liftHold, placeHold } from '#app/features/retention/keep-data.server.ts'
import { audit } from '#db/audit.server.ts'
import { DIALECT } from '#db/dialect.server.ts'
import {
  OF_CASE,
  OF_EMPLOYMENT,
  OF_NOBODY,
  OF_PERSON,
  OTHERWISE,
  WITH_ROWS_BELOW,
} from '#db/erased-tables.server.ts'
import { recomputeFamilies } from '#db/ledger.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { ORG_TABLES } from '#db/org-tables.server.ts'
import { verifyTrail } from '#db/queries/audit-trail.server.ts'
import { listQueuedMails, noteSent, queueMail } from '#db/queries/digest.server.ts'
import { addDocumentFile } from '#db/queries/document-files.server.ts'
import { amendPerson } from '#db/queries/facts/person.server.ts'
import {
  addImport,
  addStagedRows,
  changeImport,
  forgetSheet,
  keepImportFile,
} from '#db/queries/imports.server.ts'
import { findCaseFile } from '#db/queries/kept-families.server.ts'
import { findPerson } from '#db/queries/person.server.ts'
import { listErasures } from '#db/queries/retention.server.ts'
import { auditValues } from '#db/schema/index.server.ts'
import { inParts, openTestFiles, pdfOf, type TestFiles } from '#tests/helpers/file-stores.ts'
import { openAsMember } from '#tests/helpers/members.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'
import { dumpOf, fillWithCanaries, type Ids } from './isolation/canary-org.ts'

const MARK = 'CANARYGOES'
const TODAY = day('2026-11-27')

let store: TestStore
let disk: TestFiles
let org: OrgDb
let ids: Ids
let imports: string[]

beforeEach(async () => {
  store = await openTestStore()
  disk = openTestFiles(store)
  org = await openTestOrg(store)
  ids = await fillWithCanaries(org, MARK)
  imports = [ids.importId]
  await fillTheRest()
})
afterEach(async () => {
  disk.close()
  await store.close()
})

/** Another family, which stays; and what quotes the one that goes: a correction, a scan, mails, an import that ended. */
async function fillTheRest(): Promise<void> {
  await fillWithCanaries(org, 'STAYS').then(({ importId }) => imports.push(importId))
  const fileId = org.newId()
  const draft = await disk.files.draft(org, fileId, inParts(pdfOf(MARK)))
  await draft.keep()
  const { byteCount, sha256, keySealed } = draft
  const owner = { personId: ids.dependantId, familyId: ids.familyId }
  await org.write(async (tx) => {
    await amendPerson(tx, ids.familyId, 1, { department: `${MARK} moved` })
    const facts = { code: null, receivedOn: TODAY, note: MARK, fileName: `${MARK}.pdf` }
    const bytes = { contentType: 'application/pdf', byteCount, sha256, keySealed } as const
    await addDocumentFile(tx, owner, fileId, { ...facts, ...bytes })
    await recomputeFamilies(tx, [ids.familyId])
    const mail = { userId: ids.userId, toAddress: 'o@harbour.test', locale: 'en', subject: 'Digest' }
    const text = { body: `${MARK} ${MARK} given`, html: `<p>${MARK}</p>` }
    await queueMail(tx, { ...mail, ...text }, [{ key: `${ids.findingKey}@open`, findingKey: ids.findingKey }])
    const [queued] = await listQueuedMails(tx)
    await noteSent(tx, queued ?? '')
    await queueMail(tx, { ...mail, ...text }, [{ key: `${ids.findingKey}@late`, findingKey: ids.findingKey }])
  })
  await org.write(async (tx) => {
    const problem = { row: 2, column: 'limit_of_stay', value: MARK }
    const ended = await addImport(tx, {
      fileName: 'hires.csv',
      reading: { ...NOTHING_READ, problems: [problem] },
    })
    await addStagedRows(tx, ended, [
      { rowNo: 2, staffNo: `${MARK}-1`, verdict: 'skipped', cells: {}, changes: null, problems: [problem] },
    ])
    await keepImportFile(tx, ended, Buffer.from(MARK))
    imports.push(ended)
  })
}

async function endImports(): Promise<void> {
  await org.write(async (tx) => {
    for (const id of imports) {
      await forgetSheet(tx, id)
      await changeImport(tx, id, ['staging'], { state: 'discarded' })
    }
  })
}

const erase = (personId: string, typed: string, as: OrgDb = org) =>
  erasePerson(as, { data: store, files: disk.files }, { personId, typed }, TODAY)

const onDisk = () => readdirSync(join(disk.folder, 'documents', org.id))

/** All that is stored of the employer, sealed values opened where they can be. */
async function everything(): Promise<string> {
  const sealed: string[] = []
  for (const table of ORG_TABLES) {
    for (const row of await org.select().from(table)) {
      for (const value of Object.values(row)) if (value instanceof Uint8Array) sealed.push(opened(value))
    }
  }
  return `${await dumpOf(org)}\n${sealed.join('\n')}`
}

function opened(value: Uint8Array): string {
  for (const place of [
    'case_files',
    'people.hkid',
    'import_file_parts.sealed',
    'import_rows.sealed',
  ] as const) {
    try {
      const text = store.sealer.open(org.id, place, value)
      return place === 'import_file_parts.sealed' ? Buffer.from(text, 'base64').toString() : text
    } catch {
      // Sealed for another place.
    }
  }
  return ''
}

test('every table of an employer says what becomes of it when somebody is erased', () => {
  const said = [...OF_PERSON, ...OF_EMPLOYMENT, ...OF_CASE, ...WITH_ROWS_BELOW].map((table) =>
    getTableName(table),
  )
  const all = [...said, ...Object.keys(OTHERWISE), ...Object.keys(OF_NOBODY)]
  expect(all.toSorted()).toEqual(ORG_TABLES.map((table) => getTableName(table)).toSorted())
})

describe('a family that is erased', () => {
  test('leaves no value in any row, none on disk, and a chain that holds', async () => {
    await endImports()
    expect(await everything()).toContain(MARK)
    expect(await erase(ids.familyId, `${MARK}-1`)).toEqual({ ok: true })

    const left = (await everything()).replaceAll(`${MARK} entity`, '')
    expect(left.split('\n').filter((line) => line.includes(MARK))).toEqual([])
    expect(left).toContain('STAYS given')
    expect(onDisk()).toEqual([])
    expect(await verifyTrail(org)).toMatchObject({ ok: true })
    expect(await findPerson(org, ids.familyId)).toBeUndefined()
    expect(
      (await listErasures(org)).map(({ personId, kind, basis }) => [personId, kind, basis]).toSorted(),
    ).toEqual(
      [
        [ids.familyId, 'principal', 'asked'],
        [ids.dependantId, 'dependant', 'asked'],
      ].toSorted(),
    )
  })

  test('is on no page of the file any more, free ones and the log included', async () => {
    await endImports()
    await erase(ids.familyId, `${MARK}-1`)
    const { folder } = await store.engine.describe()
    // What PostgreSQL keeps on its pages is its own: see docs/operate.md.
    expect(folder !== null).toBe(DIALECT === 'sqlite')
    if (folder === null) return
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, name)).toString('latin1')
      expect(bytes.replaceAll(`${MARK} entity`, '').includes(MARK), name).toBe(false)
    }
  })

  test('tells the others again what an unsent mail would have told; a sent one is empty', async () => {
    await endImports()
    await erase(ids.familyId, `${MARK}-1`)
    const rows = (await dumpOf(org)).split('\n').filter((line) => line.includes('o@harbour.test'))
    expect(rows.map((line) => JSON.parse(line))).toMatchObject([{ state: 'sent', body: '', html: '' }])
  })
})

test('one dependant goes alone: the family and its past stay, without them', async () => {
  await endImports()
  expect(await erase(ids.dependantId, `${MARK}-1 D1`)).toEqual({ ok: true })
  expect(await everything()).not.toContain(`${MARK} spouse`)
  expect((await findCaseFile(org, ids.familyId))?.caseFile).toMatchObject({ dependants: [] })
  expect(await findPerson(org, ids.familyId)).toBeDefined()
  expect(await everything()).toContain(`${MARK} given`)
  expect(await verifyTrail(org)).toMatchObject({ ok: true })
})

test('what exports asked for about them goes, whoever erases; what only looks alike stays', async () => {
  await endImports()
  const limited = await openAsMember(store, org, 'admin', [ids.entityId])
  const asked = [`${MARK}-1`, `NO${MARK}-1`, `${MARK} given`.toLowerCase(), `${MARK}GIVEN`]
  // Enough for several slices.
  await org.write(async (tx) => {
    const report = { action: 'export_report', target: { kind: 'report', id: 'findings' } } as const
    const list = { action: 'export_people', target: { kind: 'people', id: 'list' } } as const
    for (let at = 0; at < 250; at++) await audit(tx, { ...report, after: { at } })
    for (const search of asked)
      for (const entry of [report, list]) await audit(tx, { ...entry, after: { filter: { search } } })
  })
  expect(await erase(ids.familyId, `${MARK}-1`, limited)).toEqual({ ok: true })
  const left = (await org.select().from(auditValues)).flatMap(({ after }) => {
    const filter = after?.filter as { search?: string } | undefined
    return filter?.search ?? []
  })
  const alike = [`NO${MARK}-1`, `${MARK}GIVEN`]
  expect(left.toSorted()).toEqual([...alike, ...alike].toSorted())
})

test('a hold stops it, whoever asks, until it is lifted; both stand in the log', async () => {
  await endImports()
  expect(await placeHold(org, ids.dependantId, 'dispute before the Labour Tribunal')).toEqual({ ok: true })
  expect(await placeHold(org, ids.familyId, 'again')).toMatchObject({ reason: 'held' })
  expect(await erase(ids.familyId, `${MARK}-1`)).toMatchObject({ reason: 'held' })
  expect(await erase(ids.dependantId, `${MARK}-1 D1`)).toMatchObject({ reason: 'held' })
  expect(await liftHold(org, ids.familyId)).toEqual({ ok: true })
  expect(await erase(ids.familyId, `${MARK}-1`)).toEqual({ ok: true })
})

test('a wrong confirmation, a sheet under way, a role that may not: nothing is erased', async () => {
  expect(await erase(ids.familyId, `${MARK}-2`)).toMatchObject({ reason: 'not_confirmed' })
  expect(await erase(ids.familyId, `${MARK}-1`)).toMatchObject({ reason: 'open_import' })
  await endImports()
  const before = await dumpOf(org)
  expect(await erase(ids.familyId, `${MARK}-1`, await openAsMember(store, org, 'editor'))).toMatchObject({
    reason: 'not_allowed',
  })
  expect(await dumpOf(org).then((text) => text.includes(MARK))).toBe(before.includes(MARK))
  expect(existsSync(join(disk.folder, 'documents'))).toBe(true)
})
