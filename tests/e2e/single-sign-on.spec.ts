import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from '@playwright/test'
import { challengeText } from '#app/features/settings/domain-challenge.ts'
import { verifyDomain } from '#app/features/settings/sign-in-policy.server.ts'
import { readEnv } from '#app/platform/env.ts'
import { ROOT } from '#app/platform/root.ts'
import { makeServices } from '#app/platform/services.server.ts'
import { markProven } from '#db/accounts/sessions.server.ts'
import { findUserByEmail } from '#db/accounts/users.server.ts'
import { listEmailDomains } from '#db/queries/sign-in-policy.server.ts'
import { openOrgForJob } from '#db/system/open-employer.server.ts'
import {
  test as base,
  expect,
  expectAccessible,
  type RunningServer,
  signUp,
  startServer,
  typePassword,
} from '#tests/helpers/e2e.ts'
import { type OidcPerson, startOidc, type TestOidc } from '#tests/helpers/oidc.ts'

/* A real provider on this machine, which signs in whoever is set; the employer's domain is verified by an answer of ours. */

const test = base.extend<object, { oidc: TestOidc; baseUrl: string; slug: string }>({
  baseUrl: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern
    async ({}, use) => use(`http://localhost:${await freePort()}`),
    { scope: 'worker' },
  ],
  oidc: [
    async ({ baseUrl }, use) => {
      const oidc = await startOidc(`${baseUrl}/sso/callback`)
      await use(oidc)
      await oidc.stop()
    },
    { scope: 'worker' },
  ],
  server: [
    async ({ baseUrl }, use) => {
      const server = await startServer({ PORT: new URL(baseUrl).port, BASE_URL: baseUrl })
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
  /** An employer with single sign-on, forced at `quay.test`. */
  slug: [
    async ({ browser, server, oidc }, use) => {
      const page = await opened(browser, server)
      const slug = await signUp(page, 'Sso Quay Ltd', 'boss@quay.test')
      await setUp(page, slug, oidc, server)
      await page.context().close()
      await use(slug)
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})
test.describe.configure({ timeout: 120_000 })

test('a colleague at the domain comes by the provider, in the role that it says, and in no other way', async ({
  page,
  browser,
  server,
  oidc,
  slug,
}) => {
  oidc.signInAs(person('wing', { groups: ['staff', 'hr'] }))
  await page.goto('/login')
  await typePassword(page, 'wing@quay.test', 'whatever was typed here')
  await expect(page).toHaveURL(new RegExp(`/sso/${slug}`))
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Continue with Sso Quay Ltd' }).click()
  await expect(page).toHaveURL(new RegExp(`/o/${slug}`))
  await page.goto(`/o/${slug}/import`)
  await expect(page.getByRole('heading', { name: 'Import', exact: true })).toBeVisible()
  expect((await page.goto(`/o/${slug}/settings/members`))?.status()).toBe(403)
  await page.goto('/account')
  await expect(page.getByText('It opens that employer only')).toBeVisible()

  const boss = await opened(browser, server)
  await boss.goto(`/login?owner=1&to=/o/${slug}/settings`)
  await typePassword(boss, 'boss@quay.test')
  await expect(boss).not.toHaveURL(/\/(login|sso)/)
  await boss.context().close()
})

test('whoever was there already is known again, and takes the role that the provider says now', async ({
  browser,
  server,
  oidc,
  slug,
}) => {
  for (const [groups, status] of [
    [['hr'], 200],
    [['watchers'], 403],
  ] as const) {
    const page = await opened(browser, server)
    oidc.signInAs(person('kit', { groups: [...groups] }))
    await enter(page, slug)
    await expect(page).toHaveURL(new RegExp(`/o/${slug}`))
    expect((await page.goto(`/o/${slug}/import`))?.status()).toBe(status)
    await page.context().close()
  }
})

const REFUSED: [string, OidcPerson, string][] = [
  ['no mapped role', person('nobody', { groups: ['staff'] }), 'gives you no role'],
  [
    'a foreign domain',
    person('far', { email: 'far@elsewhere.test', groups: ['hr'] }),
    'has not verified here',
  ],
  ['an unverified address', person('un', { email_verified: false, groups: ['hr'] }), 'no verified e-mail'],
  ['the owner’s address', person('boss', { groups: ['hr'] }), 'Owners sign in with their password'],
  ['a claim of ownership', person('king', { groups: ['board'] }), 'gives you no role'],
]
for (const [what, who, words] of REFUSED) {
  test(`${what} lets nobody in`, async ({ page, oidc, slug }) => {
    oidc.signInAs(who)
    await enter(page, slug)
    await expect(page.getByText(words)).toBeVisible()
    await expectAccessible(page)
    expect((await page.request.get(`/o/${slug}`, { maxRedirects: 0 })).status()).toBe(303)
  })
}

test('an answer with another nonce or state, twice, or in another browser lets nobody in', async ({
  page,
  browser,
  server,
  oidc,
  slug,
}) => {
  oidc.signInAs(person('mo', { groups: ['hr'] }))
  for (const name of ['nonce', 'state']) {
    const started = await page.request.get(`/sso/${slug}/start`, { maxRedirects: 0 })
    const url = new URL(started.headers().location ?? '')
    expect(url.searchParams.get('code_challenge_method')).toBe('S256')
    url.searchParams.set(name, 'another')
    await page.goto(url.href)
    await expect(page.getByText('does not belong to the sign-in that was begun here')).toBeVisible()
  }

  const answers: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/sso/callback?')) answers.push(request.url())
  })
  await enter(page, slug)
  await expect(page).toHaveURL(new RegExp(`/o/${slug}`))
  const [answer = ''] = answers
  const other = await opened(browser, server)
  await other.goto(answer)
  await expect(other.getByText('This sign-in was finished already')).toBeVisible()
  await other.context().close()
  await page.context().clearCookies()
  await page.goto(answer)
  await expect(page.getByText('This sign-in was finished already')).toBeVisible()
})

test('a fresh proof is given at the provider, by the same person', async ({ page, server, oidc, slug }) => {
  const report = `/o/${slug}/reports/people.csv?identifiers=full`
  oidc.signInAs(person('prover', { groups: ['hr'] }))
  await enter(page, slug)
  await expect(page).toHaveURL(new RegExp(`/o/${slug}`))
  await proveLongAgo(page, server)
  expect((await page.request.get(report, { maxRedirects: 0 })).status()).toBe(303)
  oidc.signInAs(person('another', { groups: ['hr'] }))
  await page.goto(`/prove?to=${encodeURIComponent(`/o/${slug}/reports`)}`)
  await page.getByRole('link', { name: 'Continue at Sso Quay Ltd' }).click()
  await expect(page.getByText('Somebody else was signed in there than here')).toBeVisible()
  expect((await page.request.get(report, { maxRedirects: 0 })).status()).toBe(303)
  // A provider that leads back without asking: it says so, and that is no fresh proof.
  oidc.signInAs(person('prover', { groups: ['hr'] }))
  oidc.signedInAgo(120)
  await page.goto(`/prove?to=${encodeURIComponent(`/o/${slug}/reports`)}`)
  await page.getByRole('link', { name: 'Continue at Sso Quay Ltd' }).click()
  await expect(page.getByText('does not belong to the sign-in that was begun here')).toBeVisible()
  expect((await page.request.get(report, { maxRedirects: 0 })).status()).toBe(303)
  oidc.signedInAgo(0)
  await page.goto(`/prove?to=${encodeURIComponent(`/o/${slug}/reports`)}`)
  await page.getByRole('link', { name: 'Continue at Sso Quay Ltd' }).click()
  await expect(page).toHaveURL(`/o/${slug}/reports`)
  expect((await page.request.get(report, { maxRedirects: 0 })).status()).toBe(200)
})

test('a download that waited for the proof begins on the page where it was asked for', async ({
  page,
  server,
  oidc,
  slug,
}) => {
  oidc.signInAs(person('saver', { groups: ['hr'] }))
  await enter(page, slug)
  await expect(page).toHaveURL(new RegExp(`/o/${slug}`))
  await proveLongAgo(page, server)
  await page.goto(`/o/${slug}/people`)
  await page.evaluate(
    (report) => window.location.assign(report),
    `/o/${slug}/reports/people.csv?identifiers=full`,
  )
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Continue at Sso Quay Ltd' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/people.*\.csv$/)
  await expect(page).toHaveURL(`/o/${slug}/people`)
})

test('who was removed stays out', async ({ page, browser, server, oidc, slug }) => {
  oidc.signInAs(person('leaver', { groups: ['hr'] }))
  await enter(page, slug)
  await expect(page).toHaveURL(new RegExp(`/o/${slug}`))
  const boss = await signedInBoss(browser, server, slug)
  await boss.goto(`/o/${slug}/settings/members`)
  await expect(boss.getByRole('row', { name: /leaver/ })).toContainText('by single sign-on')
  await boss.getByRole('link', { name: 'Change leaver' }).click()
  await boss.getByRole('button', { name: 'End the membership' }).click()
  await expect(boss.getByRole('row', { name: /leaver/ })).toContainText('no longer a member')
  await boss.context().close()
  await page.goto(`/o/${slug}/people`)
  await expect(page).toHaveURL(/\/login\?to=/)
  await enter(page, slug)
  await expect(page.getByText('You are not a member of Sso Quay Ltd any more')).toBeVisible()
})

test('a provider that does not answer, and an address that is none, are said so', async ({
  browser,
  server,
  oidc,
  slug,
}) => {
  const boss = await signedInBoss(browser, server, slug)
  await boss.goto(`/o/${slug}/settings/sign-in`)
  const issuer = boss.getByRole('textbox', { name: 'Issuer' })
  for (const [typed, said] of [
    ['login.quay.test', 'was read; expected an address'],
    ['http://login.quay.test', 'expected https:// and a public address'],
    [`${oidc.issuer}/elsewhere`, 'No provider answered there'],
  ] as const) {
    await issuer.fill(typed)
    await boss.getByRole('button', { name: 'Check and save' }).click()
    await expect(boss.getByText(said)).toBeVisible()
    await expect(issuer).toHaveValue(typed)
  }
  await boss.context().close()
})

function person(name: string, more: Partial<OidcPerson> = {}): OidcPerson {
  return { sub: name, name, email: `${name}@quay.test`, email_verified: true, ...more }
}

async function enter(page: Page, slug: string): Promise<void> {
  await page.goto(`/sso/${slug}`)
  await page.getByRole('link', { name: /^Continue with/ }).click()
}

async function opened(browser: Browser, { address }: RunningServer): Promise<Page> {
  return (await browser.newContext({ baseURL: address })).newPage()
}

/** The owner, in a session that needs no second factor: made by the server's own parts. */
async function signedInBoss(browser: Browser, server: RunningServer, slug: string): Promise<Page> {
  const page = await opened(browser, server)
  const services = await servicesOf(server)
  const caller = { cookie: null, address: '127.0.0.1', userAgent: null }
  const boss = await findUserByEmail(services.data, 'boss@quay.test')
  const cookies = await services.auth.begin(boss?.id ?? '', 'boss@quay.test', caller, 'factor')
  await services.data.engine.close()
  await page.context().addCookies(
    cookies.map((cookie) => {
      const [name = '', value = ''] = cookie.split(';', 1)[0]?.split(/=(.*)/s) ?? []
      return { name, value, url: server.address }
    }),
  )
  await page.goto(`/o/${slug}`)
  return page
}

async function proveLongAgo(page: Page, server: RunningServer): Promise<void> {
  const cookies = await page.context().cookies()
  const session = cookies.find(({ name }) => name === 'session')?.value ?? ''
  const { data } = await servicesOf(server)
  await markProven(data, session, { provenAt: '2020-01-01T00:00:00.000Z' })
  await data.engine.close()
}

async function setUp(page: Page, slug: string, oidc: TestOidc, server: RunningServer): Promise<void> {
  await page.goto(`/o/${slug}/settings/sign-in`)
  await expectAccessible(page)
  await page.getByRole('checkbox', { name: /Members at a verified domain/ }).check()
  await page.getByRole('button', { name: 'Save', exact: true }).last().click()
  await expect(page.getByText('Set the provider up first')).toBeVisible()
  await page.getByRole('textbox', { name: 'Issuer' }).fill(oidc.issuer)
  await page.getByRole('textbox', { name: 'Client ID' }).fill(oidc.clientId)
  await page.getByLabel('Client secret').fill(oidc.clientSecret)
  await page.getByRole('textbox', { name: 'Claim that says the role' }).fill('groups')
  await page.getByRole('textbox', { name: 'Value 1' }).fill('hr')
  await page.getByRole('combobox', { name: 'Role of value 1' }).selectOption('Editor')
  await page.getByRole('textbox', { name: 'Value 2' }).fill('watchers')
  await page.getByRole('button', { name: 'Check and save' }).click()
  await expect(page.getByText('One is on file')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Value 2' })).toHaveValue('watchers')

  await page.getByRole('textbox', { name: 'Domain' }).fill('@Quay.TEST/')
  await page.getByRole('button', { name: 'Add domain' }).click()
  await expect(page.getByText('not verified yet')).toBeVisible()
  await page.getByRole('button', { name: 'Check quay.test now' }).click()
  await expect(page.getByText('was not found in the records')).toBeVisible({ timeout: 30_000 })
  await verify(server, slug)
  await page.goto(`/o/${slug}/settings/sign-in`)
  await expect(page.getByText('verified', { exact: true })).toBeVisible()
  await page.getByRole('checkbox', { name: /Members at a verified domain/ }).check()
  await page.getByRole('button', { name: 'Save', exact: true }).last().click()
  await expect(page.getByText('Saved.').first()).toBeAttached()
  await expect(page.getByRole('checkbox', { name: /Members at a verified domain/ })).toBeChecked()
}

/** As if the domain's records held the text: the real look-up is tried elsewhere. */
async function verify(server: RunningServer, slug: string): Promise<void> {
  const services = await servicesOf(server)
  const org = await openOrgForJob(services.data, slug, 'test')
  if (!org) throw new Error(`no employer ${slug}`)
  const [domain] = await listEmailDomains(org)
  const txtRecords = async () => [challengeText(domain?.token ?? '')]
  expect(await verifyDomain({ txtRecords }, org, 'quay.test')).toEqual({ ok: true })
  await services.data.engine.close()
}

async function servicesOf(server: RunningServer) {
  const read = readEnv(server.env, ROOT)
  if (!read.ok) throw new Error(read.problem)
  return makeServices(read.env)
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
