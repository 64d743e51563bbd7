import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { migrate } from '#db/migrate.server.ts'
import { seededRandom } from '#db/seed/seeded-random.server.ts'
import { createOrg } from '#db/system/employers.server.ts'
import { openOrgForJob } from '#db/system/open-employer.server.ts'
import { type Installation, makeInstallation, startNode } from '#tests/helpers/stayledger.ts'
import { brokenIn } from '#tests/helpers/store-whole.ts'
import { type Acknowledged, SHEET_ROWS } from '#tests/helpers/write-until-killed.ts'

const KILLS = process.env.STAYLEDGER_FULL ? 60 : 5
vi.setConfig({ testTimeout: KILLS * 60_000 })

let installation: Installation
beforeAll(async () => {
  installation = makeInstallation()
  const data = await installation.open()
  await migrate(data.engine)
  await createOrg(data, { slug: 'harbour', name: 'Harbour', settings: {} }, { job: 'test' })
  await data.engine.close()
})
afterAll(() => installation.remove())

/** Kills the writer with its Nth acknowledgement, somewhere in the write after it. */
function killedAfter(count: number, mark: string): Promise<Acknowledged[]> {
  const child = startNode(['tests/helpers/write-until-killed.ts', 'harbour', mark], installation.env)
  let said = ''
  let failure = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said += text
    if (said.split('\n').length > count) child.kill('SIGKILL')
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    failure += text
  })
  return new Promise((resolve, reject) => {
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`the writer ended by itself: ${failure}`))
      // A line that was cut is none.
      const lines = said.split('\n').slice(0, -1)
      resolve(lines.map((line) => JSON.parse(line) as Acknowledged))
    })
  })
}

test(`killed ${KILLS} times while it edits and imports: nothing acknowledged is lost, nothing is half done`, async () => {
  const random = seededRandom('kill')
  const acknowledged: Acknowledged[] = []
  for (let kill = 1; kill <= KILLS; kill++) {
    acknowledged.push(...(await killedAfter(random.int(1, 16), `K${kill}`)))
    const data = await installation.open()
    const org = await openOrgForJob(data, 'harbour', 'test')
    if (!org) throw new Error('the employer is gone')
    const { broken, families } = await brokenIn(data, org)
    await data.engine.close()
    expect(broken).toEqual([])

    const departments = new Map(families.map(({ person }) => [person.staffNo, person.department]))
    for (const done of acknowledged) {
      if (done.did === 'hire') expect(departments.has(done.staffNo), done.staffNo).toBe(true)
      if (done.did === 'correct') expect(departments.get(done.staffNo)).toBe(done.department)
      if (done.did === 'import')
        for (const each of done.staffNos) expect(departments.has(each), each).toBe(true)
    }
    const sheets = new Map<string, number>()
    for (const { person, stays, contracts, travelDocuments, terms } of families) {
      const [sheet, row] = person.staffNo.split('-row')
      if (row !== undefined) sheets.set(sheet ?? '', (sheets.get(sheet ?? '') ?? 0) + 1)
      else
        expect([stays, contracts, travelDocuments, terms].map(({ length }) => length)).toEqual([1, 1, 1, 1])
    }
    expect([...sheets.values()].filter((count) => count !== SHEET_ROWS)).toEqual([])
  }
  expect(new Set(acknowledged.map(({ did }) => did))).toEqual(new Set(['hire', 'correct', 'import']))
})
