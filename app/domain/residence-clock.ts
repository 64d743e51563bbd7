import type { Absence, CaseFile, Stay } from '#app/domain/case-file.ts'
import type { FindingInput } from '#app/domain/finding.ts'
import { input } from '#app/domain/finding-builder.ts'
import { addDays, anniversary, daysBetween, earlier, type PlainDate } from '#app/domain/plain-date.ts'
import { compareText } from '#app/domain/text-order.ts'

export const YEARS_TO_ABODE = 7
/** A longer absence in one piece is asked about when abode is verified. */
export const LONG_ABSENCE_DAYS = 180

/** What may put the seven years in question: time as a visitor, which restarts them, and absences of over 180 days. Days inclusive. */
export type ResidenceGap = { from: PlainDate; to: PlainDate; status: Absence['status']; days: number }

/** The seven-year clock. Never more than `potential`: the claimant has to prove ordinary residence. */
export type ResidenceClock = {
  startedOn: PlainDate | null
  earliestAbodeOn: PlainDate | null
  status: 'potential'
  gaps: ResidenceGap[]
}

/** A gap with where its two days were read; time as a visitor says on which day the years begin again. */
export type GapOnFile = ResidenceGap & {
  restartsOn: PlainDate | null
  inputs: FindingInput[]
}

/** From the first day in Hong Kong with a residence permission; it restarts after time as a visitor. */
export function residenceClock(caseFile: CaseFile): ResidenceClock {
  const arrived = firstResidenceDay(caseFile)?.day ?? null
  const gaps = residenceGaps(caseFile, arrived)
  const startedOn = gaps.reduce(
    (start, { to, restartsOn }) => (restartsOn && start && to >= start ? restartsOn : start),
    arrived,
  )
  return {
    startedOn,
    earliestAbodeOn: startedOn && anniversary(startedOn, YEARS_TO_ABODE),
    status: 'potential',
    gaps: gaps.map(({ from, to, status, days }) => ({ from, to, status, days })),
  }
}

/** Inclusive of both days. */
export function absenceDays(absence: Pick<Absence, 'from' | 'to'>): number {
  return daysBetween(absence.from, absence.to) + 1
}

/**
 * The first day with a residence permission, and where it was read. The grant of an extension is no arrival: where an entry is on
 * file without its day, the first day is not known.
 */
export function firstResidenceDay(caseFile: CaseFile): { day: PlainDate; field: string } | null {
  const stays = caseFile.stays ?? []
  let first: { day: PlainDate; field: string; isGrant: boolean } | null = null
  for (const [index, stay] of stays.entries()) {
    const day = startOf(stay)
    if (!day || !isResidence(stay)) continue
    const field = startField(stay, index)
    const isGrant = stay.kind === 'extension' && !stay.arrivedOn
    if (first === null || day < first.day) first = { day, field, isGrant }
  }
  if (first === null || (first.isGrant && stays.some(isEntryWithoutDay))) return null
  return { day: first.day, field: first.field }
}

/** Absences of over 180 days and time as a visitor, recorded as such or as a stay, from the first day of residence on; by their start. */
export function residenceGaps(caseFile: CaseFile, arrived: PlainDate | null): GapOnFile[] {
  if (arrived === null) return []
  return [...absenceGaps(caseFile.absences ?? []), ...visitorStays(caseFile.stays ?? [])]
    .filter(({ from, to, status, days }) => {
      const isAfterArrival = from <= to && to >= arrived
      return isAfterArrival && (status === 'visitor' || days > LONG_ABSENCE_DAYS)
    })
    .sort((a, b) => compareText(a.from, b.from))
}

function absenceGaps(absences: readonly Absence[]): GapOnFile[] {
  const gaps = absences.flatMap(({ from, to, status }, index): GapOnFile[] => {
    if (from > to) return []
    const inputs = [input(`absences[${index}].from`, from), input(`absences[${index}].to`, to)]
    const restartsOn = status === 'visitor' ? addDays(to, 1) : null
    return [{ from, to, status, days: absenceDays({ from, to }), restartsOn, inputs }]
  })
  return [...gaps.filter(({ status }) => status === 'visitor'), ...joined(gaps)]
}

/** Absences without a day in Hong Kong between them are one. */
function joined(gaps: readonly GapOnFile[]): GapOnFile[] {
  const away = gaps.filter(({ status }) => status === 'away')
  const whole: GapOnFile[] = []
  for (const gap of away.sort((a, b) => compareText(a.from, b.from) || compareText(b.to, a.to))) {
    const last = whole.at(-1)
    if (!last || gap.from > addDays(last.to, 1)) whole.push(gap)
    else if (gap.to > last.to) whole[whole.length - 1] = together(last, gap)
  }
  return whole
}

function together(first: GapOnFile, next: GapOnFile): GapOnFile {
  const { from } = first
  const { to } = next
  return { ...first, to, days: absenceDays({ from, to }), inputs: [...first.inputs, ...next.inputs] }
}

/** Stays without a residence permission, up to their limit or the next one with it, on which the years then begin. */
function visitorStays(stays: readonly Stay[]): GapOnFile[] {
  return stays.flatMap((stay, index): GapOnFile[] => {
    const from = startOf(stay)
    if (stay.condition !== 'visitor' || !from) return []
    const next = nextResidence(stays, from)
    const lastDay = next ? addDays(next.day, -1) : null
    const limit = stay.limitOfStay ?? null
    const to = lastDay && limit ? earlier(lastDay, limit) : (lastDay ?? limit)
    if (!to || to < from) return []
    const read = [
      input(startField(stay, index), from),
      ...(limit ? [input(`stays[${index}].limitOfStay`, limit)] : []),
      ...(next ? [input(next.field, next.day)] : []),
    ]
    const days = absenceDays({ from, to })
    return [{ from, to, status: 'visitor', days, restartsOn: next?.day ?? addDays(to, 1), inputs: read }]
  })
}

/** The first day of the next stay with a residence permission, and where it was read. */
function nextResidence(
  stays: readonly Stay[],
  after: PlainDate,
): { day: PlainDate; field: string } | undefined {
  return stays
    .flatMap((stay, index) => {
      const day = startOf(stay)
      return day && day > after && isResidence(stay) ? [{ day, field: startField(stay, index) }] : []
    })
    .sort((a, b) => compareText(a.day, b.day))[0]
}

function startOf({ arrivedOn, activatedOn }: Stay): PlainDate | null {
  return arrivedOn ?? activatedOn ?? null
}

function startField({ arrivedOn }: Stay, index: number): string {
  return `stays[${index}].${arrivedOn ? 'arrivedOn' : 'activatedOn'}`
}

function isResidence({ condition }: Stay): boolean {
  return condition !== 'visitor'
}

function isEntryWithoutDay(stay: Stay): boolean {
  return (
    (stay.kind ?? 'entry') === 'entry' && isResidence(stay) && !startOf(stay) && Boolean(stay.limitOfStay)
  )
}
