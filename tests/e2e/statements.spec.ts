import { expect, test } from '@playwright/test'
import { ask } from '#tests/helpers/ask.ts'
import { type RunningServer, startServer } from '#tests/helpers/running-server.ts'
import { signedInAs } from '#tests/helpers/signed-in.ts'
import { statementCount } from '#tests/helpers/statement-count.ts'
import { ended, startNode } from '#tests/helpers/stayledger.ts'

/* Each statement is a way there and back where the data store is another machine: a page sends few, however many are on file. */

const SLUG = 'harbour-loop'
let server: RunningServer
let cookie: string

test.beforeAll(async () => {
  server = await startServer()
  expect((await ended(startNode(['app/cli/main.ts', 'seed', 'demo'], server.env))).code).toBe(0)
  cookie = await signedInAs('auditor', SLUG, server)
})
test.afterAll(() => server.stop())

/** Statements of a page and its HTML; the least of three times, as work behind the pages is counted, too. */
async function asked(path: string): Promise<{ count: number; html: string }> {
  const counts: number[] = []
  let html = ''
  for (let time = 0; time < 3; time++) {
    const before = await statementCount(server.address)
    const { status, text } = await ask(server.address, { path, headers: { Cookie: cookie } })
    counts.push((await statementCount(server.address)) - before)
    expect(status, path).toBe(200)
    html = text
  }
  return { count: Math.min(...counts), html }
}

/** Where a list leads to first. */
async function firstLink(path: string, address: RegExp): Promise<string> {
  return address.exec((await asked(path)).html)?.[1] ?? ''
}

test('a page sends few statements', async () => {
  const org = `/o/${SLUG}`
  const person = await firstLink(`${org}/people`, /href="(\/o\/[^"/]+\/people\/[0-9a-f-]{36})"/)
  const filing = await firstLink(`${org}/cases`, /href="(\/o\/[^"/]+\/cases\/[0-9a-f-]{36})"/)
  const finding = await firstLink(org, /href="(\/o\/[^"/]+\/findings\/[^"?]+)/)
  const most: Record<string, number> = {
    [org]: 7,
    [`${org}?group=window_open&department=Platform`]: 7,
    [`${org}/people`]: 7,
    [`${org}/people?q=li&standing=high&sort=-limit`]: 7,
    [`${org}/people?part=rows`]: 4,
    [person]: 4,
    [`${person}/facts`]: 4,
    [`${person}/documents`]: 6,
    [`${person}/cases`]: 6,
    [`${person}/history`]: 8,
    [`${org}/cases`]: 6,
    [filing]: 8,
    // The panel over Today, and Today.
    [finding]: 10,
    [`${org}/reports`]: 6,
    [`${org}/rules`]: 6,
    [`${org}/audit`]: 6,
  }
  const tooMany: string[] = []
  for (const [path, limit] of Object.entries(most)) {
    const { count } = await asked(path)
    if (count > limit) tooMany.push(`${path}: ${count}`)
  }
  expect(tooMany).toEqual([])
})
