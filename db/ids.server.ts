import { createHash } from 'node:crypto'
import { v7 } from 'uuid'

/** Makes ids of rows: UUIDv7, so that later rows sort after earlier ones. */
export type MakeId = () => string

export const newId: MakeId = () => v7()

/** Ids for made data: the same seed and the same instant give the same ids in the same order. */
export function seededIds(seed: string, startAt: Date): MakeId {
  let count = 0
  return () => {
    const random = createHash('sha256').update(`${seed}/${count}`).digest().subarray(0, 16)
    const id = v7({ msecs: startAt.getTime() + Math.floor(count / 1000), seq: count % 1000, random })
    count++
    return id
  }
}
