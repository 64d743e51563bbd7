import type { CaseFile, Employment, EmploymentTerms } from '#app/domain/case-file.ts'
import type { Period } from '#app/domain/period.ts'
import { addDays, FIRST_DAY, type PlainDate } from '#app/domain/plain-date.ts'

type Terms = Omit<EmploymentTerms, 'effectiveOn'>
export type TermsField = keyof Terms

/** The terms of employment between two changes. */
export type TermsPeriod = Period & {
  terms: Terms
  /** Where each stands in the case file: `employment.jobTitle`, or the entry that changed it: `employment.terms[0].jobTitle`. */
  fields: Record<TermsField, string>
}

const PLAIN_FIELDS: Record<TermsField, string> = {
  entityBrn: 'employment.entityBrn',
  jobTitle: 'employment.jobTitle',
  trade: 'employment.trade',
  monthlyPay: 'employment.monthlyPay',
  annualPackage: 'employment.annualPackage',
  marketPackage: 'employment.marketPackage',
  workLocation: 'employment.workLocation',
}
const TERMS_FIELDS = Object.keys(PLAIN_FIELDS) as TermsField[]

/** Oldest first. A field that a later entry leaves out stays as it was; `null` in it means: not known any more. */
export function termsPeriods(employment: Employment | undefined): TermsPeriod[] {
  if (!employment) return []
  let last: TermsPeriod = {
    from: employment.startDate ?? FIRST_DAY,
    until: null,
    terms: employment,
    fields: PLAIN_FIELDS,
  }
  const periods = [last]
  for (const [index, entry] of (employment.terms ?? []).entries()) {
    const changed = TERMS_FIELDS.filter((field) => entry[field] !== undefined)
    const terms = { ...last.terms, ...pick(changed, (field) => entry[field]) }
    const fields = { ...last.fields, ...pick(changed, (field) => `employment.terms[${index}].${field}`) }
    if (entry.effectiveOn <= last.from) {
      last.terms = terms
      last.fields = fields
      continue
    }
    last.until = entry.effectiveOn
    last = { from: entry.effectiveOn, until: null, terms, fields }
    periods.push(last)
  }
  return periods
}

function pick<Value>(fields: TermsField[], read: (field: TermsField) => Value) {
  return Object.fromEntries(fields.map((field) => [field, read(field)]))
}

type Employed<Day extends string> = { status?: string | null; startDate?: Day | null; endDate?: Day | null }

/**
 * The last day of work that is on file, whatever the status says; null while there is none and nobody said that it ended.
 * `on` null: it ended and nobody wrote down when. An end before the start is none: it must not silence anything.
 */
export function employmentEnd<Day extends string>(employment: Employed<Day>): { on: Day | null } | null {
  const { status, startDate, endDate } = employment
  if (endDate && !(startDate && endDate < startDate)) return { on: endDate }
  return status === 'ended' ? { on: null } : null
}

/**
 * The first day on which it is over; null while none is on file. Since ever where somebody ended it, be the last day still
 * ahead; else the day after the last day on file.
 */
export function overSince(employment: Employed<string>): PlainDate | null {
  const end = employmentEnd(employment)
  if (!end) return null
  if (employment.status === 'ended' || end.on === null) return FIRST_DAY
  // Days of the store were checked when they went in.
  return addDays(end.on as PlainDate, 1)
}

/** Somebody ended it, be the last day still ahead, or the last day on file has passed. */
export function isEmploymentOver(employment: Employed<string>, asOf: PlainDate): boolean {
  const since = overSince(employment)
  return since !== null && since <= asOf
}

/**
 * The first day after the employment; `null` while no end is on file. Ended without a day on file: since the start that is
 * given, as nothing then shows that the person still works.
 */
export function employmentOverFrom(
  { employment }: CaseFile,
  latestStayFrom: PlainDate | undefined,
): PlainDate | null {
  const end = employment && employmentEnd(employment)
  if (!end) return null
  return end.on ? addDays(end.on, 1) : (latestStayFrom ?? employment.startDate ?? FIRST_DAY)
}
