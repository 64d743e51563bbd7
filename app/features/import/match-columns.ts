import { isSheetColumn, type SheetColumn } from '#app/domain/people-sheet.ts'
import { columnByContent, fitsColumn } from './column-content.ts'
import { isCanonicalHeader, type KnownColumn, meaningOf } from './header-names.ts'

/** How a column of the file was recognised. */
export type MatchedBy = 'canonical' | 'name' | 'content' | 'answer'

/** One column of the file. `column: null`: not known, left out. `index` counts from 0. */
export type ColumnMatch = {
  index: number
  header: string
  column: KnownColumn | null
  by: MatchedBy | null
}

export type ColumnMatching = {
  columns: ColumnMatch[]
  /** Columns of the file that say the same thing, but not the same values: someone must say which counts. */
  doubles: { column: KnownColumn; choices: ColumnMatch[] }[]
}

/** Answers given on screen: which column of the sheet the column at this index of the file is; `null` leaves it out. */
export type ColumnAnswers = ReadonlyMap<number, KnownColumn | null>

/**
 * Recognises the columns of a file: by answer, canonical header, sure name, unsure name that fits the cells, and last by content
 * where only one column can be meant. `rows` are the cells below the header.
 */
export function matchColumns(headers: string[], rows: string[][], answers: ColumnAnswers): ColumnMatching {
  const columns = headers.map((header, index) => matchByName(header, index, answers))
  const doubles = settleDoubles(columns, rows)
  const taken = new Set(columns.flatMap(({ column }) => (column && isSheetColumn(column) ? [column] : [])))

  for (const match of columns) {
    if (match.by !== null) continue
    const meaning = meaningOf(match.header)
    if (!meaning || !('candidates' in meaning)) continue
    const cells = rows.map((row) => row[match.index] ?? '')
    const fitting = meaning.candidates.find(
      (candidate) => !isSheetColumn(candidate) || (!taken.has(candidate) && fitsColumn(candidate, cells)),
    )
    if (fitting === undefined) continue
    Object.assign(match, { column: fitting, by: 'name' })
    if (isSheetColumn(fitting)) taken.add(fitting)
  }
  matchByContent(columns, rows, taken)
  return { columns, doubles }
}

function matchByName(header: string, index: number, answers: ColumnAnswers): ColumnMatch {
  const answer = answers.get(index)
  if (answer !== undefined) return { index, header, column: answer, by: 'answer' }
  const canonical = header.trim().toLowerCase()
  if (isSheetColumn(canonical)) return { index, header, column: canonical, by: 'canonical' }
  const meaning = meaningOf(header)
  if (meaning && 'sure' in meaning) return { index, header, column: meaning.sure, by: 'name' }
  return { index, header, column: null, by: null }
}

/** Of several columns with one meaning an answer counts first, then the canonical header, then the first if all hold the same. */
function settleDoubles(columns: ColumnMatch[], rows: string[][]): ColumnMatching['doubles'] {
  const doubles: ColumnMatching['doubles'] = []
  for (const column of new Set(columns.map((one) => one.column))) {
    const matches = columns.filter((one) => one.column === column)
    if (matches.length < 2 || column === null || column === 'name') continue
    const answered = matches.filter(({ by }) => by === 'answer')
    const canonical = matches.filter(({ header }) => isCanonicalHeader(header))
    const best = answered.length > 0 ? answered : canonical.length > 0 ? canonical : matches
    const [first] = best
    if (!holdTheSame(best, rows)) doubles.push({ column, choices: best.map((one) => ({ ...one })) })
    for (const match of matches) if (match !== first) Object.assign(match, { column: null, by: match.by })
  }
  return doubles
}

function holdTheSame(matches: ColumnMatch[], rows: string[][]): boolean {
  return rows.every((row) => new Set(matches.map(({ index }) => (row[index] ?? '').trim())).size === 1)
}

const NAME_COLUMNS = new Set<KnownColumn>(['name', 'family_name', 'given_names', 'chinese_name'])

/** A column without a known name is taken for what its cells can only be, if it is the only such column and nothing has that place. */
function matchByContent(columns: ColumnMatch[], rows: string[][], taken: Set<SheetColumn>): void {
  if (columns.some(({ column }) => column && NAME_COLUMNS.has(column))) taken.add('chinese_name')
  const guesses = columns.flatMap((match) => {
    if (match.by !== null) return []
    const column = columnByContent(rows.map((row) => row[match.index] ?? ''))
    return column && !taken.has(column) ? [{ match, column }] : []
  })
  for (const { match, column } of guesses) {
    if (guesses.filter((other) => other.column === column).length > 1) continue
    Object.assign(match, { column, by: 'content' })
  }
}
