import type { Browser, Page } from '@playwright/test'
import {
  test as base,
  expect,
  expectAccessible,
  PASSWORD,
  signIn,
  signUp,
  startServer,
} from '#tests/helpers/e2e.ts'
import { startSmtp, type TestSmtp } from '#tests/helpers/smtp.ts'

/** A server that sends mail, for links that come by mail. */
const test = base.extend<object, { mail: TestSmtp }>({
  mail: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern
    async ({}, use) => {
      const smtp = await startSmtp()
      await use(smtp)
      await smtp.stop()
    },
    { scope: 'worker' },
  ],
  server: [
    async ({ mail }, use) => {
      const server = await startServer({ SMTP_URL: mail.url })
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
})

test('a colleague is invited by mail, limited, promoted and removed, and is out at the next click', async ({
  page,
  browser,
  mail,
  baseURL,
}) => {
  const slug = await signUp(page, 'Member Quay Ltd', 'boss@example.hk')
  await addEntity(page, slug, 'Quay East Ltd')
  await addEntity(page, slug, 'Quay West Ltd')
  await page.goto(`/o/${slug}/settings/members`)
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Name' }).fill('Bo Ho')
  await page.getByRole('textbox', { name: 'E-mail address' }).fill('bo@example.hk')
  await page.getByLabel('Role', { exact: true }).selectOption('Viewer')
  await page.getByRole('radio', { name: 'only these' }).check()
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page.getByText('Nothing was chosen')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Bo Ho')
  await page.getByRole('checkbox', { name: 'Quay East Ltd' }).check()
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page.getByRole('row', { name: /Bo Ho/ })).toContainText('invited')
  await expect(page.getByRole('row', { name: /Bo Ho/ })).toContainText('Quay East Ltd')

  const bo = await openedAs(browser, baseURL)
  const link = await linkTo(mail, 'bo@example.hk')
  await bo.goto(link)
  await expectAccessible(bo)
  await bo.getByLabel('Password').fill(PASSWORD)
  await bo.getByRole('button', { name: 'Accept' }).click()
  await expect(bo).toHaveURL(/\/login/)
  await signIn(bo, 'bo@example.hk')
  await bo.goto(`/o/${slug}/people`)
  await expect(bo.getByRole('heading', { name: 'People', exact: true })).toBeVisible()
  await bo.goto(link)
  await expect(bo.getByText('This link cannot be used any more')).toBeVisible()

  await page.reload()
  await page.getByRole('link', { name: 'Change Bo Ho' }).click()
  await expectAccessible(page)
  await page.getByLabel('Role', { exact: true }).selectOption('Editor')
  await page.getByRole('radio', { name: 'every entity' }).check()
  await page.getByRole('textbox', { name: 'Last day' }).fill('31/12/2099')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('row', { name: /Bo Ho/ })).toContainText('31 Dec 2099')
  await bo.goto(`/o/${slug}/people`)
  await expect(bo).toHaveURL(/\/login\?to=/)
  await signIn(bo, 'bo@example.hk')

  await page.getByRole('link', { name: 'Change Bo Ho' }).click()
  await page.getByRole('button', { name: 'End all sessions' }).click()
  await expect(page.getByText('Bo Ho is signed out everywhere.')).toBeVisible()
  await bo.goto(`/o/${slug}/people`)
  await expect(bo).toHaveURL(/\/login\?to=/)
  await signIn(bo, 'bo@example.hk')
  await bo.goto(`/o/${slug}/people`)
  await expect(bo.getByRole('heading', { name: 'People', exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'End the membership' }).click()
  await expect(page.getByRole('row', { name: /Bo Ho/ })).toContainText('no longer a member')
  const after = await bo.goto(`/o/${slug}/people`)
  expect(after?.url()).toMatch(/\/login\?to=/)
  await signIn(bo, 'bo@example.hk')
  expect((await bo.goto(`/o/${slug}/people`))?.status()).toBe(404)
  await bo.context().close()
})

test('without script: invited, sent anew, withdrawn; the last owner stays', async ({
  browser,
  mail,
  baseURL,
}) => {
  const page = await openedAs(browser, baseURL, false)
  const slug = await signUp(page, 'Plain Quay Ltd', 'plain@example.hk')
  await page.goto(`/o/${slug}/settings/members`)
  await page.getByRole('textbox', { name: 'Name' }).fill('Kit Lau')
  await page.getByRole('textbox', { name: 'E-mail address' }).fill('kit@example.hk')
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  const first = await linkTo(mail, 'kit@example.hk')
  await page.getByRole('link', { name: 'Change Kit Lau' }).click()
  await page.getByRole('button', { name: 'Send a new link' }).click()
  await expect.poll(() => linkTo(mail, 'kit@example.hk')).not.toBe(first)
  expect((await page.request.get(first)).status()).toBe(404)
  await page.getByRole('button', { name: 'Withdraw the invitation' }).click()
  await expect(page.getByRole('row', { name: /Kit Lau/ })).toContainText('no longer a member')
  expect((await page.request.get(await linkTo(mail, 'kit@example.hk'))).status()).toBe(404)

  await page.getByRole('link', { name: /^Change Owner of/ }).click()
  await page.getByRole('button', { name: 'End the membership' }).click()
  await expect(page.getByRole('alert')).toContainText('is the last owner')
  await page.getByLabel('Role', { exact: true }).selectOption('Viewer')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('alert')).toContainText('is the last owner')
  await page.context().close()
})

test('an invitation for one account, opened as another, says whose it is', async ({
  page,
  browser,
  mail,
  baseURL,
}) => {
  const slug = await signUp(page, 'Asking Ltd', 'asking@example.hk')
  const other = await openedAs(browser, baseURL)
  await signUp(other, 'Own Ltd', 'known@example.hk')
  await page.goto(`/o/${slug}/settings/members`)
  await page.getByRole('textbox', { name: 'Name' }).fill('Known')
  await page.getByRole('textbox', { name: 'E-mail address' }).fill('known@example.hk')
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  const link = await linkTo(mail, 'known@example.hk')
  await page.goto(link)
  await expect(page.getByText('you are signed in as asking@example.hk')).toBeVisible()
  await expectAccessible(page)
  const nobody = await openedAs(browser, baseURL)
  await nobody.goto(link)
  await expect(nobody.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await other.goto(link)
  await other.getByRole('button', { name: 'Accept' }).click()
  await expect(other).toHaveURL(new RegExp(`/o/${slug}`))
  await other.context().close()
  await nobody.context().close()
})

async function openedAs(
  browser: Browser,
  baseURL: string | undefined,
  javaScriptEnabled = true,
): Promise<Page> {
  const context = await browser.newContext({ ...(baseURL && { baseURL }), javaScriptEnabled })
  return context.newPage()
}

async function addEntity(page: Page, slug: string, name: string): Promise<void> {
  await page.goto(`/o/${slug}/settings`)
  await page.getByRole('textbox', { name: 'Name of the company' }).fill(name)
  await page.getByRole('button', { name: 'Add entity' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: name })).toBeVisible()
}

/** The link in the newest mail to an address, as a path. */
async function linkTo(mail: TestSmtp, address: string): Promise<string> {
  let path = ''
  await expect
    .poll(() => {
      const texts = mail.received
        .filter(({ to }) => JSON.stringify(to).includes(address))
        .map(({ text }) => text)
      path = /\/invitation\/[\w-]{43}/.exec(texts.at(-1) ?? '')?.[0] ?? ''
      return path
    })
    .not.toBe('')
  return path
}
