import type { TermsField, TermsPeriod } from '#app/domain/employment-periods.ts'
import type { Period } from '#app/domain/period.ts'

/** One field of the terms of employment between two changes of its own value. */
export type TermsValue<T> = Period & {
  value: T
  /** Where it stands in the case file: `employment.jobTitle`. */
  field: string
}

/** Only periods in which the value is known. A change of another field does not split them. */
export function termsValues<Field extends TermsField>(
  terms: readonly TermsPeriod[],
  field: Field,
): TermsValue<NonNullable<TermsPeriod['terms'][Field]>>[] {
  const values: TermsValue<NonNullable<TermsPeriod['terms'][Field]>>[] = []
  for (const { from, until, terms: held, fields } of terms) {
    const value = held[field]
    if (value === null || value === undefined || value === '') continue
    const last = values.at(-1)
    if (last && last.until === from && last.value === value) last.until = until
    else values.push({ from, until, value, field: fields[field] })
  }
  return values
}
