import { problem } from '#app/i18n/problem.ts'
import { CORRECTABLE, type CorrectionKind } from './fact-on-file.ts'
import { orderProblems } from './field-schema.ts'
import type { Fields } from './fields.ts'
import type { Texts } from './form-texts.ts'

/** What the form showed when it was opened (`was-…`), of fields that it has. */
export function shownTexts(fields: Fields, sent: Readonly<Record<string, unknown>>): Texts {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, textIn(sent, `was-${name}`)]))
}

/** The fields for which the stored value was chosen. */
export function keptAsStored(fields: Fields, sent: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(fields).filter((name) => textIn(sent, `choose-${name}`) === 'stored')
}

/** What the fields of a correction together say that cannot be. */
export function correctionProblems(
  kind: CorrectionKind,
  values: Readonly<Record<string, unknown>>,
): Record<string, string[]> {
  const problems = orderProblems(values, CORRECTABLE[kind].order)
  if (kind !== 'principal' && kind !== 'dependant') return problems
  const hasName = ['familyName', 'givenNames', 'chineseName'].some((name) => values[name])
  return hasName ? problems : { ...problems, familyName: [problem('people.problem.name')] }
}

function textIn(sent: Readonly<Record<string, unknown>>, name: string): string {
  const value = sent[name]
  return typeof value === 'string' ? value : ''
}
