import { get, type IncomingMessage } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import Database from 'better-sqlite3'
import { type RunningServer, startServer } from '#tests/helpers/running-server.ts'
import { signedInAs } from '#tests/helpers/signed-in.ts'
import { statementCount } from '#tests/helpers/statement-count.ts'
import { ended, startNode } from '#tests/helpers/stayledger.ts'
import { watchMemory } from '#tests/helpers/watch-memory.ts'

/* A long report and readers who do not take it at once. The system's own buffers hold a few MB on the way; the report has more. */

const SLUG = 'load-reader-1'
const MOST_GROWTH_MB = 48
let server: RunningServer
let cookie: string

test.beforeAll(async () => {
  server = await startServer()
  const load = ['seed', 'load', '--orgs', '1', '--people', '2500', '--seed', 'reader']
  expect((await ended(startNode(['app/cli/main.ts', ...load], server.env))).code).toBe(0)
  cookie = await signedInAs('auditor', SLUG, server)
})
test.afterAll(() => server.stop())

/** Asks for the report of everything that was done, and reads nothing yet. */
function asked(): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const options = { headers: { Cookie: cookie, 'Accept-Encoding': 'gzip' }, agent: false }
    get(`${server.address}/o/${SLUG}/reports/audit.csv`, options, resolve).on('error', reject)
  })
}

async function text(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of answer) parts.push(part as Buffer)
  const bytes = Buffer.concat(parts)
  return (answer.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** The number of statements so far, once no more are sent. */
async function settledCount(): Promise<number> {
  let last = -1
  await expect
    .poll(
      async () => {
        const before = last
        last = await statementCount(server.address)
        return last === before
      },
      { intervals: [400] },
    )
    .toBe(true)
  return last
}

/** What one whole report takes, and its text. */
async function wholeReport(): Promise<{ csv: string; statements: number }> {
  const before = await settledCount()
  const csv = await text(await asked())
  return { csv, statements: (await settledCount()) - before }
}

test('a reader who waits holds neither memory nor statements; then all of it comes', async () => {
  const whole = await wholeReport()
  expect(whole.csv.length).toBeGreaterThan(8_000_000)
  const memory = watchMemory(server.pid)
  const before = await settledCount()
  const slow = await asked()
  const whileWaiting = (await settledCount()) - before
  expect(whileWaiting).toBeLessThan(whole.statements * 0.7)
  const { grownMb } = memory.end()
  expect(grownMb).toBeLessThan(MOST_GROWTH_MB)
  expect(slow.headers['cache-control']).toBe('no-store, no-transform')
  expect(slow.headers['content-encoding']).toBeUndefined()
  // Each report leaves an audit entry of its own at the end.
  expect((await text(slow)).startsWith(whole.csv)).toBe(true)
})

test('a reader who goes away ends the reading, and leaves no transaction open', async () => {
  const whole = await wholeReport()
  const before = await settledCount()
  const leaving = await asked()
  leaving.once('data', () => leaving.destroy())
  await expect.poll(() => server.log()).toContain('"aborted":true')
  expect((await settledCount()) - before).toBeLessThan(whole.statements / 2)
  const db = new Database(server.env.DATABASE_URL?.slice('file:'.length))
  expect(db.pragma('wal_checkpoint(TRUNCATE)')).toEqual([{ busy: 0, log: 0, checkpointed: 0 }])
  db.close()
})

test('six long answers at once are a member’s; the next is told so, and made once one has ended', async () => {
  const waiting: Awaited<ReturnType<typeof asked>>[] = []
  for (let taken = 0; taken < 6; taken++) waiting.push(await asked())
  const refused = await asked()
  expect(refused.statusCode).toBe(429)
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect(await text(refused)).toContain('6 of your downloads are under way already')
  waiting.pop()?.destroy()
  const next = async () => {
    const answer = await asked()
    answer.destroy()
    return answer.statusCode
  }
  await expect.poll(next).toBe(200)
  for (const answer of waiting) answer.destroy()
  await expect.poll(next).toBe(200)
})
