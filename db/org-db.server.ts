import type { SQL } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteUpdateSetSource } from 'drizzle-orm/sqlite-core'
import type { Role } from '#app/domain/roles.ts'
import type { Gathered, Part } from './gather-rows.server.ts'
import type { orgs } from './schema/index.server.ts'
import type { OrgSelect, OrgTable } from './scoped-select.server.ts'
import type { SealedIdentifier } from './seal.server.ts'
import type { SealedPlace } from './sealed-columns.server.ts'

/** Where somebody acts from: the network address, and the page without anything that was typed. */
export type Whereabouts = { readonly address: string; readonly page: string }

export type Actor =
  | { readonly kind: 'user'; readonly userId: string; readonly name: string; readonly from?: Whereabouts }
  /** A command or a scheduled job; `name` says which. */
  | { readonly kind: 'job'; readonly name: string }

/** Who acts for which employer: verified in `db/system`, which alone makes it. */
export type OrgIdentity = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly role: Role
  readonly actor: Actor
  /** Sponsoring entities that the member may see; null: all. Reads and writes are held to them. */
  readonly entityIds: readonly string[] | null
}

/** What every query takes first: a handle on the rows of one employer, inside a write, a snapshot or neither. */
export type OrgReader = OrgIdentity & {
  readonly select: OrgSelect<typeof orgs>
  readonly selectDistinct: OrgSelect<typeof orgs>
  /** Rows of several tables in one statement, each narrowed as `select` narrows them; in no order. */
  gather<T extends Record<string, Part>>(parts: T): Promise<Gathered<T>>
  /** How many rows hold; O(rows that hold). */
  count(table: OrgTable, where?: SQL): Promise<number>
  /** The instant of recording; the same one all through a write. */
  now(): string
  newId(): string
  /** Opens sealed bytes; `place` names the column (`people.hkid`). */
  open(place: SealedPlace, sealed: Uint8Array): string
  seal(place: SealedPlace, text: string): Buffer
  sealIdentifier(place: SealedPlace, number: string | null | undefined): SealedIdentifier
  /** What `*_index` columns may hold of this number: to find it without opening any. Two while keys are changed. */
  blindIndexes(identifier: string): string[]
}

declare const made: unique symbol

/** The capability: whoever holds it was let in. */
export type OrgDb = OrgReader & {
  readonly [made]: 'OrgDb'
  /** Several reads of one and the same state. Inside, only the handle that is handed in may be used. */
  snapshot<T>(fn: (org: OrgReader) => Promise<T>): Promise<T>
  /** One transaction: facts, findings and audit together, or nothing. See `Store.write` for what may stand inside. */
  write<T>(fn: (tx: OrgTx) => Promise<T>): Promise<T>
}

/** A new row without what the handle fills in: the employer always, instants of recording unless given. */
export type NewRow<T extends OrgTable> = Omit<T['$inferInsert'], 'orgId' | 'createdAt' | 'updatedAt'> & {
  orgId?: never
  createdAt?: string
  updatedAt?: string
}

/** Changes to a row: never its identity or its version. */
export type Patch<T extends OrgTable> = Omit<SQLiteUpdateSetSource<T>, 'id' | 'orgId' | 'version'> & {
  id?: never
  orgId?: never
  version?: never
}

type FactTable = OrgTable & { id: SQLiteColumn; version: SQLiteColumn }

/** Two tabs: one wins, the other gets what is stored now beside what it wanted. */
export type Amended<T extends FactTable> =
  | { readonly ok: true; readonly row: T['$inferSelect'] }
  | { readonly ok: false; readonly reason: 'missing' }
  | {
      readonly ok: false
      readonly reason: 'conflict'
      readonly current: T['$inferSelect']
      readonly wanted: Patch<T>
    }

/** What to do when a row with the same key is there: leave it, or set these columns. */
export type OnConflict<T extends OrgTable> = 'ignore' | { target: SQLiteColumn[]; set: Patch<T> }

export type OrgTx = OrgReader & {
  readonly [made]: 'OrgTx'
  /** Adds one row or many (in as many statements as the engine's limit on values needs). */
  insert<T extends OrgTable>(
    table: T,
    rows: NewRow<T> | readonly NewRow<T>[],
    onConflict?: OnConflict<T>,
  ): Promise<void>
  /** Changes the rows that hold, raises their version where they have one, and says how many they were. */
  update<T extends OrgTable>(table: T, where: SQL | undefined, patch: Patch<T>): Promise<number>
  /** Renews columns that are computed from facts: no change of the facts, so the version and its instant stay. */
  derive<T extends FactTable>(table: T, id: string, columns: Patch<T>): Promise<void>
  /** Changes one fact if it still is at the version that the person saw. */
  amend<T extends FactTable>(table: T, id: string, seenVersion: number, patch: Patch<T>): Promise<Amended<T>>
  /** Removes the rows that hold and says how many they were. */
  delete(table: OrgTable, where: SQL | undefined): Promise<number>
  /** The end of the employer's audit chain, whoever may see it: for `audit` alone. */
  lastAuditEntry(): Promise<{ seq: number; hash: string } | undefined>
  /** Removes what exports were asked for where it is about somebody, whoever asked: for an erasure alone. */
  forgetExports(isAbout: (asked: unknown) => boolean): Promise<void>
  /** Lets waiting requests run between two slices of a long write. */
  pause(): Promise<void>
}
