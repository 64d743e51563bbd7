import type { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { hongKongDayAt } from '#app/domain/plain-date.ts'
import { WORK_GROUPS } from '#app/domain/worklist.ts'
import { openDataStore } from '#db/data-store.server.ts'
import type { Statement } from '#db/engine/engine.server.ts'
import { listPeople } from '#db/queries/people.server.ts'
import { countWork, listWorkStart } from '#db/queries/worklist.server.ts'
import { openOrgForJob } from '#db/system.server.ts'
import { makeInstallation, startNode } from '#tests/helpers/stayledger.ts'

/*
 * `npm run bench [-- PEOPLE EMPLOYERS]`: made people on SQLite, then the lists of the largest employer beside the same statements
 * through the bare driver, memory of a long CSV, and the speed of the rules. Prints figures; asserts nothing.
 */
const [people = '100000', employers = '200'] = process.argv.slice(2)
const ROUNDS = 30
const asOf = hongKongDayAt(Date.now())
const installation = makeInstallation()

try {
  await toEnd(
    startNode(
      ['app/cli/main.ts', 'seed', 'load', '--orgs', employers, '--people', people, '--seed', '1'],
      installation.env,
    ),
  )
  await measureLists()
  await measureCsv()
  await toEnd(startNode(['tests/bench/findings-speed.ts'], installation.env))
} finally {
  installation.remove()
}

async function measureLists(): Promise<void> {
  const { DATABASE_URL: databaseUrl = '', SECRET_KEY: secretKey = '' } = installation.env
  const seen: Statement[] = []
  const data = await openDataStore({ databaseUrl, secretKey, observe: (statement) => seen.push(statement) })
  const org = await openOrgForJob(data, 'load-1-1', 'bench')
  if (!org) throw new Error('no made employer')
  const bare = new Database(databaseUrl.slice('file:'.length), { readonly: true })
  const lists: Record<string, () => Promise<unknown>> = {
    'Today, list': () => listWorkStart(org, { asOf, groups: WORK_GROUPS, limit: 5 }),
    'Today, counts': () => countWork(org, { asOf }),
    'People, first page': () => listPeople(org, { asOf }),
    'People by limit': () => listPeople(org, { asOf, sort: { by: 'limit', descending: false } }),
  }
  for (const [name, list] of Object.entries(lists)) {
    seen.length = 0
    await list()
    const statements = seen.map(({ sql, params }) => ({ statement: bare.prepare(sql).raw(), params }))
    const raw = await median(async () => {
      for (const { statement, params } of statements)
        statement.all(...params.map((each) => (typeof each === 'boolean' ? Number(each) : each)))
    })
    const ours = await median(list)
    console.log(
      `${name}: ${ours.toFixed(2)} ms, ${statements.length} statements; raw SQL ${raw.toFixed(2)} ms (× ${(ours / raw).toFixed(1)})`,
    )
  }
  bare.close()
  await data.engine.close()
}

async function median(act: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    await act()
    times.push(performance.now() - start)
  }
  return times.toSorted((a, b) => a - b)[ROUNDS / 2] ?? 0
}

/** Peak memory of `export people` of the largest and of a small employer: it must not grow with the report. */
async function measureCsv(): Promise<void> {
  for (const slug of ['load-1-2', 'load-1-1']) {
    const child = startNode(['app/cli/main.ts', 'export', 'people', '--org', slug], installation.env)
    let [bytes, peakKb] = [0, 0]
    child.stdout?.on('data', (part: Buffer) => {
      bytes += part.length
      peakKb = Math.max(peakKb, residentKb(child.pid))
    })
    await new Promise((resolve) => child.on('close', resolve))
    console.log(
      `export people of ${slug}: ${Math.round(bytes / 1024)} KB of CSV, at most ${Math.round(peakKb / 1024)} MB resident`,
    )
  }
}

function residentKb(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

async function toEnd(child: ReturnType<typeof spawn>): Promise<void> {
  child.stdout?.pipe(process.stdout)
  child.stderr?.pipe(process.stderr)
  await new Promise((resolve) => child.on('close', resolve))
}
