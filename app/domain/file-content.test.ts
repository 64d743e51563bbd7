import { describe, expect, test } from 'vitest'
import { judgeContent, savedName, TAIL_BYTES } from '#app/domain/file-content.ts'

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((sign) => sign.charCodeAt(0)) : part)),
  )
const judge = (all: Uint8Array) => judgeContent(all, all)

const JPEG = [0xff, 0xd8, 0xff, 0xe0]
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const IEND = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]
const blanks = (count: number) => new Array<number>(count).fill(0)
const ZIP_END: (string | number[])[] = ['PK', [5, 6], blanks(18)]
/** The end of a ZIP that says how long its comment is. */
const zipEnd = (commentLength: number): (string | number[])[] => [
  'PK',
  [5, 6],
  blanks(16),
  [commentLength % 256, Math.floor(commentLength / 256)],
]

describe('what bytes are', () => {
  test.each([
    ['a PDF', bytes('%PDF-1.7\n1 0 obj\n%%EOF\n'), 'application/pdf'],
    ['a PDF without a line after its end', bytes('%PDF-1.7\n%%EOF'), 'application/pdf'],
    ['a PDF with some bytes after its end', bytes('%PDF-1.7\n%%EOF', blanks(2043)), 'application/pdf'],
    ['a PDF that tells of archives', bytes('%PDF-1.7\n', ...zipEnd(3), '\n%%EOF\n'), 'application/pdf'],
    ['a photograph', bytes(JPEG, 'pixels', [0xff, 0xd9]), 'image/jpeg'],
    [
      'a photograph with something of the telephone behind it',
      bytes(JPEG, [0xff, 0xd9], 'SEFT'),
      'image/jpeg',
    ],
    ['a picture', bytes(PNG, 'pixels', IEND), 'image/png'],
    [
      'a photograph of a newer telephone',
      bytes([0, 0, 0, 24], 'ftypheic', [0, 0, 0, 0], 'mif1heic'),
      'image/heic',
    ],
    [
      'the same, named among the others',
      bytes([0, 0, 0, 24], 'ftypmif1', [0, 0, 0, 0], 'mif1heic'),
      'image/heic',
    ],
    [
      'a sequence of photographs, after many other names',
      bytes([0, 0, 1, 20], 'ftypmif1', blanks(4), 'miaf'.repeat(64), 'heis'),
      'image/heic',
    ],
  ])('%s', (_what, all, type) => {
    expect(judge(all)).toEqual({ ok: true, type })
  })

  test.each([
    ['nothing', bytes(), 'unknown'],
    ['text', bytes('dear immigration'), 'unknown'],
    ['a page', bytes('<!doctype html><script>'), 'unknown'],
    ['a page that says that it is a PDF', bytes('<html>%PDF-1.7 %%EOF'), 'unknown'],
    ['a drawing that may hold script', bytes('<svg xmlns="http://www.w3.org/2000/svg">'), 'unknown'],
    ['a film', bytes([0, 0, 0, 24], 'ftypisom', [0, 0, 0, 0], 'mp42isom'), 'unknown'],
    ['the version of the box is no brand', bytes([0, 0, 0, 16], 'ftypisom', 'heic'), 'unknown'],
    ['a name after the box', bytes([0, 0, 0, 16], 'ftypisom', blanks(4), 'heic'), 'unknown'],
    ['a name across two', bytes([0, 0, 0, 24], 'ftypisom', blanks(4), 'isheic56'), 'unknown'],
    ['the word alone', bytes('ftypheic'), 'unknown'],
    ['an archive', bytes('PK', [3, 4], 'word/document.xml'), 'archive'],
    ['an empty archive', bytes(...ZIP_END), 'archive'],
    ['an older Office file', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'archive'],
    ['a tape archive', bytes(new Array(257).fill(97), 'ustar'), 'archive'],
    ['a photograph that is an archive, too', bytes(JPEG, [0xff, 0xd9], ...ZIP_END), 'archive'],
    ['a PDF that is an archive, too', bytes('%PDF-1.7\n%%EOF\n', ...ZIP_END), 'archive'],
    ['an archive with a comment', bytes(JPEG, ...zipEnd(4), 'mine'), 'archive'],
    ['an archive with a long comment', bytes(JPEG, ...zipEnd(300), 'c'.repeat(300)), 'archive'],
    ['a compressed file', bytes([0x1f, 0x8b, 8]), 'archive'],
    ['a PDF whose end is far from the last byte', bytes('%PDF-1.7\n%%EOF', blanks(2044)), 'cut_off'],
    ['a picture with something behind it', bytes(PNG, 'pixels', IEND, '<script>'), 'cut_off'],
    ['half a PDF', bytes('%PDF-1.7\n1 0 obj\n'), 'cut_off'],
    ['half a picture', bytes(PNG, 'pixels'), 'cut_off'],
  ])('%s is no document', (_what, all, reason) => {
    expect(judge(all)).toEqual({ ok: false, reason })
  })
})

test('the longest comment of an archive fills what is looked at of the end', () => {
  const tail = bytes(...zipEnd(65_535), 'c'.repeat(65_535))
  expect(tail).toHaveLength(TAIL_BYTES)
  expect(judgeContent(bytes(JPEG), tail)).toEqual({ ok: false, reason: 'archive' })
})

test('it is saved under a name that ends as its content does', () => {
  expect(savedName('contract.pdf', 'application/pdf')).toBe('contract.pdf')
  expect(savedName('SCAN.JPEG', 'image/jpeg')).toBe('SCAN.JPEG')
  expect(savedName('contract.html', 'application/pdf')).toBe('contract.html.pdf')
  expect(savedName('photo.jpe', 'image/jpeg')).toBe('photo.jpe')
  expect(savedName('photo.heif', 'image/heic')).toBe('photo.heif')
  expect(savedName('photo.jpg', 'image/heic')).toBe('photo.jpg.heic')
  expect(savedName('contract.pdf.html', 'application/pdf')).toBe('contract.pdf.html.pdf')
  expect(savedName('pdf', 'application/pdf')).toBe('pdf.pdf')
  expect(savedName('合約', 'application/pdf')).toBe('合約.pdf')
})
