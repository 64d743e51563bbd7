import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAccount } from '#app/features/account/sign-up.server.ts'
import { problem } from '#app/i18n/problem.ts'
import { makePasswords } from '#app/platform/passwords.server.ts'
import { type Installation, makeInstallation } from '#tests/helpers/stayledger.ts'
import { openTestStore } from '#tests/helpers/stores.ts'

const BREACHED = 'lanterns over the quay'
let installation: Installation
let list: string

beforeEach(() => {
  installation = makeInstallation()
  list = join(installation.folder, 'breached.txt')
  writeFileSync(list, `${createHash('sha1').update(BREACHED).digest('hex').toUpperCase()}:12\r\n`)
})
afterEach(() => installation.remove())

test('a breached password is no new password, in a form and in a command', async () => {
  const data = await openTestStore()
  const account = { employer: 'Paper Kite', name: 'Bo', email: 'bo@example.hk', locale: 'en' }
  const services = { data, passwords: makePasswords(list) }
  expect(await createAccount(services, { ...account, password: BREACHED })).toEqual({
    ok: false,
    problems: { password: [problem('account.problem.breached', { count: 22, min: 15, max: 128 })] },
  })
  expect(await createAccount(services, { ...account, password: `${BREACHED}?` })).toMatchObject({ ok: true })
  await data.close()

  const { run } = installation
  await run(['org', 'create', '--name', 'Paper Kite', '--slug', 'paper-kite'])
  const person = ['--email', 'bo@example.hk', '--name', 'Bo', '--org', 'paper-kite', '--role', 'viewer']
  const create = (input: string) =>
    run(['user', 'create', ...person, '--password-stdin'], { input, env: { BREACHED_PASSWORDS_FILE: list } })
  expect(await create(BREACHED)).toMatchObject({
    code: 2,
    err: expect.stringMatching(/: the password on standard input is known from a breach [^\n]+\n$/),
  })
  expect(await create(`${BREACHED}?`)).toMatchObject({ code: 0 })
})

test('the data store may be named by a file, of whichever dialect it is', async () => {
  const { run, env, folder } = installation
  const named = join(folder, 'database-url')
  const fromFile = { DATABASE_URL: '', DATABASE_URL_FILE: named }
  writeFileSync(named, `${env.DATABASE_URL}\n`)
  const create = ['org', 'create', '--name', 'Paper Kite', '--slug', 'paper-kite']
  expect(await run(create, { env: fromFile })).toMatchObject({ code: 0 })
  expect((await run(['org', 'create', '--name', 'Kite', '--slug', 'paper-kite'])).err).toContain('paper-kite')
  writeFileSync(named, 'postgres://127.0.0.1:1/x\n')
  expect(await run(['migrate'], { env: fromFile })).toMatchObject({
    code: 3,
    err: expect.stringMatching(/: cannot reach PostgreSQL[^\n]+\n$/),
  })
})
