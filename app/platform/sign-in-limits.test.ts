import { expect, test } from 'vitest'
import { makeSignInLimits } from './sign-in-limits.server.ts'

const KEY = 'a secret key for tests, 32 characters or more'

test('the addresses of one IPv6 network are one who guesses', async () => {
  const limits = makeSignInLimits(KEY)
  const waits: number[] = []
  for (let host = 1; host <= 61; host++)
    waits.push(await limits.beginOther('reset', `2001:db8:1:2::${host.toString(16)}`))
  expect(waits.slice(0, 60)).toEqual(Array.from({ length: 60 }, () => 0))
  expect(waits[60]).toBeGreaterThan(0)
  expect(await limits.beginOther('reset', '2001:db8:1:3::1')).toBe(0)

  const attempt = (host: number) => ({
    email: `nobody-${host}@example.hk`,
    address: `2001:db8:9:9::${host.toString(16)}`,
    device: null,
  })
  for (let host = 1; host <= 60; host++) expect(await limits.begin(attempt(host))).toBe(0)
  expect(await limits.begin(attempt(61))).toBeGreaterThan(0)
})
