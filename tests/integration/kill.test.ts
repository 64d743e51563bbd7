import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { migrate } from '#db/migrate.server.ts'
import { seededRandom } from '#db/seed/seeded-random.server.ts'
import { createOrg } from '#db/system/employers.server.ts'
import { openOrgForJob } from '#db/system/open-employer.server.ts'
import { type Acknowledged, lostIn } from '#tests/helpers/acknowledged.ts'
import { type Installation, makeInstallation, startNode } from '#tests/helpers/stayledger.ts'
import { brokenIn } from '#tests/helpers/store-whole.ts'

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
    expect([...broken, ...lostIn(families, acknowledged)]).toEqual([])
  }
  expect(new Set(acknowledged.map(({ did }) => did))).toEqual(new Set(['hire', 'correct', 'import']))
})
