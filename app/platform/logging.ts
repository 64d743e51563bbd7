import pino, { type Logger } from 'pino'
import type { Env } from './env.ts'

export type Log = Logger

/**
 * One JSON line an event, on standard error, so that standard output stays for results. Identifiers, passwords, cookies
 * and query strings are never handed to it.
 */
export function makeLog(env: Pick<Env, 'logLevel'>): Log {
  return pino(
    {
      level: env.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: ['*.password', '*.token', '*.cookie', '*.authorization'], censor: '…' },
    },
    pino.destination({ dest: 2, sync: true }),
  )
}
