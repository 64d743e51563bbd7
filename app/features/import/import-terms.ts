const DAY_MS = 24 * 60 * 60_000

/** A sheet that nobody confirms is removed so many days after it came. */
export const DAYS_UNCONFIRMED = 7
/** So many days after it was confirmed an import can be undone; what that needs is removed then. */
export const DAYS_TO_UNDO = 30

/** When a sheet that came at this instant is removed unless somebody confirms it. */
export function confirmTerm(createdAt: string): string {
  return daysAfter(createdAt, DAYS_UNCONFIRMED)
}

/** Until when an import that was confirmed at this instant can be undone. */
export function undoTerm(confirmedAt: string): string {
  return daysAfter(confirmedAt, DAYS_TO_UNDO)
}

/** What is due at an instant: sheets that came before the one, undos that ended before the other. */
export function importsDueAt(now: string): { openBefore: string; undoBefore: string } {
  return { openBefore: daysAfter(now, -DAYS_UNCONFIRMED), undoBefore: now }
}

function daysAfter(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * DAY_MS).toISOString()
}
