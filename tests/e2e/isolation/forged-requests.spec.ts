import { expect, test } from '@playwright/test'
import type { RouteConfigEntry } from '@remix-run/route-config'
import routes from '#app/routes.ts'
import { type Answer, ask, askForm, FORM } from '#tests/helpers/ask.ts'
import { PASSWORD, type RunningServer, startServer } from '#tests/helpers/e2e.ts'
import { addressOf, FORMS, walkRoutes } from './walk-routes.ts'

/* Requests that no page of ours sends: from foreign pages, with addresses that lead away, with line breaks inside. */

const WRITES = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const
const ORIGINS: Record<string, string | undefined> = {
  foreign: 'https://elsewhere.test',
  'of a page without one': 'null',
  empty: '',
  missing: undefined,
  'like ours': 'http://localhost.elsewhere.test',
}

let server: RunningServer

test.describe.configure({ timeout: 120_000 })
test.beforeAll(async () => {
  test.setTimeout(240_000)
  server = await startServer()
  const user = { name: 'Wing', email: 'wing@example.hk', password: PASSWORD }
  const made = await askForm(server.address, '/signup', { employer: 'Forged Ltd', ...user })
  expect(made.status).toBe(303)
})
test.afterAll(() => server.stop())

for (const [name, origin] of Object.entries(ORIGINS)) {
  test(`an origin that is ${name} may write nothing, anywhere`, async () => {
    const headers = { ...FORM, ...(origin !== undefined && { Origin: origin }) }
    const wrong: string[] = []
    for (const route of walkRoutes(routes as RouteConfigEntry[])) {
      for (const form of FORMS) {
        const path = addressOf(route, ANY_PARAMS, form)
        for (const method of WRITES) {
          const { status } = await ask(server.address, { method, path, headers, body: 'a=b' })
          if (status !== 403) wrong.push(`${method} ${path}: ${status}`)
        }
      }
    }
    for (const path of [
      '/api/v1/people',
      '/api/v1/no-such',
      '/healthz',
      '/metrics',
      '/assets/x.js',
      '//',
      '/%zz',
    ]) {
      for (const method of WRITES) {
        const { status } = await ask(server.address, { method, path, headers, body: 'a=b' })
        if (status !== 403) wrong.push(`${method} ${path}: ${status}`)
      }
    }
    expect(wrong).toEqual([])
  })
}

test('the origin is judged before the size of a body, and before anybody is looked up', async () => {
  const headers = { ...FORM, Origin: 'https://elsewhere.test', 'Content-Length': '300000000' }
  const answer = await ask(server.address, { method: 'POST', path: '/login', headers })
  expect(answer.status).toBe(403)
  expect(answer.headers['set-cookie']).toBeUndefined()
})

test('a key does not open pages: only /api/v1 is for programs without an origin', async () => {
  const headers = { ...FORM, Authorization: 'Bearer anything' }
  const page = await ask(server.address, { method: 'POST', path: '/account', headers, body: '' })
  expect(page.status).toBe(403)
  const climbing = '/api/v1/../../account'
  const climbed = await ask(server.address, {
    method: 'POST',
    path: climbing,
    headers,
    body: 'intent=profile',
  })
  expect(climbed.status).toBeGreaterThanOrEqual(400)
})

const LEADING_AWAY = [
  'https://elsewhere.test/',
  '//elsewhere.test/',
  '/\\elsewhere.test/',
  '\\\\elsewhere.test/',
  '/\t/elsewhere.test/',
  '\t//elsewhere.test/',
  ' //elsewhere.test/',
  '/%2F/elsewhere.test',
  '/%09/elsewhere.test',
  '/..//elsewhere.test/',
  'http:elsewhere.test',
  'javascript:alert(1)',
  'data:text/html,x',
  '/\u2028/elsewhere.test',
  '/login\r\nSet-Cookie: forged=1',
  '/login%0d%0aSet-Cookie:%20forged=1',
  '@elsewhere.test',
  '.elsewhere.test',
]

test('after signing in and after choosing a language nobody is led to another site', async () => {
  const wrong: string[] = []
  for (const to of LEADING_AWAY) {
    const answers = [
      await askForm(server.address, '/preferences', { locale: 'en', to }),
      await ask(server.address, { path: `/login?to=${encodeURIComponent(to)}` }),
      await ask(server.address, { path: `/login?to=${encodeURIComponent(to)}`, headers: { Cookie: cookie } }),
      await askForm(server.address, '/login', { ...SIGN_IN, to }),
    ]
    cookie = cookieIn(answers[3]) || cookie
    for (const answer of answers) {
      if (leavesOurSite(answer)) wrong.push(`${JSON.stringify(to)}: ${answer.raw.slice(0, 300)}`)
      if (answer.status >= 500) wrong.push(`${JSON.stringify(to)}: ${answer.status}`)
    }
  }
  expect(wrong).toEqual([])
})

test('a line break in an address, a parameter or a query adds no header', async () => {
  const breaks = [
    '%0d%0aX-Forged:%20yes',
    '%0aX-Forged:%20yes',
    '%E5%98%8A%E5%98%8DX-Forged:%20yes',
    '%00',
    '%zz',
  ]
  const wrong: string[] = []
  for (const text of breaks) {
    for (const path of [
      `/o/${text}/settings`,
      `/${text}`,
      `/invitation/${text}`,
      `/login?to=/${text}`,
      `/o/forged-ltd?asOf=${text}`,
      `/o/forged-ltd/reports/${text}.csv`,
      `/o/forged-ltd/people/${text}`,
      `/assets/${text}`,
      `/calendar/${text}.ics`,
    ]) {
      const answer = await ask(server.address, { path, headers: { Cookie: cookie } })
      if (answer.headers['x-forged'] !== undefined || answer.status >= 500)
        wrong.push(`${path}: ${answer.raw}`)
    }
  }
  expect(wrong).toEqual([])
})

const SIGN_IN = { email: 'wing@example.hk', password: PASSWORD }
let cookie = ''

/** Any text serves: a foreign origin is refused before a route is looked for. */
const ANY_PARAMS: Record<string, string> = new Proxy({}, { get: () => 'anything' })

function cookieIn(answer: Answer | undefined): string {
  return (answer?.headers['set-cookie'] ?? []).map((one) => one.split(';', 1)[0]).join('; ')
}

/** As a browser reads an address: another host, another scheme, or a cookie that was smuggled in. */
function leavesOurSite({ headers, raw }: Answer): boolean {
  if (/^set-cookie\nforged/im.test(raw)) return true
  const { location } = headers
  if (location === undefined) return false
  const { origin } = new URL(location, server.address)
  return origin !== server.address
}
