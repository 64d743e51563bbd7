import type { Application, ApplicationOutcome, Stay, StayKind, Stream } from '#app/domain/case-file.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { compareText } from '#app/domain/text-order.ts'

/** One filing for the extension that follows a stay. */
export type Filing = {
  filedOn: PlainDate
  decidedOn: PlainDate | null
  outcome: ApplicationOutcome | null
  stream: Stream
  /** Where its day stands in the case file: `applications[0].filedOn`. */
  field: string
}

type NextStay = { from: PlainDate; kind: StayKind; stay: Stay; path: string }

/**
 * The extensions filed after a stay's start and up to the next stay's start, by filing day. The next stay's own filing day counts
 * where no application tells of it. On any day the latest of those that count is the one that speaks.
 */
export function filingsOf(
  from: PlainDate,
  next: NextStay | undefined,
  applications: readonly Application[],
  path: string,
): Filing[] {
  const filings: Filing[] = []
  for (const [index, application] of applications.entries()) {
    const { kind, filedOn } = application
    if (kind !== 'extension' || !filedOn || filedOn <= from || (next && filedOn > next.from)) continue
    filings.push({
      filedOn,
      decidedOn: application.decidedOn ?? null,
      outcome: application.outcome ?? null,
      stream: application.stream ?? 'general',
      field: `${path}applications[${index}].filedOn`,
    })
  }
  const told = next?.kind === 'extension' ? next.stay.filedOn : null
  if (next && told && told > from && told <= next.from && !filings.some(({ filedOn }) => filedOn === told)) {
    const stream = next.stay.stream ?? 'general'
    filings.push({
      filedOn: told,
      decidedOn: next.from,
      outcome: 'granted',
      stream,
      field: `${next.path}.filedOn`,
    })
  }
  return filings.sort((a, b) => compareText(a.filedOn, b.filedOn))
}

/** The first day from which a filing counts as nothing filed; `null` while it counts. An unsuccessful one without a day never counted. */
export function filingEndedOn(filing: Filing): PlainDate | null {
  switch (filing.outcome) {
    case null:
    case 'granted':
      return null
    case 'refused':
    case 'withdrawn':
    case 'lapsed':
      return filing.decidedOn ?? filing.filedOn
    default:
      return filing.outcome satisfies never
  }
}
