import { expect, expectAccessible, PASSWORD, signIn, signUp, test } from '#tests/helpers/e2e.ts'

test('the built server answers with a policy that allows no foreign script', async ({ page }) => {
  const answer = await page.goto('/')
  expect(answer?.status()).toBe(200)
  expect(answer?.headers()['content-security-policy']).toMatch(/script-src[^;]*'nonce-/)
  expect(answer?.headers()['content-security-policy']).not.toMatch(/script-src[^;]*unsafe-inline/)
  expect(answer?.headers()['cache-control']).toBe('no-store')
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await expect(page).toHaveTitle('Sign in · Stayledger')
  await expectAccessible(page)
})

test('a write from another origin is refused before anything else is read', async ({ request }) => {
  const answer = await request.post('/login', { headers: { origin: 'https://elsewhere.test' }, data: 'x' })
  expect(answer.status()).toBe(403)
})

test('sign up, sign out, sign in with a wrong and with the right password', async ({ page }) => {
  const slug = await signUp(page, 'Lantern Quay Ltd', 'wing@example.hk')
  expect(slug).toBe('lantern-quay-ltd')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/login$/)
  await page.getByRole('textbox', { name: 'E-mail address' }).fill('wing@example.hk')
  await page.getByLabel('Password').fill(`${PASSWORD}x`)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert')).toContainText('do not fit together')
  await expect(page.getByRole('textbox', { name: 'E-mail address' })).toHaveValue('wing@example.hk')
  await signIn(page, 'wing@example.hk')
})

test('a page of an employer that is not theirs is the same 404 as one that does not exist', async ({
  page,
  request,
}) => {
  await signUp(page, 'Own Company', 'own@example.hk')
  for (const slug of ['lantern-quay-ltd', 'no-such-employer']) {
    const answer = await page.request.get(`/o/${slug}/welcome`)
    expect(answer.status()).toBe(404)
    expect(await answer.text()).toContain('Nothing is here')
  }
  const signedOut = await request.get('/o/own-company/welcome', { maxRedirects: 0 })
  expect(signedOut.headers().location).toBe('/login?to=%2Fo%2Fown-company%2Fwelcome')
})

test('what was typed is offered again when the session ended before it was sent', async ({
  page,
  context,
}) => {
  await signUp(page, 'Forgetful Ltd', 'forget@example.hk')
  await context.clearCookies()
  await page.getByRole('textbox', { name: 'Name of the company' }).fill('Typed (Demo) Limited')
  await page.getByRole('button', { name: 'Save and import' }).click()
  await expect(page.getByRole('heading', { name: 'You were signed out' })).toBeVisible()
  const elsewhere = await context.newPage()
  await signIn(elsewhere, 'forget@example.hk')
  await page.getByRole('button', { name: 'Send it now' }).click()
  await expect(page).toHaveURL(/\/o\/forgetful-ltd\/import$/)
})

test('language is chosen from the browser first, then by the person', async ({
  browser,
  server,
  page: english,
}) => {
  const context = await browser.newContext({ locale: 'zh-HK', baseURL: server.address })
  const page = await context.newPage()
  await page.goto('/login')
  await expect(page.getByRole('heading', { name: '登入' })).toBeVisible()
  await page.getByRole('button', { name: '简' }).click()
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')

  // Signed up in English; what was chosen just now is the choice that is kept.
  await signUp(english, 'Tongue Ltd', 'tongue@example.hk')
  await english.goto('/signup')
  await expect(english.getByText('You are signed in already.')).toBeVisible()
  const signInHere = async () => {
    await page.locator('input[name=email]').fill('tongue@example.hk')
    await page.locator('input[name=password]').fill(PASSWORD)
    await page.locator('input[name=password]').press('Enter')
    await expect(page).not.toHaveURL(/\/login/)
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  }
  await signInHere()
  await context.clearCookies()
  await page.goto('/login')
  await expect(page.getByRole('heading', { name: '登入' })).toBeVisible()
  await signInHere()
  await context.close()
})
