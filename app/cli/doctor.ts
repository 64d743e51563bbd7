import '#app/platform/dotenv.ts'
import { accessSync, constants, statfsSync } from 'node:fs'
import { COMPUTED_BY } from '#app/domain/engine-version.ts'
import { type Env, readEnv } from '#app/platform/env.ts'
import { makeLog } from '#app/platform/logging.ts'
import { makeMailer } from '#app/platform/mailer.server.ts'
import { makeScanner } from '#app/platform/malware-scan.server.ts'
import { ROOT } from '#app/platform/root.ts'
import { type DataStore, openDataStore } from '#db/data-store.server.ts'
import { reasonOf } from '#db/engine/store-errors.server.ts'
import { makeFileStore } from '#db/file-store.server.ts'
import { missingFiles } from '#db/files-and-rows.server.ts'
import { appliedMigrations, schemaIsCurrent } from '#db/migrate.server.ts'
import { countSealed } from '#db/rotate-keys.server.ts'
import { familiesBehind } from '#db/system/work-due.server.ts'
import { type Command, commandLine } from './command.ts'

type Verdict = 'ok' | 'note' | 'wrong'
type Check = [name: string, verdict: Verdict, text: string]

const LEAST_FREE_MB = 200

/** `doctor`: settings, data store, schema, findings, keys, uploads, scanner, mail and disk, one line each. 1 when something is wrong, 3 without a data store. */
export const doctor: Command = async (args) => {
  commandLine(args, {})
  const read = readEnv(process.env, ROOT)
  if (!read.ok) return report([['settings', 'wrong', read.problem]])
  const { env } = read
  const checks: Check[] = [['settings', 'ok', `${env.mode}, ${env.baseUrl}, data in ${env.dataDir}`]]
  const data = await opened(env)
  const folders = new Set([env.dataDir])
  if (typeof data === 'string') checks.push(['data store', 'wrong', data])
  else {
    checks.push(...(await storeChecks(data, env)))
    const { folder } = await data.engine.describe()
    if (folder) folders.add(folder)
    await data.engine.close()
  }
  checks.push(await mailCheck(env), await scannerCheck(env), ...[...folders].map(diskCheck))
  const code = report(checks)
  return typeof data === 'string' ? 3 : code
}

function report(checks: readonly Check[]): number {
  for (const [name, verdict, text] of checks) {
    process.stdout.write(`${verdict.padEnd(6)}${name.padEnd(11)}${text}\n`)
  }
  return checks.some(([, verdict]) => verdict === 'wrong') ? 1 : 0
}

async function opened({ databaseUrl, secretKey, previousSecretKey }: Env): Promise<DataStore | string> {
  const settings = {
    databaseUrl,
    secretKey,
    previousSecretKey,
    waits: 'blocking',
    busyTimeoutMs: 5000,
  } as const
  return openDataStore(settings).catch(reasonOf)
}

async function storeChecks(data: DataStore, env: Env): Promise<Check[]> {
  const { version, rowSecurity } = await data.engine.describe()
  const store: Check =
    rowSecurity === false
      ? ['data store', 'note', `${version}; this login sees past row security: use one that is no superuser`]
      : ['data store', 'ok', version]
  if (!(await schemaIsCurrent(data.engine))) {
    const has = (await appliedMigrations(data.engine)).at(-1) ?? 'none'
    return [store, ['schema', 'wrong', `${has}, not this program's; run "stayledger migrate"`]]
  }
  const { count } = await familiesBehind(data, COMPUTED_BY, 1)
  return [
    store,
    ['schema', 'ok', (await appliedMigrations(data.engine)).at(-1) ?? ''],
    count === 0
      ? ['findings', 'ok', `computed with ${COMPUTED_BY}`]
      : ['findings', 'wrong', `${count} families are computed with older rules; run "stayledger migrate"`],
    await keyCheck(data),
    await uploadsCheck(data, env),
  ]
}

async function keyCheck(data: DataStore): Promise<Check> {
  const { present, previous, unknown } = await countSealed(data)
  if (unknown > 0) {
    const text = `SECRET_KEY is not the one that sealed ${unknown} of the values in this data store`
    return ['keys', 'wrong', text]
  }
  if (previous > 0)
    return ['keys', 'note', `${previous} values need SECRET_KEY_PREVIOUS; run "stayledger keys rotate"`]
  if (data.sealer.previousKeyId)
    return ['keys', 'note', 'SECRET_KEY opens all that is sealed: SECRET_KEY_PREVIOUS is needed no longer']
  return ['keys', 'ok', present > 0 ? 'SECRET_KEY opens what is sealed' : 'nothing is sealed yet']
}

async function uploadsCheck(data: DataStore, { dataDir }: Env): Promise<Check> {
  const files = makeFileStore(dataDir, data.sealer)
  const problem = await files.problem()
  if (problem !== undefined) return ['uploads', 'wrong', problem]
  const { count, missing } = await missingFiles(data, files)
  if (missing.length === 0) return ['uploads', 'ok', `${count} documents, each has its file`]
  const named = missing.slice(0, 3).join(', ')
  return ['uploads', 'wrong', `${missing.length} of ${count} documents have no file in ${dataDir}: ${named}`]
}

async function mailCheck(env: Env): Promise<Check> {
  const mailer = makeMailer(env)
  if (!mailer) return ['mail', 'note', 'SMTP_URL is not set: mail stays in the outbox']
  const problem = await mailer.problem()
  const { host } = new URL(env.smtpUrl ?? '')
  return problem === undefined
    ? ['mail', 'ok', `${host} answers`]
    : ['mail', 'wrong', `SMTP_URL names ${host}: ${problem}`]
}

async function scannerCheck(env: Env): Promise<Check> {
  const scanner = makeScanner(env, makeLog(env))
  if (!scanner) return ['scanner', 'note', 'CLAMD_URL is not set: uploads are not scanned for malware']
  const problem = await scanner.problem()
  return problem === undefined
    ? ['scanner', 'ok', `${env.clamdUrl} answers`]
    : ['scanner', 'wrong', `CLAMD_URL names ${env.clamdUrl}: ${problem}`]
}

function diskCheck(folder: string): Check {
  try {
    accessSync(folder, constants.W_OK)
    const { bavail, bsize } = statfsSync(folder)
    const freeMb = Math.floor((bavail * bsize) / 1024 / 1024)
    const text = `${freeMb.toLocaleString('en')} MB free in ${folder}`
    return freeMb < LEAST_FREE_MB
      ? ['disk', 'wrong', `${text}; ${LEAST_FREE_MB} are needed`]
      : ['disk', 'ok', text]
  } catch (error) {
    return ['disk', 'wrong', `${folder} cannot be written: ${reasonOf(error)}`]
  }
}
