import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

type Source = Readonly<Record<string, string | undefined>>

/** Settings that are secrets: each may stand in a file that `<NAME>_FILE` names, as vault agents, Docker and Kubernetes hand them out. */
export const SECRET_SETTINGS = [
  'SECRET_KEY',
  'SECRET_KEY_PREVIOUS',
  'SMTP_URL',
  'DATABASE_URL',
  'METRICS_TOKEN',
] as const

export type SecretSetting = (typeof SECRET_SETTINGS)[number]

/** `value` is undefined when no file is named. `problem`: what is allowed instead of what the setting holds. */
export type FromFile = { ok: true; value: string | undefined } | { ok: false; problem: string }

/** What the file says that `<name>_FILE` names, without the line end behind it. A relative path stands from `root`. */
export function secretFromFile(source: Source, name: SecretSetting, root: string): FromFile {
  const path = source[`${name}_FILE`]
  if (path === undefined || path === '') return { ok: true, value: undefined }
  if (source[name]) return { ok: false, problem: `nothing while ${name} is set: one of the two` }
  try {
    const value = readFileSync(resolve(root, path), 'utf8').replace(/[\r\n]+$/, '')
    if (value === '') return { ok: false, problem: `a file with the value of ${name}; this one is empty` }
    return { ok: true, value }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'it cannot be read'
    return { ok: false, problem: `a file with the value of ${name} (${reason})` }
  }
}
