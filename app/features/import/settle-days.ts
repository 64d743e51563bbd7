import type { PlainDate } from '#app/domain/plain-date.ts'
import { DATE_ORDERS, type DateOrder, type DayReadings } from '#app/domain/written-day.ts'

/** Orders in which every day of figures seen so far can be read, by column. Empty: the column mixes them. */
export type DayEvidence = Map<number, readonly DateOrder[]>

export function addEvidence(evidence: DayEvidence, column: number, readings: DayReadings): void {
  const before = evidence.get(column) ?? DATE_ORDERS
  if (before.every((order) => readings[order] !== undefined)) {
    if (!evidence.has(column)) evidence.set(column, before)
    return
  }
  evidence.set(
    column,
    before.filter((order) => readings[order] !== undefined),
  )
}

/**
 * The order of each column: the given one, else the only one in which all days of the column can be read, else the only one in which
 * all days of the sheet can. `null`: open, to be asked and never guessed.
 */
export function ordersByColumn(
  evidence: DayEvidence,
  given: DateOrder | null,
): Map<number, DateOrder | null> {
  const sheet = DATE_ORDERS.filter((order) =>
    [...evidence.values()].every((orders) => orders.includes(order)),
  )
  return new Map(
    [...evidence].map(([column, orders]) => [
      column,
      given ?? only(orders) ?? only(orders.filter((order) => sheet.includes(order))),
    ]),
  )
}

/** What a day of figures is; `impossible` in the order that holds; `open` where only a person can tell. */
export function settleDay(
  readings: DayReadings,
  order: DateOrder | null,
): { day: PlainDate } | 'impossible' | 'open' {
  const days = Object.values(readings)
  const [first] = days
  if (order === null) return days.length === 1 && first !== undefined ? { day: first } : 'open'
  const day = readings[order]
  if (day !== undefined) return { day }
  // An order that begins with the year says nothing of a day whose year stands last.
  return order === 'ymd' && days.length > 1 ? 'open' : 'impossible'
}

function only(orders: readonly DateOrder[]): DateOrder | null {
  return orders.length === 1 ? (orders[0] ?? null) : null
}
