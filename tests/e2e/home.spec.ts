import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

let server: ChildProcess
let address = ''
const folder = mkdtempSync(join(tmpdir(), 'stayledger-e2e-'))

test.beforeAll(async () => {
  server = spawn(process.execPath, ['app/server.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'test',
      PORT: '0',
      DATA_DIR: folder,
      DATABASE_URL: `file:${join(folder, 'ledger.db')}`,
      LOG_LEVEL: 'silent',
    },
  })
  address = await new Promise<string>((resolve, reject) => {
    let output = ''
    const read = (text: Buffer) => {
      output += text
      const found = /http:\/\/\S+/.exec(output)
      if (found) resolve(found[0])
    }
    server.stdout?.on('data', read)
    server.stderr?.on('data', read)
    server.on('exit', () => reject(new Error(`the server ended: ${output}`)))
  })
})

test.afterAll(() => {
  server.kill('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
})

test('the built server answers in a browser, with a policy that allows no foreign script', async ({
  page,
}) => {
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  const answer = await page.goto(address)
  expect(answer?.status()).toBe(200)
  expect(answer?.headers()['content-security-policy']).toMatch(/script-src[^;]*'nonce-/)
  expect(answer?.headers()['content-security-policy']).not.toMatch(/script-src[^;]*unsafe-inline/)
  await expect(page.getByRole('main')).toBeVisible()
  expect(problems).toEqual([])
})

test('a write from another origin is refused before anything else is read', async ({ request }) => {
  const answer = await request.post(address, { headers: { origin: 'https://elsewhere.test' }, data: 'x' })
  expect(answer.status()).toBe(403)
})
