import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { plainDate as day } from '#app/domain/plain-date.ts'
import {
  keepDocument,
  readDocument,
  removeDocument,
  replaceDocument,
} from '#app/features/documents/keep-document.server.ts'
import type { ReceivedDocument } from '#app/features/documents/receive-document.server.ts'
import { missingFiles, sweepFiles } from '#db/files-and-rows.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { verifyTrail } from '#db/queries/audit-trail.server.ts'
import { openCase } from '#db/queries/case-moves.server.ts'
import { listDocumentVersions, listFamilyFiles } from '#db/queries/document-files.server.ts'
import { addEntity } from '#db/queries/entities.server.ts'
import { addDocument } from '#db/queries/facts/document.server.ts'
import { listFamilyFindings } from '#db/queries/findings.server.ts'
import { listFamilyHistory } from '#db/queries/person.server.ts'
import { documents } from '#db/schema/index.server.ts'
import { inParts, openTestFiles, pdfOf, type TestFiles } from '#tests/helpers/file-stores.ts'
import { makeFamily } from '#tests/helpers/made-family.ts'
import { openAsMember } from '#tests/helpers/members.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'

const TODAY = day('2026-05-20')
const LETTER = { code: 'E-LETTER', receivedOn: day('2026-05-18'), note: 'signed' } as const

let store: TestStore
let disk: TestFiles
let org: OrgDb
let familyId: string

beforeEach(async () => {
  store = await openTestStore({ now: () => '2026-05-20T02:00:00.000Z' })
  disk = openTestFiles(store)
  org = await openTestOrg(store)
  familyId = await makeFamily(org, { staffNo: 'E1', dependants: ['MEI'] })
  await org.write((tx) =>
    openCase(
      tx,
      owner(),
      { stage: 'preparing', onDay: day('2026-05-02') },
      { kind: 'extension', stream: 'general' },
    ),
  )
})
afterEach(async () => {
  disk.close()
  await store.close()
})

const owner = () => ({ personId: familyId, familyId })

async function received(bytes: Buffer, fileName = 'letter.pdf'): Promise<ReceivedDocument> {
  const id = org.newId()
  const draft = await disk.files.draft(org, id, inParts(bytes))
  return { id, draft, fileName, contentType: 'application/pdf' }
}

async function upload(text: string, told: Parameters<typeof keepDocument>[4] = LETTER): Promise<string> {
  const document = await received(pdfOf(text))
  expect(await keepDocument(org, disk.files, familyId, document, told, TODAY)).toEqual({ ok: true })
  return document.id
}

/** Codes that DOC says are missing today; undefined when it says nothing. */
async function missingCodes(): Promise<string | undefined> {
  const found = await listFamilyFindings(org, familyId, TODAY)
  const doc = found.find(({ ruleId, dependantNo }) => ruleId === 'DOC' && dependantNo === '')
  return doc && JSON.stringify(doc.because)
}

async function bytesOf(fileId: string, reader: OrgDb = org): Promise<string> {
  const read = await readDocument(reader, disk.files, fileId)
  if (!read.ok) throw new Error(read.reason)
  const parts: Buffer[] = []
  for await (const part of read.bytes) parts.push(part)
  return Buffer.concat(parts).toString('latin1')
}

const onDisk = () => readdirSync(join(disk.folder, 'documents', org.id)).toSorted()
const pathOf = (id: string) => join(disk.folder, 'documents', org.id, id)
const actions = async () => (await listFamilyHistory(org, familyId)).entries.map(({ action }) => action)

describe('a document of the checklist', () => {
  test('is on file with its upload, and the findings are those of the new facts', async () => {
    await org.write((tx) => addDocument(tx, owner(), { code: 'E-CONTRACT', receivedOn: null }))
    await upload('first')
    expect(await missingCodes()).not.toContain('document.E-LETTER')
    expect(await missingCodes()).toContain('document.A-EVISA')
    expect(await org.count(documents)).toBe(2)
    expect(await verifyTrail(org)).toMatchObject({ ok: true })
  })

  test('is sealed on disk and comes back as it was, which the audit log tells', async () => {
    const id = await upload('salary of CHEN')
    expect(readFileSync(pathOf(id)).includes('CHEN')).toBe(false)
    expect(await bytesOf(id)).toBe(pdfOf('salary of CHEN').toString('latin1'))
    expect((await actions())[0]).toBe('read_document')
  })

  test('is replaced: the earlier stays as a version, and both can be read', async () => {
    const first = await upload('first')
    const second = await received(pdfOf('second'), 'letter-2.pdf')
    const told = { receivedOn: TODAY, note: null }
    const place = { fileId: first, personId: familyId }
    expect(await replaceDocument(org, disk.files, place, second, told, TODAY)).toEqual({ ok: true })
    const versions = await listDocumentVersions(org, first)
    expect(versions.map(({ id, versionNo, note }) => [id, versionNo, note])).toEqual([
      [second.id, 2, null],
      [first, 1, 'signed'],
    ])
    expect((await listFamilyFiles(org, familyId)).map(({ id }) => id)).toEqual([second.id])
    expect(await bytesOf(first)).toContain('first')
    expect(await bytesOf(second.id)).toContain('second')
    const third = await received(pdfOf('third'))
    expect(await replaceDocument(org, disk.files, place, third, told, TODAY)).toMatchObject({
      reason: 'replaced',
    })
    expect(onDisk()).toEqual([first, second.id].toSorted())
  })

  test('goes with all its versions, from disk and from the file', async () => {
    await org.write((tx) => addDocument(tx, owner(), { code: 'E-CONTRACT', receivedOn: null }))
    const id = await upload('first')
    expect(await removeDocument(org, disk.files, { fileId: id, personId: familyId })).toEqual({ ok: true })
    expect(onDisk()).toEqual([])
    expect(await missingCodes()).toContain('document.E-LETTER')
    expect(await listFamilyFiles(org, familyId)).toEqual([])
    expect(await verifyTrail(org)).toMatchObject({ ok: true })
  })

  test('that was ticked before its upload stays ticked without it', async () => {
    await org.write((tx) => addDocument(tx, owner(), { code: 'E-LETTER', receivedOn: day('2026-05-03') }))
    const id = await upload('first')
    await removeDocument(org, disk.files, { fileId: id, personId: familyId })
    expect(await org.count(documents)).toBe(1)
  })

  test('stays on file while another upload answers the same code', async () => {
    const first = await upload('first')
    const second = await upload('second')
    await removeDocument(org, disk.files, { fileId: first, personId: familyId })
    expect(await org.count(documents)).toBe(1)
    await removeDocument(org, disk.files, { fileId: second, personId: familyId })
    expect(await org.count(documents)).toBe(0)
  })

  test('received tomorrow is refused, and nothing of it stays', async () => {
    const document = await received(pdfOf('early'))
    const told = { ...LETTER, receivedOn: day('2026-05-21') }
    expect(await keepDocument(org, disk.files, familyId, document, told, TODAY)).toMatchObject({
      reason: 'in_future',
    })
    expect(onDisk()).toEqual([])
    expect(await org.count(documents)).toBe(0)
  })
})

test('a member sees documents of their entities only, and a viewer reads none', async () => {
  const id = await upload('first')
  const added = await org.write((tx) => addEntity(tx, { name: 'Other Ltd', brn: null }))
  const limited = await openAsMember(store, org, 'editor', added.ok ? [added.id] : [])
  await expect(bytesOf(id, limited)).rejects.toThrow('missing')
  expect(await listFamilyFiles(limited, familyId)).toEqual([])
  await expect(bytesOf(id, await openAsMember(store, org, 'viewer'))).rejects.toThrow('not_allowed')
  await expect(bytesOf(id, await openAsMember(store, org, 'auditor'))).rejects.toThrow('not_allowed')
})

describe('bytes on disk', () => {
  test('that were changed, cut off or put in another’s place do not open', async () => {
    const [one, two] = [await upload('a'.repeat(200_000)), await upload('b'.repeat(200_000))]
    const whole = readFileSync(pathOf(one))
    for (const wrong of [
      Buffer.concat([whole.subarray(0, 150_000), Buffer.of(0), whole.subarray(150_001)]),
      whole.subarray(0, -30),
      whole.subarray(0, whole.length - (whole.length % 65_552)),
      readFileSync(pathOf(two)),
      Buffer.from('%PDF-1.7'),
    ]) {
      writeFileSync(pathOf(one), wrong)
      await expect(bytesOf(one)).rejects.toThrow()
    }
    writeFileSync(pathOf(one), whole)
    expect(await bytesOf(one)).toContain('aaa')
  })

  test('without a row are swept in time, those with one stay; a row without bytes is named', async () => {
    const kept = await upload('kept')
    const orphan = await received(pdfOf('orphan'))
    await orphan.draft.keep()
    const unfinished = await received(pdfOf('unfinished'))
    expect(await sweepFiles(store, disk.files)).toBe(0)
    const age = (at: string) => {
      for (const name of onDisk()) utimesSync(pathOf(name), new Date(at), new Date(at))
    }
    age('2026-05-20T00:30:00.000Z')
    expect(onDisk()).toContain(`${unfinished.id}.part`)
    expect(await sweepFiles(store, disk.files)).toBe(1)
    age('2026-05-12T00:30:00.000Z')
    const empty = await openTestStore({ now: store.now })
    expect(await sweepFiles(empty, disk.files)).toBe(0)
    await empty.close()
    expect(await sweepFiles(store, disk.files)).toBe(1)
    expect(onDisk()).toEqual([kept])
    expect(await missingFiles(store, disk.files)).toEqual({ count: 1, missing: [] })
    await disk.files.remove(org, [kept])
    expect(await missingFiles(store, disk.files)).toEqual({ count: 1, missing: [kept] })
  })
})
