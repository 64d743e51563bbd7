import type { CaseFile, Employment, EmploymentTerms } from '#app/domain/case-file.ts'
import type { Period } from '#app/domain/period.ts'
import { addDays, FIRST_DAY, type PlainDate } from '#app/domain/plain-date.ts'

/** The terms of employment between two changes. */
export type TermsPeriod = Period & {
  terms: Omit<EmploymentTerms, 'effectiveOn'>
  /** Where they stand in the case file: `employment` or `employment.terms[0]`. */
  path: string
}

/** Oldest first. A field that a later entry leaves out stays as it was; `null` in it means: not known any more. */
export function termsPeriods(employment: Employment | undefined): TermsPeriod[] {
  if (!employment) return []
  const periods: TermsPeriod[] = [
    {
      from: employment.startDate ?? FIRST_DAY,
      until: null,
      terms: plainTerms(employment),
      path: 'employment',
    },
  ]
  for (const [index, entry] of (employment.terms ?? []).entries()) {
    const last = periods.at(-1)
    const { effectiveOn, ...changed } = entry
    const terms = { ...last?.terms, ...given(changed) }
    const path = `employment.terms[${index}]`
    if (last && effectiveOn <= last.from) {
      periods[periods.length - 1] = { from: last.from, until: null, terms, path }
      continue
    }
    if (last) last.until = effectiveOn
    periods.push({ from: effectiveOn, until: null, terms, path })
  }
  return periods
}

/**
 * The first day after the employment; `null` while no end is on file. Ended without a day on file: since the start that is
 * given, as nothing then shows that the person still works. An end before the start is none: it must not silence anything.
 */
export function employmentOverFrom(
  caseFile: CaseFile,
  latestStayFrom: PlainDate | undefined,
): PlainDate | null {
  const employment = caseFile.employment
  const endDate = employment?.endDate
  if (endDate && !(employment.startDate && endDate < employment.startDate)) return addDays(endDate, 1)
  if (employment?.status !== 'ended') return null
  return latestStayFrom ?? employment.startDate ?? FIRST_DAY
}

function plainTerms(employment: Employment): Omit<EmploymentTerms, 'effectiveOn'> {
  const { entityBrn, jobTitle, trade, monthlyPay, annualPackage, marketPackage, workLocation } = employment
  return { entityBrn, jobTitle, trade, monthlyPay, annualPackage, marketPackage, workLocation }
}

function given<T extends object>(fields: T): Partial<T> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as Partial<T>
}
