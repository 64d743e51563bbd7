import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { csvRecords } from '#app/domain/csv.ts'
import { DEMO_PASSWORD } from '#db/seed/demo-employers.server.ts'
import {
  test as base,
  expect,
  expectAccessible,
  type RunningServer,
  signIn,
  startServer,
} from '#tests/helpers/e2e.ts'
import { pdfOf } from '#tests/helpers/file-stores.ts'

/* Documents of a filing, uploaded from its checklist and from the family's page. */

const test = base.extend<object, { server: RunningServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern
    async ({}, use) => {
      const server = await startServer({ STAYLEDGER_TODAY: '2026-11-27' })
      const seeded = command(server, ['seed', 'demo'])
      if (seeded.status !== 0) throw new Error(seeded.stderr)
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
})

function command(server: RunningServer, args: string[]) {
  const env = { ...process.env, ...server.env }
  return spawnSync(process.execPath, ['app/cli/main.ts', ...args], { env, encoding: 'utf8' })
}

const file = (text: string, name = 'letter.pdf') => ({
  name,
  mimeType: 'application/pdf',
  buffer: pdfOf(text),
})

async function openCase(page: Page) {
  await signIn(page, 'owner@example.hk', DEMO_PASSWORD)
  await page.goto('/o/harbour-loop/cases?stage=preparing')
  await page.getByRole('row').getByRole('link').first().click()
}

/** Everything that lies in the folder of uploads. */
function stored(server: RunningServer): Buffer[] {
  const root = join(server.env.DATA_DIR ?? '', 'documents')
  return readdirSync(root).flatMap((org) =>
    readdirSync(join(root, org)).map((name) => readFileSync(join(root, org, name))),
  )
}

test('from the checklist to the family’s page: uploaded, read, replaced, removed', async ({
  page,
  server,
}) => {
  await openCase(page)
  await page.getByRole('link', { name: /Upload: Employer’s letter/ }).click()
  const panel = page.getByRole('dialog')
  await expect(panel.getByRole('combobox', { name: 'What it is' })).toHaveValue('E-LETTER')
  await expectAccessible(page)

  // An archive under the name of a document, then a day that has not come: what was typed stays.
  await panel.getByLabel('File').setInputFiles({ ...file(''), buffer: Buffer.from('PK\u0003\u0004 word/') })
  await panel.getByRole('textbox', { name: 'Note' }).fill('signed by both')
  await panel.getByRole('button', { name: 'Upload a document' }).click()
  await expect(panel.getByText(/An archive or an Office file was read/)).toBeVisible()
  // Too large is said before anything is sent.
  await panel.getByLabel('File').setInputFiles({ ...file(''), buffer: Buffer.alloc(12 * 1024 * 1024) })
  await expect(panel.getByText('The file has 12 MB; expected at most 10 MB.')).toBeVisible()
  await panel.getByRole('button', { name: 'Upload a document' }).click()
  await expect(panel.getByRole('textbox', { name: 'Note' })).toHaveValue('signed by both')
  await panel.getByLabel('File').setInputFiles(file('first version'))
  await expect(panel.getByText('The file has 12 MB')).toBeHidden()
  await panel.getByRole('textbox', { name: 'Received on' }).fill('30/11/2026')
  await panel.getByRole('button', { name: 'Upload a document' }).click()
  await expect(panel.getByText(/it lies after today/)).toBeVisible()
  await expect(panel.getByRole('textbox', { name: 'Note' })).toHaveValue('signed by both')
  await panel.getByLabel('File').setInputFiles(file('first version', 'letter.html'))
  await panel.getByRole('textbox', { name: 'Received on' }).fill('26/11/2026')
  await panel.getByRole('button', { name: 'Upload a document' }).click()

  await expect(page.getByText(/Employer’s letter.* · received 26 Nov 2026/)).toBeVisible()
  await page.getByRole('link', { name: 'letter.html' }).click()
  await expect(panel.getByText('signed by both')).toBeVisible()
  await expectAccessible(page)

  const downloading = page.waitForEvent('download')
  await panel.getByRole('link', { name: 'Download letter.html' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('letter.html.pdf')
  expect(readFileSync(await download.path(), 'utf8')).toContain('first version')
  expect(stored(server).some((bytes) => bytes.includes('first version'))).toBe(false)

  await panel.getByLabel('File').setInputFiles(file('second version', 'letter-2.pdf'))
  await panel.getByRole('button', { name: 'Replace' }).click()
  await expect(page.getByText('The new version is on file.')).toBeVisible()
  await page.getByRole('link', { name: /Employer’s letter/ }).click()
  await expect(panel.getByText('Version 1 · PDF')).toBeVisible()
  await expect(panel.getByRole('link', { name: /^Download/ })).toHaveCount(2)

  await panel.getByText('Remove this document').click()
  await panel.getByRole('button', { name: 'Remove with all versions' }).click()
  await expect(page.getByText('Nothing was uploaded yet.')).toBeVisible()
  expect(stored(server)).toEqual([])
})

test('what is given out carries the headers that keep it a file, and is written into the audit log', async ({
  page,
  server,
}) => {
  await openCase(page)
  await page.getByRole('link', { name: /Upload: Employer’s letter/ }).click()
  await page.getByRole('dialog').getByLabel('File').setInputFiles(file('for the log', '聘書 2026.pdf'))
  await page.getByRole('button', { name: 'Upload a document' }).click()
  await page.getByRole('link', { name: '聘書 2026.pdf' }).click()
  const href = await page.getByRole('link', { name: /^Download/ }).getAttribute('href')
  const answer = await page.request.get(href ?? '')
  expect(answer.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="?? 2026.pdf"; filename*=UTF-8''%E8%81%98%E6%9B%B8%202026.pdf`,
  })
  expect(answer.headers()['x-content-type-options']).toContain('nosniff')
  expect(answer.headers()['content-security-policy']).toContain('sandbox')
  expect(answer.headers()['cache-control']).toContain('no-store')
  const { stdout } = command(server, ['export', 'audit', '--org', 'harbour-loop', '--no-bom'])
  const fileId = href?.split('/').at(-1) ?? ''
  const read = [...csvRecords(stdout, ',')].filter(({ cells }) => cells.includes(fileId))
  expect(read.map(({ cells }) => cells[3])).toEqual(['add_document_file', 'read_document'])
  expect(command(server, ['audit', 'verify', '--org', 'harbour-loop']).status).toBe(0)
  expect(command(server, ['doctor']).stdout).toContain('documents, each has its file')
})
