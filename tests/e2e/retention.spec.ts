import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { sql } from 'drizzle-orm'
import { readEnv } from '#app/platform/env.ts'
import { ROOT } from '#app/platform/root.ts'
import { openDataStore } from '#db/data-store.server.ts'
import { expectAccessible, PASSWORD, type RunningServer, signUp, test } from '#tests/helpers/e2e.ts'
import { pdfOf } from '#tests/helpers/file-stores.ts'
import { unzipped } from '#tests/helpers/unzip.ts'

/* From the list of what is due to the tombstone: periods, a hold, the typed confirmation, the fresh proof. */

const SHEET = [
  'record_type,staff_no,principal_staff_no,relationship,family_name,given_names,employment_status,employment_start,employment_end,arrival_date,limit_of_stay',
  'principal,LEFT-1,,,GOESAWAY,Ming,ended,2015-02-01,2017-03-31,2015-01-20,2018-01-20',
  'dependant,,LEFT-1,spouse,GOESAWAY,Lan,,,,2015-01-20,2018-01-20',
].join('\n')

/** As if everybody had signed in an hour ago. */
async function makeProofsOld(server: RunningServer): Promise<void> {
  const read = readEnv(server.env, ROOT)
  if (!read.ok) throw new Error(read.problem)
  const { databaseUrl, secretKey } = read.env
  const data = await openDataStore({ databaseUrl, secretKey, waits: 'blocking', busyTimeoutMs: 5000 })
  await data.engine.as('system').write(async (tx) => {
    await tx.rows(sql`UPDATE sessions SET proven_at = '2020-01-01T00:00:00.000Z'`)
  })
  await data.engine.close()
}

async function prove(page: Page): Promise<void> {
  await page.getByLabel('Password').fill(PASSWORD)
  await page
    .locator('form')
    .filter({ has: page.getByLabel('Password') })
    .getByRole('button')
    .first()
    .click()
}

test('what is due is held back, then erased with a proof, and leaves nothing but a tombstone', async ({
  page,
  server,
}) => {
  const slug = await signUp(page, 'Ferry Pier Ltd', 'wing@ferrypier.test')
  await page.goto(`/o/${slug}/import`)
  await page
    .getByLabel('Choose or drop a sheet')
    .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(SHEET) })
  await page.getByRole('button', { name: 'Look at it' }).click()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText('Imported', { exact: true })).toBeVisible()

  await page.goto(`/o/${slug}/settings/retention`)
  await expect(page.getByRole('heading', { name: 'Due to be erased (1)' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Years after an employee has left' }).fill('many')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/“many”|many/).first()).toBeVisible()
  await page.getByRole('textbox', { name: 'Years after an employee has left' }).fill('6')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('link', { name: 'GOESAWAY Ming' }).click()
  await expectAccessible(page)

  await page.getByRole('textbox', { name: 'Reason' }).fill('Claim before the Labour Tribunal')
  await page.getByRole('button', { name: 'Place the hold' }).click()
  await expect(page.getByText('A legal hold stands', { exact: false })).toBeVisible()
  await page.goto(`/o/${slug}/settings/retention`)
  await expect(page.getByText('Claim before the Labour Tribunal')).toBeVisible()
  await page.getByRole('link', { name: 'GOESAWAY Ming' }).first().click()
  await page.getByRole('button', { name: 'Lift the hold' }).click()

  const personId = page.url().split('/').at(-2) ?? ''
  await page.goto(`/o/${slug}/people/${personId}/documents/add`)
  await page
    .getByRole('dialog')
    .getByLabel('File')
    .setInputFiles({ name: 'pass.pdf', mimeType: 'application/pdf', buffer: pdfOf('GOESAWAY') })
  await page.getByRole('button', { name: 'Upload a document' }).last().click()
  await expect(page.getByText('The document is on file.')).toBeVisible()

  await page.goto(`/o/${slug}/people/${personId}/keeping`)
  await makeProofsOld(server)
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download all data' }).click()
  await prove(page)
  const download = await downloading
  await expect(page).toHaveURL(`/o/${slug}/people/${personId}/keeping`)
  await expect(page.getByText('It is you. Your download begins.')).toBeVisible()
  expect(download.suggestedFilename()).toBe(`${slug}-LEFT-1.zip`)
  const files = await unzipped(readFileSync(await download.path()))
  expect(String(files.get('data.json'))).toContain('Ming')
  expect([...files.values()].some((bytes) => bytes.includes('Lan'))).toBe(false)
  expect([...files.keys()].at(-1)).toContain('pass.pdf')

  await page.goto(`/o/${slug}/people/${personId}/keeping`)
  await page.getByRole('textbox', { name: 'Type LEFT-1 to confirm' }).fill('LEFT-2')
  await page.getByRole('button', { name: 'Erase for good' }).click()
  await expect(page.getByText(/“LEFT-2” was read/)).toBeVisible()

  await makeProofsOld(server)
  await page.getByRole('textbox', { name: 'Type LEFT-1 to confirm' }).fill('LEFT-1')
  await page.getByRole('button', { name: 'Erase for good' }).click()
  await page.getByLabel('Password').fill(PASSWORD)
  await page
    .locator('form')
    .filter({ has: page.getByLabel('Password') })
    .getByRole('button')
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'Due to be erased (0)' })).toBeVisible()
  await expect(page.getByText('A principal')).toBeVisible()
  await expect(page.getByText('GOESAWAY')).toHaveCount(0)
  expect((await page.request.get(`/o/${slug}/people/${personId}`)).status()).toBe(404)
  await page.goto(`/o/${slug}/audit`)
  await expect(page.getByRole('listitem').filter({ hasText: 'Erased a person' }).first()).toBeVisible()
  await expect(page.getByText('GOESAWAY')).toHaveCount(0)
})
