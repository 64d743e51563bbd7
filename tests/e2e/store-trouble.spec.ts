import { spawn } from 'node:child_process'
import { expect, test } from '@playwright/test'
import Database from 'better-sqlite3'
import { DEMO_EMPLOYERS } from '#db/seed/demo-employers.server.ts'
import { openOrgForJob } from '#db/system/open-employer.server.ts'
import { ask, askForm } from '#tests/helpers/ask.ts'
import { type RunningServer, runServer, startServer } from '#tests/helpers/running-server.ts'
import { ended, makeInstallation } from '#tests/helpers/stayledger.ts'
import { brokenIn } from '#tests/helpers/store-whole.ts'

/* A data store that does not answer, or has no room: one clear message, and nothing half-written. */

const HIRE = {
  staffNo: 'T-1',
  familyName: 'CHEN',
  status: 'active',
  kind: 'entry',
  scheme: 'ASMTP',
  stream: 'general',
  limitOfStay: '2028-03-10',
}
const USER = { name: 'Wing', email: 'wing@trouble.test', password: 'tram to shau kei wan' }

/** Keeps the file locked against writers until it is let go. */
function locked({ env }: { env: Record<string, string> }): Database.Database {
  const db = new Database(env.DATABASE_URL?.slice('file:'.length))
  db.exec('BEGIN IMMEDIATE')
  return db
}

async function signedUp({ address }: RunningServer): Promise<string> {
  const made = await askForm(address, '/signup', { employer: 'Trouble Ltd', ...USER })
  return (made.headers['set-cookie'] ?? []).map((each) => each.split(';', 1)[0]).join('; ')
}

test('a locked file: pages are read, a form is refused with what was typed, and can be sent again', async () => {
  const server = await startServer()
  const headers = { Cookie: await signedUp(server) }
  const other = locked(server)
  const refused = await askForm(server.address, '/o/trouble-ltd/people/new', HIRE, headers)
  expect(refused.status).toBe(503)
  expect(refused.text).toContain('The ledger did not answer in time')
  for (const [name, value] of Object.entries(HIRE)) {
    expect(refused.text).toContain(`name="${name}" value="${value}"`)
  }
  const list = () => ask(server.address, { path: '/o/trouble-ltd/people', headers })
  expect(await list()).toMatchObject({ status: 200 })
  expect((await list()).text).not.toContain('T-1')
  other.close()
  expect((await askForm(server.address, '/o/trouble-ltd/people/new', HIRE, headers)).status).toBe(303)
  expect((await list()).text).toContain('T-1')
  await server.stop()
})

test('a locked file: a command and a start say so in one line', async () => {
  const installation = makeInstallation()
  await installation.run(['migrate'])
  const other = locked(installation)
  const command = await installation.run(['org', 'create', '--name', 'Locked Ltd', '--slug', 'locked-ltd'])
  expect(command).toMatchObject({ code: 3, out: '' })
  expect(command.err).toMatch(/^stayledger org create: the data store (is|was) locked[^\n]*\n$/)
  await expect(runServer({ ...installation.env, PORT: '0' })).rejects.toThrow(
    /^the server ended: [^\n]*the data store was locked by another process for 5000 ms\n$/,
  )
  other.close()
  installation.remove()
})

test('no room left: one line, and what is there is whole', async () => {
  const installation = makeInstallation()
  await installation.run(['migrate'])
  // Files of this process stop growing there, as they do on a full disk; the schema has room, the demo has none.
  const args = ['ulimit -f 4000; exec "$0" "$@"', process.execPath, 'app/cli/main.ts', 'seed', 'demo']
  const env = { NODE_ENV: 'test' as const, PATH: process.env.PATH, ...installation.env }
  const full = await ended(spawn('sh', ['-c', ...args], { env }))
  expect(full).toMatchObject({ code: 3, out: '' })
  expect(full.err).toMatch(/^stayledger seed demo: the data store does not work: [^\n]+\n$/)
  expect((await installation.run(['seed', 'demo'])).code).toBe(0)
  const data = await installation.open()
  for (const { slug } of DEMO_EMPLOYERS) {
    const org = await openOrgForJob(data, slug, 'test')
    expect(org && (await brokenIn(data, org)).broken).toEqual([])
  }
  await data.engine.close()
  installation.remove()
})
