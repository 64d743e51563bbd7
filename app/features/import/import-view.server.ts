import { columnSpec, isSheetColumn, type SheetColumn, sheetColumns } from '#app/domain/people-sheet.ts'
import { isPlainDate } from '#app/domain/plain-date.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { fullName } from '#app/i18n/person-words.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type { OrgReader } from '#db/org-db.server.ts'
import { listEntities } from '#db/queries/entities.server.ts'
import { pageWrittenPeople } from '#db/queries/import-record.server.ts'
import { type ImportRow, openStagedCells, pageStagedRows } from '#db/queries/imports.server.ts'
import { choiceText } from './choice-text.ts'
import type { CellValue } from './compare-person.ts'
import { noCounts } from './counts.ts'
import type { KnownColumn } from './header-names.ts'
import { hasOpenQuestion, type ImportReading, keptChanges, keptReading } from './import-reading.ts'
import { confirmTerm } from './import-terms.ts'
import { type LeftOut, leftOutRows } from './left-out.ts'
import { WHY_SKIPPED, type WhySkipped } from './plan-family.ts'
import { columnName, expectedText, problemLine } from './sheet-problem.ts'
import { factColumnsOf } from './sheet-sections.ts'
import { recordOf, shownCell } from './staged-row.ts'
import { dayOf, undoneView } from './undone-view.server.ts'
import type { Verdict } from './verdict.ts'

type Words = Translator<MessageKey>

const ROWS_SHOWN = 100
/** What of a new row is shown, so that a reader sees what was read. */
const TOLD: readonly SheetColumn[] = [
  'limit_of_stay',
  'arrival_date',
  'activated_on',
  'stay_kind',
  'job_title',
  'monthly_pay',
  'contract_start',
  'contract_end',
  'td_type',
  'td_number',
  'date_of_birth',
]

export type ImportView = Awaited<ReturnType<typeof importView>>

/** Everything about one import as the page shows it. */
export async function importView(
  org: OrgReader,
  found: ImportRow,
  words: Words,
  { afterRow, afterLeft, show }: { afterRow: number; afterLeft: number; show: Verdict | undefined },
) {
  const reading = keptReading(found.reading)
  const entities = await listEntities(org)
  const page = { ...(show && { verdict: show }), afterRow, limit: ROWS_SHOWN + 1 }
  const rows =
    found.state === 'confirmed'
      ? (await pageWrittenPeople(org, found.id, page)).map((row) => writtenRowView(row, words))
      : (await pageStagedRows(org, found.id, page)).map((row) => rowView(org, row, words))
  const shown = rows.slice(0, ROWS_SHOWN)
  return {
    id: found.id,
    fileName: found.fileName,
    state: found.state,
    expiresOn: dayOf(confirmTerm(found.createdAt), words),
    undoUntil: found.state === 'confirmed' && found.undoUntil ? dayOf(found.undoUntil, words) : null,
    undone: found.undone && (await undoneView(org, { id: found.id, undone: found.undone }, words, afterLeft)),
    leftOut: leftOutView(found.state === 'confirmed' ? leftOutRows(reading) : [], afterLeft, words),
    rowCount: reading.rowCount,
    counts: found.counts ?? noCounts(),
    encoding: reading.encoding,
    problemCount: found.problemCount,
    isBroken: reading.isBroken,
    problems: reading.problems.map(({ row, column, value, reason, expected }) => ({
      /** About the file, not about a cell of it. */
      isWhole: row === null && column === null && value === null,
      row,
      column,
      value,
      reason: words.reason(reason),
      expected: expected && expectedText(words, expected),
    })),
    /** Something is left to answer: it cannot be confirmed. */
    isOpen: hasOpenQuestion(reading),
    questions: questionViews(reading, words),
    unclearStayCount: reading.unclearStayCount ?? 0,
    stayKind: reading.answers.stayKind ?? null,
    columns: reading.columns.map(({ index, header, column, by, sample }) => ({
      index,
      header,
      sample,
      column,
      by,
      name: column && columnName(words, column),
    })),
    columnChoices: columnChoices(words),
    assumptions: reading.assumptions.map(({ text, rowCount }) => ({ text: words.reason(text), rowCount })),
    entities: entities.map(({ id, name }) => ({ id, name })),
    /** The sheet names no entity: new people work for the one that is answered. */
    asksEntity: reading.entities.length === 0 && entities.length > 0,
    entityId: reading.answers.entityId ?? null,
    /** Only rows of which this becomes are shown. */
    show: show ?? null,
    rows: shown,
    nextRow: rows.length > ROWS_SHOWN ? (shown.at(-1)?.rowNo ?? null) : null,
  }
}

/** The rows that were left out, some at a time. `next`: after which row it goes on. */
function leftOutView(all: readonly LeftOut[], afterRow: number, words: Words) {
  const rest = all.filter(({ row }) => row > afterRow)
  const shown = rest.slice(0, ROWS_SHOWN)
  return {
    rows: shown.map(({ row, problems, why }) => ({
      row,
      reasons: [
        ...problems.map((problem) => problemLine(words, { ...problem, row: null })),
        ...(why === null ? [] : [words.t(`importPage.why.${why}`)]),
      ],
    })),
    next: rest.length > ROWS_SHOWN ? (shown.at(-1)?.row ?? null) : null,
  }
}

function questionViews({ questions }: ImportReading, words: Words) {
  return questions.map((question) => {
    switch (question.kind) {
      case 'date_order':
        return {
          kind: question.kind,
          columns: question.columns.join(words.t('import.comma')),
          row: question.row,
          value: question.value,
          choices: Object.entries(question.readings).map(([order, day]) => ({
            value: order,
            label: words.t('import.reading', { day: words.day(String(day)), order }),
          })),
        }
      case 'same_column':
        return {
          kind: question.kind,
          column: question.column,
          name: columnName(words, question.column),
          choices: question.choices.map(({ index, header }) => ({ value: String(index), label: header })),
        }
      case 'missing_column':
        return {
          kind: question.kind,
          column: question.column,
          name: columnName(words, question.column),
          choices: question.candidates.map(({ index, header }) => ({ value: String(index), label: header })),
        }
      default:
        return question satisfies never
    }
  })
}

function columnChoices(words: Words) {
  return (['name', 'approved_on', ...sheetColumns] as KnownColumn[]).map((value) => ({
    value,
    label: words.t(`import.column.${value}`),
  }))
}

/** One row: what was read for somebody new, what changes for somebody known, or why it is left out. */
export type RowView = {
  rowNo: number
  staffNo: string
  name: string
  verdict: string
  /** Known once it is written. */
  personId: string | null
  why: string | null
  told: { name: string; value: string }[]
  changes: { name: string; from: string; to: string }[]
}

type StagedRow = Awaited<ReturnType<typeof pageStagedRows>>[number]

function rowView(org: OrgReader, row: StagedRow, words: Words): RowView {
  const { kind, values } = recordOf(row.rowNo, row.staffNo, openStagedCells(org, row))
  const names = [values.family_name, values.given_names, values.chinese_name].filter(Boolean).join(' ')
  const facts = new Set(factColumnsOf(kind).map(([column]) => column))
  const told = TOLD.flatMap((column) => {
    if (!facts.has(column)) return []
    const value = values[column]
    if (value === undefined || value === null) return []
    const shown = cellText(column, shownCell(column, value), words)
    return [{ name: words.t(`import.column.${column}`), value: shown }]
  })
  return {
    rowNo: row.rowNo,
    staffNo: row.staffNo,
    name: names || row.staffNo,
    verdict: row.verdict,
    personId: null,
    why: isWhySkipped(row.problems) ? words.t(`importPage.why.${row.problems}`) : null,
    told: row.verdict === 'created' ? told : [],
    changes: keptChanges(row.changes).map(({ column, from, to }) => ({
      name: isSheetColumn(column) ? words.t(`import.column.${column}`) : column,
      from: cellText(column, from, words),
      to: cellText(column, to, words),
    })),
  }
}

/** Of an import that is done: who it was, with the way to the person. */
function writtenRowView(
  row: Awaited<ReturnType<typeof pageWrittenPeople>>[number],
  { locale }: Words,
): RowView {
  const { rowNo, staffNo, verdict, personId } = row
  const name = fullName(row, staffNo, locale)
  return { rowNo, staffNo, name, verdict, personId, why: null, told: [], changes: [] }
}

function isWhySkipped(why: unknown): why is WhySkipped {
  return WHY_SKIPPED.some((one) => one === why)
}

function cellText(column: string, value: CellValue, words: Words): string {
  if (value === null || value === undefined) return words.t('finding.none')
  if (typeof value === 'boolean') return words.t(value ? 'finding.yes' : 'finding.no')
  if (typeof value === 'string' && isPlainDate(value)) return words.day(value)
  if (typeof value === 'number' && isSheetColumn(column) && columnSpec(column).kind === 'money')
    return words.money(value)
  return choiceText(column, value, words) ?? String(value)
}
