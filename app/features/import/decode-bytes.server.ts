import iconv from 'iconv-lite'
import type { Reason } from '#app/domain/finding.ts'
import { meaningOf } from './header-names.ts'

export const SHEET_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const
export type SheetEncoding = (typeof SHEET_ENCODINGS)[number]

/** The text without its byte-order mark, or why the bytes are not text. */
export type Decoded =
  | { kind: 'text'; text: string; encoding: SheetEncoding }
  | { kind: 'not_text'; reason: Reason; expected: Reason }

/** Bytes decoded in one go: about a millisecond. */
const SLICE = 128 * 1024
/** So many bytes are looked at to tell one encoding from another. */
const SAMPLE = 32 * 1024

const WORKBOOK = 'import.problem.workbook'
const MAGIC: [bytes: number[], reason: string][] = [
  [[0x50, 0x4b, 0x03, 0x04], WORKBOOK],
  [[0xd0, 0xcf, 0x11, 0xe0], WORKBOOK],
  [[0x25, 0x50, 0x44, 0x46], 'import.problem.pdf'],
  [[0x89, 0x50, 0x4e, 0x47], 'import.problem.image'],
  [[0xff, 0xd8, 0xff], 'import.problem.image'],
  [[0x47, 0x49, 0x46, 0x38], 'import.problem.image'],
  [[0x1f, 0x8b], 'import.problem.archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'import.problem.archive'],
  [[0x52, 0x61, 0x72, 0x21], 'import.problem.archive'],
]

/** Finds the encoding and decodes, yielding between slices. */
export function* decodeBytes(bytes: Uint8Array): Generator<undefined, Decoded> {
  const magic = MAGIC.find(([start]) => start.every((byte, index) => bytes[index] === byte))
  if (magic) return notText(magic[1], magic[1] === WORKBOOK ? 'import.expected.saved_as_csv' : undefined)

  const unicode = markedEncoding(bytes) ?? unmarkedUtf16(bytes)
  if (unicode) {
    const text = yield* decodeUnicode(bytes, unicode)
    return text === null ? notText('import.problem.encoding') : asText(text, unicode)
  }
  if (bytes.includes(0)) return notText('import.problem.binary')
  const utf8 = yield* decodeUnicode(bytes, 'utf-8')
  if (utf8 !== null) return asText(utf8, 'utf-8')

  const encoding = likelierOf(bytes.subarray(0, SAMPLE))
  const text = yield* decodeLegacy(bytes, encoding)
  return text === null ? notText('import.problem.encoding') : asText(text, encoding)
}

function asText(text: string, encoding: SheetEncoding): Decoded {
  return text.includes('\0') ? notText('import.problem.binary') : { kind: 'text', text, encoding }
}

function notText(key: string, expected = 'import.expected.csv_file'): Decoded {
  return { kind: 'not_text', reason: { key }, expected: { key: expected } }
}

function markedEncoding(bytes: Uint8Array): SheetEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without a mark shows by the zero half of its commas and line ends, always on the same side. */
function unmarkedUtf16(bytes: Uint8Array): SheetEncoding | null {
  const sample = bytes.subarray(0, SAMPLE)
  const zeros = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const isText = Math.max(even, odd) > sample.length / 25
  if (bytes.length % 2 === 1 || !isText) return null
  // A Chinese character can have a zero half, too, on the other side: seldom.
  if (odd > even * 10) return 'utf-16le'
  return even > odd * 10 ? 'utf-16be' : null
}

function* decodeUnicode(bytes: Uint8Array, encoding: SheetEncoding): Generator<undefined, string | null> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const parts: string[] = []
  try {
    for (let at = 0; at < bytes.length; at += SLICE) {
      parts.push(decoder.decode(bytes.subarray(at, at + SLICE), { stream: true }))
      yield
    }
    parts.push(decoder.decode())
  } catch {
    return null
  }
  return parts.join('')
}

function* decodeLegacy(bytes: Uint8Array, encoding: SheetEncoding): Generator<undefined, string | null> {
  const decoder = iconv.getDecoder(encoding)
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += SLICE) {
    const part = decoder.write(Buffer.from(bytes.subarray(at, at + SLICE)))
    if (part.includes('\uFFFD')) return null
    parts.push(part)
    yield
  }
  parts.push(decoder.end() ?? '')
  return parts.join('')
}

/** GB18030 or Big5: the one that reads without a fault, knows more headers and has more everyday characters. */
function likelierOf(sample: Uint8Array): 'gb18030' | 'big5' {
  const ended = sample.subarray(0, sample.lastIndexOf(0x0a) + 1 || sample.length)
  const score = (encoding: 'gb18030' | 'big5', everyday: EverydayBlock) => {
    const text = iconv.decode(Buffer.from(ended), encoding)
    const faults = text.split('\uFFFD').length - 1
    return knownHeaders(text) * 10 + everydayShare(ended, everyday) * 5 - faults * 10
  }
  const isSimplified = score('gb18030', [0xb0, 0xd7, 0xa1]) >= score('big5', [0xa4, 0xc6, 0x40])
  return isSimplified ? 'gb18030' : 'big5'
}

function knownHeaders(text: string): number {
  const lines = text.split(/\r\n|\r|\n/).slice(0, 20)
  const known = lines.map(
    (line) => line.split(/[,;\t]/).filter((cell) => meaningOf(cell.replaceAll('"', ''))).length,
  )
  return Math.max(0, ...known)
}

type EverydayBlock = [firstLead: number, lastLead: number, firstTrail: number]

/** Share of the two-byte characters that lie in the encoding's block of everyday characters. */
function everydayShare(bytes: Uint8Array, [firstLead, lastLead, firstTrail]: EverydayBlock): number {
  let pairs = 0
  let everyday = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte < 0x81) continue
    pairs += 1
    if (byte >= firstLead && byte <= lastLead && (bytes[at + 1] ?? 0) >= firstTrail) everyday += 1
    at += 1
  }
  return pairs === 0 ? 0 : everyday / pairs
}
