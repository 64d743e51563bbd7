import { setTimeout as sleep } from 'node:timers/promises'
import { and, asc, eq, isNotNull, type SQL, sql } from 'drizzle-orm'
import { ACCOUNTS } from '#db/accounts/sealed-json.server.ts'
import { listOrgs } from '#db/system/employers.server.ts'
import { openOrgForJob } from '#db/system/open-employer.server.ts'
import { audit } from './audit.server.ts'
import type { DataStore } from './data-store.server.ts'
import type { Scope } from './engine/engine.server.ts'
import { KEY_ID_AT } from './seal.server.ts'
import { SEALED_COLUMNS, type SealedColumn, type SealedPlace } from './sealed-columns.server.ts'
import { systemStore } from './system-store.server.ts'

/** Rows of one commit: others write in between, and what is done stays done when the process is stopped. */
const SLICE = 100

/** How many sealed values there are, by the key that sealed them; `unknown`: neither the present nor the previous one. */
export type SealedCounts = { present: number; previous: number; unknown: number }

export type SealedAgain = {
  counts: { place: SealedPlace; count: number }[]
  /** Where values are that the previous key should open and does not: damaged, or brought from another place. */
  damaged: string[]
}

type Row = Record<string, string | number | Buffer> & { sealed: Buffer }
/** Whose rows: an employer, or nobody (what people prove themselves with). */
type Owner = { id: string; slug: string | null }
type Work = { place: SealedPlace; column: SealedColumn; owner: Owner }

const PLACES = Object.entries(SEALED_COLUMNS) as [SealedPlace, SealedColumn][]

/** Counts what is sealed with which key; O(everything sealed). */
export async function countSealed({ engine, sealer }: DataStore): Promise<SealedCounts> {
  const counts: SealedCounts = { present: 0, previous: 0, unknown: 0 }
  for (const [, { table, sealed }] of PLACES) {
    const rows = await systemStore({ engine })
      .read.select({ keyId: keyIdIn(sealed), count: sql<number>`count(*)`.mapWith(Number) })
      .from(table)
      .where(isNotNull(sealed))
      .groupBy(keyIdIn(sealed))
    for (const { keyId, count } of rows) {
      const id = Buffer.from(keyId)
      if (id.equals(sealer.keyId)) counts.present += count
      else if (sealer.previousKeyId?.equals(id)) counts.previous += count
      else counts.unknown += count
    }
  }
  return counts
}

/**
 * Seals with the present key what the previous one sealed, and writes its blind indexes anew: slice by slice, while others
 * read and write. Each value says by its key id whether it is done, so this may be stopped and repeated; of two processes
 * the second waits.
 */
export async function sealAgain(
  data: DataStore,
  report: (progress: { done: number; total: number }) => void = () => {},
): Promise<SealedAgain> {
  return data.engine.exclusively('keys', async () => {
    const total = (await countSealed(data)).previous
    const counts = new Map<SealedPlace, number>()
    const damaged: string[] = []
    let done = 0
    for (const owner of [...(await listOrgs(data)), { id: ACCOUNTS, slug: null }]) {
      let isNoted = false
      for (const work of placesOf(owner)) {
        for await (const rows of slices(data, work)) {
          if (!isNoted) await note(data, owner)
          isNoted = true
          const startedAt = performance.now()
          const sealed = await sealSlice(data, work, rows, damaged)
          counts.set(work.place, (counts.get(work.place) ?? 0) + sealed)
          done += sealed
          report({ done, total })
          // For as long as the slice took, the store is others'.
          await sleep(performance.now() - startedAt)
        }
      }
    }
    return { counts: [...counts].map(([place, count]) => ({ place, count })), damaged }
  })
}

function placesOf(owner: Owner): Work[] {
  const isTheirs = ({ orgId }: SealedColumn) => (orgId !== undefined) === (owner.slug !== null)
  return PLACES.flatMap(([place, column]) => (isTheirs(column) ? [{ place, column, owner }] : []))
}

/** Before anything of an employer is sealed again, its audit trail says so. */
async function note(data: DataStore, { id, slug }: Owner): Promise<void> {
  const org = slug === null ? undefined : await openOrgForJob(data, slug, 'keys rotate')
  await org?.write((tx) =>
    audit(tx, {
      action: 'rotate_keys',
      target: { kind: 'employer', id },
      before: { key: data.sealer.previousKeyId?.toString('hex') },
      after: { key: data.sealer.keyId.toString('hex') },
    }),
  )
}

/** What the previous key sealed, in the order of the primary key. */
async function* slices(data: DataStore, { column, owner }: Work): AsyncGenerator<Row[]> {
  const { table, sealed, key, orgId } = column
  const named = Object.fromEntries(key.map((each, at) => [`key${at}`, each]))
  let after: SQL | undefined
  for (;;) {
    const rows = (await data.engine
      .as(scopeOf(owner))
      .read.select({ ...named, sealed })
      .from(table)
      .where(
        and(
          orgId && eq(orgId, owner.id),
          isNotNull(sealed),
          sql`${keyIdIn(sealed)} = ${data.sealer.previousKeyId}`,
          after,
        ),
      )
      .orderBy(...key.map((each) => asc(each)))
      .limit(SLICE)) as Row[]
    const last = rows.at(-1)
    if (!last) return
    yield rows
    after = sql`${listed(key.map((each) => sql`${each}`))} > ${listed(keyOf(last, key.length).map((value) => sql`${value}`))}`
  }
}

/** Opens and seals outside the transaction; a row that somebody changed meanwhile is theirs. */
async function sealSlice(
  data: DataStore,
  { place, column, owner }: Work,
  rows: readonly Row[],
  damaged: string[],
): Promise<number> {
  const { table, field, sealed, indexField, key, orgId } = column
  const patches = rows.flatMap((row) => {
    const text = opened(data, owner, place, row.sealed)
    if (text === undefined) damaged.push(`${place} ${keyOf(row, key.length).join(' ')}`)
    if (text === undefined) return []
    const index = indexField && { [indexField]: data.sealer.blindIndex(owner.id, text) }
    return [{ row, set: { [field]: data.sealer.seal(owner.id, place, text), ...index } }]
  })
  return data.engine.as(scopeOf(owner)).write(async (tx) => {
    let count = 0
    for (const { row, set } of patches) {
      const changed = await tx
        .update(table)
        .set(set)
        .where(
          and(
            orgId && eq(orgId, owner.id),
            eq(sealed, row.sealed),
            ...keyOf(row, key.length).map((value, at) => sql`${key[at]} = ${value}`),
          ),
        )
        .returning({ sealed })
      count += changed.length
    }
    return count
  })
}

function opened(data: DataStore, owner: Owner, place: SealedPlace, sealed: Buffer): string | undefined {
  try {
    return data.sealer.open(owner.id, place, sealed)
  } catch {
    return undefined
  }
}

function keyOf(row: Row, length: number): (string | number | Buffer)[] {
  return Array.from({ length }, (_, at) => row[`key${at}`] ?? '')
}

function listed(parts: SQL[]): SQL {
  return sql`(${sql.join(parts, sql`, `)})`
}

function keyIdIn(sealed: SealedColumn['sealed']): SQL<Uint8Array> {
  return sql<Uint8Array>`substr(${sealed}, ${sql.raw(String(KEY_ID_AT.from))}, ${sql.raw(String(KEY_ID_AT.length))})`
}

function scopeOf({ id, slug }: Owner): Scope {
  return slug === null ? 'system' : { orgId: id }
}
