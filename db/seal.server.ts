import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { fullIdentifier, lastFour, normalizeIdentifier } from '#app/domain/identifiers.ts'
import type { SealedPlace } from './sealed-columns.server.ts'

/*
 * Sealed bytes: format (1) · key id (4) · nonce (12) · tag (16) · ciphertext. AES-256-GCM; what it belongs to (employer and
 * column) is authenticated with it, so sealed bytes copied to another employer or another column do not open.
 */
const FORMAT = 1
const FORMAT_BYTES = 1
const KEY_ID_BYTES = 4
const NONCE_BYTES = 12
const TAG_BYTES = 16
const HEADER_BYTES = FORMAT_BYTES + KEY_ID_BYTES + NONCE_BYTES + TAG_BYTES

/** Where the key id stands in sealed bytes, as SQL counts: from the second byte on. */
export const KEY_ID_AT = { from: FORMAT_BYTES + 1, length: KEY_ID_BYTES } as const

/** Seals and opens what an employer must not lose with a stolen file: identifiers, case files, staged imports. */
export type Sealer = {
  /** `place` names the column (`people.hkid`). The same text never seals to the same bytes twice. */
  seal(orgId: string, place: SealedPlace, text: string): Buffer
  /** Throws when the key, the employer or the place is another. */
  open(orgId: string, place: SealedPlace, sealed: Uint8Array): string
  /** Finds a number without opening any: the same number gives the same text within one employer, and only there. */
  blindIndex(orgId: string, identifier: string): string
  /** The same by each key that may have written it, the present one first. */
  blindIndexes(orgId: string, identifier: string): string[]
  /** Of the key that seals, and of the one before it, which only opens. */
  readonly keyId: Buffer
  readonly previousKeyId: Buffer | null
}

/**
 * Keys come from `SECRET_KEY` alone; the same text gives the same keys on every machine. While keys are changed
 * `SECRET_KEY_PREVIOUS` opens what was sealed before, and finds it.
 */
export function makeSealer(secretKey: string, previousKey: string | null = null): Sealer {
  const present = keysFrom(secretKey)
  const previous = previousKey === null ? null : keysFrom(previousKey)
  const all = previous ? [present, previous] : [present]

  return {
    seal(orgId, place, text) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', present.seal, nonce).setAAD(belonging(orgId, place))
      const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([Buffer.of(FORMAT), present.id, nonce, cipher.getAuthTag(), ciphertext])
    },
    open(orgId, place, sealed) {
      const bytes = Buffer.from(sealed)
      if (bytes[0] !== FORMAT || bytes.length < HEADER_BYTES) throw new Error('these are no sealed bytes')
      const [, id, nonce, tag] = cut(bytes, [FORMAT_BYTES, KEY_ID_BYTES, NONCE_BYTES, TAG_BYTES])
      const key = all.find((each) => id?.equals(each.id))
      if (!key) throw new Error('sealed with another SECRET_KEY')
      const decipher = createDecipheriv('aes-256-gcm', key.seal, nonce ?? '')
        .setAAD(belonging(orgId, place))
        .setAuthTag(tag ?? Buffer.alloc(0))
      return decipher.update(bytes.subarray(HEADER_BYTES), undefined, 'utf8') + decipher.final('utf8')
    },
    blindIndex: (orgId, identifier) => indexOf(present, orgId, identifier),
    blindIndexes: (orgId, identifier) => all.map((key) => indexOf(key, orgId, identifier)),
    keyId: present.id,
    previousKeyId: previous?.id ?? null,
  }
}

type Keys = { id: Buffer; seal: KeyObject; index: KeyObject }

function keysFrom(secretKey: string): Keys {
  return {
    id: derive(secretKey, 'seal key id').subarray(0, KEY_ID_BYTES),
    // Node takes several times as long with a key that is plain bytes.
    seal: createSecretKey(derive(secretKey, 'seal')),
    index: createSecretKey(derive(secretKey, 'blind index')),
  }
}

function indexOf(key: Keys, orgId: string, identifier: string): string {
  const text = `${orgId}\n${normalizeIdentifier(identifier)}`
  return createHmac('sha256', key.index).update(text).digest('base64url')
}

/** The four columns of an identifier that is on file: `known` as in `people.hkid_known`. */
export type SealedIdentifier =
  | { known: 'known'; sealed: Buffer; lastFour: string; index: string }
  | { known: 'partial'; sealed: null; lastFour: string; index: null }
  | { known: 'none' | 'unknown'; sealed: null; lastFour: null; index: null }

/**
 * What is stored of a number as it was given: null is "none on file", undefined "unknown", a masked number (`••••5678`)
 * gives its last four only.
 */
export function sealIdentifier(
  sealer: Sealer,
  orgId: string,
  place: SealedPlace,
  number: string | null | undefined,
): SealedIdentifier {
  if (number === undefined || number === '')
    return { known: 'unknown', sealed: null, lastFour: null, index: null }
  if (number === null) return { known: 'none', sealed: null, lastFour: null, index: null }
  if (fullIdentifier(number) === undefined) {
    return { known: 'partial', sealed: null, lastFour: lastFour(number), index: null }
  }
  return {
    known: 'known',
    sealed: sealer.seal(orgId, place, number),
    lastFour: lastFour(number),
    index: sealer.blindIndex(orgId, number),
  }
}

function belonging(orgId: string, place: string): Buffer {
  return Buffer.from(`stayledger\n${orgId}\n${place}`)
}

function derive(secretKey: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secretKey, 'stayledger', purpose, 32))
}

function cut(bytes: Buffer, lengths: readonly number[]): Buffer[] {
  let start = 0
  return lengths.map((length) => {
    start += length
    return bytes.subarray(start - length, start)
  })
}
