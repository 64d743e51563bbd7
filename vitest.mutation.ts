import { defineConfig } from 'vitest/config'

/** What Stryker starts for each change of the rules. */
export default defineConfig({ test: { include: ['tests/mutation/*.test.ts'] } })
