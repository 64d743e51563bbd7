import type { Page } from '@playwright/test'
import { expect, expectAccessible, signUp, test } from '#tests/helpers/e2e.ts'

/* The import beside its straight way: questions, rows behind figures, a narrow screen, undo. */

async function upload(page: Page, slug: string, rows: readonly string[]): Promise<void> {
  await page.goto(`/o/${slug}/import`)
  await page
    .getByLabel('Choose or drop a sheet')
    .setInputFiles({ name: 'staff.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) })
  await page.getByRole('button', { name: 'Look at it' }).click()
  await expect(page.getByRole('heading', { name: 'staff.csv' })).toBeVisible()
}

/** Nothing of the page lies beyond the window's edge. */
async function expectToFit(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(beyond).toBeLessThanOrEqual(0)
}

const HEADER = 'Staff no,Full name,Join date,Approved on,Visa expiry'

test('the kind of stay is asked before anything is written, and Approved on stays chosen', async ({
  page,
}) => {
  const slug = await signUp(page, 'Peak Tram Ltd', 'wing@peaktram.test')
  await upload(page, slug, [HEADER, 'E1,CHEN Li,2024-03-12,2026-03-10,2028-03-11'])
  await expect(page.getByText('1 stay begins after the work did')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toHaveCount(0)
  await page.getByText('5 columns were recognised').click()
  await expect(page.getByLabel('Approved on')).toHaveValue('approved_on')
  await page.getByRole('radio', { name: 'extensions' }).check()
  await page.getByRole('button', { name: 'Read it so' }).click()
  await page.getByText('5 columns were recognised').click()
  await expect(page.getByLabel('Approved on')).toHaveValue('approved_on')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText('Imported', { exact: true })).toBeVisible()
})

test('each figure opens its rows; nothing but what was changed since survives the undo', async ({ page }) => {
  const slug = await signUp(page, 'Hill Tram Ltd', 'wing@hilltram.test')
  const header = 'staff_no,family_name,given_names,department,limit_of_stay'
  await upload(page, slug, [header, 'E1,CHEN,Li,Sales,2028-03-11', 'E2,LI,Mo,Sales,2028-03-11'])
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await upload(page, slug, [
    header,
    'E1,CHEN,Li,Legal,2028-03-11',
    'E2,LI,Mo,Sales,2028-03-11',
    'E3,=cmd|x,Si,Sales,2028-03-11',
    'E4,WU,An,Sales,2028-03-11',
  ])
  const rows = page.getByRole('region', { name: 'Row by row' }).getByRole('row')
  for (const [figure, name] of [
    ['1 new', 'WU An'],
    ['1 changed', 'CHEN Li'],
    ['1 unchanged', 'LI Mo'],
  ] as const) {
    await page.getByRole('link', { name: figure, exact: true }).click()
    await expect(rows.filter({ hasText: name })).toBeVisible()
    await expect(rows).toHaveCount(2)
  }
  await page.getByRole('link', { name: '1 left out' }).click()
  await expect(page.getByText('Rows that have a problem are listed under the problems.')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: '=cmd|x' })).toContainText('family_name')
  await page.getByRole('checkbox', { name: 'Leave out the rows' }).check()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText('Imported', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: '1 new', exact: true }).click()
  await expect(page.getByRole('link', { name: 'WU An' })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Undo this import' }).click()
  await expect(page.getByRole('heading', { name: 'Undo this import?' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Undo it' }).click()
  await expect(page.getByText('1 person removed')).toBeVisible()
  await expect(page.getByText('1 fact put back')).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/o/${slug}/people`)
  await expect(page.getByText('CHEN Li').first()).toBeVisible()
  await expect(page.getByText('WU An')).toHaveCount(0)
})

test('what is dropped anywhere on the area is taken; on a phone every page fits', async ({ page }) => {
  const slug = await signUp(page, 'Shore Tram Ltd', 'wing@shoretram.test')
  await page.setViewportSize({ width: 375, height: 800 })
  await page.goto(`/o/${slug}/import`)
  const box = await page.getByLabel('Choose or drop a sheet').boundingBox()
  const area = { x: box?.x ?? 0, y: box?.y ?? 0, width: box?.width ?? 0, height: box?.height ?? 0 }
  expect(area.width).toBeGreaterThan(280)
  expect(area.height).toBeGreaterThan(120)
  for (const [across, down] of [
    [0.1, 0.1],
    [0.5, 0.3],
    [0.9, 0.9],
  ] as const) {
    const at = { x: area.x + area.width * across, y: area.y + area.height * down }
    const hit = await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.getAttribute('name'), at)
    expect(hit).toBe('sheet')
  }
  await expectToFit(page)
  await expectAccessible(page)
  await upload(page, slug, [
    'staff_no,family_name,given_names,chinese_name,department,arrival_date,limit_of_stay,td_number',
    'E0000001,OUYANG,Xiaoming,歐陽曉明,Research and development,2026-02-30,2028-03-11,C12345678',
    'E0000002,OUYANG,Xiaohong,歐陽曉紅,Research and development,2026-03-11,2028-03-11,C12345679',
  ])
  await expectToFit(page)
  for (const region of await page.getByRole('region').all()) {
    expect(await region.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(1)
  }
  await expectAccessible(page)
})
