import type { PlainDate } from '#app/domain/plain-date.ts'

/** A family's employments and their terms, each in the order in which they start. */
type Employed<Employment, Terms> = { employments: readonly Employment[]; terms: readonly Terms[] }
type OfEmployment = { employmentId: string; effectiveOn: string | null }

/** The employment in force: the last to start. */
export function currentEmployment<Employment>({
  employments,
}: {
  employments: readonly Employment[]
}): Employment | undefined {
  return employments.at(-1)
}

/** All terms of the employment in force, the first ones first. */
export function termsInForce<Terms extends OfEmployment>(family: Employed<{ id: string }, Terms>): Terms[] {
  const employment = currentEmployment(family)
  return family.terms.filter(({ employmentId }) => employmentId === employment?.id)
}

/** The latest terms of the employment in force, which may begin on a day to come. */
export function latestTerms<Terms extends OfEmployment>(
  family: Employed<{ id: string }, Terms>,
): Terms | undefined {
  return termsInForce(family).at(-1)
}

/** The terms of the employment in force that hold on a day. */
export function termsOn<Terms extends OfEmployment>(
  family: Employed<{ id: string }, Terms>,
  day: PlainDate,
): Terms | undefined {
  return termsInForce(family).findLast(({ effectiveOn }) => effectiveOn === null || effectiveOn <= day)
}
