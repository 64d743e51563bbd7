import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { giveCode, setUpSecondFactor } from './second-factor.ts'

export { expect }

/** The built server in a process of its own, on an empty ledger in a folder of its own. */
export type RunningServer = {
  address: string
  /** Data of the server; commands that are given these settings work on the same ledger. */
  env: Record<string, string>
  /** What it logged so far. */
  log(): string
  stop(): Promise<void>
}

/** Starts the server on a free port and waits until it listens. `settings` are added to its environment. */
export async function startServer(settings: Record<string, string> = {}): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'stayledger-e2e-'))
  const env = {
    NODE_ENV: 'test' as const,
    PORT: '0',
    DATA_DIR: folder,
    DATABASE_URL: `file:${join(folder, 'ledger.db')}`,
    LOG_LEVEL: 'info',
    ...settings,
  }
  const server = spawn(process.execPath, ['app/server.ts'], { env: { ...process.env, ...env } })
  let output = ''
  const address = await new Promise<string>((resolve, reject) => {
    const read = (text: Buffer) => {
      output += text
      const found = /listens on (http:\/\/\S+)/.exec(output)
      if (found?.[1]) resolve(found[1])
    }
    server.stdout?.on('data', read)
    server.stderr?.on('data', read)
    server.on('exit', () => reject(new Error(`the server ended: ${output}`)))
  })
  return {
    address,
    env,
    log: () => output,
    stop: async () => {
      await ended(server)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) return resolve()
    server.on('exit', () => resolve())
    server.kill('SIGTERM')
  })
}

type Worker = { server: RunningServer }

/** A test with a server of its worker's; whatever the browser complains about in its console fails the test. */
export const test = base.extend<{ quietConsole: undefined }, Worker>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern
    async ({}, use) => {
      const server = await startServer()
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => {
    await use(server.address)
  },
  quietConsole: [
    async ({ page }, use) => {
      const problems: string[] = []
      page.on('console', (message) => {
        // A refused form answers 4xx: the browser reports the status, the page says the rest.
        const isStatus = /Failed to load resource.*status of 4\d\d/.test(message.text())
        if (message.type() === 'error' && !isStatus) problems.push(message.text())
      })
      page.on('pageerror', (error) => problems.push(String(error)))
      await use(undefined)
      expect(problems).toEqual([])
    },
    { auto: true },
  ],
})

export const PASSWORD = 'tram to shau kei wan'

/** Signs up a new employer through the page; ends on the page that asks for the sponsoring entity. Gives the slug. */
export async function signUp(page: Page, employer: string, email: string): Promise<string> {
  await page.goto('/signup')
  await page.getByRole('textbox', { name: 'Employer' }).fill(employer)
  await page.getByRole('textbox', { name: 'Your name' }).fill(`Owner of ${employer}`)
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Create employer' }).click()
  await expect(page).toHaveURL(/\/o\/[^/]+\/welcome$/)
  return /\/o\/([^/]+)\//.exec(page.url())?.[1] ?? ''
}

/** Signs in through the page; an owner or admin who needs a second factor by now sets one up, and is asked for it from then on. */
export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto('/login')
  await typePassword(page, email, password)
  await expect(page).not.toHaveURL(/\/login(\?|$)/)
  if (/\/login\/code/.test(page.url())) await giveCode(page, email)
  if (/\/account\/factors\?/.test(page.url())) await setUpSecondFactor(page, email)
}

/** Fills in address and password, on the page that asks for them. */
export async function typePassword(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** No violation of WCAG 2.2 AA that axe can find. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`)
  expect(found).toEqual([])
}
