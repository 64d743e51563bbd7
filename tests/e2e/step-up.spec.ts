import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { readEnv } from '#app/platform/env.ts'
import { ROOT } from '#app/platform/root.ts'
import { makeServices } from '#app/platform/services.server.ts'
import { listSessions, markProven } from '#db/accounts/sessions.server.ts'
import { findUserByEmail } from '#db/accounts/users.server.ts'
import { users } from '#db/schema/index.server.ts'
import { openOrg } from '#db/system/open-employer.server.ts'
import { expect, expectAccessible, PASSWORD, type RunningServer, signUp, test } from '#tests/helpers/e2e.ts'
import { fillWithCanaries } from '#tests/integration/isolation/canary-org.ts'

const OLD = '2020-01-01T00:00:00.000Z'
const NUMBER = 'A123456(3)'

test('a whole number is shown after a fresh proof, and nothing typed is lost on the way', async ({
  page,
  server,
}) => {
  const slug = await signUp(page, 'Proof Pier Ltd', 'proof@example.hk')
  const familyId = await addFamily(server, slug, 'proof@example.hk')
  await page.goto(`/o/${slug}/people/${familyId}/facts`)
  await page.getByRole('button', { name: /^Show .*(HKID|identity)/i }).click()
  await expect(page.getByText(NUMBER)).toBeVisible()

  await proveLongAgo(page, server, 'proof@example.hk')
  await page.waitForLoadState('networkidle')
  await page.reload()
  await page.getByRole('button', { name: /^Show .*(HKID|identity)/i }).click()
  await expect(page.getByRole('heading', { name: 'Is it you?' })).toBeVisible()
  await expect(page.getByText(NUMBER)).toHaveCount(0)
  await expectAccessible(page)
  await page.getByLabel('Your password').fill('not the password')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText('This was not accepted')).toBeVisible()
  await page.getByLabel('Your password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText(NUMBER)).toBeVisible()
})

test('whole numbers are exported after a fresh proof; masked ones at once', async ({ page, server }) => {
  const slug = await signUp(page, 'Export Pier Ltd', 'export@example.hk')
  await addFamily(server, slug, 'export@example.hk')
  await proveLongAgo(page, server, 'export@example.hk')
  const report = `/o/${slug}/reports/people.csv`
  const masked = await page.request.get(report)
  expect(masked.status()).toBe(200)
  expect(await masked.text()).not.toContain(NUMBER)
  const full = await page.request.get(`${report}?identifiers=full`, { maxRedirects: 0 })
  expect(full.status()).toBe(303)
  const to = `/o/${slug}/reports?download=${encodeURIComponent(`${report}?identifiers=full`)}`
  expect(full.headers().location).toBe(`/prove?to=${encodeURIComponent(to)}`)

  // From the page that offers it to the proof, and back there.
  await page.goto(`/o/${slug}/reports`)
  const card = page.getByRole('form', { name: 'People sheet', exact: true })
  await card.getByText('More choices').click()
  await card.getByRole('radio', { name: 'whole numbers' }).check()
  await card.getByRole('button', { name: 'Download' }).click()
  await page.getByLabel('Your password').fill(PASSWORD)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Continue' }).click(),
  ])
  expect(readFileSync(await download.path(), 'utf8')).toContain(NUMBER)
  await expect(page).toHaveURL(`/o/${slug}/reports`)
  await expect(page.getByText('It is you. Your download begins.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Is it you?' })).toHaveCount(0)
  await expectAccessible(page)
  expect(await (await page.request.get(`${report}?identifiers=full`)).text()).toContain(NUMBER)
})

test('how members sign in is changed after a fresh proof only', async ({ page, server }) => {
  const slug = await signUp(page, 'Policy Pier Ltd', 'policy@example.hk')
  await page.goto(`/o/${slug}/settings/sign-in`)
  await proveLongAgo(page, server, 'policy@example.hk')
  await page.getByRole('radio', { name: 'every member' }).check()
  await page.getByRole('button', { name: 'Save', exact: true }).first().click()
  await expect(page.getByRole('heading', { name: 'Is it you?' })).toBeVisible()
  await page.getByLabel('Your password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('radio', { name: 'every member' })).toBeChecked()
})

test('a tab that was opened as somebody else changes nothing and says so', async ({ page, context }) => {
  await signUp(page, 'First Tab Ltd', 'first-tab@example.hk')
  await page.goto('/account')
  const second = await context.newPage()
  await second.goto('/account')
  await second.getByRole('button', { name: 'Sign out', exact: true }).click()
  await signUp(second, 'Second Tab Ltd', 'second-tab@example.hk')
  await page.getByRole('textbox', { name: 'Name' }).fill('Written for the first')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: 'Somebody else is signed in now' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Load again' }).click()
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Owner of Second Tab Ltd')
})

test('an account that was disabled is out at the next request, and its password opens nothing', async ({
  page,
  server,
}) => {
  const slug = await signUp(page, 'Disabled Ltd', 'disabled@example.hk')
  await withServices(server, async ({ data }) => {
    await data.engine.as('system').write(async (tx) => {
      await tx.update(users).set({ disabledAt: OLD }).where(eq(users.email, 'disabled@example.hk'))
    })
  })
  await page.goto(`/o/${slug}/people`)
  await expect(page).toHaveURL(/\/login\?to=/)
  await page.getByRole('textbox', { name: 'E-mail address' }).fill('disabled@example.hk')
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByText('do not fit together')).toBeVisible()
})

async function withServices<T>(
  server: RunningServer,
  work: (services: Awaited<ReturnType<typeof makeServices>>) => Promise<T>,
): Promise<T> {
  const read = readEnv(server.env, ROOT)
  if (!read.ok) throw new Error(read.problem)
  const services = await makeServices(read.env)
  try {
    return await work(services)
  } finally {
    await services.data.engine.close()
  }
}

function addFamily(server: RunningServer, slug: string, email: string): Promise<string> {
  return withServices(server, async ({ data }) => {
    const user = await findUserByEmail(data, email)
    const org = await openOrg(data, user?.id ?? '', slug)
    if (!org) throw new Error(`no employer ${slug}`)
    return (await fillWithCanaries(org, 'SHOWN')).familyId
  })
}

/** As if the last proof in this browser lay long back. */
async function proveLongAgo(page: Page, server: RunningServer, email: string): Promise<void> {
  const cookies = await page.context().cookies()
  const session = cookies.find(({ name }) => name === 'session')?.value ?? ''
  await withServices(server, async ({ data }) => {
    await markProven(data, session, { provenAt: OLD })
    const user = await findUserByEmail(data, email)
    const [own] = await listSessions(data, user?.id ?? '', session)
    expect(own).toMatchObject({ isCurrent: true, provenAt: OLD })
  })
}
