import {
  addMonths,
  addYears,
  dayNumber,
  daysBetween,
  type PlainDate,
  plainDate,
  yearOf,
} from '#app/domain/plain-date.ts'

/** The days between which a chart is drawn, both inclusive. Places on it are shares, 0 at the start and 1 at the end. */
export type Scale = { start: PlainDate; end: PlainDate; length: number }

export type YearTick = { at: number; label: string }

const SHORTEST_YEARS = 3
/** Beyond so many, only every second year is named. */
const MOST_NAMED_YEARS = 11

/** From a little before the first of these days to some months after the last, at least three years. */
export function scaleAround(days: readonly PlainDate[], today: PlainDate): Scale {
  const [first = today, last = today] = [earliest(days), latest(days)]
  const start = addMonths(first, -2)
  const shortest = addYears(start, SHORTEST_YEARS)
  const wanted = addMonths(last, 5)
  const end = wanted > shortest ? wanted : shortest
  return { start, end, length: daysBetween(start, end) }
}

/** The share at which a day begins. Days outside lie at the edge. */
export function shareOf({ start, length }: Scale, day: PlainDate): number {
  const share = (dayNumber(day) - dayNumber(start)) / length
  return rounded(Math.min(1, Math.max(0, share)))
}

export function isWithin({ start, end }: Scale, day: PlainDate): boolean {
  return start <= day && day <= end
}

/** New Year's days within the scale; those too near to the end for a name are left out. */
export function yearTicks(scale: Scale): YearTick[] {
  const first = yearOf(scale.start) + 1
  const count = yearOf(scale.end) - yearOf(scale.start)
  const step = count > MOST_NAMED_YEARS ? 2 : 1
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => {
    const year = String(first + index * step).padStart(4, '0')
    return { at: shareOf(scale, plainDate(`${year}-01-01`)), label: year }
  })
}

function rounded(share: number): number {
  return Math.round(share * 1e5) / 1e5
}

function earliest(days: readonly PlainDate[]): PlainDate | undefined {
  return days.reduce<PlainDate | undefined>((least, day) => (least && least < day ? least : day), undefined)
}

function latest(days: readonly PlainDate[]): PlainDate | undefined {
  return days.reduce<PlainDate | undefined>((most, day) => (most && most > day ? most : day), undefined)
}
