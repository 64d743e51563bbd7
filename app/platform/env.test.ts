import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { afterAll, expect, test } from 'vitest'
import { readEnv } from './env.ts'
import { SECRET_SETTINGS } from './secret-files.ts'

const root = mkdtempSync(join(tmpdir(), 'stayledger-env-'))
afterAll(() => rmSync(root, { recursive: true }))

const KEY = 'a secret key for tests, 32 characters or more'
const OLD_KEY = 'the secret key from before, 32 characters or more'

function read(settings: Record<string, string>) {
  return readEnv({ NODE_ENV: 'test', DATA_DIR: root, SECRET_KEY: KEY, ...settings }, root)
}

/** The one line that ends the start. */
function problemOf(settings: Record<string, string>): string | undefined {
  const result = read(settings)
  return result.ok ? undefined : result.problem
}

function file(name: string, text: string): string {
  writeFileSync(join(root, name), text)
  return name
}

const PROXIES = 'off, on, a number of proxies, or their addresses separated by commas'

test.each([
  ['RATE_LIMIT', 'many', 'a whole number of requests a minute and address, or 0 for no limit'],
  ['RATE_LIMIT', '-1', 'a whole number of requests a minute and address, or 0 for no limit'],
  ['CLAMD_URL', 'clamav.example.hk', 'tcp://HOST:PORT or unix:/PATH of a clamd'],
  ['CLAMD_URL', 'tcp://clamav.example.hk', 'tcp://HOST:PORT or unix:/PATH of a clamd'],
  ['CLAMD_URL', 'unix:', 'tcp://HOST:PORT or unix:/PATH of a clamd'],
  ['TRUST_PROXY', '999.1.1.1', PROXIES],
  ['TRUST_PROXY', '::::', PROXIES],
  ['TRUST_PROXY', '10.0.0.0/33', PROXIES],
  ['TRUST_PROXY', '127.0.0.1,', PROXIES],
  ['TRUST_PROXY', 'proxy.example.hk', PROXIES],
  ['TRUST_PROXY', '100', PROXIES],
  ['TRUST_PROXY', '-1', PROXIES],
  ['TRUST_PROXY', 'On', PROXIES],
])('%s=%s is refused in one line', (name, value, allowed) => {
  expect(problemOf({ [name]: value })).toBe(`${name} is "${value}"; allowed: ${allowed}`)
})

test('what is allowed is taken', () => {
  expect(read({})).toMatchObject({ env: { rateLimit: 20_000, clamdUrl: null, breachedPasswordsFile: null } })
  expect(read({ RATE_LIMIT: '0', CLAMD_URL: 'unix:/run/clamd.sock' })).toMatchObject({
    env: { rateLimit: 0, clamdUrl: 'unix:/run/clamd.sock' },
  })
  expect(read({ CLAMD_URL: 'tcp://[::1]:3310' })).toMatchObject({ ok: true })
})

test.each([
  ['off', false],
  ['on', true],
  ['2', 2],
  ['loopback', 'loopback'],
  ['10.0.0.0/8, ::1', '10.0.0.0/8, ::1'],
  ['loopback, 192.0.2.7', 'loopback, 192.0.2.7'],
])('TRUST_PROXY=%s is what Express takes', (text, trustProxy) => {
  const taken = read({ TRUST_PROXY: text })
  expect(taken).toMatchObject({ ok: true, env: { trustProxy } })
  expect(() => express().set('trust proxy', trustProxy)).not.toThrow()
})

test('a list of breached passwords that is missing or no list is one line', () => {
  const allowed = 'a file of lines SHA-1:COUNT in upper case, sorted, as haveibeenpwned.com gives it'
  expect(problemOf({ BREACHED_PASSWORDS_FILE: 'none.txt' })).toBe(
    `BREACHED_PASSWORDS_FILE is "none.txt"; allowed: ${allowed} (ENOENT)`,
  )
  expect(problemOf({ BREACHED_PASSWORDS_FILE: file('plain.txt', 'password\n') })).toBe(
    `BREACHED_PASSWORDS_FILE is "plain.txt"; allowed: ${allowed} (no SHA-1 in upper case and count stands in the line at byte 0)`,
  )
})

const SECRETS = {
  SECRET_KEY: [KEY, 'secretKey'],
  SECRET_KEY_PREVIOUS: [OLD_KEY, 'previousSecretKey'],
  SMTP_URL: ['smtp://user:word@mail.example.hk:587', 'smtpUrl'],
  DATABASE_URL: ['postgres://user:word@db.example.hk/stays', 'databaseUrl'],
  METRICS_TOKEN: ['a-token', 'metricsToken'],
} as const

test('each setting that holds a secret may stand in a file', () => {
  expect([...SECRET_SETTINGS].sort()).toEqual(Object.keys(SECRETS).sort())
})

test.each([...SECRET_SETTINGS])('%s may stand in a file', (name) => {
  const [value, field] = SECRETS[name]
  const named = { [`${name}_FILE`]: file(`${name}.txt`, `${value}\n`), [name]: '' }
  expect(read(named)).toMatchObject({ ok: true, env: { [field]: value } })

  expect(problemOf({ ...named, [name]: value })).toBe(
    `${name}_FILE is "${name}.txt"; allowed: nothing while ${name} is set: one of the two`,
  )
  const unset = { [name]: '' }
  expect(problemOf({ ...unset, [`${name}_FILE`]: 'none.txt' })).toBe(
    `${name}_FILE is "none.txt"; allowed: a file with the value of ${name} (ENOENT)`,
  )
  expect(problemOf({ ...unset, [`${name}_FILE`]: file('empty.txt', '\n') })).toBe(
    `${name}_FILE is "empty.txt"; allowed: a file with the value of ${name}; this one is empty`,
  )
})

test('what a file holds is judged like the setting, and not shown', () => {
  expect(problemOf({ SECRET_KEY: '', SECRET_KEY_FILE: file('short.txt', 'short secret') })).toMatch(
    /^SECRET_KEY is "\(12 characters\)"; allowed: /,
  )
})
