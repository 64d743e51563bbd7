import type { BrowserContext, Page } from '@playwright/test'
import type { RouteConfigEntry } from '@remix-run/route-config'
import { csvRecords } from '#app/domain/csv.ts'
import { plainDate } from '#app/domain/plain-date.ts'
import { sendDigest } from '#app/features/digest/send-digest.server.ts'
import { importSheet } from '#app/features/import/import-sheet.server.ts'
import { readSheet } from '#app/features/import/read-sheet.server.ts'
import * as fields from '#app/features/people/fields.ts'
import { REPORTS } from '#app/features/reports/report-columns.ts'
import type { Services } from '#app/platform/services.server.ts'
import routes from '#app/routes.ts'
import { findUserByEmail } from '#db/accounts/users.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { listImports } from '#db/queries/imports.server.ts'
import { subscribe } from '#db/queries/subscriptions.server.ts'
import { listMemberships } from '#db/system/memberships.server.ts'
import { openOrg } from '#db/system/open-employer.server.ts'
import { askForm } from '#tests/helpers/ask.ts'
import { expect, PASSWORD, type RunningServer, startServer, test } from '#tests/helpers/e2e.ts'
import { startSmtp, type TestSmtp } from '#tests/helpers/smtp.ts'
import { fillWithCanaries } from '#tests/integration/isolation/canary-org.ts'
import { EVERY_ROUTE } from './isolation/every-route.ts'
import { servicesOf } from './isolation/two-employers.ts'
import { walkRoutes } from './isolation/walk-routes.ts'
import { crawl, type Found } from './stored-scripts/crawl.ts'
import { FORMULA_START, PAYLOADS, SHORT_PAYLOAD } from './stored-scripts/payloads.ts'
import { sendForms } from './stored-scripts/send-forms.ts'

/*
 * Every text that the store holds, and every text field of every form that links lead to, is filled with what would run.
 * Then a real browser opens every page, mail and CSV, and nothing of it may have run or have become markup.
 */

const TODAY = plainDate('2026-11-27')
const EMAIL = 'wing@example.hk'
/** Pages that are no pages, or that no link leads to. */
const NOT_LINKED =
  /\.csv$|^\/o\/:org\/(welcome|findings\/:finding|people\/:person\/(findings\/:finding|reveal|facts\/(notice|reviewed)))$/

let server: RunningServer
let smtp: TestSmtp
let services: Services
let org: OrgDb
let context: BrowserContext
let page: Page
let families: string[]
let visited: Found[]
/** Whatever a text did in the browser. */
const happened: string[] = []

test.describe.configure({ mode: 'serial', timeout: 240_000 })
test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000)
  smtp = await startSmtp()
  server = await startServer({ STAYLEDGER_TODAY: TODAY, SMTP_URL: smtp.url })
  services = await servicesOf(server)
  const made = { employer: SHORT_PAYLOAD, name: PAYLOADS[0], email: EMAIL, password: PASSWORD }
  const answer = await askForm(server.address, '/signup', made)
  expect(answer.status).toBe(303)
  org = await openedOrg()
  families = []
  for (const [nth, payload] of PAYLOADS.entries())
    families.push((await fillWithCanaries(org, payload, `${nth}${SHORT_PAYLOAD}`)).familyId)
  // A sheet that was imported, and can be undone.
  const imported = await importSheet(org, {
    fileName: `${SHORT_PAYLOAD}.csv`,
    reading: readSheet(Buffer.from(sheetOf('I'))),
    today: TODAY,
  })
  expect(imported).toMatchObject({ ok: true })
  context = await browser.newContext({ baseURL: server.address })
  await watch(context)
  const cookies = (answer.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';', 1)[0] ?? '')
  await context.addCookies(
    cookies.map((cookie) => {
      const at = cookie.indexOf('=')
      return { name: cookie.slice(0, at), value: cookie.slice(at + 1), url: server.address }
    }),
  )
  page = await context.newPage()
})
test.afterAll(async () => {
  await context.close()
  await services.data.engine.close()
  await server.stop()
  await smtp.stop()
})

const CELL = SHORT_PAYLOAD.replaceAll('"', '')
function sheetOf(mark: string): string {
  return `staff_no,family_name,limit_of_stay,${CELL}\n${mark}1,${CELL},2027-01-01,x\n`
}

async function openedOrg(): Promise<OrgDb> {
  const user = await findUserByEmail(services.data, EMAIL)
  const [first] = user ? await listMemberships(services.data, user.id) : []
  const opened = user && first && (await openOrg(services.data, user.id, first.slug))
  if (!opened) throw new Error('nobody signed up')
  return opened
}

/** Anything that runs, is asked for elsewhere, opens a window or offends the policy is written down. */
async function watch(watched: BrowserContext): Promise<void> {
  await watched.exposeBinding('ran', ({ frame }) => {
    happened.push(`script ran on ${frame.url()}`)
  })
  await watched.route(/\/\/ran\.test/, (route) => {
    happened.push(`asked for ${route.request().url()}`)
    return route.abort()
  })
  watched.on('dialog', (dialog) => {
    happened.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  watched.on('console', (message) => {
    if (/Content.Security.Policy|Refused to/i.test(message.text())) happened.push(message.text())
  })
  watched.on('weberror', (error) => happened.push(String(error.error())))
}

/** Marked elements, and links that run: what a text became that is more than text. */
async function markupOn(shown: Page): Promise<string[]> {
  return shown.evaluate(() =>
    [
      ...document.querySelectorAll(
        '[data-ran], [href^="javascript:" i], [src*="ran.test"], [href*="//ran.test"]',
      ),
    ].map((element) => `${location.pathname}: ${element.outerHTML.slice(0, 120)}`),
  )
}

test('every form takes the texts that would run, as texts', async () => {
  await page.goto(`/o/${org.slug}`)
  const own = [`/o/${org.slug}`, `/o/${org.slug}/welcome`, '/account']
  const isCase = ({ kind }: Found) => Number(kind.endsWith('/cases/:id'))
  const pages = (await crawl(page, own, []))
    .filter(({ kind }) => !/\/findings\/|\.csv$/.test(kind))
    // While the case is open: what comes later ends it.
    .toSorted((one, other) => isCase(other) - isCase(one))
  const sheet = `${sheetOf('N')}N9,LI,${CELL},x\n`
  const taken: string[] = []
  for (const [nth, { path }] of pages.entries()) {
    const long = PAYLOADS[nth % PAYLOADS.length] ?? SHORT_PAYLOAD
    taken.push(...(await sendForms(page, path, { long, short: SHORT_PAYLOAD, sheet })))
  }
  const names = new Set(taken)
  expect([...names]).toEqual(expect.arrayContaining(['name', 'note']))
  const texts = Object.values(fields).flatMap((group) =>
    Object.entries(group).flatMap(([name, { control }]) => (control.kind === 'text' ? [name] : [])),
  )
  // A registration number has digits only: no such text gets into it.
  expect([...new Set(texts)].filter((name) => !names.has(name))).toEqual(['sponsorBrn'])
})

test('nothing runs on any page, whoever’s text stands there', async () => {
  const confirmed = (await listImports(org, 20)).find(({ state }) => state === 'confirmed')
  const own = [`/o/${org.slug}/import/${confirmed?.id}`, `/o/${org.slug}`, '/account']
  visited = await crawl(page, own, families)
  const missing = walkRoutes(routes as RouteConfigEntry[]).flatMap(({ id, pattern }) => {
    const row = EVERY_ROUTE[id]
    if (row?.of === 'everybody' || row === undefined || NOT_LINKED.test(pattern)) return []
    if (row.of === 'employer' && row.read === null) return []
    const form = new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`)
    return visited.some(({ path }) => form.test(path)) ? [] : [pattern]
  })
  expect(missing.filter((pattern) => !/^\/(prove|account\/)/.test(pattern))).toEqual([])

  // A download is no page.
  const pages = visited.filter(({ path }) => !/\.(csv|zip)$|\/files\//.test(path))
  const addresses = pages.filter(isShown).map(({ path }) => path)
  const markup: string[] = []
  const show = async (nth: number) => {
    const tab = await context.newPage()
    for (const path of addresses.filter((_, at) => at % 3 === nth)) {
      await tab.goto(path)
      await tab.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 1000 })))
      markup.push(...(await markupOn(tab)))
    }
    await tab.close()
  }
  await Promise.all([show(0), show(1), show(2)])
  expect(markup).toEqual([])
  expect(happened).toEqual([])
  expect(addresses.length).toBeGreaterThan(40)
})

/** Each person's page whoever it is; of the other kinds of pages that every family has one, each of another family; all of them with `STAYLEDGER_FULL`. */
function isShown(page: Found): boolean {
  if (process.env.STAYLEDGER_FULL || page.kind.endsWith('/people/:id')) return true
  const kinds = [...new Set(visited.map(({ kind }) => kind))]
  const ofItsKind = visited.filter(({ kind }) => kind === page.kind)
  return page === ofItsKind[kinds.indexOf(page.kind) % ofItsKind.length]
}

test('nothing runs in a mail, though a mail has no policy', async () => {
  const user = await findUserByEmail(services.data, EMAIL)
  await org.write((tx) =>
    subscribe(tx, user?.id ?? '', { cadence: 'daily', sinceOn: plainDate('2024-01-01') }),
  )
  const { data, mailer } = services
  await sendDigest({ data, mailer, baseUrl: server.address, asOf: TODAY })
  await askForm(server.address, '/reset', { email: EMAIL })
  await expect.poll(() => smtp.received.length).toBeGreaterThanOrEqual(2)
  const reader = await context.newPage()
  const markup: string[] = []
  for (const { html, subject = '', headers } of smtp.received) {
    expect(`${subject}${[...headers.keys()].join()}`).not.toMatch(/[\r\n]/)
    await reader.setContent(String(html))
    markup.push(...(await markupOn(reader)))
  }
  expect(smtp.received.map(({ html }) => String(html)).join()).toContain('ran()')
  expect([...markup, ...happened]).toEqual([])
})

test('nothing runs in a CSV: it is a download, and no cell begins like a formula', async () => {
  for (const report of [...REPORTS.map((name) => `reports/${name}.csv`), 'people.csv']) {
    const answer = await page.request.get(`/o/${org.slug}/${report}`)
    expect(answer.status(), report).toBe(200)
    const headers = answer.headers()
    expect(headers['content-type']).toMatch(/^text\/csv/)
    expect(headers['content-disposition']).toMatch(/^attachment; /)
    expect(headers['x-content-type-options']).toBe('nosniff')
    const cells = [...csvRecords(await answer.text(), ',')].flatMap((record) => record.cells)
    expect(cells.filter((cell) => FORMULA_START.test(cell))).toEqual([])
  }
  expect(happened).toEqual([])
})
