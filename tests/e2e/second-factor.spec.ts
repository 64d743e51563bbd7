import type { CDPSession, Page } from '@playwright/test'
import { expect, expectAccessible, PASSWORD, signUp, test, typePassword } from '#tests/helpers/e2e.ts'
import { addApp, giveCode, keepRecoveryCodes, nextCode, usedCode } from '#tests/helpers/second-factor.ts'

test('an owner is asked for a second factor from the second sign-in on, and then for its code', async ({
  page,
}) => {
  const slug = await signUp(page, 'Factor Quay Ltd', 'mei@example.hk')
  await page.goto('/account')
  await expect(page.getByText('Your password stands alone')).toBeVisible()
  await signOut(page)

  await page.goto(`/login?to=/o/${slug}/settings`)
  await typePassword(page, 'mei@example.hk')
  await expect(page.getByText('Factor Quay Ltd asks for a second factor')).toBeVisible()
  await expectAccessible(page)
  const settings = await page.request.get(`/o/${slug}/settings`, { maxRedirects: 0 })
  expect(settings.status()).toBe(303)

  await page.getByRole('link', { name: 'Add an app' }).click()
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Six digits' }).fill('000000')
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(page.getByText('The digits do not fit the key above')).toBeVisible()
  await addApp(page, 'mei@example.hk')
  const codes = await keepRecoveryCodes(page, 'mei@example.hk')
  expect(codes).toHaveLength(10)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'I have kept them' }).click()
  await expect(page).toHaveURL(`/o/${slug}/settings`)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Settings', exact: true })).toBeVisible()

  await signOut(page)
  await page.goto('/login')
  await typePassword(page, 'mei@example.hk')
  await expect(page.getByRole('heading', { name: 'Second factor' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Six digits' }).fill(usedCode('mei@example.hk'))
  await page.getByRole('button', { name: 'Continue' }).first().click()
  await expect(page.getByRole('alert')).toContainText('Each code works once')
  await giveCode(page, 'mei@example.hk')
  await page.goto('/account/factors')
  await expect(page.getByText('10 of ten are left')).toBeVisible()
})

test('a recovery code opens the account once, and tells how many are left', async ({ page }) => {
  await signUp(page, 'Recovery Ltd', 'rec@example.hk')
  await page.goto('/account/factors/app')
  await addApp(page, 'rec@example.hk')
  const [code = ''] = await keepRecoveryCodes(page, 'rec@example.hk')
  await page.getByRole('link', { name: 'I have kept them' }).click()
  for (const isFirst of [true, false]) {
    await signOut(page)
    await page.goto('/login')
    await typePassword(page, 'rec@example.hk')
    await page.getByText('The phone is not at hand').click()
    await page.getByRole('textbox', { name: 'Recovery code' }).fill(code.toLowerCase().replaceAll('-', ' '))
    await page.getByRole('button', { name: 'Continue' }).last().click()
    if (!isFirst) break
    await expect(page.getByText('9 are left')).toBeVisible()
    await expectAccessible(page)
  }
  await expect(page.getByRole('alert')).toContainText('This was not accepted')
})

test('after five wrong codes it begins again with the password', async ({ page }) => {
  await signUp(page, 'Guess Ltd', 'guess@example.hk')
  await page.goto('/account/factors/app')
  await addApp(page, 'guess@example.hk')
  await signOut(page)
  await page.goto('/login')
  await typePassword(page, 'guess@example.hk')
  for (let tries = 0; tries < 6; tries++) {
    await page.getByRole('textbox', { name: 'Six digits' }).fill(`00000${tries}`)
    await page.getByRole('button', { name: 'Continue' }).first().click()
    await expect(page.getByRole('alert')).toContainText(tries < 5 ? 'not accepted' : 'Begin again')
  }
  await expect(page.getByRole('textbox', { name: 'Six digits' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Begin again' }).click()
  await expect(page).toHaveURL(/\/login\?to=/)
})

test('a passkey is added, signs in alone, is renamed and removed', async ({ page }) => {
  await virtualAuthenticator(page)
  await signUp(page, 'Passkey Ltd', 'key@example.hk')
  await page.goto('/account/factors')
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Name' }).fill('Laptop')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(page.getByText('The passkey is added.')).toBeVisible()
  await expect(page.getByText('not used yet')).toBeVisible()

  await signOut(page)
  await page.goto('/login')
  await page.getByRole('button', { name: 'Use a passkey instead' }).click()
  await expect(page).not.toHaveURL(/\/login/)
  await signOut(page)

  await page.goto('/login')
  await typePassword(page, 'key@example.hk')
  await expect(page.getByText('Now use your passkey')).toBeVisible()
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await expect(page).not.toHaveURL(/\/login/)

  await page.goto('/account/factors')
  await page.getByText('Rename', { exact: true }).click()
  await page.getByRole('textbox', { name: 'Name of Laptop' }).fill('Work laptop')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Work laptop').first()).toBeVisible()
  await page.getByRole('button', { name: 'Remove Work laptop' }).click()
  await expect(page.getByRole('alert')).toContainText('Your role needs a second factor')
  await page.goto('/account/factors/app')
  await addApp(page, 'key@example.hk')
  await page.goto('/account/factors')
  await page.getByRole('button', { name: 'Remove Work laptop' }).click()
  await expect(page.getByText('Removed.')).toBeVisible()
  await expect(page.getByText('Work laptop').first()).toHaveCount(0)

  // The device still has it; the account does not.
  await signOut(page)
  await page.goto('/login')
  await page.getByRole('button', { name: 'Use a passkey instead' }).click()
  await expect(page.getByRole('alert')).toContainText('sign in with your password')
})

test('a passkey of another site, or an answer sent twice, opens nothing', async ({ page }) => {
  await virtualAuthenticator(page)
  await signUp(page, 'Replay Ltd', 'replay@example.hk')
  await page.goto('/account/factors')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(page.getByText('The passkey is added.')).toBeVisible()
  await signOut(page)
  await page.goto('/login')
  const sent = page.waitForRequest(
    (request) => request.method() === 'POST' && /passkey=/.test(request.postData() ?? ''),
  )
  await page.getByRole('button', { name: 'Use a passkey instead' }).click()
  const body = (await sent).postData() ?? ''
  await expect(page).not.toHaveURL(/\/login/)
  await signOut(page)
  const again = await page.request.post('/login', {
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(page.url()).origin },
    data: body,
    maxRedirects: 0,
  })
  expect(again.status()).toBe(401)
})

test('a short password is allowed beside a factor, and the last factor stays while it is in use', async ({
  page,
}) => {
  await signUp(page, 'Short Ltd', 'short@example.hk')
  await changePassword(page, PASSWORD, 'q7 xvtrm')
  await expect(page.getByText('Too short: 8 characters were read, 15')).toBeVisible()
  await page.goto('/account/factors/app')
  await addApp(page, 'short@example.hk')
  await changePassword(page, PASSWORD, 'q7 xvtrm')
  await expect(page.getByText('Your password is changed')).toBeVisible()
  await changePassword(page, 'q7 xvtrm', PASSWORD)
  await expect(page.getByText('Your password is changed')).toBeVisible()
  expect(nextCode('short@example.hk')).toBeDefined()
})

test('the second-factor pages fit a phone and the dark', async ({ page }) => {
  await signUp(page, 'Small Ltd', 'small@example.hk')
  await page.setViewportSize({ width: 375, height: 760 })
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const path of [
    '/account',
    '/account/factors',
    '/account/factors/app',
    '/account/recovery-codes',
    '/prove',
  ]) {
    await page.goto(path)
    await expectAccessible(page)
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    expect(tooWide, path).toBe(false)
  }
})

async function signOut(page: Page): Promise<void> {
  await page.goto('/account')
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page).toHaveURL(/\/login$/)
}

async function changePassword(page: Page, current: string, next: string): Promise<void> {
  await page.goto('/account')
  await page.getByLabel('Present password').fill(current)
  await page.getByLabel('New password').fill(next)
  await page.getByRole('button', { name: 'Change password' }).click()
}

/** A made-up device that holds passkeys and always finds its person. */
async function virtualAuthenticator(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return session
}
