import { defineConfig } from 'vitest/config'

/** `*.store.test.ts` say what must hold on every data store; they run once on each. */
const EVERY_STORE = 'tests/integration/**/*.store.test.ts'
/** What only PostgreSQL has. */
const POSTGRES_ONLY = 'tests/integration/**/*.postgres.test.ts'
/** The tables of the rules as one file, and the sides of Hong Kong and UTC on which a day could slip. */
const RULE_TABLES = 'tests/mutation/rule-tables.test.ts'
const ZONES = ['America/Los_Angeles', 'Asia/Hong_Kong', 'Pacific/Kiritimati']
/** The modules, and with them the migrated store, are loaded once for all files of a worker: that halves the work of these suites. */
const onStores = { isolate: false, testTimeout: 180_000, hookTimeout: 180_000 }
const postgres = (store: string) => ({ STAYLEDGER_DIALECT: 'postgres', STAYLEDGER_TEST_STORE: store })

export default defineConfig({
  test: {
    // The usual one worker fewer than cores leaves half of a small machine idle.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'unit', include: ['app/**/*.test.ts', 'db/**/*.test.ts'] } },
      ...ZONES.map((zone) => ({
        extends: true as const,
        test: { name: `rules in ${zone}`, include: [RULE_TABLES], env: { TZ: zone } },
      })),
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          exclude: [POSTGRES_ONLY],
          env: { STAYLEDGER_DIALECT: 'sqlite' },
          ...onStores,
        },
      },
      {
        extends: true,
        test: { name: 'pglite', include: [EVERY_STORE, POSTGRES_ONLY], env: postgres('pglite'), ...onStores },
      },
      ...(process.env.TEST_POSTGRES_URL
        ? [
            {
              extends: true as const,
              test: {
                name: 'postgres',
                include: [EVERY_STORE, POSTGRES_ONLY],
                env: postgres('postgres'),
                ...onStores,
              },
            },
          ]
        : []),
    ],
  },
})
