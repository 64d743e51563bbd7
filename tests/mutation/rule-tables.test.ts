/**
 * All tables of the rules as one file, so that each of thousands of changes loads the domain once and not once a table. The random
 * families stay out: they take seconds, and a change that only chance catches is one that a table lacks.
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
