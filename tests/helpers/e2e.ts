import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { type RunningServer, type StoreKind, startServer } from './running-server.ts'
import { giveCode, setUpSecondFactor } from './second-factor.ts'

export { expect, type RunningServer, startServer }

/** `store`: an option of the project (playwright.config.ts). */
type Worker = { store: StoreKind; server: RunningServer }

/** A test with a server of its worker's; whatever the browser complains about in its console fails the test. */
export const test = base.extend<{ quietConsole: undefined }, Worker>({
  store: ['sqlite', { option: true, scope: 'worker' }],
  server: [
    async ({ store }, use) => {
      const server = await startServer({}, store)
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
        // A refused form answers 4xx, or 503: the browser reports the status, the page says the rest.
        const isStatus = /Failed to load resource.*status of (4\d\d|503)/.test(message.text())
        if (message.type() === 'error' && !isStatus) problems.push(message.text())
      })
      // A page that is left while it reads an answer: the browser tells it of a page that is no more.
      const isLeaving = (error: Error) => /AbortError: BodyStreamBuffer was aborted/.test(String(error))
      page.on('pageerror', (error) => !isLeaving(error) && problems.push(String(error)))
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
