import { and, gt, inArray, type SQL, sql } from 'drizzle-orm'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { people } from '#db/schema/index.server.ts'

/* The employment of a family as it stands on a day: `isEmploymentOver` of the rules, said of the stored columns. */

/** Active or an offer, and not over on that day. */
export function isEmployed(asOf: PlainDate): SQL | undefined {
  return and(inArray(people.employmentStatus, ['active', 'offer']), gt(people.employmentOverOn, asOf))
}

/** `ended` from the day on which it is over, whatever status is on file. */
export function statusOn(asOf: PlainDate): SQL<string | null> {
  return sql<
    string | null
  >`CASE WHEN ${people.employmentOverOn} <= ${asOf} THEN 'ended' ELSE ${people.employmentStatus} END`
}
