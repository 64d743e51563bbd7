import { createHash, randomBytes } from 'node:crypto'

const BYTES = 32

/** The secret of a link or a cookie, and what the store keeps of it. */
export function makeToken(): { token: string; hash: string } {
  const token = randomBytes(BYTES).toString('base64url')
  return { token, hash: hashOfToken(token) }
}

/** A stolen file opens no link: the store knows tokens by this only. */
export function hashOfToken(token: string | undefined): string {
  return createHash('sha256')
    .update(token ?? '')
    .digest('hex')
}
