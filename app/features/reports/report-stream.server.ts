import { BYTE_ORDER_MARK, type CsvCell, csvLine } from '#app/domain/csv.ts'
import type { EmployerRules } from '#app/domain/employer-rules.ts'
import { compareFindings, findingCells, type ListedFinding } from '#app/domain/finding-rows.ts'
import { findings } from '#app/domain/findings.ts'
import { type IdentifierForm, sheetCells } from '#app/domain/people-sheet.ts'
import { rowsFromCaseFile } from '#app/domain/people-sheet-from-case-file.ts'
import { holdsOn } from '#app/domain/period.ts'
import { daysBetween, type PlainDate } from '#app/domain/plain-date.ts'
import type { RuleSetChoice } from '#app/domain/rule-sets/index.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import type { Locale } from '#app/i18n/locales.ts'
import { familyCaseFile, familySheetFile } from '#db/family-case-file.server.ts'
import type { FamilyRows } from '#db/family-rows.server.ts'
import type { OrgReader } from '#db/org-db.server.ts'
import { eachAuditEntry } from '#db/queries/audit-trail.server.ts'
import { employerRules } from '#db/queries/employer.server.ts'
import { departments, eachByLimit, eachCaseFile, eachFamily } from '#db/queries/families.server.ts'
import { eachFindingOn, type FindingsQuestion } from '#db/queries/findings.server.ts'
import { contractLines, dependantLines, expiryLine, type LineContext, names } from './family-lines.ts'
import { REPORT_COLUMNS, type Report } from './report-columns.ts'
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
  /** Findings: narrowed as the list on Today; not for another rule set than the employer's. */
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
      return familyRecords(org, report, options)
    case 'applications':
      return applicationRecords(org, options)
    case 'audit':
      return auditRecords(org)
    default:
      return report satisfies never
  }
}

async function* findingRecords(org: OrgReader, options: ReportOptions): AsyncGenerator<readonly CsvCell[]> {
  const rules = await employerRules(org)
  if (options.ruleSet !== undefined && options.ruleSet !== rules.ruleSet) {
    const computed = await computedFindings(org, { ...options, ruleSet: options.ruleSet })
    for (const finding of computed) yield findingCells(finding)
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

async function computedFindings(
  org: OrgReader,
  { asOf, knownAt, ruleSet, info, locale = 'en' }: ReportOptions & { ruleSet: RuleSetChoice },
): Promise<ListedFinding[]> {
  const words = translatorFor(locale)
  const departmentOf = await departments(org)
  const listed: ListedFinding[] = []
  for await (const { familyId, caseFile, settings } of eachCaseFile(org, knownAt)) {
    for (const finding of findings(caseFile, { ...settings, ruleSet })) {
      if (!holdsOn(finding, asOf) || (finding.severity === 'info' && !info)) continue
      const { dependantId } = finding.subject
      listed.push({
        ...finding,
        title: words.reason(finding.title),
        because: words.reason(finding.because),
        ruleset: finding.explanation.ruleset,
        names:
          (dependantId === null
            ? caseFile.person
            : caseFile.dependants?.find(({ id }) => id === dependantId)) ?? {},
        department: departmentOf.get(familyId) ?? null,
      })
    }
  }
  return listed.sort(compareFindings)
}

async function* peopleRecords(org: OrgReader, { asOf, identifiers }: ReportOptions) {
  for await (const family of eachFamily(org)) {
    const { person } = family
    const extras = {
      email: person.email,
      department: person.department,
      manager: person.manager,
      entityName: entityNameOf(family),
    }
    for (const row of rowsFromCaseFile(familySheetFile(org, family), extras, asOf))
      yield sheetCells(row, identifiers)
  }
}

async function* expiryRecords(org: OrgReader, options: ReportOptions) {
  const rules = await rulesFor(org, options)
  for await (const { personId, family } of eachByLimit(org)) {
    const dependant =
      family.dependants.find(({ person }) => person.id === personId)?.person.dependantNo ?? null
    const line = expiryLine(familyCaseFile(org, family), dependant, lineContext(family, rules, options))
    yield REPORT_COLUMNS.expiries.map((column) => line[column])
  }
}

async function* familyRecords(org: OrgReader, report: 'dependants' | 'contracts', options: ReportOptions) {
  const rules = await rulesFor(org, options)
  for await (const family of eachFamily(org)) {
    const caseFile = familyCaseFile(org, family)
    const context = lineContext(family, rules, options)
    const lines: Record<string, CsvCell>[] =
      report === 'dependants'
        ? dependantLines(caseFile, context)
        : contractLines(caseFile, entityNameOf(family), context)
    for (const line of lines) yield REPORT_COLUMNS[report].map((column) => line[column])
  }
}

async function* applicationRecords(org: OrgReader, { asOf }: ReportOptions) {
  for await (const family of eachFamily(org)) {
    for (const { person, cases } of [family, ...family.dependants]) {
      for (const one of cases) {
        const until = (one.decidedOn ?? asOf) as PlainDate
        const complete = one.documentsCompleteOn as PlainDate | null
        const line: Record<(typeof REPORT_COLUMNS.applications)[number], CsvCell> = {
          staff_no: person.staffNo,
          dependant_id: person.dependantNo || null,
          ...names(person),
          kind: one.kind,
          stream: one.stream,
          stage: one.stage,
          stage_since_on: one.stageSinceOn,
          opened_on: one.openedOn,
          filed_on: one.filedOn,
          documents_complete_on: complete,
          decided_on: one.decidedOn,
          outcome: one.outcome,
          closed_on: one.closedOn,
          days_since_complete: complete && daysBetween(complete, until),
        }
        yield REPORT_COLUMNS.applications.map((column) => line[column])
      }
    }
  }
}

/** Values are JSON, identifiers masked as they are kept; empty once they were erased. */
async function* auditRecords(org: OrgReader): AsyncGenerator<readonly CsvCell[]> {
  for await (const entry of eachAuditEntry(org)) {
    const { seq, at, actor, action, targetKind, targetId, familyId, address, page, before, after } = entry
    const values = [before, after].map((value) => value && JSON.stringify(value))
    const what = [action, targetKind, targetId, familyId, address, page]
    yield [seq, at, actor, ...what, ...values, entry.previousHash, entry.hash]
  }
}

async function rulesFor(org: OrgReader, { ruleSet }: ReportOptions): Promise<EmployerRules> {
  const rules = await employerRules(org)
  return ruleSet === undefined ? rules : { ...rules, ruleSet }
}

function lineContext({ person }: FamilyRows, rules: EmployerRules, options: ReportOptions): LineContext {
  return { asOf: options.asOf, identifiers: options.identifiers, rules, department: person.department }
}

function entityNameOf({ person, entities }: FamilyRows): string | null {
  return (person.entityId && entities.get(person.entityId)?.name) || null
}
