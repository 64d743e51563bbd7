import { createCipheriv, createDecipheriv } from 'node:crypto'

/*
 * Bytes of any length, sealed in pieces so that no more than one is held: AES-256-GCM with a key that is used for this one
 * stream. A piece's nonce is its number and whether it is the last: pieces that were moved, left out or cut off do not open.
 */
export const PIECE_BYTES = 64 * 1024
export const TAG_BYTES = 16
const NONCE_BYTES = 12

/** The pieces, each followed by its tag. `belonging` is authenticated with every one. */
export async function* sealedPieces(
  key: Buffer,
  belonging: Buffer,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  let held = 0
  let count = 0
  for await (const part of bytes) {
    waiting.push(Buffer.from(part.buffer, part.byteOffset, part.byteLength))
    held += part.length
    // More than a piece: what stands in front is not the last.
    while (held > PIECE_BYTES) {
      const all = Buffer.concat(waiting)
      yield sealPiece(key, belonging, { at: count++, isLast: false }, all.subarray(0, PIECE_BYTES))
      waiting = [all.subarray(PIECE_BYTES)]
      held = all.length - PIECE_BYTES
    }
  }
  yield sealPiece(key, belonging, { at: count, isLast: true }, Buffer.concat(waiting))
}

type Piece = { at: number; isLast: boolean }

function sealPiece(key: Buffer, belonging: Buffer, piece: Piece, bytes: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(piece)).setAAD(belonging)
  return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

/** Throws when the piece is not this one of this stream. */
export function openPiece(key: Buffer, belonging: Buffer, piece: Piece, sealed: Buffer): Buffer {
  const end = sealed.length - TAG_BYTES
  if (end < 0) throw new Error('a piece of a sealed file is cut off')
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(piece))
    .setAAD(belonging)
    .setAuthTag(sealed.subarray(end))
  return Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()])
}

function nonceOf({ at, isLast }: Piece): Buffer {
  const nonce = Buffer.alloc(NONCE_BYTES)
  nonce.writeUInt32BE(at, NONCE_BYTES - 5)
  nonce[NONCE_BYTES - 1] = isLast ? 1 : 0
  return nonce
}
