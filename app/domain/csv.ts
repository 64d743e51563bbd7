/** CSV as the product writes and reads it (contracts.md, 9): RFC 4180, CRLF, formulas defused. Pure and row by row, so that a report streams and a large sheet is read in slices. */

/** Written before the first record so that Excel reads UTF-8; off by `--no-bom`. */
export const BYTE_ORDER_MARK = '\uFEFF'

export type CsvCell = string | number | boolean | null | undefined
export type Delimiter = ',' | ';' | '\t'

/** One record as text, its CRLF included. `null` and `undefined` are empty cells. */
export function csvLine(cells: readonly CsvCell[]): string {
  // A record of one empty cell would be an empty line, which readers skip.
  if (cells.length === 1 && writtenCell(cells[0]) === '') return '""\r\n'
  return `${cells.map(writtenCell).join(',')}\r\n`
}

function writtenCell(cell: CsvCell): string {
  if (cell === null || cell === undefined) return ''
  const text = typeof cell === 'string' ? defuseFormula(cell) : String(cell)
  return /[",;\t\r\n]|^ | $|^\uFEFF/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Puts an apostrophe before what a spreadsheet could run. A text that would read as defused gets one more, so that nothing is lost. */
export function defuseFormula(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

/** Takes that apostrophe off again. */
export function undefuseFormula(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text
}

/** One record: `number` counts records from 1, empty lines included, as a spreadsheet numbers its rows. Cells are as written: still defused. */
export type CsvRecord = { number: number; cells: string[] }

/** A quote that does not end where it must, or more than a sheet can hold. `record` and `cell` count from 1; `text` is how the cell begins. */
export type CsvFault = {
  kind: 'unclosed_quote' | 'text_after_quote' | 'too_many_cells' | 'too_many_records'
  record: number
  cell: number
  text: string
}

/**
 * Reads record by record; returns the fault at which reading had to stop, or `null` at a good end.
 * CR, LF and CRLF end a record. A quote inside an unquoted cell is text.
 */
export function* csvRecords(text: string, delimiter: Delimiter): Generator<CsvRecord, CsvFault | null> {
  let at = 0
  let number = 0
  while (at < text.length) {
    number += 1
    const cells: string[] = []
    if (number > MOST_RECORDS) return { kind: 'too_many_records', record: number, cell: 1, text: '' }
    for (;;) {
      const cell = nextCell(text, at, delimiter, cells.length)
      if ('kind' in cell) {
        return { kind: cell.kind, record: number, cell: cells.length + 1, text: text.slice(at, at + 40) }
      }
      cells.push(cell.value)
      at = cell.end
      if (text[at] !== delimiter) break
      at += 1
    }
    if (text[at] === '\r') at += 1
    if (text[at] === '\n') at += 1
    yield { number, cells }
  }
  return null
}

/** Bounds of one file, so that a file of separators cannot take all memory. */
const MOST_CELLS = 1_000
const MOST_RECORDS = 200_000

type ReadCell = { value: string; end: number } | { kind: CsvFault['kind'] }

function nextCell(text: string, at: number, delimiter: Delimiter, count: number): ReadCell {
  if (count >= MOST_CELLS) return { kind: 'too_many_cells' }
  return text[at] === '"' ? quotedCell(text, at, delimiter) : plainCell(text, at, delimiter)
}

function plainCell(text: string, start: number, delimiter: Delimiter): ReadCell {
  let end = start
  while (end < text.length && !endsCell(text, end, delimiter)) end += 1
  return { value: text.slice(start, end), end }
}

function quotedCell(text: string, start: number, delimiter: Delimiter): ReadCell {
  let value = ''
  let from = start + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote === -1) return { kind: 'unclosed_quote' }
    value += text.slice(from, quote)
    if (text[quote + 1] !== '"') {
      const end = quote + 1
      if (end < text.length && !endsCell(text, end, delimiter)) return { kind: 'text_after_quote' }
      return { value, end }
    }
    value += '"'
    from = quote + 2
  }
}

function endsCell(text: string, at: number, delimiter: Delimiter): boolean {
  const character = text[at]
  return character === delimiter || character === '\n' || character === '\r'
}

/** The separator that the first lines use most, outside quotes; a comma when they use none. */
export function sniffDelimiter(text: string): Delimiter {
  const counts: Record<Delimiter, number> = { ',': 0, ';': 0, '\t': 0 }
  let quoted = false
  for (const character of text.slice(0, 4096)) {
    if (character === '"') quoted = !quoted
    else if (!quoted && (character === ',' || character === ';' || character === '\t')) counts[character] += 1
  }
  if (counts['\t'] > counts[','] && counts['\t'] >= counts[';']) return '\t'
  return counts[';'] > counts[','] ? ';' : ','
}
