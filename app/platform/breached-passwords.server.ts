import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'

/*
 * The list of breached passwords as the downloader of haveibeenpwned.com writes it: one `SHA-1:COUNT` a line, sorted, tens of gigabytes.
 * It is never read: a search halves the file until one block is left.
 */

const LINE = /^[0-9A-F]{40}(:\d+)?\r?$/
/** No line is longer. */
const LINE_MAX = 128
const BLOCK = 4096
/** Where the order is looked at before the list is used. */
const SAMPLES = 64

/** Whether a password is in the list of `path`: some thirty reads of a few bytes. Throws when the list cannot be read. */
export async function isBreached(path: string, password: string): Promise<boolean> {
  const typed = [...new Set([password, password.normalize('NFKC')])]
  const list = await open(path, 'r')
  try {
    for (const one of typed) if (await holds(list, sha1(one))) return true
    return false
  } finally {
    await list.close()
  }
}

/** What is wrong with the list: `ENOENT`, or where it is not what it should be. Undefined when a sample of it is fine. */
export function breachedListProblem(path: string): string | undefined {
  try {
    const list = openSync(path, 'r')
    try {
      return sampleProblem(list)
    } finally {
      closeSync(list)
    }
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}

async function holds(list: FileHandle, wanted: string): Promise<boolean> {
  let low = 0
  // The line looked for begins at or after `low` and before `high`.
  let { size: high } = await list.stat()
  while (high - low > BLOCK) {
    const middle = Math.floor((low + high) / 2)
    const found = lineAfter(await bytesAt(list, middle, LINE_MAX * 2), middle)
    if (found === undefined || found.at >= high) high = middle + 1
    else if (found.hash <= wanted) low = found.at
    else high = middle + 1
  }
  const block = await bytesAt(list, low, high - low + LINE_MAX)
  return block.split('\n').some((line) => line.startsWith(wanted))
}

async function bytesAt(list: FileHandle, at: number, length: number): Promise<string> {
  const { buffer, bytesRead } = await list.read(Buffer.alloc(length), 0, length, at)
  return buffer.toString('latin1', 0, bytesRead)
}

/** The first line that begins after a line's end in `text`, which stands at `at` in the file. */
function lineAfter(text: string, at: number): { at: number; hash: string } | undefined {
  const begin = text.indexOf('\n') + 1
  if (begin === 0 || text.length - begin < 40) return undefined
  return { at: at + begin, hash: text.slice(begin, begin + 40) }
}

function sampleProblem(list: number): string | undefined {
  const { size } = fstatSync(list)
  if (size === 0) return 'it is empty'
  let last = ''
  for (let sample = 0; sample < SAMPLES; sample++) {
    const at = Math.floor((size * sample) / SAMPLES)
    const buffer = Buffer.alloc(LINE_MAX * 2)
    const text = buffer.toString('latin1', 0, readSync(list, buffer, 0, buffer.length, at))
    const begin = at === 0 ? 0 : text.indexOf('\n') + 1
    const [line = ''] = text.slice(begin).split('\n')
    // Behind the last line end there is nothing, or the rest of the last line.
    const isTail = at > 0 && (begin === 0 || line === '')
    if (isTail && at + text.length >= size) break
    if (!LINE.test(line)) return `no SHA-1 in upper case and count stands in the line at byte ${at + begin}`
    if (line < last) return `the line at byte ${at + begin} is not in order`
    last = line
  }
  return undefined
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex').toUpperCase()
}
