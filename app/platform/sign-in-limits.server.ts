import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { networkOf } from './request-limits.ts'

/** Who tries to sign in: the address typed, where from, and the browser's device cookie if it has one. */
export type Attempt = { email: string; address: string; device: string | null }

export type SignInLimits = {
  /** Counts an attempt before the password is looked at. Seconds to wait when there were too many, else 0. */
  begin(attempt: Attempt): Promise<number>
  /** The attempt was right: it does not count. */
  succeed(attempt: Attempt): Promise<void>
  /** The device cookie for a browser whose person was proven to the end. */
  deviceFor(attempt: Attempt): string
  /** The same for a code, or another fresh proof, of an account whose password was right. */
  beginCode(attempt: Attempt): Promise<number>
  succeedCode(attempt: Attempt): Promise<void>
  /** The same for what makes accounts or uses links, by caller's address alone. */
  beginOther(kind: string, address: string): Promise<number>
  /** The same for sign-ins by a provider that are begun: a whole office comes from one address in the morning. */
  beginProvider(address: string): Promise<number>
  /** Whether one more mail may go to this address: nobody's mailbox is filled by typing it into a form. */
  mayMail(email: string): Promise<boolean>
}

const WINDOW_SECONDS = 300
const PER_ACCOUNT = 10
const PER_ADDRESS = 60
const OTHER_WINDOW_SECONDS = 3600
const PER_ADDRESS_OTHER = 60
/** A million codes, three of which fit at a time: 40 tries an hour find one in about a year. */
const CODE_WINDOW_SECONDS = 900
const PER_ACCOUNT_CODE = 10
const MAIL_WINDOW_SECONDS = 3600
const PER_MAILBOX = 5
const PER_ADDRESS_PROVIDER = 600

/**
 * Slows guessing down per account and per address. A browser that has signed in to the account before carries a device
 * cookie and is counted by itself, so that somebody who guesses at an account cannot lock its owner out.
 */
export function makeSignInLimits(secretKey: string): SignInLimits {
  const account = new RateLimiterMemory({
    keyPrefix: 'account',
    points: PER_ACCOUNT,
    duration: WINDOW_SECONDS,
  })
  const device = new RateLimiterMemory({ keyPrefix: 'device', points: PER_ACCOUNT, duration: WINDOW_SECONDS })
  const address = new RateLimiterMemory({
    keyPrefix: 'address',
    points: PER_ADDRESS,
    duration: WINDOW_SECONDS,
  })
  const other = new RateLimiterMemory({
    keyPrefix: 'other',
    points: PER_ADDRESS_OTHER,
    duration: OTHER_WINDOW_SECONDS,
  })

  const code = new RateLimiterMemory({
    keyPrefix: 'code',
    points: PER_ACCOUNT_CODE,
    duration: CODE_WINDOW_SECONDS,
  })
  const provider = new RateLimiterMemory({
    keyPrefix: 'provider',
    points: PER_ADDRESS_PROVIDER,
    duration: WINDOW_SECONDS,
  })
  const mailbox = new RateLimiterMemory({
    keyPrefix: 'mailbox',
    points: PER_MAILBOX,
    duration: MAIL_WINDOW_SECONDS,
  })

  const stamp = (id: string, email: string) =>
    createHmac('sha256', secretKey).update(`device\n${id}\n${email}`).digest('base64url')

  function knownDevice({ device: cookie, email }: Attempt): string | undefined {
    const [id = '', given = ''] = (cookie ?? '').split('.', 2)
    const wanted = stamp(id, email)
    const [one, other] = [Buffer.from(given), Buffer.from(wanted)]
    const fits = one.length === other.length && timingSafeEqual(one, other)
    return fits ? id : undefined
  }

  function deviceFor(attempt: Attempt): string {
    const id = knownDevice(attempt) ?? randomBytes(12).toString('base64url')
    return `${id}.${stamp(id, attempt.email)}`
  }

  function bucketsOf(attempt: Attempt): [RateLimiterMemory, string][] {
    const known = knownDevice(attempt)
    if (known !== undefined) return [[device, known]]
    return [
      [account, keyOf(attempt.email)],
      [address, networkOf(attempt.address)],
    ]
  }

  const codeBuckets = (attempt: Attempt): [RateLimiterMemory, string][] => [
    [code, knownDevice(attempt) ?? keyOf(attempt.email)],
  ]

  return {
    begin: (attempt) => consumeAll(bucketsOf(attempt)),
    async succeed(attempt) {
      for (const [limiter, key] of bucketsOf(attempt)) await limiter.reward(key)
    },
    deviceFor,
    beginCode: (attempt) => consumeAll(codeBuckets(attempt)),
    async succeedCode(attempt) {
      for (const [limiter, key] of codeBuckets(attempt)) await limiter.reward(key)
    },
    beginOther: (kind, from) => consumeAll([[other, `${kind} ${networkOf(from)}`]]),
    beginProvider: (from) => consumeAll([[provider, networkOf(from)]]),
    mayMail: async (email) => (await consumeAll([[mailbox, keyOf(email)]])) === 0,
  }
}

function keyOf(email: string): string {
  return createHash('sha256').update(email).digest('base64url')
}

async function consumeAll(buckets: readonly [RateLimiterMemory, string][]): Promise<number> {
  const waits = await Promise.all(buckets.map(([limiter, key]) => consume(limiter, key)))
  return Math.max(...waits)
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key)
    return 0
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    throw refusal
  }
}
