import { setImmediate as nextTurn } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { hongKongDayAt, type PlainDate } from '#app/domain/plain-date.ts'
import { readQuestion } from '#app/features/people/list-question.ts'
import { loadFamily } from '#app/features/people/load-family.server.ts'
import { loadList } from '#app/features/people/load-list.server.ts'
import { loadToday } from '#app/features/today/load-today.server.ts'
import { readTodayFilter } from '#app/features/today/today-filter.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import { openDataStore } from '#db/data-store.server.ts'
import type { Statement } from '#db/engine/engine.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { listPeople } from '#db/queries/people.server.ts'
import { openOrgForJob } from '#db/system/open-employer.server.ts'
import { ask } from '#tests/helpers/ask.ts'
import type { ServerProcess } from '#tests/helpers/running-server.ts'
import { statementCount } from '#tests/helpers/statement-count.ts'
import { cpuMs } from './cpu-time.ts'

const SLUG = 'load-1-1'
const WARM_UP = 5
const ROUNDS = 40
/** Pages into the list that the deep page lies. */
const DEPTH = 90
const words = translatorFor('en')

type Page = { name: string; path: string; rows: (org: OrgDb) => Promise<unknown> }
type Times = { median: number; p95: number }

/**
 * Each page over HTTP, signed in: median and 95th percentile, statements that it sent, and the statements that give its rows
 * through the bare driver.
 */
export async function measurePages(
  { address, pid }: ServerProcess,
  cookie: string,
  env: Record<string, string>,
): Promise<void> {
  const { DATABASE_URL: databaseUrl = '', SECRET_KEY: secretKey = '' } = env
  const seen: Statement[] = []
  const data = await openDataStore({ databaseUrl, secretKey, observe: (statement) => seen.push(statement) })
  const org = await openOrgForJob(data, SLUG, 'bench')
  if (!org) throw new Error('no made employer')
  const bare = new Database(databaseUrl.slice('file:'.length), { readonly: true })
  console.log('page                     HTTP median    p95  server CPU  statements   raw SQL     ×    KB')
  for (const { name, path, rows } of await pagesOf(org, hongKongDayAt(Date.now()))) {
    seen.length = 0
    await rows(org)
    const asked = seen.map(({ sql, params }) => ({
      statement: bare.prepare(sql).raw(),
      values: params.map((each) => (typeof each === 'boolean' ? Number(each) : each)),
    }))
    const raw = await timesOf(async () => {
      for (const { statement, values } of asked) statement.all(...values)
    })
    let size = 0
    const page = async () => {
      const answer = await ask(address, { path, headers: { Cookie: cookie } })
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
      size = answer.text.length
    }
    const before = await statementCount(address)
    await page()
    const statements = (await statementCount(address)) - before
    const cpuBefore = cpuMs(pid)
    const http = await timesOf(page)
    const cpu = (cpuMs(pid) - cpuBefore) / (WARM_UP + ROUNDS)
    console.log(
      [
        name.padEnd(24),
        `${http.median.toFixed(1)} ms`.padStart(11),
        http.p95.toFixed(1).padStart(6),
        `${cpu.toFixed(0)} ms`.padStart(11),
        String(statements).padStart(11),
        `${raw.median.toFixed(2)} ms`.padStart(10),
        (http.median / raw.median).toFixed(1).padStart(5),
        String(Math.round(size / 1024)).padStart(5),
      ].join(' '),
    )
  }
  bare.close()
  await data.engine.close()
}

async function pagesOf(org: OrgDb, asOf: PlainDate): Promise<Page[]> {
  const today = (name: string, query: string): Page => ({
    name,
    path: `/o/${SLUG}?${query}`,
    rows: () => loadToday(org, words, asOf, readTodayFilter(new URLSearchParams(query)), undefined),
  })
  const list = (name: string, query: string): Page => ({
    name,
    path: `/o/${SLUG}/people?${query}`,
    rows: () => loadList(org, readQuestion(new URLSearchParams(query)), asOf, words),
  })
  let cursor: string | undefined
  let personId = ''
  for (let page = 0; page < DEPTH; page++) {
    const { rows, nextCursor } = await listPeople(org, { asOf, cursor, limit: 100 })
    if (!nextCursor) break
    cursor = nextCursor
    personId = rows.find(({ kind }) => kind === 'dependant')?.id ?? personId
  }
  const deep = `cursor=${encodeURIComponent(cursor ?? '')}`
  return [
    today('Today', ''),
    today('Today, one group', 'group=window_open'),
    today('Today, one department', 'department=Platform'),
    list('People', ''),
    list('People, name', 'q=li'),
    list('People, staff number', 'q=L-000777'),
    list('People, facets', 'standing=high&department=Data'),
    list('People, by limit', 'sort=-limit'),
    {
      name: 'People, page 90',
      path: `/o/${SLUG}/people.data?part=rows&${deep}&_routes=routes%2Forg.people`,
      rows: () => listPeople(org, { asOf, cursor, limit: 100 }),
    },
    { name: 'Person', path: `/o/${SLUG}/people/${personId}`, rows: () => loadFamily(org, personId) },
    {
      name: 'Person, facts',
      path: `/o/${SLUG}/people/${personId}/facts`,
      rows: () => loadFamily(org, personId),
    },
  ]
}

async function timesOf(act: () => Promise<unknown>): Promise<Times> {
  const times: number[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const start = performance.now()
    await act()
    if (round >= WARM_UP) times.push(performance.now() - start)
    // Lets lines that the server has closed meanwhile be noticed.
    await nextTurn()
  }
  const sorted = times.toSorted((a, b) => a - b)
  return { median: sorted[ROUNDS / 2] ?? 0, p95: sorted[Math.ceil(ROUNDS * 0.95) - 1] ?? 0 }
}
