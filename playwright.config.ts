import { defineConfig } from '@playwright/test'

const executablePath = process.env.CHROMIUM_PATH

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: {
    ...(executablePath
      ? { launchOptions: { executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] } }
      : {}),
    viewport: { width: 1440, height: 980 },
    locale: 'en-GB',
    timezoneId: 'Asia/Hong_Kong',
    trace: 'retain-on-failure',
  },
})
