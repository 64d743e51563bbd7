import { type Milestone, milestonesOn, newsOn } from '#app/domain/alert-plan.ts'
import { type Reason, SEVERITIES, type Severity } from '#app/domain/finding.ts'
import { holdsOn } from '#app/domain/period.ts'
import { addDays, earlier, type PlainDate } from '#app/domain/plain-date.ts'
import type { FamilyToTell, PersonToTell, SpanToTell } from '#db/queries/digest.server.ts'

/** Something that the digest of a day can tell of: it is news to somebody, or it is due. */
export type DigestItem = {
  person: PersonToTell
  title: Reason
  severity: Severity
  dueOn: PlainDate | null
  isDue: boolean
  news: News[]
}

/** A milestone with the day on which it became news. */
export type News = Milestone & { newsOn: PlainDate }

/** What a recipient is told, most urgent first. `told` are all milestones behind `fresh`. */
export type Digest = { fresh: DigestItem[]; due: DigestItem[]; told: News[] }

/** Work is due when its day comes within so many days, or has passed. */
export const DUE_DAYS = 14

/** What there is to tell of a family on a day, to whomever. */
export function digestItems({ spans, persons }: FamilyToTell, asOf: PlainDate): DigestItem[] {
  const news = milestonesOn(spans, asOf).map((milestone) => ({
    ...milestone,
    newsOn: newsOn(milestone, recordedOn(milestone, spans)),
  }))
  return spans
    .filter((span) => holdsOn(span, asOf))
    .flatMap((span) => {
      const person = persons.get(span.personId)
      const own = news.filter(({ findingKey }) => findingKey === span.key)
      const isDue = span.severity !== 'info' && span.dueOn !== null && span.dueOn <= addDays(asOf, DUE_DAYS)
      if (!person || (own.length === 0 && !isDue)) return []
      const { title, severity, dueOn } = span
      return [{ person, title, severity, dueOn, isDue, news: own }]
    })
}

/** Of these, what somebody is told who asked for it since a day and was told some of it already. */
export function digestFor(
  items: readonly DigestItem[],
  sinceOn: PlainDate,
  isTold: (milestoneKey: string) => boolean,
): Digest {
  const fresh: DigestItem[] = []
  const due: DigestItem[] = []
  for (const item of items) {
    const news = item.news.filter((each) => each.newsOn >= sinceOn && !isTold(each.key))
    if (news.length > 0) fresh.push({ ...item, news })
    else if (item.isDue) due.push({ ...item, news })
  }
  return { fresh: fresh.sort(byUrgency), due: due.sort(byDueDay), told: fresh.flatMap(({ news }) => news) }
}

/** The earliest day on which one of the spans that make up the milestone was recorded. */
function recordedOn({ findingKey, from, until }: Milestone, spans: readonly SpanToTell[]): PlainDate {
  const days = spans
    .filter((span) => span.key === findingKey)
    .filter((span) => (until === null || span.from < until) && (span.until === null || from < span.until))
    .map((span) => span.recordedOn)
  const [first = from] = days
  return days.reduce(earlier, first)
}

function byUrgency(a: DigestItem, b: DigestItem): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || byDueDay(a, b)
}

function byDueDay(a: DigestItem, b: DigestItem): number {
  return (a.dueOn ?? '9999-12-31') < (b.dueOn ?? '9999-12-31') ? -1 : a.dueOn === b.dueOn ? 0 : 1
}
