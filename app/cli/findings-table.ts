import { FINDING_COLUMNS, type FindingColumn } from '#app/domain/finding-rows.ts'
import { type CheckedFinding, checkedCells } from '#app/features/reports/checked-findings.ts'
import type { Locale } from '#app/i18n/locales.ts'
import { textTable } from './text-table.ts'

/** What a terminal has room for. */
const SHOWN: readonly FindingColumn[] = [
  'severity',
  'due_on',
  'staff_no',
  'dependant_id',
  'rule_id',
  'from',
  'until',
  'because',
]
/** They tell something only where spans of the past and the future are listed. */
const SPAN: readonly FindingColumn[] = ['from', 'until']

/** Findings for people, in the order given, under the headers of the CSV; '' for none. */
export function findingsTable(
  found: readonly CheckedFinding[],
  { locale, all }: { locale: Locale | undefined; all: boolean },
  width?: number,
): string {
  const shown = SHOWN.filter((column) => all || !SPAN.includes(column)).map((column) =>
    FINDING_COLUMNS.indexOf(column),
  )
  const [header = [], ...rows] = [...checkedCells(found, locale)]
  const lines = rows.map((cells) =>
    Object.fromEntries(shown.map((at) => [header[at] ?? '', cells[at] ?? ''])),
  )
  return textTable(lines, width)
}
