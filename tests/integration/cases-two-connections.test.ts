import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { startExtension } from '#app/features/cases/start-extension.server.ts'
import { type DataStore, openDataStore } from '#db/data-store.server.ts'
import { migrate } from '#db/migrate.server.ts'
import { cases } from '#db/schema/index.server.ts'
import { openOrgForJob } from '#db/system/open-employer.server.ts'
import { makeFamily } from '#tests/helpers/made-family.ts'
import { openTestOrg } from '#tests/helpers/stores.ts'

/* Two processes on one ledger, as far as the store can tell: two engines, each with its own writer and queue. */

let folder: string
const opened: DataStore[] = []

async function open(): Promise<DataStore> {
  const data = await openDataStore({
    databaseUrl: `file:${join(folder, 'ledger.db')}`,
    secretKey: 'a secret key for tests, 32 characters or more',
  })
  opened.push(data)
  return data
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stayledger-two-'))
})
afterEach(async () => {
  for (const data of opened.splice(0)) await data.engine.close()
  rmSync(folder, { recursive: true })
})

test('the same extension started on two connections at once is one case', async () => {
  const first = await open()
  await migrate(first.engine)
  const org = await openTestOrg(first)
  const other = await openOrgForJob(await open(), org.slug, 'another process')
  if (!other) throw new Error('the other process does not see the employer')
  const today = day('2026-06-20')
  for (const number of [1, 2, 3, 4, 5]) {
    const id = await makeFamily(org, {
      staffNo: `HL-00${number}`,
      permit: `C1234567${number}`,
      dependants: ['NA'],
    })
    const start = (by: typeof org) =>
      startExtension(by, { personIds: [id], openedOn: today, stream: 'general' }, today)
    const outcomes = await Promise.all([start(org), start(other), start(org), start(other)])
    expect(new Set(outcomes.map((outcome) => (outcome.ok ? outcome.caseId : outcome.reason))).size).toBe(1)
    expect(outcomes.filter((outcome) => outcome.ok && outcome.openedCount === 1)).toHaveLength(1)
    expect(await org.count(cases)).toBe(number)
  }
})
