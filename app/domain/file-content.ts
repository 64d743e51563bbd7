/** What a document may be: what scanners and telephones make, and what the online filing takes. */
export const DOCUMENT_TYPES = ['application/pdf', 'image/jpeg', 'image/png', 'image/heic'] as const
export type DocumentType = (typeof DOCUMENT_TYPES)[number]

/** Why bytes are no document: an archive (Office files are archives, too), something else, or the end is missing. */
export type ContentProblem = 'archive' | 'unknown' | 'cut_off'

/** How much of the start and of the end `judgeContent` looks at. */
export const HEAD_BYTES = 4096
export const TAIL_BYTES = 65_557

/** Judges a file by its first and last bytes, never by its name. */
export function judgeContent(
  head: Uint8Array,
  tail: Uint8Array,
): { ok: true; type: DocumentType } | { ok: false; reason: ContentProblem } {
  if (isArchive(head) || endsAsZip(tail)) return { ok: false, reason: 'archive' }
  if (startsWith(head, latin('%PDF-')))
    return whole('application/pdf', has(tail.subarray(-PDF_END_WITHIN), latin('%%EOF')))
  if (startsWith(head, [0xff, 0xd8, 0xff])) return { ok: true, type: 'image/jpeg' }
  if (startsWith(head, PNG_START))
    return whole('image/png', startsWith(tail.subarray(-PNG_END.length), PNG_END))
  if (isHeic(head)) return { ok: true, type: 'image/heic' }
  return { ok: false, reason: 'unknown' }
}

/** Endings under which a type is saved; the first is the usual one. */
const ENDINGS: Record<DocumentType, readonly [string, ...string[]]> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe'],
  'image/png': ['png'],
  'image/heic': ['heic', 'heif'],
}

/** The name under which it is saved again: one that ends as its content does, so that nothing else opens it. */
export function savedName(fileName: string, type: DocumentType): string {
  const name = fileName.toLowerCase()
  return ENDINGS[type].some((ending) => name.endsWith(`.${ending}`))
    ? fileName
    : `${fileName}.${ENDINGS[type][0]}`
}

/** Readers of PDF look for its end in the last bytes, as some programs write a line or more behind it. */
const PDF_END_WITHIN = 2048
const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const PNG_END = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]
/** ZIP (and every Office file since 2007), RAR, 7-Zip, gzip, bzip2, xz, and the container of older Office files. */
const ARCHIVES = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x50, 0x4b, 0x07, 0x08],
  [0x52, 0x61, 0x72, 0x21, 0x1a],
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
  [0x1f, 0x8b],
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a],
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
]
const TAR_AT = 257

function isArchive(head: Uint8Array): boolean {
  return (
    ARCHIVES.some((start) => startsWith(head, start)) || startsWith(head.subarray(TAR_AT), latin('ustar'))
  )
}

const ZIP_END = 0x504b_0506
const ZIP_END_LENGTH = 22

/** A ZIP is read from its end, whatever stands before it: a picture may be one, too. Its end may carry a comment. */
function endsAsZip(tail: Uint8Array): boolean {
  const view = viewOf(tail)
  for (let at = tail.length - ZIP_END_LENGTH; at >= 0; at--) {
    if (view.getUint32(at) !== ZIP_END) continue
    if (at + ZIP_END_LENGTH + view.getUint16(at + 20, true) === tail.length) return true
  }
  return false
}

const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis'].map(latin)

/** A box `ftyp` that names the format among its brands. */
function isHeic(head: Uint8Array): boolean {
  if (!startsWith(head.subarray(4), latin('ftyp'))) return false
  const box = head.subarray(8, viewOf(head).getUint32(0))
  for (let at = 0; at < box.length; at += 4) {
    const isVersion = at === 4
    if (!isVersion && HEIC_BRANDS.some((brand) => startsWith(box.subarray(at), brand))) return true
  }
  return false
}

function whole(type: DocumentType, isWhole: boolean): ReturnType<typeof judgeContent> {
  return isWhole ? { ok: true, type } : { ok: false, reason: 'cut_off' }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

function has(bytes: Uint8Array, part: readonly number[]): boolean {
  return bytes.some((_, at) => startsWith(bytes.subarray(at), part))
}

function latin(text: string): number[] {
  return [...text].map((sign) => sign.charCodeAt(0))
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}
