import { defineConfig } from '@playwright/test'
import type { StoreKind } from '#tests/helpers/running-server.ts'

const executablePath = process.env.CHROMIUM_PATH

/** They take longest: begun first, none of them is left over for one worker at the end. */
const LONG = ['stored-scripts.spec.ts', 'languages.spec.ts', 'people.spec.ts', 'second-factor.spec.ts']

/** What an HR manager does all day: proven on PostgreSQL, too, where there is one. */
const ON_POSTGRES = ['first-day.spec.ts', 'work.spec.ts']

export default defineConfig<object, { store: StoreKind }>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  projects: [
    { name: 'sqlite, long', testMatch: LONG, use: { store: 'sqlite' } },
    { name: 'sqlite', testIgnore: LONG, use: { store: 'sqlite' } },
    ...(process.env.TEST_POSTGRES_URL
      ? [{ name: 'postgres', testMatch: ON_POSTGRES, use: { store: 'postgres' as const } }]
      : []),
  ],
  use: {
    ...(executablePath
      ? { launchOptions: { executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] } }
      : {}),
    viewport: { width: 1440, height: 980 },
    locale: 'en-GB',
    timezoneId: 'Asia/Hong_Kong',
    // What was done and asked, without pictures: without those the whole suite takes a quarter less time.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
  },
})
