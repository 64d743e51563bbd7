import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DataStore } from '#db/data-store.server.ts'
import { type FileStore, makeFileStore } from '#db/file-store.server.ts'

/** A folder of uploads of its own for one test. */
export type TestFiles = { files: FileStore; folder: string; close(): void }

export function openTestFiles({ sealer }: DataStore): TestFiles {
  const folder = mkdtempSync(join(tmpdir(), 'stayledger-files-'))
  return {
    files: makeFileStore(folder, sealer),
    folder,
    close: () => rmSync(folder, { recursive: true }),
  }
}

/** Where nothing was ever uploaded. */
export function noFiles({ sealer }: DataStore): FileStore {
  return makeFileStore(join(tmpdir(), 'stayledger-no-such-folder'), sealer)
}

/** A small PDF that says `text`. */
export function pdfOf(text: string): Buffer {
  return Buffer.from(`%PDF-1.7\n% ${text}\n%%EOF\n`)
}

export async function* inParts(bytes: Buffer, size = 7_000): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
