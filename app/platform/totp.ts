import { createHmac, timingSafeEqual } from 'node:crypto'

/*
 * Time-based one-time passwords, RFC 6238, as every authenticator app knows them: SHA-1, six digits, 30 seconds.
 */

const STEP_MS = 30_000
const DIGITS = 6
/** A phone may be up to one step ahead or behind. */
const DRIFT_STEPS = 1

/** The number of the 30-second step that holds the instant. */
export function stepAt(milliseconds: number): number {
  return Math.floor(milliseconds / STEP_MS)
}

/** The six digits of a step (RFC 4226, 5.3: dynamic truncation). */
export function codeOfStep(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const hash = createHmac('sha1', secret).update(counter).digest()
  const offset = (hash.at(-1) ?? 0) & 0xf
  const number = hash.readUInt32BE(offset) & 0x7fff_ffff
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0')
}

/**
 * The step whose code this is, of those around now and after the last one used; undefined when it is none of them. Every
 * step is compared, so that the time says nothing.
 */
export function stepOfCode(
  secret: Uint8Array,
  code: string,
  milliseconds: number,
  lastStep: number,
): number | undefined {
  const now = stepAt(milliseconds)
  let found: number | undefined
  for (let step = now - DRIFT_STEPS; step <= now + DRIFT_STEPS; step++) {
    const fits = isSame(codeOfStep(secret, step), code)
    if (fits && step > lastStep) found ??= step
  }
  return found
}

/** The six digits in what was typed, which may hold spaces; undefined when it is something else. */
export function typedCode(text: string): string | undefined {
  const digits = text.normalize('NFKC').replace(/[\s-]/g, '')
  return /^\d{6}$/.test(digits) ? digits : undefined
}

/** What a QR code for an authenticator app holds. */
export function keyUri(issuer: string, account: string, secret: Uint8Array): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`
  const query = new URLSearchParams({ secret: base32(secret), issuer })
  // An app may show a plus sign where a space was meant.
  return `otpauth://totp/${label}?${query.toString().replaceAll('+', '%20')}`
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648 base32 without padding. */
export function base32(bytes: Uint8Array): string {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups.map((group) => ALPHABET[Number.parseInt(group.padEnd(5, '0'), 2)]).join('')
}

function isSame(wanted: string, given: string): boolean {
  return given.length === wanted.length && timingSafeEqual(Buffer.from(given), Buffer.from(wanted))
}
