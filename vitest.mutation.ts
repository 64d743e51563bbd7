import { defineConfig } from 'vitest/config'

/**
 * What the mutation run starts for each change of the rules: the tables beside them, nothing that needs a store. The random
 * families stay out: seconds for each of thousands of changes, and a change that only chance catches is one that a table lacks.
 */
const RANDOM = ['any-input', 'findings-properties', 'second-reading'].map(
  (name) => `app/domain/${name}.test.ts`,
)

export default defineConfig({
  test: { include: ['app/domain/**/*.test.ts'], exclude: RANDOM, isolate: false },
})
