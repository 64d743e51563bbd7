import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { exportPerson } from '#app/features/retention/export-person.server.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import { recomputeFamilies } from '#db/ledger.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { queueMail } from '#db/queries/digest.server.ts'
import { addDocumentFile, removeDocumentFile } from '#db/queries/document-files.server.ts'
import { amendPerson } from '#db/queries/facts/person.server.ts'
import { addTravelDocument } from '#db/queries/facts/travel-document.server.ts'
import { findPerson, listFamilyHistory } from '#db/queries/person.server.ts'
import { findings } from '#db/schema/index.server.ts'
import { inParts, openTestFiles, pdfOf, type TestFiles } from '#tests/helpers/file-stores.ts'
import { openAsMember } from '#tests/helpers/members.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'
import { unzipped } from '#tests/helpers/unzip.ts'
import { fillWithCanaries, type Ids } from './isolation/canary-org.ts'

const MARK = 'CANARY'

let store: TestStore
let disk: TestFiles
let org: OrgDb
let ids: Ids

beforeEach(async () => {
  store = await openTestStore()
  disk = openTestFiles(store)
  org = await openTestOrg(store)
  ids = await fillWithCanaries(org, MARK)
  // The made document has no bytes.
  await org.write((tx) => removeDocumentFile(tx, owner(ids.familyId), ids.fileId))
  await upload(ids.familyId, 'of the principal')
  await upload(ids.dependantId, 'of the spouse')
  await org.write(async (tx) => {
    for (const department of ['Department before last', 'Department now']) {
      const { version = 0 } = (await findPerson(tx, ids.familyId)) ?? {}
      await amendPerson(tx, ids.familyId, version, { department })
    }
    await addTravelDocument(tx, owner(ids.dependantId), { type: 'eep', number: 'C87654321' })
    await recomputeFamilies(tx, [ids.familyId])
  })
})
afterEach(async () => {
  disk.close()
  await store.close()
})

const owner = (personId: string) => ({ personId, familyId: ids.familyId })

async function upload(personId: string, text: string): Promise<void> {
  const id = org.newId()
  const draft = await disk.files.draft(org, id, inParts(pdfOf(text)))
  await draft.keep()
  const { byteCount, sha256, keySealed } = draft
  const facts = { code: null, receivedOn: day('2026-11-02'), note: null, fileName: 'a/b:c.pdf' }
  await org.write((tx) =>
    addDocumentFile(tx, owner(personId), id, {
      ...facts,
      contentType: 'application/pdf',
      byteCount,
      sha256,
      keySealed,
    }),
  )
}

/** The files of the export, and all of them as one text. */
async function exported(personId: string, as: OrgDb = org) {
  const made = await exportPerson(as, personId, { files: disk.files, words: translatorFor('en') })
  if (!made.ok) throw new Error(made.reason)
  const parts: Uint8Array[] = []
  for await (const part of made.bytes) parts.push(part)
  const files = await unzipped(Buffer.concat(parts))
  return {
    name: made.name,
    files,
    text: [...files.values()].map((bytes) => bytes.toString('utf8')).join('\n'),
  }
}

test('a principal gets all that is held about them, with whole numbers, and nothing of the family', async () => {
  const { name, files, text } = await exported(ids.familyId)
  expect(name).toBe('harbour-CANARY-1.zip')
  for (const own of [
    `${MARK} given`,
    'A123456(3)',
    'C12345678',
    `${MARK} approved title`,
    `${MARK} case`,
    'Department before last',
    'of the principal',
    'correct_person',
  ])
    expect(text, own).toContain(own)
  for (const other of [`${MARK} spouse`, 'C87654321', 'of the spouse', ids.dependantId])
    expect(text, other).not.toContain(other)
  expect([...files.keys()].at(-1)).toMatch(/^documents\/[\da-f-]+ v1 a_?b_c\.pdf$/)
  const data = JSON.parse(String(files.get('data.json')))
  expect(Object.keys(data)).toEqual(expect.arrayContaining(['people', 'stays', 'employments', 'findings']))
  expect(data.findings[0].title).not.toContain('{')
  expect((await listFamilyHistory(org, ids.familyId)).entries[0]?.action).toBe('export_person')
})

test('mails are named for each of their findings, however many there are', async () => {
  const keys = Array.from({ length: 450 }, (_each, at) => `MM02:${MARK}-1:made${at}`)
  await org.write(async (tx) => {
    const [known] = await tx.select().from(findings).where(eq(findings.personId, ids.familyId)).limit(1)
    if (!known) throw new Error('no finding')
    const { orgId: _own, ...span } = known
    await tx.insert(
      findings,
      keys.map((key) => ({ ...span, id: tx.newId(), key })),
    )
    const mail = {
      userId: ids.userId,
      toAddress: 'o@harbour.test',
      locale: 'en',
      subject: '',
      body: '',
      html: '',
    }
    await queueMail(
      tx,
      mail,
      keys.map((findingKey) => ({ key: `${findingKey}@open`, findingKey })),
    )
  })
  const { files } = await exported(ids.familyId)
  const { deliveries } = JSON.parse(String(files.get('data.json')))
  const told = deliveries.map(({ findingKey }: { findingKey: string }) => findingKey)
  expect(keys.filter((key) => !told.includes(key))).toEqual([])
})

test('a dependant gets their own, and nothing of the principal', async () => {
  const { text } = await exported(ids.dependantId)
  for (const own of [`${MARK} spouse`, 'C87654321', 'of the spouse']) expect(text, own).toContain(own)
  for (const other of [`${MARK} given`, 'A123456(3)', 'C12345678', 'of the principal', 'Department now'])
    expect(text, other).not.toContain(other)
})

test('a document whose file is gone is named; the rest is given out', async () => {
  rmSync(join(disk.folder, 'documents'), { recursive: true })
  const { files } = await exported(ids.familyId)
  expect(String(files.get('documents/missing.txt'))).toContain('a/b:c.pdf')
  expect(files.has('data.json')).toBe(true)
})

test('a document whose file is broken ends the archive with an error, and nothing else', async () => {
  const folder = join(disk.folder, 'documents', org.id)
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), 'SLF1 and then nothing of ours')
  await expect(exported(ids.familyId)).rejects.toThrow()
})

test('keys, words for searching and who did it stay inside', async () => {
  const { text } = await exported(ids.familyId)
  for (const inside of ['keySealed', 'hkidIndex', 'Owner of harbour', 'sealed'])
    expect(text).not.toContain(inside)
})

test('only who may give it out gets it', async () => {
  await expect(exported(ids.familyId, await openAsMember(store, org, 'editor'))).rejects.toThrow(
    'not_allowed',
  )
})
