import { setTimeout as passed } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { seededRandom } from '#db/seed/seeded-random.server.ts'
import { openOrgForJob } from '#db/system/open-employer.server.ts'
import { type Acknowledged, lostIn } from '#tests/helpers/acknowledged.ts'
import { askForm } from '#tests/helpers/ask.ts'
import { runServer, type ServerProcess } from '#tests/helpers/running-server.ts'
import { type Installation, makeInstallation } from '#tests/helpers/stayledger.ts'
import { brokenIn } from '#tests/helpers/store-whole.ts'
import { workOn } from '#tests/helpers/work-over-http.ts'

/* The server is killed while somebody works on it; it starts again on what is there. */

const KILLS = process.env.STAYLEDGER_FULL ? 60 : 5
const SLUG = 'kill-ltd'
/** A request takes about as long: the kill comes somewhere in it. */
const IN_FLIGHT_MS = 40
const USER = { name: 'Wing', email: 'wing@kill.test', password: 'tram to shau kei wan' }

let installation: Installation
test.beforeAll(() => {
  installation = makeInstallation()
})
test.afterAll(() => installation.remove())

const start = (): Promise<ServerProcess> => runServer({ ...installation.env, PORT: '0' })

async function signedUp(address: string): Promise<string> {
  const made = await askForm(address, '/signup', { employer: 'Kill Ltd', ...USER })
  expect(made.status, made.text).toBe(303)
  return (made.headers['set-cookie'] ?? []).map((each) => each.split(';', 1)[0]).join('; ')
}

/** Works until so much was acknowledged, and kills the server somewhere in what comes next. */
async function workedUntilKilled(
  server: ServerProcess,
  cookie: string,
  { mark, count, afterMs }: { mark: string; count: number; afterMs: number },
): Promise<Acknowledged[]> {
  const acknowledged: Acknowledged[] = []
  const work = workOn({ address: server.address, cookie, slug: SLUG }, mark)
  while (acknowledged.length < count) {
    const { value } = await work.next()
    if (value) acknowledged.push(value)
  }
  const inFlight = work.next().then(
    ({ value }) => value && acknowledged.push(value),
    () => 'cut off',
  )
  await passed(afterMs)
  await server.end('SIGKILL')
  await inFlight
  return acknowledged
}

test(`the server killed ${KILLS} times in edits and imports: nothing acknowledged is lost, nothing is half done`, async () => {
  test.setTimeout(KILLS * 60_000)
  const random = seededRandom('kill the server')
  const acknowledged: Acknowledged[] = []
  let cookie: string | undefined
  for (let kill = 1; kill <= KILLS; kill++) {
    const server = await start()
    cookie ??= await signedUp(server.address)
    const when = { mark: `K${kill}`, count: random.int(1, 12), afterMs: random.int(0, IN_FLIGHT_MS) }
    acknowledged.push(...(await workedUntilKilled(server, cookie, when)))
    await expectWhole(acknowledged)
  }
  expect(new Set(acknowledged.map(({ did }) => did))).toEqual(new Set(['hire', 'correct', 'import']))
})

/** The audit chain verifies, stored findings are those that the facts give, and everything that was acknowledged is there. */
async function expectWhole(acknowledged: readonly Acknowledged[]): Promise<void> {
  const data = await installation.open()
  const org = await openOrgForJob(data, SLUG, 'test')
  if (!org) throw new Error('the employer is gone')
  const { broken, families } = await brokenIn(data, org)
  await data.engine.close()
  expect([...broken, ...lostIn(families, acknowledged)]).toEqual([])
}
