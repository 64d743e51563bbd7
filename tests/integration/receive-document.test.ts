import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ReceivedForm, receiveDocument } from '#app/features/documents/receive-document.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { openTestFiles, pdfOf, type TestFiles } from '#tests/helpers/file-stores.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'

let store: TestStore
let disk: TestFiles
let org: OrgDb

beforeEach(async () => {
  store = await openTestStore()
  disk = openTestFiles(store)
  org = await openTestOrg(store)
})
afterEach(async () => {
  disk.close()
  await store.close()
})

const PAGE = 'http://localhost/upload'
const folder = () => join(disk.folder, 'documents', org.id)
const left = () => (existsSync(folder()) ? readdirSync(folder()) : [])

function sent(bytes: Buffer, name = 'scan.pdf', field = 'file'): Promise<ReceivedForm> {
  const body = new FormData()
  body.append('code', 'E-LETTER')
  body.append(field, new Blob([new Uint8Array(bytes)]), name)
  body.append('note', 'after the file')
  return receiveDocument(org, disk.files, new Request(PAGE, { method: 'POST', body }))
}

test('a document with its fields, those behind the file, too', async () => {
  const { fields, file } = await sent(pdfOf('scan'), '../合約\u202E.pdf')
  expect(Object.fromEntries(fields ?? [])).toEqual({ code: 'E-LETTER', note: 'after the file' })
  expect(file).toMatchObject({ fileName: '合約.pdf', contentType: 'application/pdf' })
  expect(left()).toHaveLength(1)
})

test.each([
  ['an archive under another name', Buffer.from('PK\u0003\u0004word/document.xml'), 'archive'],
  ['a page under another name', Buffer.from('<script>alert(1)</script>'), 'unknown'],
  ['half a PDF', Buffer.from('%PDF-1.7 and no end'), 'cut_off'],
  ['an empty file', Buffer.alloc(0), 'no_file'],
  ['more than 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1, '%PDF-1.7'), 'too_large'],
])('%s is refused, and nothing stays on disk', async (_what, bytes, problem) => {
  expect((await sent(bytes)).file).toBe(problem)
  expect(left()).toEqual([])
})

test('10 MB to the byte are taken', async () => {
  const bytes = Buffer.alloc(10 * 1024 * 1024, '%PDF-1.7\n')
  bytes.write('%%EOF', bytes.length - 5)
  expect((await sent(bytes)).file).toMatchObject({ draft: { byteCount: bytes.length } })
})

test('a file in another field is none; a form without one, or none at all, says so', async () => {
  expect((await sent(pdfOf('scan'), 'scan.pdf', 'other')).file).toBe('no_file')
  const plain = new Request(PAGE, { method: 'POST', body: new URLSearchParams({ code: 'E-LETTER' }) })
  expect((await receiveDocument(org, disk.files, plain)).file).toBe('not_a_form')
  const headers = { 'Content-Type': 'multipart/form-data; boundary=x' }
  const cut = new Request(PAGE, {
    method: 'POST',
    headers,
    body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7',
  })
  expect((await receiveDocument(org, disk.files, cut)).file).toBe('not_a_form')
  expect(left()).toEqual([])
})

test('a sender that breaks off leaves nothing', async () => {
  const start = Buffer.from(
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7 begun',
  )
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(start)
      setTimeout(() => controller.error(new Error('the line broke')), 50)
    },
  })
  const headers = { 'Content-Type': 'multipart/form-data; boundary=x' }
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' }
  await expect(receiveDocument(org, disk.files, new Request(PAGE, init))).rejects.toThrow('the line broke')
  expect(left()).toEqual([])
})
