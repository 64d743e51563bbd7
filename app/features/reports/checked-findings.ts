import type { CaseFile } from '#app/domain/case-file.ts'
import { csvLine } from '#app/domain/csv.ts'
import type { EmployerRules } from '#app/domain/employer-rules.ts'
import type { Finding } from '#app/domain/finding.ts'
import { compareFindings, FINDING_COLUMNS, findingCells } from '#app/domain/finding-rows.ts'
import { findings } from '#app/domain/findings.ts'
import { holdsOn } from '#app/domain/period.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import { renderFinding } from '#app/i18n/finding-text.ts'
import type { Locale } from '#app/i18n/locales.ts'
import { reportHeaders } from './report-headers.ts'

/** A family that was read from a file, with what the rules do not read. */
export type ReadFamily = { caseFile: CaseFile; department: string | null }

export type CheckedFinding = { finding: Finding; family: ReadFamily }

/** `all`: past and future spans, too. `info`: findings of severity `info`, too. */
export type CheckOptions = { asOf: PlainDate; all?: boolean; info?: boolean }

/** The findings of families that are in no store, in the order of the worklist. */
export function checkedFindings(
  families: readonly ReadFamily[],
  rules: EmployerRules,
  { asOf, all = false, info = false }: CheckOptions,
): CheckedFinding[] {
  const found = families.flatMap((family) =>
    findings(family.caseFile, rules)
      .filter((one) => all || (holdsOn(one, asOf) && (info || one.severity !== 'info')))
      .map((finding) => ({ finding, family })),
  )
  return found.sort((a, b) => compareFindings(a.finding, b.finding))
}

/** The same records as the report `findings`, its header first. Canonical headers and English where no locale is asked for. */
export function* checkedCsv(found: readonly CheckedFinding[], locale: Locale | undefined): Generator<string> {
  for (const cells of checkedCells(found, locale)) yield csvLine(cells)
}

/** Those records cell by cell, in the order of `FINDING_COLUMNS`; the header first. */
export function* checkedCells(
  found: readonly CheckedFinding[],
  locale: Locale | undefined,
): Generator<readonly (string | null)[]> {
  yield locale ? reportHeaders('findings', locale) : FINDING_COLUMNS
  const words = translatorFor(locale ?? 'en')
  for (const { finding, family } of found) {
    const text = renderFinding(finding, words)
    const names = namesOf(finding, family)
    yield findingCells({
      ...text,
      ruleset: text.explanation.ruleset,
      names,
      department: family.department,
    })
  }
}

function namesOf({ subject }: Finding, { caseFile }: ReadFamily) {
  if (subject.dependantId === null) return caseFile.person
  return caseFile.dependants?.find(({ id }) => id === subject.dependantId) ?? {}
}
