import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '#app/platform/root.ts'
import { type Answer, ask } from '#tests/helpers/ask.ts'
import { test as base, expect, type RunningServer, startServer } from '#tests/helpers/e2e.ts'

/* A server that answers few requests a minute, behind a proxy that says for whom it asks. */

const LIMIT = 40
const test = base.extend<object, { server: RunningServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for the braces
    async ({}, use) => {
      const server = await startServer({ RATE_LIMIT: String(LIMIT), TRUST_PROXY: 'loopback' })
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
})

function from(address: string, server: RunningServer, path: string, more = {}): Promise<Answer> {
  return ask(server.address, { path, headers: { 'X-Forwarded-For': address, ...more } })
}

async function exhaust(address: string, server: RunningServer): Promise<void> {
  for (let left = LIMIT + 1; left > 0; left--) {
    const { status } = await from(address, server, '/login')
    if (status === 429) return
  }
  throw new Error('there is no limit')
}

test('who asks too much is told to wait, others are not, and files are not counted', async ({ server }) => {
  for (let one = 0; one < LIMIT; one++) expect((await from('203.0.113.7', server, '/login')).status).toBe(200)
  const refused = await from('203.0.113.7', server, '/login', { 'Accept-Language': 'zh-HK' })
  expect(refused.status).toBe(429)
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60)
  expect(refused.text).toContain('要求過多')
  expect(refused.headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(refused.headers['x-content-type-options']).toBe('nosniff')
  expect(refused.headers['cache-control']).toBe('no-store')
  const chosen = { 'Accept-Language': 'zh-HK', Cookie: 'locale=zh-Hans' }
  expect((await from('203.0.113.7', server, '/', chosen)).text).toContain('请求过多')
  expect((await from('203.0.113.8', server, '/login')).status).toBe(200)
  expect((await from('203.0.113.7', server, '/metrics')).status).toBe(429)
  const [file = ''] = readdirSync(join(ROOT, 'build/client/assets'))
  for (const path of [`/assets/${file}`, '/icon.svg', '/healthz', '/readyz'])
    expect([path, (await from('203.0.113.7', server, path)).status]).toEqual([path, 200])
})

test('files of the build do not use anything up', async ({ server }) => {
  const [file = ''] = readdirSync(join(ROOT, 'build/client/assets'))
  for (let one = 0; one < LIMIT; one++) await from('203.0.113.9', server, `/assets/${file}`)
  expect((await from('203.0.113.9', server, '/login')).status).toBe(200)
})

test('a form that comes too often is kept and can be sent again', async ({ page, server }) => {
  await page.setExtraHTTPHeaders({ 'X-Forwarded-For': '203.0.113.10' })
  await page.goto('/reset')
  await page.getByRole('textbox', { name: 'E-mail address' }).fill('typed@example.hk')
  await exhaust('203.0.113.10', server)
  await page.getByRole('button', { name: /link/ }).click()
  await expect(page.getByRole('heading', { name: 'Too many requests: this was not sent' })).toBeVisible()
  await expect(page.locator('input[name="email"]')).toHaveValue('typed@example.hk')
})

test('a page that comes too often says so in its place', async ({ page, server }) => {
  await page.setExtraHTTPHeaders({ 'X-Forwarded-For': '203.0.113.11' })
  await page.goto('/login')
  await exhaust('203.0.113.11', server)
  await page.getByRole('link', { name: /password/i }).click()
  await expect(page.getByRole('heading', { name: 'Too many requests' })).toBeVisible()
})
