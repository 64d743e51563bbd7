import { isPlainDate, LAST_DAY } from '#app/domain/plain-date.ts'

/** What `readInstant` reads, for whoever wrote something else. */
export const EXPECTED_INSTANT =
  'an existing instant with its zone, such as 2026-11-24T09:00:00Z or 2026-11-24T17:00:00+08:00'

const SHAPE = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

/**
 * An instant as somebody wrote it, in the form of the ledger, which compares as text: `2026-11-24T09:00:00.000Z`. Undefined for
 * what is none: without a zone the same words would mean another instant on another machine, and the last day stands for no end.
 */
export function readInstant(text: string): string | undefined {
  const [, day = ''] = SHAPE.exec(text) ?? []
  const at = Date.parse(text)
  if (!isPlainDate(day) || Number.isNaN(at)) return undefined
  const instant = new Date(at).toISOString()
  const utcDay = instant.slice(0, LAST_DAY.length)
  return isPlainDate(utcDay) && utcDay < LAST_DAY ? instant : undefined
}
