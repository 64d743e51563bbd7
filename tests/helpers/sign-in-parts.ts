import { hongKongDayAt } from '#app/domain/plain-date.ts'
import type { Caller } from '#app/platform/auth.server.ts'
import { makeBell } from '#app/platform/bell.ts'
import type { Clock } from '#app/platform/clock.ts'
import type { Env } from '#app/platform/env.ts'
import { makeLog } from '#app/platform/logging.ts'
import { signInParts } from '#app/platform/services.server.ts'
import { openTestStore, type TestStore } from './stores.ts'

/** A clock that stands until it is moved. */
export type MovedClock = Clock & { pass(milliseconds: number): void }

export const MINUTE_MS = 60_000

export function movedClock(startAt = '2026-11-27T01:00:00.000Z'): MovedClock {
  let now = Date.parse(startAt)
  return {
    now: () => new Date(now).toISOString(),
    milliseconds: () => now,
    todayInHongKong: () => hongKongDayAt(now),
    pass: (milliseconds) => {
      now += milliseconds
    },
  }
}

const ENV: Env = {
  mode: 'test',
  demo: false,
  port: 3000,
  host: '127.0.0.1',
  baseUrl: 'http://localhost:3000',
  databaseUrl: 'file:./unused.db',
  dataDir: '/unused',
  secretKey: 'a secret key for tests, 32 characters or more',
  previousSecretKey: null,
  smtpUrl: null,
  mailFrom: 'Stayledger <stays@example.hk>',
  today: null,
  trustProxy: false,
  logLevel: 'silent',
  metricsToken: null,
  rateLimit: 0,
  clamdUrl: null,
  breachedPasswordsFile: null,
}

/** Settings of a made-up installation. */
export function testEnv(env: Partial<Env> = {}): Env {
  return { ...ENV, ...env }
}

/** Everything that signing in is made of, on a store of its own and a clock that the test moves. */
export async function openSignIn(env: Partial<Env> = {}) {
  const clock = movedClock()
  const data: TestStore = await openTestStore({ now: clock.now })
  const settings = testEnv(env)
  return {
    env: settings,
    clock,
    data,
    mailBell: makeBell(),
    ...signInParts(settings, data, clock, makeLog(settings)),
  }
}

/** A browser that keeps its cookies. */
export function browser(address = '127.0.0.1') {
  const jar = new Map<string, string>()
  return {
    keep(cookies: readonly string[]): void {
      for (const cookie of cookies) {
        const [pair = '', ...flags] = cookie.split('; ')
        const [name = '', value = ''] = pair.split(/=(.*)/s)
        if (flags.includes('Max-Age=0')) jar.delete(name)
        else jar.set(name, value)
      }
    },
    caller: (): Caller => ({
      cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') || null,
      address,
      userAgent: 'test',
    }),
    cookie: (): string | null => [...jar].map(([name, value]) => `${name}=${value}`).join('; ') || null,
  }
}
