import { type DataStore, openDataStore } from '#db/data-store.server.ts'
import { type FileStore, makeFileStore } from '#db/file-store.server.ts'
import { migrate } from '#db/migrate.server.ts'
import { type Auth, makeAuth } from './auth.server.ts'
import { type Bell, makeBell } from './bell.ts'
import { type Ceremonies, makeCeremonies } from './ceremonies.server.ts'
import { type Clock, makeClock } from './clock.ts'
import type { Env } from './env.ts'
import { type Log, makeLog } from './logging.ts'
import { type LongAnswers, makeLongAnswers } from './long-answers.server.ts'
import { type Mailer, makeMailer } from './mailer.server.ts'
import { makeScanner, type Scanner } from './malware-scan.server.ts'
import { type Metrics, makeMetrics } from './metrics.ts'
import { makePasskeys, type Passkeys } from './passkeys.server.ts'
import { makePasswords, type Passwords } from './passwords.server.ts'
import { makeSecondFactor, type SecondFactor } from './second-factor.server.ts'
import { makeSignInEvents, tellingAuth, tellingFactor, tellingPasskeys } from './sign-in-events.server.ts'
import { makeSignInLimits, type SignInLimits } from './sign-in-limits.server.ts'
import { makeSingleSignOn, type SingleSignOn } from './single-sign-on.server.ts'
import { makeTxtRecords, type TxtRecords } from './txt-records.server.ts'

/**
 * What a process holds, made once by the entry point and handed down: requests find it in `context.services`. It is
 * made by Node outside the bundle, and the bundle imports `#db/…` from there, too, so each class exists once.
 */
export type Services = {
  readonly env: Env
  readonly log: Log
  readonly metrics: Metrics
  readonly clock: Clock
  readonly data: DataStore
  /** Uploads, sealed, in the folder of the installation's data. */
  readonly files: FileStore
  /** Undefined where no scanner is set: uploads are not scanned. */
  readonly scanner: Scanner | undefined
  readonly passwords: Passwords
  readonly limits: SignInLimits
  readonly longAnswers: LongAnswers
  readonly auth: Auth
  readonly ceremonies: Ceremonies
  readonly passkeys: Passkeys
  readonly secondFactor: SecondFactor
  readonly singleSignOn: SingleSignOn
  /** For domains that an employer says are its own. */
  readonly txtRecords: TxtRecords
  /** Undefined where no mail server is set: mails stay in the outbox. */
  readonly mailer: Mailer | undefined
  /** Rung when a mail about an account is to be sent. */
  readonly mailBell: Bell
  /** Rung when families are to be computed again. */
  readonly recomputeBell: Bell
}

/** Opens the data store and brings its schema up to date. Throws `StoreUnavailable` with one line when that fails. */
export async function makeServices(env: Env): Promise<Services> {
  const clock = makeClock(env)
  const metrics = makeMetrics()
  const data = await openDataStore({
    databaseUrl: env.databaseUrl,
    secretKey: env.secretKey,
    previousSecretKey: env.previousSecretKey,
    busyTimeoutMs: 5000,
    waits: 'async',
    strict: env.mode !== 'production',
    now: clock.now,
    observe: () => metrics.countStatement(),
  })
  const { applied } = await migrate(data.engine)
  const log = makeLog(env)
  if (applied.length > 0) log.info({ applied }, 'schema brought up to date')
  return {
    env,
    log,
    metrics,
    clock,
    data,
    files: makeFileStore(env.dataDir, data.sealer),
    scanner: makeScanner(env, log),
    longAnswers: makeLongAnswers(),
    ...signInParts(env, data, clock, log),
    txtRecords: makeTxtRecords(),
    mailer: makeMailer(env),
    mailBell: makeBell(),
    recomputeBell: makeBell(),
  }
}

/** What signing in is made of: the same in the server and in tests. */
export function signInParts(
  env: Pick<Env, 'secretKey' | 'baseUrl' | 'mode' | 'breachedPasswordsFile'>,
  data: DataStore,
  clock: Clock,
  log: Log,
): Pick<
  Services,
  'passwords' | 'limits' | 'ceremonies' | 'passkeys' | 'auth' | 'secondFactor' | 'singleSignOn'
> {
  const passwords = makePasswords(env.breachedPasswordsFile)
  const limits = makeSignInLimits(env.secretKey)
  const ceremonies = makeCeremonies(env, data)
  const events = makeSignInEvents(log, env.secretKey)
  const passkeys = tellingPasskeys(makePasskeys(env, data, ceremonies), events)
  const auth = tellingAuth(makeAuth(env, { data, clock, passwords, limits, ceremonies }), events)
  const factors = makeSecondFactor({ data, clock, passwords, limits, ceremonies, passkeys, auth })
  const secondFactor = tellingFactor(factors, events)
  const singleSignOn = makeSingleSignOn(env, data, ceremonies)
  return { passwords, limits, ceremonies, passkeys, auth, secondFactor, singleSignOn }
}
