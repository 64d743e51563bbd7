import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDataStore } from '#db/data-store.server.ts'
import { countSealed } from '#db/rotate-keys.server.ts'
import { openOrgForJob } from '#db/system/open-employer.server.ts'
import { type Installation, makeInstallation, SECRET_KEY, startNode } from '#tests/helpers/stayledger.ts'
import { brokenIn } from '#tests/helpers/store-whole.ts'

const NEW_KEY = 'the key that comes after it, 32 characters or more'
const CHANGING = { SECRET_KEY: NEW_KEY, SECRET_KEY_PREVIOUS: SECRET_KEY }

let installation: Installation
beforeAll(async () => {
  installation = makeInstallation()
  const seeded = await installation.run(['seed', 'load', '--orgs', '2', '--people', '120', '--seed', 'keys'])
  expect(seeded.code, seeded.err).toBe(0)
})
afterAll(() => installation.remove())

async function counted() {
  const data = await openDataStore({
    databaseUrl: installation.env.DATABASE_URL ?? '',
    secretKey: NEW_KEY,
    previousSecretKey: SECRET_KEY,
  })
  const counts = await countSealed(data)
  const org = await openOrgForJob(data, 'load-keys-1', 'test')
  const broken = org ? (await brokenIn(data, org)).broken : ['the employer is gone']
  await data.engine.close()
  return { ...counts, broken }
}

/** Kills it with its first line of progress. */
function killedAtOnce(): Promise<NodeJS.Signals | null> {
  const child = startNode(['app/cli/main.ts', 'keys', 'rotate'], { ...installation.env, ...CHANGING })
  child.stderr?.once('data', () => child.kill('SIGKILL'))
  return new Promise((resolve) => child.on('close', (_code, signal) => resolve(signal)))
}

test('killed, it goes on where it stood; before, between and after everything is read', async () => {
  const before = await counted()
  expect(before).toMatchObject({ present: 0, unknown: 0, broken: [] })
  expect(await killedAtOnce()).toBe('SIGKILL')
  const between = await counted()
  expect(between).toMatchObject({ unknown: 0, broken: [] })
  expect(between.present).toBeGreaterThan(0)
  expect(between.previous).toBeGreaterThan(0)

  const doctor = await installation.run(['doctor'], { env: CHANGING })
  expect(doctor.out).toMatch(
    /^note +keys +\d+ values need SECRET_KEY_PREVIOUS; run "stayledger keys rotate"$/m,
  )

  const { code, out, err } = await installation.run(['keys', 'rotate'], { env: CHANGING })
  expect(code, err).toBe(0)
  const total = before.previous
  expect(err).toContain(`sealed again ${between.previous} of ${between.previous} values\n`)
  expect(out).toMatch(/^place,sealed_again\r\n[\s\S]*case_files,\d+\r\n/)
  expect(await counted()).toEqual({ present: total, previous: 0, unknown: 0, broken: [] })

  const alone = await installation.run(['doctor'], { env: { SECRET_KEY: NEW_KEY } })
  expect(alone.out).toMatch(/^ok +keys +SECRET_KEY opens what is sealed$/m)
})

test('without the key from before nothing is touched, and the sentence says what is missing', async () => {
  const { code, err } = await installation.run(['keys', 'rotate'], {
    env: { SECRET_KEY: 'a third key that sealed nothing here, ever' },
  })
  expect(code).toBe(2)
  expect(err).toMatch(/^stayledger keys rotate: \d+ sealed values .* expected SECRET_KEY_PREVIOUS/)
  const same = await installation.run(['keys', 'rotate'], {
    env: { SECRET_KEY: NEW_KEY, SECRET_KEY_PREVIOUS: NEW_KEY },
  })
  expect(same.code).toBe(2)
  expect(same.err).toContain('SECRET_KEY_PREVIOUS is "(50 characters)"; allowed:')
})
