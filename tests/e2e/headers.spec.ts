import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { RouteConfigEntry } from '@remix-run/route-config'
import { ROOT } from '#app/platform/root.ts'
import routes from '#app/routes.ts'
import { type Answer, type Asked, ask, FORM } from '#tests/helpers/ask.ts'
import { EVERY_ROUTE } from './isolation/every-route.ts'
import { OURS, startWithTwoEmployers, type TwoEmployers } from './isolation/two-employers.ts'
import { addressOf, FORMS, walkRoutes } from './isolation/walk-routes.ts'

/* Every answer of the server, whatever is asked and whoever asks, carries what protects its reader's browser. */

let world: TwoEmployers

test.describe.configure({ timeout: 180_000 })
test.beforeAll(async () => {
  test.setTimeout(240_000)
  // As behind a proxy that speaks HTTPS: then HSTS is owed, too.
  world = await startWithTwoEmployers({ BASE_URL: 'https://stays.example.hk' })
})
test.afterAll(() => world.close())

const ALWAYS: Record<string, RegExp> = {
  'strict-transport-security': /^max-age=31536000; includeSubDomains$/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^same-origin$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'x-frame-options': /^DENY$/,
}
const POLICY = ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'"]
/** Files of the build are everybody's. */
const MAY_BE_KEPT = /^\/(assets\/[\w.-]+\.(js|css|woff2|svg|png)|[\w-]+\.(svg|png|ico|txt|webmanifest))$/

function lacking({ path }: Asked, { status, headers, text }: Answer): string[] {
  const wrong = Object.entries(ALWAYS).flatMap(([name, wanted]) =>
    wanted.test(String(headers[name])) ? [] : [`${name}: ${headers[name]}`],
  )
  const policy = String(headers['content-security-policy'])
  // A download runs nothing at all, which is narrower.
  if (!policy.includes("sandbox; default-src 'none'"))
    wrong.push(...POLICY.filter((part) => !policy.includes(part)).map((part) => `policy without ${part}`))
  if (/script-src[^;]*'unsafe/.test(policy)) wrong.push(policy)
  if (!(status === 200 && MAY_BE_KEPT.test(path)) && !String(headers['cache-control']).includes('no-store'))
    wrong.push(`cache-control: ${headers['cache-control']}`)
  for (const name of ['x-powered-by', 'server', 'access-control-allow-origin'])
    if (headers[name] !== undefined) wrong.push(`${name}: ${headers[name]}`)
  const type = String(headers['content-type'])
  if (text !== '' && headers['content-type'] === undefined) wrong.push('no content-type')
  if (text !== '' && type.startsWith('text/') && !/charset=utf-8/i.test(type)) wrong.push(type)
  return wrong
}

async function wrongIn(asked: readonly Asked[]): Promise<string[]> {
  const wrong: string[] = []
  for (const one of asked) {
    const answer = await ask(world.server.address, one)
    const found = lacking(one, answer)
    if (one.method === 'HEAD' && answer.text !== '') found.push('a body')
    wrong.push(...found.map((each) => `${one.method ?? 'GET'} ${one.path} ${answer.status}: ${each}`))
  }
  return wrong
}

function everyRoute(cookie: string | undefined, method: string): Asked[] {
  return walkRoutes(routes as RouteConfigEntry[]).flatMap((route) => {
    const row = EVERY_ROUTE[route.id]
    if (!row || route.id === 'routes/logout') return []
    const params =
      row.of === 'employer'
        ? { org: OURS, ...row.words, ...row.ids?.(world.ids) }
        : row.of === 'everybody'
          ? (row.params ?? {})
          : {}
    return FORMS.map((form) => ({
      method,
      path: addressOf(route, params, form),
      ...(cookie && { headers: { Cookie: cookie } }),
    }))
  })
}

test('every route in every form, for the owner, a stranger and nobody', async () => {
  for (const cookie of [world.members.owner, world.stranger, undefined])
    expect(await wrongIn(everyRoute(cookie, 'GET'))).toEqual([])
})

test('HEAD is answered like GET everywhere, without a body', async () => {
  const wrong: string[] = []
  for (const asked of everyRoute(world.members.owner, 'HEAD')) {
    const [head, get] = [
      await ask(world.server.address, asked),
      await ask(world.server.address, { ...asked, method: 'GET' }),
    ]
    if (head.status !== get.status) wrong.push(`${asked.path}: ${head.status}, not ${get.status}`)
    if (head.text !== '') wrong.push(`${asked.path}: a body`)
    wrong.push(...lacking(asked, head).map((each) => `${asked.path}: ${each}`))
  }
  expect(wrong).toEqual([])
})

test('errors, refusals, files and what watches the process', async () => {
  const assets = readdirSync(join(ROOT, 'build/client/assets')).slice(0, 40)
  const form = { ...FORM, Origin: 'https://stays.example.hk' }
  const asked: Asked[] = [
    ...assets.map((name) => ({ path: `/assets/${name}` })),
    ...[
      '/assets/none.js',
      '/assets/%zz',
      '/%zz',
      '/none',
      '/o/none',
      '/api/v1/none',
      '/healthz',
      '/readyz',
      '/metrics',
    ].map((path) => ({ path })),
    { method: 'POST', path: '/login', headers: { ...FORM, Origin: 'https://elsewhere.test' }, body: 'a=b' },
    {
      method: 'POST',
      path: '/api/v1/x',
      headers: { ...FORM, Origin: 'https://elsewhere.test' },
      body: 'a=b',
    },
    { method: 'POST', path: '/login', headers: { ...form, 'Content-Length': '300000000' } },
    { method: 'POST', path: '/login', headers: { ...form, 'Transfer-Encoding': 'chunked' }, body: 'a=b' },
    { method: 'POST', path: '/login', headers: form, body: 'email=nobody@example.hk&password=wrong' },
    {
      method: 'POST',
      path: `/o/${OURS}/settings`,
      headers: { ...form, Cookie: world.members.owner },
      body: 'x',
    },
    { method: 'PUT', path: '/login', headers: form, body: 'a=b' },
    { method: 'DELETE', path: `/o/${OURS}`, headers: { ...form, Cookie: world.members.owner } },
    ...['TRACE', 'PROPFIND'].map((method) => ({ method, path: '/login', headers: form })),
    { method: 'OPTIONS', path: '/login', headers: form },
  ]
  expect(await wrongIn(asked)).toEqual([])
})

test('methods that nobody needs are refused, and the request is not sent back', async () => {
  for (const method of ['TRACE', 'PROPFIND', 'MKCOL', 'SUBSCRIBE']) {
    const headers = { Origin: 'https://stays.example.hk', 'X-Sent': 'comes-back' }
    const answer = await ask(world.server.address, { method, path: '/login', headers })
    expect([method, answer.status]).toEqual([method, 405])
    expect(answer.raw).not.toContain('comes-back')
  }
})

test('signing out empties the browser of what was seen, by the page and by its script', async () => {
  for (const path of ['/logout', '/logout.data']) {
    const answer = await ask(world.server.address, {
      method: 'POST',
      path,
      headers: { ...FORM, Origin: 'https://stays.example.hk', Host: 'stays.example.hk' },
      body: '',
    })
    expect([path, answer.headers['clear-site-data']]).toEqual([path, '"cache", "storage"'])
  }
})

test('cookies without a secret are bound to this host, too, and others of the domain set none of them', async () => {
  const { address } = world.server
  const chosen = await ask(address, {
    method: 'POST',
    path: '/preferences',
    headers: { ...FORM, Origin: 'https://stays.example.hk' },
    body: 'locale=zh-Hans',
  })
  expect(chosen.headers['set-cookie']).toEqual([
    '__Host-locale=zh-Hans; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly; Secure',
    '__Host-locale-chosen=zh-Hans; Path=/; Max-Age=1800; SameSite=Lax; HttpOnly; Secure',
  ])
  const inLanguage = async (cookie: string) =>
    (await ask(address, { path: '/login', headers: { Cookie: cookie } })).text
  expect(await inLanguage('__Host-locale=zh-Hans')).toContain('<html lang="zh-Hans"')
  expect(await inLanguage('locale=zh-Hans')).toContain('<html lang="en"')

  const told = Buffer.from(JSON.stringify({ key: 'settings.told.saved' })).toString('base64url')
  const asOwner = (cookie: string) =>
    ask(address, { path: `/o/${OURS}`, headers: { Cookie: `${world.members.owner}; ${cookie}` } })
  expect((await asOwner(`__Host-told=${told}`)).headers['set-cookie']).toEqual([
    '__Host-told=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly; Secure',
  ])
  expect((await asOwner(`told=${told}`)).headers['set-cookie']).toBeUndefined()
})
