import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  BYTE_ORDER_MARK,
  type CsvFault,
  csvLine,
  csvRecords,
  type Delimiter,
  defuseFormula,
  sniffDelimiter,
  undefuseFormula,
} from '#app/domain/csv.ts'

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', ' ', 'x', '陳'),
  }),
)

function read(text: string, delimiter: Delimiter = ','): { records: string[][]; fault: CsvFault | null } {
  const records: string[][] = []
  const reading = csvRecords(text, delimiter)
  for (;;) {
    const step = reading.next()
    if (step.done) return { records, fault: step.value }
    records.push(step.value.cells)
  }
}

describe('writing', () => {
  test.each([
    [['E001', '陳小明', null, 45000, true, undefined], 'E001,陳小明,,45000,true,\r\n'],
    [['a,b', 'say "hi"', 'two\nlines'], '"a,b","say ""hi""","two\nlines"\r\n'],
    [[''], '""\r\n'],
    [['=1+1', '+852', '-', '@x', '\tx'], `'=1+1,'+852,'-,'@x,"'\tx"\r\n`],
    [["'=1", "O'Brien", "'quoted'"], "''=1,O'Brien,'quoted'\r\n"],
    [[-5], '-5\r\n'],
  ])('%j', (cells, line) => expect(csvLine(cells)).toBe(line))

  test('what is written is read again, by us and by others, cell for cell', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (records) => {
        const text = records.map(csvLine).join('')
        expect(read(text).records.map((cells) => cells.map(undefuseFormula))).toEqual(records)
        const others = parse(BYTE_ORDER_MARK + text, {
          bom: true,
          relax_column_count: true,
          record_delimiter: '\r\n',
        })
        expect(others.map((cells) => cells.map(undefuseFormula))).toEqual(records)
      }),
    )
  })

  test('nothing written can be run, and defusing loses nothing', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(defuseFormula(text)).not.toMatch(/^[=+\-@\t\r]/)
        expect(undefuseFormula(defuseFormula(text))).toBe(text)
      }),
    )
  })
})

describe('reading', () => {
  test('each line ending ends a record, and empty lines are counted', () => {
    const numbers = [...csvRecords('a\r\n\r\nb\nc\rd', ',')].map(({ number, cells }) => [number, ...cells])
    expect(numbers).toEqual([
      [1, 'a'],
      [2, ''],
      [3, 'b'],
      [4, 'c'],
      [5, 'd'],
    ])
  })

  test('a quote inside a cell is text', () => {
    expect(read('5" pipe,x\n').records).toEqual([['5" pipe', 'x']])
  })

  test('a quote that never closes is named with its record and cell', () => {
    expect(read('a,b\nE001,"CHEN\nE002,x\n').fault).toEqual({
      kind: 'unclosed_quote',
      record: 2,
      cell: 2,
      text: '"CHEN\nE002,x\n',
    })
  })

  test('text after a closing quote stops the reading', () => {
    expect(read('a,b\n"x"y,1\n').fault).toMatchObject({ kind: 'text_after_quote', record: 2, cell: 1 })
  })

  test('a file of separators or of line ends is not read to its end', () => {
    expect(read(','.repeat(5000)).fault).toMatchObject({ kind: 'too_many_cells', record: 1 })
    expect(read('\n'.repeat(300_000)).fault).toMatchObject({ kind: 'too_many_records' })
  })

  test.each([
    ['a;b;c\n1,5;2;3', ';'],
    ['a\tb\n1\t2', '\t'],
    ['a,b\n"x;y;z",2', ','],
    ['alone\n', ','],
  ] as const)('%j is separated by %j', (text, delimiter) => expect(sniffDelimiter(text)).toBe(delimiter))
})

describe('what a file may hold', () => {
  test.each([
    ['a\n\nb', [['a'], [''], ['b']]],
    ['a\r\rb', [['a'], [''], ['b']]],
    ['a\r\n\r\nb\r\n', [['a'], [''], ['b']]],
    ['a\n', [['a']]],
    ['"a"', [['a']]],
    ['"a",', [['a', '']]],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual({ records: expected, fault: null })
  })

  test('1,000 cells in a record and 200,000 records, not one more', () => {
    expect(read(','.repeat(999)).fault).toBeNull()
    expect(read(','.repeat(1000)).fault).toEqual({ kind: 'too_many_cells', record: 1, cell: 1001, text: '' })
    expect(read('\n'.repeat(200_000)).fault).toBeNull()
    expect(read('\n'.repeat(200_001)).fault).toMatchObject({
      kind: 'too_many_records',
      record: 200_001,
      cell: 1,
    })
  })

  test.each([
    ['"a,b,c";"d"', ';'],
    ['a\tb;c', '\t'],
    ['a\tb,c', ','],
    ['a;b,c', ','],
    ['a;b;c,d', ';'],
    ['a\tb\tc;d,e', '\t'],
    ['a\tb;c;d', ';'],
    [`${'a,'.repeat(2048)}${';'.repeat(3000)}`, ','],
    ['', ','],
  ] as const)('%j is separated by %j', (text, delimiter) => expect(sniffDelimiter(text)).toBe(delimiter))

  test.each([
    [' a', '" a"\r\n'],
    ['a ', '"a "\r\n'],
    ['a b', 'a b\r\n'],
    ['\uFEFFa', '"\uFEFFa"\r\n'],
    ['a\uFEFF', 'a\uFEFF\r\n'],
  ])('%j is written as %j', (text, expected) => expect(csvLine([text])).toBe(expected))
})
