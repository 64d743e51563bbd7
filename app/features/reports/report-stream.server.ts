import { BYTE_ORDER_MARK, type CsvCell, csvLine } from '#app/domain/csv.ts'
import { findingCells, type ListedFinding } from '#app/domain/finding-rows.ts'
import { type IdentifierForm, sheetCells } from '#app/domain/people-sheet.ts'
import { rowsFromCaseFile } from '#app/domain/people-sheet-from-case-file.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { ruleContext } from '#app/domain/rule-context.ts'
import type { RuleSetChoice } from '#app/domain/rule-sets/index.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import type { Locale } from '#app/i18n/locales.ts'
import type { OrgReader } from '#db/org-db.server.ts'
import { eachAuditEntry } from '#db/queries/audit-trail.server.ts'
import { employerRules } from '#db/queries/employer.server.ts'
import { eachFindingOn, type FindingsQuestion } from '#db/queries/findings.server.ts'
import { eachKeptFamily } from '#db/queries/kept-families.server.ts'
import { computedFindings } from './computed-findings.server.ts'
import {
  applicationLines,
  contractLines,
  dependantLines,
  expiryLine,
  type LineContext,
} from './family-lines.ts'
import { REPORT_COLUMNS, type Report } from './report-columns.ts'
import { type ReportFamily, reportByLimit, reportFamilies } from './report-families.server.ts'
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
  for await (const cells of reportCells(org, report, options)) yield csvLine(cells)
}

function reportCells(
  org: OrgReader,
  report: Report,
  options: ReportOptions,
): AsyncGenerator<readonly CsvCell[]> {
  switch (report) {
    case 'findings':
      return findingRecords(org, options)
    case 'people':
      return peopleRecords(org, options)
    case 'expiries':
      return expiryRecords(org, options)
    case 'dependants':
    case 'contracts':
    case 'applications':
      return familyRecords(org, report, options)
    case 'audit':
      return auditRecords(org, options)
    default:
      return report satisfies never
  }
}

async function* findingRecords(org: OrgReader, options: ReportOptions): AsyncGenerator<readonly CsvCell[]> {
  const { ruleSet } = options
  if (ruleSet !== undefined && ruleSet !== (await ruleSetThen(org, options.knownAt))) {
    for (const finding of await computedFindings(org, { ...options, ruleSet })) yield findingCells(finding)
    return
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

/** The rule set by which the stored findings were computed: now, or at the instant; undefined: nobody was on file then. */
async function ruleSetThen(org: OrgReader, knownAt: string | undefined): Promise<RuleSetChoice | undefined> {
  if (knownAt === undefined) return (await employerRules(org)).ruleSet
  for await (const { settings } of eachKeptFamily(org, knownAt)) return settings.ruleSet
  return undefined
}

async function* peopleRecords(org: OrgReader, options: ReportOptions) {
  for await (const { sheetFile, beside } of reportFamilies(org, { knownAt: options.knownAt })) {
    for (const row of rowsFromCaseFile(sheetFile, beside, options.asOf))
      yield sheetCells(row, options.identifiers)
  }
}

async function* expiryRecords(org: OrgReader, options: ReportOptions) {
  for await (const { family, dependantId } of reportByLimit(org, options)) {
    const context = ruleContext(family.caseFile, family.rules)
    const line = expiryLine(context, dependantId, lineContext(family, options))
    yield REPORT_COLUMNS.expiries.map((column) => line[column])
  }
}

async function* familyRecords(
  org: OrgReader,
  report: 'dependants' | 'contracts' | 'applications',
  options: ReportOptions,
) {
  const linesOf = { dependants: dependantLines, contracts: contractLines, applications: applicationLines }
  for await (const family of reportFamilies(org, options)) {
    const lines: Record<string, CsvCell>[] = linesOf[report](family.caseFile, lineContext(family, options))
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

function lineContext({ beside, rules }: ReportFamily, { asOf, identifiers }: ReportOptions): LineContext {
  return { asOf, identifiers, rules, ...beside }
}
