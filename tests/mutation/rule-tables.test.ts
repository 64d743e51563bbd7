import { expect, test } from 'vitest'

/**
 * All tables of the rules as one file: a mutation run loads the domain once for each of thousands of changes, and they are gone
 * through in several time zones. The random families stay out: they take seconds, and a change that only chance catches is one
 * that a table lacks.
 */
import.meta.glob(
  [
    '/app/domain/**/*.test.ts',
    '!/app/domain/any-input.test.ts',
    '!/app/domain/findings-properties.test.ts',
    '!/app/domain/second-reading.test.ts',
  ],
  { eager: true },
)

test('days are counted in the time zone of this run', () => {
  const zone = process.env.TZ
  if (zone) expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
})
