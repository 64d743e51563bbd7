type Line = Readonly<Record<string, string>>

const GAP = '  '
const NARROWEST = 8
const USUAL_WIDTH = 100

/**
 * Rows as a table for a terminal of so many columns: cells wrap, Chinese counts double. One row alone is written line by line.
 * Control characters are blanks: a name in a file must not steer the terminal.
 */
export function textTable(lines: readonly Line[], columnsThere?: number): string {
  // A terminal that does not tell its width says 0.
  const width = columnsThere || USUAL_WIDTH
  const [first] = lines
  if (!first) return ''
  const columns = Object.keys(first)
  if (lines.length === 1) return fieldByField(first, width)
  const rows = [columns, ...lines.map((line) => columns.map((column) => line[column] ?? ''))]
  const widths = fitted(
    columns.map((_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? '')))),
    width,
  )
  const rule = widths.map((each) => '─'.repeat(each)).join(GAP)
  const [head, ...body] = rows.map((row) => written(row, widths))
  return `${[head, rule, ...body].join('\n')}\n`
}

function fieldByField(line: Line, width: number): string {
  const names = Object.keys(line)
  const nameWidth = Math.max(...names.map(widthOf))
  const widths = [nameWidth, Math.max(NARROWEST, width - nameWidth - GAP.length)]
  return `${names.map((name) => written([name, line[name] ?? ''], widths)).join('\n')}\n`
}

/** The widest columns give way first. */
function fitted(natural: number[], width: number): number[] {
  const widths = [...natural]
  const available = width - GAP.length * (widths.length - 1)
  let excess = widths.reduce((sum, each) => sum + each, 0) - available
  while (excess > 0) {
    const widest = widths.indexOf(Math.max(...widths))
    const present = widths[widest] ?? 0
    if (present <= NARROWEST) break
    widths[widest] = present - 1
    excess -= 1
  }
  return widths
}

function written(cells: readonly string[], widths: readonly number[]): string {
  const wrapped = cells.map((cell, at) => wrap(cell, widths[at] ?? NARROWEST))
  const height = Math.max(...wrapped.map(({ length }) => length))
  return Array.from({ length: height }, (_, row) =>
    wrapped
      .map((parts, at) => padded(parts[row] ?? '', widths[at] ?? 0))
      .join(GAP)
      .trimEnd(),
  ).join('\n')
}

function wrap(text: string, width: number): string[] {
  const rows: string[] = []
  let row = ''
  const legible = text.replace(/\p{Cc}+/gu, ' ')
  for (const word of legible.split(/(?<=[\s_])|(?<=\p{Script=Han})/u)) {
    if (row !== '' && widthOf(row + word.trimEnd()) > width) {
      rows.push(row.trimEnd())
      row = ''
    }
    row += word
    while (widthOf(row.trimEnd()) > width) {
      const cut = cutAt(row, width)
      rows.push(row.slice(0, cut))
      row = row.slice(cut)
    }
  }
  return [...rows, row.trimEnd()]
}

/** How many characters fill the width, at least one. */
function cutAt(text: string, width: number): number {
  let used = 0
  let at = 0
  for (const letter of text) {
    used += widthOf(letter)
    if (used > width) break
    at += letter.length
  }
  return Math.max(at, 1)
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

function widthOf(text: string): number {
  let width = 0
  for (const letter of text)
    width += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/.test(letter)
      ? 2
      : 1
  return width
}
