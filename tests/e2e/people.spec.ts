import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { csvRecords } from '#app/domain/csv.ts'
import {
  test as base,
  expect,
  expectAccessible,
  type RunningServer,
  signUp,
  startServer,
} from '#tests/helpers/e2e.ts'

/* People from the list to the end of an employment, as an HR manager goes through it. */

const test = base.extend<object, { server: RunningServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern
    async ({}, use) => {
      const server = await startServer({ STAYLEDGER_TODAY: '2026-11-27' })
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
})

type Typed = Readonly<Record<string, string>>

/** Fills fields by the beginning of their labels. */
async function type(page: Page, fields: Typed): Promise<void> {
  for (const [label, value] of Object.entries(fields)) {
    await page
      .getByRole('textbox', { name: new RegExp(`^${label}`) })
      .first()
      .fill(value)
  }
}

async function addHire(page: Page, slug: string, fields: Typed): Promise<void> {
  await page.goto(`/o/${slug}/people/new`)
  await type(page, fields)
  await page.getByRole('button', { name: 'Add the hire' }).click()
  await expect(page).toHaveURL(/\/people\/[\da-f-]{36}$/)
}

const CHEN = {
  'Staff no\\.': 'E1',
  'Family name': 'CHEN',
  'Given names': 'Xiaoming',
  'Chinese name': '陳小明',
  Department: 'Engineering',
  'Limit of stay': '14/1/2027',
  'Arrived on': '15/1/2025',
}
const ZHAO = {
  'Staff no\\.': 'E2',
  'Family name': 'ZHAO',
  'Given names': 'Ming',
  'Chinese name': '赵明',
  Department: 'Design',
  'Limit of stay': '31/5/2028',
  'Arrived on': '15/6/2026',
}

test('search in either script, facet, order, columns of the export: all of it the view that is seen', async ({
  page,
}) => {
  const slug = await signUp(page, 'List Ferry Ltd', 'wing@listferry.test')
  await addHire(page, slug, CHEN)
  await addHire(page, slug, ZHAO)
  await page.goto(`/o/${slug}/people`)
  await expectAccessible(page)
  const names = page.getByRole('table').getByRole('rowheader')
  await expect(names).toHaveCount(2)

  await page.getByRole('searchbox').fill('陈小')
  await page.getByRole('searchbox').press('Enter')
  await expect(names).toHaveText([/CHEN Xiaoming 陳小明/])
  await page.getByRole('link', { name: 'Clear filters' }).click()
  await expect(names).toHaveCount(2)

  await page.getByText('Department', { exact: true }).first().click()
  await page.getByRole('checkbox', { name: /Design/ }).check()
  await expect(names).toHaveText([/ZHAO Ming 赵明/])
  await page.getByRole('link', { name: 'Clear filters' }).click()
  await expect(names).toHaveCount(2)

  const staffNo = page.getByRole('columnheader', { name: 'Staff no.' })
  await staffNo.getByRole('link').click()
  // The names stand in this order before the click, too.
  await expect(staffNo).toHaveAttribute('aria-sort', 'ascending')
  await expect(names).toHaveText([/CHEN/, /ZHAO/])
  await staffNo.getByRole('link').click()
  await expect(names).toHaveText([/ZHAO/, /CHEN/])

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export this view' }).click()
  const text = readFileSync(await (await download).path(), 'utf8')
  const rows = [...csvRecords(text.replace(/^\uFEFF/, ''), ',')].map(({ cells }) => cells.join('|'))
  expect(rows).toHaveLength(3)
  expect(rows[1]).toContain('ZHAO')
  expect(rows[2]).toContain('陳小明')
})

test('a whole number is searched for without standing in an address: from Today, in the list, for a new case', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(decodeURIComponent(request.url())))
  const slug = await signUp(page, 'Number Ferry Ltd', 'wing@numberferry.test')
  await addHire(page, slug, { ...CHEN, 'Hong Kong identity card': 'A123456(3)' })
  await addHire(page, slug, ZHAO)
  const search = page.getByRole('searchbox')
  const names = page.getByRole('table').getByRole('rowheader')

  await page.goto(`/o/${slug}?asOf=2026-12-01`)
  await search.fill('HKID: a123456 (3)')
  await search.press('Enter')
  await expect(names).toHaveText([/CHEN/])
  await expect(page).toHaveURL(/\/people\?asOf=2026-12-01&number=4563\.[\w-]{43}$/)
  await expect(search).toHaveValue('••••4563')
  await expectAccessible(page)

  // The rest of the view changes around it, also by the masked number left in its field; the export is of this view.
  await page.getByRole('link', { name: 'Department', exact: true }).click()
  await expect(page).toHaveURL(/number=.*sort=department/)
  await expect(names).toHaveText([/CHEN/])
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export this view' }).click()
  const text = readFileSync(await (await download).path(), 'utf8')
  expect([...csvRecords(text.replace(/^\uFEFF/, ''), ',')]).toHaveLength(2)
  await page.getByRole('link', { name: 'Clear the number' }).click()
  await expect(page).toHaveURL(/\?sort=department&asOf=2026-12-01$/)
  await expect(search).toHaveValue('')

  await page.goto(`/o/${slug}/cases/new`)
  await search.fill('A123456(3)')
  await search.press('Enter')
  await expect(page.getByRole('link', { name: 'Extension' })).toBeVisible()
  await search.fill('A123456(4)')
  await search.press('Enter')
  await expect(page.getByText('Nobody was found for “••••4564”.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Clear the number' }).click()
  await expect(page).toHaveURL(/\/cases\/new$/)
  expect(asked.length).toBeGreaterThan(20)
  expect(asked.filter((address) => /a123456/i.test(address))).toEqual([])
})

test('a dependant, a correction from two tabs, an extension started once, its grant, the end', async ({
  page,
  context,
}) => {
  const slug = await signUp(page, 'Life Ferry Ltd', 'wing@lifeferry.test')
  await page.goto(`/o/${slug}/people/new`)
  await expectAccessible(page)
  await addHire(page, slug, CHEN)
  const personUrl = page.url()
  await expectAccessible(page)

  await page.goto(`${personUrl}/facts/add/dependant`)
  await page.getByLabel(/^Relationship/).selectOption('spouse')
  const dialog = page.getByRole('dialog')
  await expectAccessible(page)
  await type(page, {
    'Family name': 'LIN',
    'Given names': 'Na',
    'Limit of stay': '14/1/2027',
    'Arrived on': '15/1/2025',
  })
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('LIN Na').first()).toBeVisible()

  // Two tabs open the same form; the second to save chooses.
  await page.goto(`${personUrl}/facts`)
  const other = await context.newPage()
  await other.goto(`${personUrl}/facts`)
  for (const one of [page, other]) {
    await one
      .getByRole('link', { name: /^Edit: Person/ })
      .first()
      .click()
    await expect(one.getByRole('dialog')).toBeVisible()
  }
  await type(page, { Department: 'Research' })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await type(other, { Department: 'Legal' })
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByText('Somebody else changed this while your form was open')).toBeVisible()
  await expectAccessible(other)
  await other.getByRole('radio', { name: 'On file now: Research' }).check()
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByRole('dialog')).toHaveCount(0)
  await expect(other.getByText('Research').first()).toBeVisible()
  await other.close()

  // The family's filings go together; a second click opens the same case.
  await page.goto(personUrl)
  await page.getByRole('link', { name: 'Start extension' }).click()
  await expect(page.getByRole('checkbox', { name: /LIN Na/ })).toBeChecked()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Open the case' }).click()
  await expect(page).toHaveURL(/\/cases\/[\da-f-]{36}$/)
  const caseUrl = page.url()
  await page.goto(personUrl)
  await page.getByRole('link', { name: 'Extension case' }).click()
  await expect(page).toHaveURL(caseUrl)

  await page.goto(personUrl)
  await page.getByRole('link', { name: 'Record a grant' }).click()
  await expectAccessible(page)
  await type(page, { 'Granted on': '20/11/2026', 'Limit of stay': '14/1/2030' })
  await page.getByRole('checkbox', { name: /Also granted: LIN Na/ }).check()
  await page.getByRole('button', { name: 'Record the grant' }).click()
  await expect(page.getByText('2 grants are recorded.')).toBeVisible()
  await page.goto(`${personUrl}/facts`)
  await expect(page.getByRole('definition').filter({ hasText: '14 Jan 2030' }).first()).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: '14 Jan 2027' }).first()).toBeVisible()

  await page.goto(`${personUrl}/end`)
  await expectAccessible(page)
  await type(page, { 'Last day of work': '26/11/2026', 'Reason of leaving': 'resigned' })
  await page.getByRole('button', { name: 'End employment' }).click()
  await expect(page.getByText('The employment is ended.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Immigration was told' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Start extension' })).toHaveCount(0)
})

test('a permission recorded by mistake is removed, with a reason, from what is on file now; the history keeps it', async ({
  page,
  context,
}) => {
  const slug = await signUp(page, 'Mistake Ferry Ltd', 'wing@mistakeferry.test')
  await addHire(page, slug, CHEN)
  const personUrl = page.url()
  await page.goto(`${personUrl}/facts/add/dependant`)
  await page.getByLabel(/^Relationship/).selectOption('spouse')
  await type(page, { 'Family name': 'LIN', 'Given names': 'Na', 'Limit of stay': '14/1/2027' })
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toHaveCount(0)

  // People are erased, not removed.
  const dependant = page.getByRole('region', { name: /LIN Na/ })
  await dependant.getByRole('link', { name: /^Edit: Person/ }).click()
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeVisible()
  await expect(dialog.getByRole('link', { name: 'Remove this entry' })).toHaveCount(0)
  await page.goto(`${personUrl}/facts`)
  await dependant.getByRole('link', { name: /^Edit: Entry/ }).click()
  await dialog.getByRole('link', { name: 'Remove this entry' }).click()
  const remove = dialog.getByRole('button', { name: 'Remove the permission' })
  await expect(remove).toBeVisible()
  await expect(dialog.getByRole('definition').filter({ hasText: '14 Jan 2027' })).toBeVisible()
  await expectAccessible(page)

  // In another tab somebody corrects the limit.
  const other = await context.newPage()
  await other.goto(page.url().replace('/remove/', '/edit/'))
  await type(other, { 'Limit of stay': '15/1/2027' })
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByRole('dialog')).toHaveCount(0)
  await other.close()

  await dialog.getByRole('textbox', { name: 'Why is it removed?' }).fill('Belongs to another employee')
  await remove.click()
  await expect(dialog.getByText('Somebody changed this entry meanwhile')).toBeVisible()
  await expect(dialog.getByText('15 Jan 2027')).toBeVisible()
  await expect(dialog.getByRole('textbox')).toHaveValue('Belongs to another employee')
  await expectAccessible(page)
  await remove.click()
  await expect(page.getByText('Removed. The history keeps what it said.')).toBeVisible()
  await expect(page).toHaveURL(`${personUrl}/facts`)
  await expect(dependant).not.toContainText('15 Jan 2027')

  await page.getByRole('link', { name: 'History' }).click()
  const latest = page.getByRole('listitem').filter({ hasText: 'Removed a permission' }).first()
  await expect(latest).toContainText('Belongs to another employee')
  await expect(latest).toContainText('15 Jan 2027')
})
