import { expect, expectAccessible, signUp, test } from '#tests/helpers/e2e.ts'
import { hrSheet, hrSheetBytes } from '#tests/helpers/hr-sheet.ts'

/** From the sign-up form to the first explained finding. */
const MOST_MS = 30_000

test('from sign-up over the personnel department’s own sheet to the first explained finding', async ({
  page,
}) => {
  const startedAt = Date.now()
  const slug = await signUp(page, 'Morning Tram Ltd', 'wing@morningtram.test')
  await page.getByRole('textbox', { name: 'Business registration number' }).fill('90000077')
  await page.getByRole('button', { name: 'Save and import a sheet' }).click()
  await expect(page).toHaveURL(`/o/${slug}/import`)

  await page.getByLabel('Choose or drop a sheet').setInputFiles({
    name: '員工名單.csv',
    mimeType: 'text/csv',
    buffer: hrSheetBytes('big5'),
  })
  await page.getByRole('button', { name: 'Look at it' }).click()
  await expect(page.getByRole('heading', { name: '員工名單.csv' })).toBeVisible()
  await expect(page.getByText('50 rows').first()).toBeVisible()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText('Imported', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'To Today' }).click()

  await page
    .getByRole('link', { name: /^Explain/ })
    .first()
    .click()
  const panel = page.getByRole('dialog')
  await expect(panel.getByText('What it was computed from')).toBeVisible()
  await expect(panel.getByText('The arithmetic')).toBeVisible()
  await expect(panel.getByText('What to do next')).toBeVisible()
  expect(Date.now() - startedAt).toBeLessThan(MOST_MS)
  await expectAccessible(page)
})

test('the same sheet again changes nothing, and each row says so', async ({ page }) => {
  const slug = await signUp(page, 'Evening Tram Ltd', 'wing@eveningtram.test')
  for (const expected of [`${hrSheet().rowCount} new`, `${hrSheet().rowCount} unchanged`]) {
    await page.goto(`/o/${slug}/import`)
    await page
      .getByLabel('Choose or drop a sheet')
      .setInputFiles({ name: 'sheet.csv', mimeType: 'text/csv', buffer: hrSheetBytes('utf-8') })
    await page.getByRole('button', { name: 'Look at it' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: expected }).first()).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await expect(page.getByText('Imported', { exact: true })).toBeVisible()
  }
})

test('a bad sheet names row, column, value and what is expected; nothing of it is kept when discarded', async ({
  page,
}) => {
  const slug = await signUp(page, 'Night Tram Ltd', 'wing@nighttram.test')
  await page.goto(`/o/${slug}/import`)
  const sheet = 'staff_no,family_name,limit_of_stay\nE1,CHEN,2026-02-30\nE2,LI,2027-01-01\nE2,WU,2027-01-01\n'
  await page
    .getByLabel('Choose or drop a sheet')
    .setInputFiles({ name: 'bad.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) })
  await page.getByRole('button', { name: 'Look at it' }).click()
  const impossible = page.getByRole('row').filter({ hasText: '2026-02-30' })
  await expect(impossible).toContainText('limit_of_stay')
  await expect(impossible).toContainText('no such day in the calendar')
  await expect(page.getByRole('row').filter({ hasText: 'already stands in row 3' })).toBeVisible()
  await page.getByRole('button', { name: 'Discard this sheet' }).click()
  await expect(page.getByText('discarded', { exact: false }).first()).toBeVisible()
  await page.goto(`/o/${slug}/people`)
  await expect(page.getByText('No people on file yet')).toBeVisible()
})
