import { type Finding, SEVERITIES } from '#app/domain/finding.ts'
import { compareText } from '#app/domain/text-order.ts'

/** Columns of findings as CSV, in their order (contracts.md, 6). */
export const FINDING_COLUMNS = [
  'key',
  'rule_id',
  'state',
  'last_four_weeks',
  'severity',
  'subject_kind',
  'staff_no',
  'dependant_id',
  'family_name',
  'given_names',
  'chinese_name',
  'department',
  'from',
  'until',
  'due_on',
  'title',
  'because',
  'ruleset',
] as const
export type FindingColumn = (typeof FINDING_COLUMNS)[number]

/** A finding as a report lists it: who it is about, and its two sentences in one language. */
export type ListedFinding = Pick<
  Finding,
  'key' | 'ruleId' | 'state' | 'lastFourWeeks' | 'severity' | 'subject' | 'from' | 'until' | 'dueOn'
> & {
  title: string
  because: string
  ruleset: string
  names: { familyName?: string | null; givenNames?: string | null; chineseName?: string | null }
  department: string | null
}

export function findingCells(finding: ListedFinding): (string | null)[] {
  const cells: Record<FindingColumn, string | null> = {
    key: finding.key,
    rule_id: finding.ruleId,
    state: finding.state ?? null,
    last_four_weeks: finding.lastFourWeeks ? 'true' : null,
    severity: finding.severity,
    subject_kind: finding.subject.kind,
    staff_no: finding.subject.staffNo,
    dependant_id: finding.subject.dependantId,
    family_name: finding.names.familyName ?? null,
    given_names: finding.names.givenNames ?? null,
    chinese_name: finding.names.chineseName ?? null,
    department: finding.department,
    from: finding.from,
    until: finding.until,
    due_on: finding.dueOn,
    title: finding.title,
    because: finding.because,
    ruleset: finding.ruleset,
  }
  return FINDING_COLUMNS.map((column) => cells[column])
}

type Ranked = Pick<Finding, 'severity' | 'dueOn' | 'subject' | 'key' | 'from'>

/** Most severe first, then by due day (none last), staff number; dependants after their principal, then key and day. */
export function compareFindings(a: Ranked, b: Ranked): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    compareText(a.dueOn ?? '9999-12-31', b.dueOn ?? '9999-12-31') ||
    compareText(a.subject.staffNo, b.subject.staffNo) ||
    compareText(a.subject.dependantId ?? '', b.subject.dependantId ?? '') ||
    compareText(a.key, b.key) ||
    compareText(a.from, b.from)
  )
}
