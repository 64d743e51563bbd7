import { createHash, randomBytes } from 'node:crypto'
import { access, constants, type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { reasonOf } from './engine/store-errors.server.ts'
import type { OrgIdentity } from './org-db.server.ts'
import type { Sealer } from './seal.server.ts'
import { openPiece, PIECE_BYTES, sealedPieces, TAG_BYTES } from './sealed-stream.server.ts'

/*
 * Uploads on disk: `documents/EMPLOYER/ID` in the folder of the installation's data. A file is MAGIC and pieces, sealed with
 * a key of its own, which stands in its row, sealed with the store's key. What it belongs to (employer and id) is
 * authenticated: a file under another name does not open.
 */
const MAGIC = Buffer.from('SLF1')
const KEY_PLACE = 'document_files.key'
const PIECE_ON_DISK = PIECE_BYTES + TAG_BYTES
/** What is being written; the id follows once all of it is there. */
const UNFINISHED = '.part'

/** Whose file it is: a handle on the employer. */
type Owner = Pick<OrgIdentity, 'id'>

/** Bytes that are on disk under a name which nobody reads yet. */
export type FileDraft = {
  byteCount: number
  /** Of the bytes as they came. */
  sha256: string
  /** For its row: what opens it. */
  keySealed: Buffer
  /** Gives it its name; from then on it survives a cut of the power. */
  keep(): Promise<void>
  discard(): Promise<void>
}

export type FileStore = {
  /** Seals what comes and writes it; memory does not grow with it. What fails leaves nothing behind. */
  draft(owner: Owner, id: string, bytes: AsyncIterable<Uint8Array>): Promise<FileDraft>
  /** The bytes as they came, piece by piece. Throws when there is no such file or it is not whole. */
  read(owner: Owner, id: string, keySealed: Uint8Array | null): AsyncGenerator<Buffer>
  has(owner: Owner, id: string): Promise<boolean>
  /** Nothing happens when it is gone already. */
  remove(owner: Owner, ids: readonly string[]): Promise<void>
  /** What lies there, finished or not, and since when. */
  list(): AsyncGenerator<StoredFile>
  /** Why nothing can be written here; undefined when it can. */
  problem(): Promise<string | undefined>
}

export type StoredFile = { orgId: string; id: string; name: string; writtenAt: number }

/** Sealed files below `documents` in the data folder, one folder an employer. Makes no folder before the first draft. */
export function makeFileStore(dataDir: string, sealer: Sealer): FileStore {
  const root = join(dataDir, 'documents')
  const pathOf = (owner: Owner, id: string) => join(root, named(owner.id), named(id))

  return {
    async draft(owner, id, bytes) {
      const path = pathOf(owner, id)
      const unfinished = `${path}${UNFINISHED}`
      await mkdir(join(root, owner.id), { recursive: true, mode: 0o700 })
      const key = randomBytes(32)
      const hash = createHash('sha256')
      let byteCount = 0
      async function* counted() {
        for await (const part of bytes) {
          byteCount += part.length
          hash.update(part)
          yield part
        }
      }
      try {
        const file = await open(unfinished, 'wx', 0o600)
        try {
          await writeAll(file, MAGIC)
          for await (const piece of sealedPieces(key, belongingOf(owner, id), counted()))
            await writeAll(file, piece)
          await file.sync()
        } finally {
          await file.close()
        }
      } catch (error) {
        await rm(unfinished, { force: true })
        throw error
      }
      return {
        byteCount,
        sha256: hash.digest('hex'),
        keySealed: sealer.seal(owner.id, KEY_PLACE, key.toString('base64')),
        keep: async () => {
          await rename(unfinished, path)
          await syncFolder(join(root, owner.id))
        },
        discard: () => rm(unfinished, { force: true }),
      }
    },

    async *read(owner, id, keySealed) {
      if (keySealed === null) throw new Error('a document has no key')
      const key = Buffer.from(sealer.open(owner.id, KEY_PLACE, keySealed), 'base64')
      const file = await open(pathOf(owner, id), 'r')
      try {
        const { size } = await file.stat()
        if (!(await readAt(file, 0, MAGIC.length)).equals(MAGIC)) throw new Error('this is no sealed file')
        const belonging = belongingOf(owner, id)
        for (let at = 0, place = MAGIC.length; at === 0 || place < size; at++, place += PIECE_ON_DISK) {
          const sealed = await readAt(file, place, Math.min(PIECE_ON_DISK, Math.max(0, size - place)))
          yield openPiece(key, belonging, { at, isLast: place + PIECE_ON_DISK >= size }, sealed)
        }
      } finally {
        await file.close()
      }
    },

    async has(owner, id) {
      return (await stat(pathOf(owner, id)).catch(() => undefined))?.isFile() ?? false
    },

    async remove(owner, ids) {
      for (const id of ids) await rm(pathOf(owner, id), { force: true })
    },

    async *list() {
      for (const orgId of await namesIn(root)) {
        for (const name of await namesIn(join(root, orgId))) {
          const found = await stat(join(root, orgId, name)).catch(() => undefined)
          if (found?.isFile())
            yield { orgId, id: name.replace(UNFINISHED, ''), name, writtenAt: found.mtimeMs }
        }
      }
    },

    async problem() {
      try {
        await mkdir(root, { recursive: true, mode: 0o700 })
        await access(root, constants.R_OK | constants.W_OK | constants.X_OK)
        return undefined
      } catch (error) {
        return `${root} cannot be written: ${reasonOf(error)}`
      }
    },
  }
}

/** Ids become names of files: anything else is a mistake of ours. */
function named(id: string): string {
  if (!/^[\w-]{8,64}(\.part)?$/.test(id)) throw new Error('this is no id of ours')
  return id
}

function belongingOf(owner: Owner, id: string): Buffer {
  return Buffer.from(`stayledger\n${owner.id}\ndocument_files/${id}`)
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  let done = 0
  while (done < length) {
    const { bytesRead } = await file.read(buffer, done, length - done, position + done)
    if (bytesRead === 0) throw new Error('a sealed file is cut off')
    done += bytesRead
  }
  return buffer
}

async function writeAll(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done)
    done += bytesWritten
  }
}

/** A new name is on disk once its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  await folder.sync().finally(() => folder.close())
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => [])
}
