import { hash, verify } from '@node-rs/argon2'
import { isBreached } from './breached-passwords.server.ts'

/** Hashing that cannot be used to exhaust the machine: few at a time, a short queue, then "busy". */
export type Passwords = {
  hash(password: string): Promise<string>
  /** With no hash (nobody of that name, or no password yet) it takes the same time and says no. */
  verify(hash: string | null, password: string): Promise<boolean>
  /** Whether it stands in the list of breached passwords; without a list none does. */
  isBreached(password: string): Promise<boolean>
}

/** Too many sign-ins at once; requests answer 503 and keep the form. */
class PasswordsBusy extends Error {
  override readonly name = 'PasswordsBusy'
}

/** By its name: the process and the bundle of the pages each have this file. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordsBusy'
}

// argon2id with OWASP's parameters: 19 MiB, two passes, one lane.
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 }
const AT_ONCE = 2
const WAITING = 100

export function makePasswords(breachedList: string | null = null): Passwords {
  const inTurn = limited()
  const hashOf = (password: string) => inTurn(() => hash(normalized(password), PARAMETERS))
  let nobodysHash: Promise<string> | undefined

  return {
    hash: hashOf,
    async verify(stored, password) {
      nobodysHash ??= hashOf('nobody has this password')
      const against = stored ?? (await nobodysHash)
      const fits = await inTurn(() => verify(against, normalized(password)))
      return fits && stored !== null
    },
    isBreached: async (password) => breachedList !== null && isBreached(breachedList, password),
  }
}

/** The same password typed on another keyboard: full-width letters, composed and decomposed accents. */
function normalized(password: string): string {
  return password.normalize('NFKC')
}

function limited() {
  let running = 0
  const waiting: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= AT_ONCE) {
      if (waiting.length >= WAITING) throw new PasswordsBusy('too many passwords are being checked')
      await new Promise<void>((resolve) => waiting.push(resolve))
    } else {
      running++
    }
    try {
      return await work()
    } finally {
      // The place goes to the next in line, or is given back.
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
