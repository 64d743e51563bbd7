import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { isPlainDate, type PlainDate } from '#app/domain/plain-date.ts'
import { makeFolders } from '#db/make-folders.server.ts'
import { breachedListProblem } from './breached-passwords.server.ts'
import { SECRET_SETTINGS, secretFromFile } from './secret-files.ts'
import { isTrustProxy, trustProxy } from './trust-proxy.ts'

/** The settings of one process, parsed once at start. Paths are absolute. */
export type Env = {
  mode: 'production' | 'development' | 'test'
  demo: boolean
  port: number
  host: string
  /** Without a slash at the end. */
  baseUrl: string
  databaseUrl: string
  dataDir: string
  secretKey: string
  /** Opens what was sealed before `secretKey`, until `keys rotate` has come to its end. */
  previousSecretKey: string | null
  smtpUrl: string | null
  mailFrom: string
  /** The day that replaces today, for demos and tests. */
  today: PlainDate | null
  /** Express's `trust proxy`. */
  trustProxy: boolean | number | string
  logLevel: (typeof LOG_LEVELS)[number]
  metricsToken: string | null
  /** Requests a minute and address; 0: no limit. */
  rateLimit: number
  /** ClamAV's clamd, which scans uploads. */
  clamdUrl: string | null
  /** A list that no new password may stand in: `breached-passwords.server.ts`. */
  breachedPasswordsFile: string | null
}

/** `problem` is one line: the setting, what it holds, what is allowed. */
type Refused = { ok: false; problem: string }
export type EnvResult = { ok: true; env: Env } | Refused
type TodayResult = { ok: true; today: PlainDate | null } | Refused

type Source = Readonly<Record<string, string | undefined>>
type Refusal = { name: string; holds: string | undefined; allowed: string }

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const
const SECRET_KEY_FILE = 'secret-key'

const ALLOWED: Record<string, string> = {
  NODE_ENV: 'production, development or test',
  PORT: 'a whole number from 0 to 65535',
  HOST: 'an address or a host name to listen on',
  BASE_URL: 'http:// or https:// with a host and no path, e.g. https://stays.example.hk',
  DATABASE_URL: 'file:PATH for SQLite, or postgres://USER:PASSWORD@HOST/NAME',
  DATA_DIR: 'a folder that this process may write to',
  SECRET_KEY: 'any text of 32 characters or more; in production it must be set',
  SECRET_KEY_PREVIOUS:
    'the SECRET_KEY from before, 32 characters or more and not the present one; nothing once `keys rotate` is done',
  SMTP_URL: 'smtp://… or smtps://… with a host',
  MAIL_FROM: 'a mail address, e.g. stays@example.hk or Stayledger <stays@example.hk>',
  STAYLEDGER_TODAY: 'an existing day written YYYY-MM-DD',
  STAYLEDGER_DEMO: '1 or 0',
  TRUST_PROXY: 'off, on, a number of proxies, or their addresses separated by commas',
  LOG_LEVEL: LOG_LEVELS.join(', '),
  METRICS_TOKEN: 'a text without spaces',
  RATE_LIMIT: 'a whole number of requests a minute and address, or 0 for no limit',
  CLAMD_URL: 'tcp://HOST:PORT or unix:/PATH of a clamd',
  BREACHED_PASSWORDS_FILE:
    'a file of lines SHA-1:COUNT in upper case, sorted, as haveibeenpwned.com gives it',
}

const Settings = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('test'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(3000),
  HOST: z.string().regex(/^\S+$/).default('127.0.0.1'),
  BASE_URL: z
    .string()
    .refine((text) => hasHost(text, ['http:', 'https:']))
    .refine((text) => URL.canParse(text) && new URL(text).pathname === '/' && !/[?#@]/.test(text))
    .transform((text) => new URL(text).origin)
    .optional(),
  DATABASE_URL: z
    .string()
    .refine(
      (text) =>
        /^file:.+/.test(text) || hasHost(text, ['postgres:', 'postgresql:']) || isPostgresSocket(text),
    )
    .default('file:./data/stayledger.db'),
  DATA_DIR: z.string().default('./data'),
  SECRET_KEY: z.string().min(32).optional(),
  SECRET_KEY_PREVIOUS: z.string().min(32).optional(),
  SMTP_URL: z
    .string()
    .refine((text) => hasHost(text, ['smtp:', 'smtps:']))
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>\r\n]*<)?[^\s<>@]+@[^\s<>@]+>?$/)
    .default('Stayledger <stayledger@localhost>'),
  STAYLEDGER_TODAY: z.string().refine(isPlainDate).optional(),
  STAYLEDGER_DEMO: z.enum(['0', '1']).default('0'),
  TRUST_PROXY: z.string().refine(isTrustProxy).default('off'),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  METRICS_TOKEN: z.string().regex(/^\S+$/).optional(),
  RATE_LIMIT: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .default(20_000),
  CLAMD_URL: z
    .string()
    .refine((text) => /^unix:\/./.test(text) || (hasHost(text, ['tcp:']) && new URL(text).port !== ''))
    .optional(),
  BREACHED_PASSWORDS_FILE: z.string().optional(),
})

/**
 * Reads the settings (contracts.md, 3). An empty text counts as not set. Relative paths stand from `root`, the folder
 * of the installation, so that the server and every command mean the same files. Makes `DATA_DIR` and, outside
 * production, the secret key in it.
 */
export function readEnv(source: Source, root: string): EnvResult {
  const given = { ...withoutEmpty(source) }
  for (const name of SECRET_SETTINGS) {
    const read = secretFromFile(source, name, root)
    if (!read.ok)
      return refuse({ name: `${name}_FILE`, holds: source[`${name}_FILE`], allowed: read.problem })
    if (read.value !== undefined) given[name] = read.value
  }
  const parsed = Settings.safeParse(given)
  if (!parsed.success) return refuseFirst(parsed.error, given)
  const settings = parsed.data
  const demo = settings.STAYLEDGER_DEMO === '1'
  // The demo is built and run like production, but with made-up people on one machine: it asks for no settings.
  const strict = settings.NODE_ENV === 'production' && !demo

  const replaced = replacedToday(settings)
  if (!replaced.ok) return replaced
  if (settings.BASE_URL === undefined && strict)
    return refuse({ name: 'BASE_URL', holds: undefined, allowed: `${ALLOWED.BASE_URL}; production needs it` })

  const dataDir = resolve(root, settings.DATA_DIR)
  const obstacle = makeFolder(dataDir)
  if (obstacle !== undefined)
    return refuse({ name: 'DATA_DIR', holds: dataDir, allowed: `${ALLOWED.DATA_DIR} (${obstacle})` })

  const secretKey = settings.SECRET_KEY ?? (strict ? undefined : keptSecretKey(dataDir))
  if (secretKey === undefined || secretKey.length < 32)
    return refuse({ name: 'SECRET_KEY', holds: secretKey, allowed: `${ALLOWED.SECRET_KEY}` })
  const previousSecretKey = settings.SECRET_KEY_PREVIOUS ?? null
  if (previousSecretKey === secretKey)
    return refuse({
      name: 'SECRET_KEY_PREVIOUS',
      holds: previousSecretKey,
      allowed: `${ALLOWED.SECRET_KEY_PREVIOUS}`,
    })

  const breachedList = settings.BREACHED_PASSWORDS_FILE
  const breachedPasswordsFile = breachedList === undefined ? null : resolve(root, breachedList)
  const listProblem = breachedPasswordsFile === null ? undefined : breachedListProblem(breachedPasswordsFile)
  if (listProblem !== undefined)
    return refuse({
      name: 'BREACHED_PASSWORDS_FILE',
      holds: breachedList,
      allowed: `${ALLOWED.BREACHED_PASSWORDS_FILE} (${listProblem})`,
    })

  return {
    ok: true,
    env: {
      mode: settings.NODE_ENV,
      demo,
      port: settings.PORT,
      host: settings.HOST,
      baseUrl: settings.BASE_URL ?? `http://localhost:${settings.PORT}`,
      databaseUrl: absoluteDatabaseUrl(settings.DATABASE_URL, root),
      dataDir,
      secretKey,
      previousSecretKey,
      smtpUrl: settings.SMTP_URL ?? null,
      mailFrom: settings.MAIL_FROM,
      today: replaced.today,
      trustProxy: trustProxy(settings.TRUST_PROXY),
      logLevel: settings.LOG_LEVEL,
      metricsToken: settings.METRICS_TOKEN ?? null,
      rateLimit: settings.RATE_LIMIT,
      clamdUrl: settings.CLAMD_URL ?? null,
      breachedPasswordsFile,
    },
  }
}

/** The day that replaces today, for what needs no other setting. Refuses as `readEnv` does. */
export function readToday(source: Source): TodayResult {
  const given = withoutEmpty(source)
  const parsed = Settings.pick({ NODE_ENV: true, STAYLEDGER_TODAY: true, STAYLEDGER_DEMO: true }).safeParse(
    given,
  )
  return parsed.success ? replacedToday(parsed.data) : refuseFirst(parsed.error, given)
}

type DaySettings = Pick<z.infer<typeof Settings>, 'NODE_ENV' | 'STAYLEDGER_TODAY' | 'STAYLEDGER_DEMO'>

function replacedToday({ NODE_ENV, STAYLEDGER_DEMO, STAYLEDGER_TODAY }: DaySettings): TodayResult {
  if (STAYLEDGER_TODAY === undefined) return { ok: true, today: null }
  if (NODE_ENV !== 'production' || STAYLEDGER_DEMO === '1') return { ok: true, today: STAYLEDGER_TODAY }
  return refuse({
    name: 'STAYLEDGER_TODAY',
    holds: STAYLEDGER_TODAY,
    allowed: 'nothing when NODE_ENV=production, unless STAYLEDGER_DEMO=1',
  })
}

function withoutEmpty(source: Source): Source {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
}

function refuseFirst({ issues }: z.ZodError, given: Source): Refused {
  const name = String(issues[0]?.path[0] ?? 'NODE_ENV')
  return refuse({ name, holds: given[name], allowed: ALLOWED[name] ?? 'another value' })
}

function refuse({ name, holds, allowed }: Refusal): Refused {
  const what = holds === undefined ? 'is not set' : `is "${shown(name, holds)}"`
  return { ok: false, problem: `${name} ${what}; allowed: ${allowed}` }
}

/** Of a secret setting only what shows the mistake: its length, or the address without the password. */
function shown(name: string, holds: string): string {
  if (name.endsWith('_FILE')) return holds.slice(0, 120)
  if (name.startsWith('SECRET_KEY') || name === 'METRICS_TOKEN') return `(${holds.length} characters)`
  return holds.replace(/\/\/[^@/]*@/, '//…@').slice(0, 120)
}

function hasHost(text: string, protocols: readonly string[]): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return protocols.includes(url.protocol) && url.hostname !== ''
}

/** `postgres:///name?host=/var/run/postgresql`: a socket has no host in the URL. */
function isPostgresSocket(text: string): boolean {
  return /^postgres(ql)?:\/\//.test(text) && URL.canParse(text) && new URL(text).searchParams.has('host')
}

/** Why the folder cannot be made; undefined when it stands. */
function makeFolder(path: string): string | undefined {
  try {
    makeFolders(path)
    return undefined
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'it cannot be made'
  }
}

/** The key made on the first start; two processes that start at once end with the same one. */
function keptSecretKey(dataDir: string): string | undefined {
  const file = join(dataDir, SECRET_KEY_FILE)
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch {
    // It stands there already, or the folder is read-only: reading tells which.
  }
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return undefined
  }
}

function absoluteDatabaseUrl(url: string, root: string): string {
  if (!url.startsWith('file:')) return url
  return `file:${resolve(root, url.slice('file:'.length).replace(/^\/\/(?=\/)/, ''))}`
}
