import { PassThrough, Readable } from 'node:stream'
import yazl from 'yazl'
import { type DocumentType, savedName } from '#app/domain/file-content.ts'
import type { Reason } from '#app/domain/finding.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type { PersonRow } from '#db/family-rows.server.ts'
import type { FileStore } from '#db/file-store.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import {
  type HeldRow,
  heldEntries,
  heldFiles,
  heldRows,
  heldStates,
  noteAccess,
} from '#db/queries/held-data.server.ts'
import { inWrite, type Refusal } from '#db/queries/in-family.server.ts'
import { findPerson } from '#db/queries/person.server.ts'

type Words = Translator<MessageKey>
type Parts = { files: FileStore; words: Words }
type Exported = { ok: true; name: string; bytes: AsyncGenerator<Uint8Array> } | Refusal

/**
 * All that is held about one person as a ZIP, for their access request (Cap. 486): rows, past states, audit entries and
 * documents, and nothing of another person. Made while it is read: memory does not grow with it. That it was given out
 * stands in the audit log before the first byte. Whoever calls it has asked for a fresh proof.
 */
export async function exportPerson(org: OrgDb, personId: string, parts: Parts): Promise<Exported> {
  const noted = await inWrite(
    org,
    'people.access',
    async (tx): Promise<{ ok: true; person: PersonRow } | Refusal> => {
      const person = await findPerson(tx, personId)
      if (!person) return { ok: false, reason: 'missing' }
      await noteAccess(tx, person)
      return { ok: true, person }
    },
  )
  if (!noted.ok) return noted
  const { staffNo, dependantNo } = noted.person
  const name = [org.slug, staffNo, dependantNo].filter(Boolean).join('-')
  return { ok: true, name: `${name}.zip`, bytes: zipOf(org, noted.person, parts) }
}

async function* zipOf(org: OrgDb, person: PersonRow, { files, words }: Parts): AsyncGenerator<Uint8Array> {
  const held = await heldRows(org, person.id)
  const zip = new yazl.ZipFile()
  const opened: Readable[] = []
  const addLazily = lazilyInto(zip, opened)
  const out = zip.outputStream.pipe(new PassThrough())
  zip.on('error', (error) => out.destroy(error instanceof Error ? error : new Error('the archive failed')))

  zip.addBuffer(Buffer.from(`${words.t('access.readme', { employer: org.name })}\n`), 'README.txt')
  zip.addBuffer(Buffer.from(JSON.stringify(withSentences(held, words), null, 2)), 'data.json')
  addLazily('history.jsonl', () => lines(heldStates(org, person)), true)
  addLazily('audit.jsonl', () => lines(heldEntries(org, person, held)), true)
  const missing: string[] = []
  for (const file of await heldFiles(org, person.id)) {
    // Written with the row from the judge of contents.
    const saved = savedName(file.fileName, file.contentType as DocumentType)
    if (!(await files.has(org, file.id))) {
      missing.push(saved)
      continue
    }
    const place = `documents/${file.id.slice(0, 13)} v${file.versionNo} ${safeName(saved)}`
    addLazily(place, () => files.read(org, file.id, file.keySealed), false)
  }
  if (missing.length > 0)
    zip.addBuffer(
      Buffer.from(`${[words.t('access.missing'), ...missing].join('\n')}\n`),
      'documents/missing.txt',
    )
  zip.end()
  try {
    yield* out
  } finally {
    // Whoever goes away in the middle of a file leaves it open.
    for (const source of opened) source.destroy()
  }
}

/** A stream is opened when its turn comes: one file at a time. */
function lazilyInto(zip: yazl.ZipFile, opened: Readable[]) {
  return (name: string, open: () => AsyncGenerator<Uint8Array>, compress: boolean) =>
    zip.addReadStreamLazy(name, { compress }, (ready) => {
      const source = Readable.from(open(), { objectMode: false })
      // An error that nobody listens for would end the process.
      source.on('error', (error) => zip.emit('error', error))
      opened.push(source)
      ready(null, source)
    })
}

async function* lines(rows: AsyncGenerator<HeldRow>): AsyncGenerator<Uint8Array> {
  // An empty file is one, too.
  yield Buffer.alloc(0)
  for await (const row of rows) yield Buffer.from(`${JSON.stringify(row)}\n`)
}

/** Findings with what they say in the reader's language. */
function withSentences(held: Record<string, HeldRow[]>, { reason }: Words): Record<string, HeldRow[]> {
  const { findings = [], ...rest } = held
  // The ledger wrote them.
  const sentence = (value: unknown) => reason(value as Reason)
  return {
    ...rest,
    findings: findings.map((row) => ({ ...row, title: sentence(row.title), because: sentence(row.because) })),
  }
}

/** A name within an archive: no folder, nothing that a system forbids. */
function safeName(name: string): string {
  return name.replace(/[<>:"/\\|?*\p{Cc}]/gu, '_')
}
