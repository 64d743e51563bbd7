import { BYTE_ORDER_MARK, type CsvCell, csvLine } from '#app/domain/csv.ts'
import { findingCells, type ListedFinding } from '#app/domain/finding-rows.ts'
import { type IdentifierForm, sheetCells } from '#app/domain/people-sheet.ts'
import { rowsFromCaseFile } from '#app/domain/people-sheet-from-case-file.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { RuleSetChoice } from '#app/domain/rule-sets/index.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import type { Locale } from '#app/i18n/locales.ts'
import type { OrgReader } from '#db/org-db.server.ts'
import { eachAuditEntry } from '#db/queries/audit-trail.server.ts'
import { employerRules } from '#db/queries/employer.server.ts'
import { eachFindingOn, type FindingsQuestion } from '#db/queries/findings.server.ts'
import { findSettingsAt } from '#db/queries/kept-families.server.ts'
import { computedFindings } from './computed-findings.server.ts'
import { applicationLines, contractLines, dependantLines, expiryLine } from './family-lines.ts'
import { REPORT_COLUMNS, type Report } from './report-columns.ts'
import { reportByLimit, reportFamilies } from './report-families.server.ts'
import { reportHeaders } from './report-headers.ts'

export type ReportOptions = {
  asOf: PlainDate
  /** What the ledger said at this instant; now when left out. */
  knownAt?: string
  /** Another rule set than the employer's: findings are computed from the case files. */
  ruleSet?: RuleSetChoice
  /** Findings of severity `info`, too. */
  info?: boolean
  identifiers: IdentifierForm
  /** Findings: narrowed as the list on Today. */
  filter?: FindingsQuestion['filter']
  /** Left out: canonical headers, sentences in English. */
  locale?: Locale
  bom?: boolean
}

/** A report as CSV, record by record: memory does not grow with it, but for findings under another rule set (O(rows)). */
export async function* reportCsv(
  org: OrgReader,
  report: Report,
  options: ReportOptions,
): AsyncGenerator<string> {
  if (options.bom !== false) yield BYTE_ORDER_MARK
  yield csvLine(options.locale ? reportHeaders(report, options.locale) : REPORT_COLUMNS[report])
  yield* reportLines(org, report, options)
}

function reportLines(org: OrgReader, report: Report, options: ReportOptions): AsyncGenerator<string> {
  switch (report) {
    case 'findings':
      return linesOf(findingRecords(org, options))
    case 'people':
      return linesOf(peopleRecords(org, options))
    case 'expiries':
      return expiryLines(org, options)
    case 'dependants':
    case 'contracts':
    case 'applications':
      return linesOf(familyRecords(org, report, options))
    case 'audit':
      return linesOf(auditRecords(org, options))
    default:
      return report satisfies never
  }
}

async function* linesOf(records: AsyncIterable<readonly CsvCell[]>): AsyncGenerator<string> {
  for await (const cells of records) yield csvLine(cells)
}

async function* findingRecords(org: OrgReader, options: ReportOptions): AsyncGenerator<readonly CsvCell[]> {
  const { ruleSet, knownAt } = options
  if (ruleSet !== undefined) {
    // Those by which the stored findings were computed.
    const rules = await (knownAt === undefined ? employerRules(org) : findSettingsAt(org, knownAt))
    if (ruleSet !== rules?.ruleSet) {
      const computed = await computedFindings(org, { ...options, ruleSet, rules })
      for (const finding of computed) yield findingCells(finding)
      return
    }
  }
  const words = translatorFor(options.locale ?? 'en')
  for await (const row of eachFindingOn(org, options)) {
    yield findingCells({
      ...row,
      state: row.state ?? undefined,
      lastFourWeeks: row.lastFourWeeks || undefined,
      subject: {
        kind: row.dependantNo ? 'dependant' : 'principal',
        staffNo: row.staffNo,
        dependantId: row.dependantNo || null,
      },
      title: words.reason(row.title),
      because: words.reason(row.because),
      names: row.person,
    } as ListedFinding)
  }
}

async function* peopleRecords(org: OrgReader, { knownAt, identifiers, asOf }: ReportOptions) {
  for await (const { caseFile, beside } of reportFamilies(org, { knownAt }, 'as_known')) {
    for (const row of rowsFromCaseFile(caseFile, beside, asOf)) yield sheetCells(row, identifiers)
  }
}

/** Finished lines, since as known at an instant all of them are kept. */
function expiryLines(org: OrgReader, options: ReportOptions): AsyncGenerator<string> {
  const { asOf } = options
  return reportByLimit(org, options, ({ context, dependantId, beside: { department } }) => {
    const line = expiryLine(context, dependantId, { asOf, department })
    return csvLine(REPORT_COLUMNS.expiries.map((column) => line[column]))
  })
}

async function* familyRecords(
  org: OrgReader,
  report: 'dependants' | 'contracts' | 'applications',
  options: ReportOptions,
) {
  const { asOf, identifiers } = options
  const told = { dependants: dependantLines, contracts: contractLines, applications: applicationLines }
  const numbers = report === 'dependants' && identifiers !== 'none' ? 'whole' : 'none'
  for await (const { caseFile, beside, rules } of reportFamilies(org, options, numbers)) {
    const lines: Record<string, CsvCell>[] = told[report](caseFile, { asOf, identifiers, rules, ...beside })
    for (const line of lines) yield REPORT_COLUMNS[report].map((column) => line[column])
  }
}

/** Values are JSON, identifiers masked as they are kept; empty once they were erased. */
async function* auditRecords(org: OrgReader, { knownAt }: ReportOptions): AsyncGenerator<readonly CsvCell[]> {
  for await (const entry of eachAuditEntry(org)) {
    if (knownAt !== undefined && entry.at > knownAt) return
    const { seq, at, actor, action, targetKind, targetId, familyId, address, page, before, after } = entry
    const values = [before, after].map((value) => value && JSON.stringify(value))
    const what = [action, targetKind, targetId, familyId, address, page]
    yield [seq, at, actor, ...what, ...values, entry.previousHash, entry.hash]
  }
}
