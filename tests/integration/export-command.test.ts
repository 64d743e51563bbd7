import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { recomputeFamilies } from '#db/ledger.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { caseFiles, people } from '#db/schema/index.server.ts'
import { openOrgForJob } from '#db/system/open-employer.server.ts'
import { type Installation, makeInstallation } from '#tests/helpers/stayledger.ts'

// Each command is a process of its own, and the machine may be shared.
vi.setConfig({ testTimeout: 240_000 })

let installation: Installation
beforeEach(async () => {
  installation = makeInstallation({ STAYLEDGER_TODAY: '2026-11-27' })
  const sheet = join(installation.folder, 'people.csv')
  writeFileSync(sheet, 'staff_no,family_name,arrival_date,limit_of_stay\nE1,CHEN,2025-01-01,2027-01-20\n')
  await installation.run(['org', 'create', '--name', 'Harbour', '--slug', 'harbour'])
  expect(await installation.run(['import', sheet, '--org', 'harbour'])).toMatchObject({ code: 0 })
})
afterEach(() => installation.remove())

const told = (report: string, knownAt: string) =>
  installation.run(['export', report, '--org', 'harbour', '--known-at', knownAt, '--no-bom'])

async function inStore(work: (org: OrgDb) => Promise<unknown>): Promise<void> {
  const data = await installation.open()
  const org = await openOrgForJob(data, 'harbour', 'export')
  if (org) await work(org)
  await data.engine.close()
}

test('a report of an instant for which not all is kept ends with 2 and says from when on it is', async () => {
  const then = new Date().toISOString()
  const before = await told('people', then)
  expect(before).toMatchObject({ code: 0, err: '', out: expect.stringContaining('CHEN') })

  // As a version left it that kept the case file alone.
  await inStore((org) => org.write((tx) => tx.update(caseFiles, undefined, { hasBeside: false })))
  const line = (since: string) =>
    `stayledger export: --known-at is "${then}"; all that people tells is not kept for that instant: ${since}\n`
  expect(await told('people', then)).toEqual({
    code: 2,
    out: '',
    err: line('run migrate, and ask for an instant after it'),
  })
  expect(await told('dependants', then)).toMatchObject({ code: 0, err: '' })

  let since = ''
  await inStore(async (org) => {
    since = org.now()
    const [one] = await org.select({ id: people.id }).from(people)
    await org.write((tx) => recomputeFamilies(tx, [one?.id ?? '']))
  })
  const refused = await told('people', then)
  const [, from = ''] = /: expected an instant from (\S+) on\n$/.exec(refused.err) ?? []
  expect(refused).toEqual({ code: 2, out: '', err: line(`expected an instant from ${from} on`) })
  expect(from >= since).toBe(true)
  expect(await told('people', from)).toMatchObject({ code: 0, out: before.out })
})
