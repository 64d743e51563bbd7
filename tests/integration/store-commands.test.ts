import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { makePasswords } from '#app/platform/passwords.server.ts'
import { findUserByEmail } from '#db/accounts/users.server.ts'
import { DEMO_MEMBERS, DEMO_PASSWORD } from '#db/seed/demo-employers.server.ts'
import { findInvitation } from '#db/system/invitations.server.ts'
import { listMemberships } from '#db/system/memberships.server.ts'
import { type Installation, makeInstallation } from '#tests/helpers/stayledger.ts'

// Each command is a process of its own, and the machine may be shared.
vi.setConfig({ testTimeout: 240_000 })

const made: Installation[] = []
function install(settings: Record<string, string> = {}): Installation {
  const installation = makeInstallation(settings)
  made.push(installation)
  return installation
}
afterEach(() => {
  for (const installation of made.splice(0)) installation.remove()
})

const ONE_LINE = /^[^\n]+\n$/

test('an unknown command says which exist', async () => {
  for (const args of [['orgs'], ['org', 'list'], []]) {
    const { code, out, err } = await install().run(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(
      /there are: help, migrate, seed demo, .*seed load, org create, user create, .*doctor\n$/,
    )
  }
})

test('help says how each command is written, or one of them', async () => {
  const { run } = install()
  const all = await run(['help'])
  expect(all).toMatchObject({ code: 0, err: '' })
  for (const name of ['migrate', 'seed load', 'export', 'doctor'])
    expect(all.out).toMatch(new RegExp(`^stayledger ${name}( .*)?$`, 'm'))
  expect(await run(['--help'])).toEqual(all)
  const one = await run(['audit', 'verify', '--help'])
  expect(one).toEqual(await run(['help', 'audit', 'verify']))
  expect(one.out).toMatch(/^stayledger audit verify \[--org SLUG\]\n {4}[^\n]+\n$/)
  const none = await run(['help', 'orgs'])
  expect({ code: none.code, out: none.out }).toEqual({ code: 2, out: '' })
})

test('an employer and its members, one by an invitation, one with a password', async () => {
  const { run, open } = install({ BASE_URL: 'https://stays.example.hk' })
  expect(await run(['org', 'create', '--name', 'Paper Kite', '--slug', 'paper-kite'])).toEqual({
    code: 0,
    out: 'https://stays.example.hk/o/paper-kite\n',
    err: '',
  })
  const member = (email: string, ...more: string[]) =>
    run([
      'user',
      'create',
      '--email',
      email,
      '--name',
      'Ada Lantern',
      '--org',
      'paper-kite',
      '--role',
      ...more,
    ])
  const invited = await member('ada@example.hk', 'owner')
  expect(invited).toMatchObject({ code: 0 })
  const [, token = ''] = /^https:\/\/stays\.example\.hk\/invitation\/([\w-]{43})\n$/.exec(invited.out) ?? []
  const weak = await run(
    [
      'user',
      'create',
      '--email',
      'bo@example.hk',
      '--name',
      'Bo',
      '--org',
      'paper-kite',
      '--role',
      'viewer',
      '--password-stdin',
    ],
    { input: 'paper kite 2026\n' },
  )
  expect(weak).toMatchObject({ code: 2, out: '' })
  expect(weak.err).toMatch(ONE_LINE)
  const withPassword = await run(
    [
      'user',
      'create',
      '--email',
      'Bo@Example.hk',
      '--name',
      'Bo',
      '--org',
      'paper-kite',
      '--role',
      'viewer',
      '--password-stdin',
    ],
    { input: 'tram to shau kei\n' },
  )
  expect(withPassword).toMatchObject({ code: 0, out: '' })

  const data = await open()
  const hash = createHash('sha256').update(token).digest('hex')
  expect(await findInvitation(data, hash)).toMatchObject({ email: 'ada@example.hk', hasPassword: false })
  const bo = await findUserByEmail(data, 'bo@example.hk')
  expect(await makePasswords().verify(bo?.passwordHash ?? null, 'tram to shau kei')).toBe(true)
  expect(await listMemberships(data, bo?.id ?? '')).toMatchObject([{ slug: 'paper-kite', role: 'viewer' }])
  await data.engine.close()
})

test.each([
  [['org', 'create', '--slug', 'kite'], /--name is missing/],
  [['org', 'create', '--name', 'Kite', '--slug', 'Paper Kite'], /--slug is "Paper Kite"; expected/],
  [['org', 'create', '--name', 'Kite', '--slug', 'callback'], /--slug is "callback"; expected another word/],
  [['org', 'create', '--name', 'Kite', '--slug', 'kite', '--colour', 'red'], /--colour/],
  [
    ['user', 'create', '--email', 'ada', '--name', 'A', '--org', 'kite', '--role', 'owner'],
    /--email is "ada"/,
  ],
  [
    ['user', 'create', '--email', 'a@b.hk', '--name', 'A', '--org', 'kite', '--role', 'boss'],
    /expected owner, admin/,
  ],
  [['user', 'create', '--email', 'a@b.hk', '--name', 'A', '--org', 'kite', '--role', 'owner'], /no employer/],
])('%j is refused with one line', async (args, said) => {
  const { code, out, err } = await install().run(args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(ONE_LINE)
  expect(err).toMatch(said)
})

test('the demo is seeded with its logins printed; in production only where it is asked for', async () => {
  const { run, open } = install({ STAYLEDGER_TODAY: '2026-11-27' })
  const first = await run(['seed', 'demo'])
  expect(first).toMatchObject({ code: 0, err: '' })
  for (const { email } of DEMO_MEMBERS) expect(first.out).toMatch(new RegExp(`${email} +${DEMO_PASSWORD}  `))
  const data = await open()
  const owner = await findUserByEmail(data, 'owner@example.hk')
  expect(await makePasswords().verify(owner?.passwordHash ?? null, DEMO_PASSWORD)).toBe(true)
  await data.engine.close()

  const live = { NODE_ENV: 'production', BASE_URL: 'https://stays.example.hk', STAYLEDGER_TODAY: '' }
  const refused = await run(['seed', 'demo'], { env: live })
  expect(refused).toMatchObject({ code: 2, out: '' })
  expect(refused.err).toMatch(/STAYLEDGER_DEMO=1/)
})

test('migrate brings the schema and computes again what an older engine computed; both are safe to repeat', async () => {
  const { run, open } = install({ STAYLEDGER_TODAY: '2026-11-27' })
  expect(await run(['migrate'])).toMatchObject({ code: 0, out: '' })
  await run(['seed', 'demo'])
  const data = await open()
  const older = sql`UPDATE people SET engine_version = 'engine-0/rules-0' WHERE kind = 'principal' RETURNING id`
  const count = await data.engine.as('system').write(async (tx) => (await tx.rows(older)).length)
  await data.engine.close()
  expect(await run(['doctor'])).toMatchObject({ code: 1, out: expect.stringContaining(`${count} families`) })
  const { err } = await run(['migrate'])
  expect(err).toMatch(new RegExp(`recomputed 20 of ${count} families\n`))
  expect(err).toMatch(new RegExp(`recomputed ${count} of ${count} families\n$`))
  expect((await run(['migrate'])).err).not.toMatch(/recomputed/)
  expect(await run(['doctor'])).toMatchObject({ code: 0 })
})

describe('doctor', () => {
  const wrong = (out: string) => out.split('\n').filter((line) => line.startsWith('wrong'))

  test('names a missing schema, another key and a mail server that does not answer, one line each', async () => {
    const { run } = install({ STAYLEDGER_TODAY: '2026-11-27' })
    const empty = await run(['doctor'])
    expect({ code: empty.code, wrong: wrong(empty.out) }).toEqual({
      code: 1,
      wrong: [expect.stringMatching(/schema.*migrate/)],
    })
    await run(['seed', 'demo'])
    const well = await run(['doctor'])
    expect(well).toMatchObject({ code: 0, err: '' })
    const checked = well.out
      .trim()
      .split('\n')
      .map((line) => line.slice(6, 17).trim())
    expect(checked).toEqual([
      'settings',
      'data store',
      'schema',
      'findings',
      'keys',
      'uploads',
      'mail',
      'scanner',
      'disk',
    ])
    const { out: help } = await run(['help', 'doctor'])
    expect(checked.filter((name) => !help.includes(name))).toEqual([])
    const ill = await run(['doctor'], {
      env: { SECRET_KEY: 'another secret key of 32 characters', SMTP_URL: 'smtp://127.0.0.1:1' },
    })
    expect(ill.code).toBe(1)
    expect(wrong(ill.out)).toEqual([
      expect.stringMatching(/keys.*SECRET_KEY/),
      expect.stringMatching(/mail.*127\.0\.0\.1:1/),
    ])
  })

  test('says what is wrong with a setting, and that a data store cannot be reached', async () => {
    const { run } = install()
    expect(await run(['doctor'], { env: { PORT: 'x' } })).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^wrong settings +PORT is "x"; allowed: [^\n]+\n$/),
    })
    const gone = await run(['doctor'], { env: { DATABASE_URL: 'postgres://127.0.0.1:1/x' } })
    expect(gone.code).toBe(3)
    expect(wrong(gone.out)).toEqual([expect.stringMatching(/data store/)])
  })
})

describe('a data store that cannot be had is one line', () => {
  const migrate = async (databaseUrl: string) =>
    install().run(['migrate'], { env: { DATABASE_URL: databaseUrl } })

  test.each([
    ['mysql://127.0.0.1/x', 2, /DATABASE_URL is "mysql:/],
    ['postgres://127.0.0.1:1/x', 3, /cannot reach PostgreSQL/],
    ['postgres://secret:word@127.0.0.1:1/x', 3, /^(?!.*word)/],
    ['file:/proc/nowhere/ledger.db', 3, /\/proc\/nowhere/],
    ['file:README.md', 3, /not a database/],
    ['file:app', 3, /cannot open the data store/],
  ])('%s', async (databaseUrl, code, said) => {
    const refused = await migrate(databaseUrl)
    expect(refused).toMatchObject({ code, out: '' })
    expect(refused.err).toMatch(ONE_LINE)
    expect(refused.err).toMatch(said)
  })

  test('a folder or a file that may only be read', async () => {
    const { folder, env, run } = install({ STAYLEDGER_TODAY: '2026-11-27' })
    await run(['migrate'])
    chmodSync(join(folder, 'ledger.db'), 0o444)
    chmodSync(folder, 0o555)
    // Root may write everywhere: there, the commands run as somebody else.
    const asNobody = process.getuid?.() === 0
    const setpriv = ['--reuid=65534', '--regid=65534', '--clear-groups', process.execPath]
    const runReadOnly = (...args: string[]) => {
      const all = ['app/cli/main.ts', ...args]
      const [command = '', ...rest] = asNobody ? ['setpriv', ...setpriv, ...all] : [process.execPath, ...all]
      return spawnSync(command, rest, {
        env: { NODE_ENV: 'test', PATH: process.env.PATH, ...env },
        encoding: 'utf8',
      })
    }
    const refused = runReadOnly('org', 'create', '--name', 'Kite', '--slug', 'kite')
    expect({ code: refused.status, out: refused.stdout }).toEqual({ code: 3, out: '' })
    expect(refused.stderr).toMatch(ONE_LINE)
    expect(refused.stderr).toMatch(/readonly/)
    const examined = runReadOnly('doctor')
    expect(examined.status).toBe(3)
    expect(examined.stdout).toMatch(/wrong disk .*cannot be written/)
    chmodSync(folder, 0o755)
  })
})
