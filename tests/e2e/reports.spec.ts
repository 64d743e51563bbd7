import { expect, test } from '@playwright/test'
import { recomputeFamilies } from '#db/ledger.server.ts'
import { caseFiles } from '#db/schema/index.server.ts'
import { ask } from '#tests/helpers/ask.ts'
import { CANARY, OURS, startWithTwoEmployers, type TwoEmployers } from './isolation/two-employers.ts'

let world: TwoEmployers

test.beforeAll(async () => {
  test.setTimeout(240_000)
  world = await startWithTwoEmployers()
})
test.afterAll(() => world.close())

const asked = (report: string, search: Record<string, string>) =>
  ask(world.server.address, {
    path: `/o/${OURS}/reports/${report}.csv?${new URLSearchParams(search)}`,
    headers: { Cookie: world.members.auditor },
  })

test('a report of an instant for which not all is kept is refused, and says from when on it is', async () => {
  const { ours, ids } = world
  const knownAt = new Date().toISOString()
  const before = await asked('people', { knownAt })
  expect(before.status).toBe(200)

  // As a version left it that kept the case file alone.
  await ours.write((tx) => tx.update(caseFiles, undefined, { hasBeside: false }))
  const notYet = await asked('people', { knownAt })
  expect([notYet.status, notYet.text]).toEqual([422, 'knownAt: not kept yet'])
  expect((await asked('dependants', { knownAt })).status).toBe(200)
  expect((await asked('people', {})).status).toBe(200)

  await ours.write((tx) => recomputeFamilies(tx, [ids.familyId]))
  const refused = await asked('people', { knownAt })
  const [, since = ''] = /^knownAt: kept since (\S+)$/.exec(refused.text) ?? []
  expect([refused.status, since > knownAt]).toEqual([422, true])
  expect(refused.headers['content-disposition']).toBeUndefined()
  expect((await asked('people', { knownAt: since })).text).toBe(before.text)
})

test('an instant that cannot be read is refused with what was read, and nothing is taken away', async () => {
  for (const report of ['people', 'dependants', 'audit']) {
    const refused = await asked(report, { knownAt: '2026-11-24 09:00' })
    expect([refused.status, refused.text]).toEqual([
      422,
      'knownAt is "2026-11-24 09:00"; expected an existing instant with its zone, such as 2026-11-24T09:00:00Z or 2026-11-24T17:00:00+08:00',
    ])
    expect(refused.headers['content-type']).toContain('text/plain')
    expect(refused.headers['content-disposition']).toBeUndefined()
  }
})

test('the page of an import that was undone lists what it left and offers all of it as a file', async () => {
  const { server, members, ids } = world
  const page = `/o/${OURS}/import/${ids.importId}`
  const file = `${page}/left.csv`
  const got = (path: string) => ask(server.address, { path, headers: { Cookie: members.editor } })
  const shown = await got(page)
  expect(shown.text).toContain(`href="${file}"`)
  expect(shown.text).toContain('1 item was kept')
  const taken = await got(file)
  expect(taken.headers['content-disposition']).toContain('-kept-by-undo.csv')
  expect(taken.text.split('\r\n')).toEqual([
    expect.stringContaining('Staff no.,Person,Fact,Why it was kept'),
    `,–,${CANARY},changed since`,
    '',
  ])
})
