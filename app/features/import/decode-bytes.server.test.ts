import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { hrSheet } from '#tests/helpers/hr-sheet.ts'
import { type Decoded, decodeBytes } from './decode-bytes.server.ts'

function decode(bytes: Uint8Array): Decoded {
  const steps = decodeBytes(bytes)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const traditional = hrSheet('traditional').text
const simplified = hrSheet('simplified').text
const englishHeaders = (text: string) => text.replace(/^.*\r\n.*\r\n/, 'staff_no,record_type\r\n')

describe('each encoding is found and decoded', () => {
  test.each([
    ['utf-8', traditional, 'utf-8', true],
    ['utf-8', traditional, 'utf-8', false],
    ['utf-16le', traditional, 'utf-16le', true],
    ['utf-16be', traditional, 'utf-16be', true],
    ['utf-16le', traditional, 'utf-16le', false],
    ['utf-16be', simplified, 'utf-16be', false],
    ['gb18030', simplified, 'gb18030', false],
    ['big5', traditional, 'big5', false],
    ['gb18030', englishHeaders(simplified), 'gb18030', false],
    ['big5', englishHeaders(traditional), 'big5', false],
    ['gb18030', traditional, 'gb18030', false],
    ['utf-8', 'staff_no,family_name\r\nE001,CHEN\r\n', 'utf-8', false],
    ['big5', '姓名,逗留期限\r\n陳方安生,2026-05-31\r\n', 'big5', false],
    ['gb18030', '姓名,逗留期限\r\n陈方安生,2026-05-31\r\n', 'gb18030', false],
  ] as const)('%s %#', (encoding, text, found, addBOM) => {
    expect(decode(iconv.encode(text, encoding, { addBOM }))).toEqual({ kind: 'text', text, encoding: found })
  })

  test('a character that lies across two slices stays whole', () => {
    const text = `x${'陳小明'.repeat(60_000)}`
    for (const encoding of ['utf-8', 'big5', 'gb18030', 'utf-16le'] as const) {
      expect(decode(iconv.encode(text, encoding, { addBOM: true }))).toMatchObject({ text })
    }
  })
})

describe('what is not text says what it is', () => {
  test.each([
    ['an xlsx', [0x50, 0x4b, 3, 4, 0x14, 0], 'import.problem.workbook'],
    ['an xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'import.problem.workbook'],
    ['a PDF', [...Buffer.from('%PDF-1.7')], 'import.problem.pdf'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d], 'import.problem.image'],
    ['NUL bytes', [...Buffer.from('staff_no,family_name\nE001,CH\0EN\n')], 'import.problem.binary'],
    ['half a character', [...Buffer.from('\uFEFFstaff_no\n'), 0xe9, 0x99], 'import.problem.encoding'],
    ['no encoding at all', [0x61, 0xff, 0xff, 0xff, 0x0a], 'import.problem.encoding'],
  ])('%s', (_, bytes, key) => {
    expect(decode(Uint8Array.from(bytes))).toMatchObject({ kind: 'not_text', reason: { key } })
  })
})
