import type { BrowserContext } from '@playwright/test'
import { plainDate } from '#app/domain/plain-date.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import { LOCALES } from '#app/i18n/locales.ts'
import { findUserByEmail } from '#db/accounts/users.server.ts'
import { listMemberships } from '#db/system/memberships.server.ts'
import { openOrg } from '#db/system/open-employer.server.ts'
import { askForm } from '#tests/helpers/ask.ts'
import { expect, PASSWORD, type RunningServer, startServer, test } from '#tests/helpers/e2e.ts'
import { fillWithCanaries } from '#tests/integration/isolation/canary-org.ts'
import { servicesOf } from './isolation/two-employers.ts'
import { crawl } from './stored-scripts/crawl.ts'

/* A browser has its own part of the catalogue: every page that links lead to is opened in each language, and stays a page when script takes it over. */

const EMAIL = 'wing@example.hk'

let server: RunningServer
let context: BrowserContext
let slug: string
const complaints: string[] = []

test.describe.configure({ mode: 'serial' })
test.beforeAll(async ({ browser }) => {
  server = await startServer({ STAYLEDGER_TODAY: plainDate('2026-11-27') })
  const made = { employer: 'Lok Ma Chau Limited', name: 'Wing', email: EMAIL, password: PASSWORD }
  const answer = await askForm(server.address, '/signup', made)
  const services = await servicesOf(server)
  const user = await findUserByEmail(services.data, EMAIL)
  const [membership] = user ? await listMemberships(services.data, user.id) : []
  slug = membership?.slug ?? ''
  const org = user && (await openOrg(services.data, user.id, slug))
  if (!org) throw new Error('nobody signed up')
  await fillWithCanaries(org, 'Lantern', 'L1')
  await services.data.engine.close()

  context = await browser.newContext({ baseURL: server.address })
  await context.addCookies(
    (answer.headers['set-cookie'] ?? []).map((cookie) => {
      const [pair = ''] = cookie.split(';', 1)
      const at = pair.indexOf('=')
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: server.address }
    }),
  )
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.page()?.url()}: ${message.text()}`)
  })
  context.on('weberror', (error) => complaints.push(`${error.page()?.url()}: ${error.error()}`))
})
test.afterAll(async () => {
  await context.close()
  await server.stop()
})

/** What links lead to is the same in each language. */
let addresses: string[]

test('links lead to pages', async () => {
  const page = await context.newPage()
  await page.goto(`/o/${slug}`)
  const found = await crawl(page, [`/o/${slug}`, '/account'], [])
  addresses = found.map(({ path }) => path).filter((path) => !/\.(csv|zip)$|\/files\//.test(path))
  expect(addresses.length).toBeGreaterThan(30)
  await page.close()
  // The scan of the made family has no bytes behind it, and the crawl was told so.
  complaints.length = 0
})

/** English pages are opened by every other journey; the two kinds of Chinese come from one form of sentences. */
const OPENED = process.env.STAYLEDGER_FULL ? LOCALES : (['zh-Hant'] as const)

for (const locale of OPENED) {
  test(`every page stays a page in ${locale}`, async () => {
    const page = await context.newPage()
    await page.goto(`/o/${slug}`)
    await page.locator(`button[name=locale][value=${locale}]`).first().click()
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    const brokenPage = translatorFor(locale).t('problem.500.title')
    const broken: string[] = []
    for (const path of addresses) {
      const answer = await page.goto(path)
      await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 1000 })))
      const isBroken = answer?.status() !== 200 || (await page.getByText(brokenPage).count()) > 0
      if (isBroken) broken.push(`${answer?.status()} ${path}`)
    }
    expect([...broken, ...complaints]).toEqual([])
    await page.close()
  })
}
