import { and, asc, desc, eq, gt, lte, or, type SQL } from 'drizzle-orm'
import type { PlainDate } from '#app/domain/plain-date.ts'
import {
  DEFAULT_RETENTION,
  dueWhenEndedBy,
  type ErasureBasis,
  eraseOn,
  type PurposeEnd,
  type RetentionPeriods,
} from '#app/domain/retention.ts'
import { audit } from '#db/audit.server.ts'
import type { OrgReader, OrgTx } from '#db/org-db.server.ts'
import { erasures, legalHolds, orgs, people, users } from '#db/schema/index.server.ts'

/** How long this employer keeps what is no longer needed. */
export async function retentionPeriods(org: OrgReader): Promise<RetentionPeriods> {
  const [row] = await org.select({ retention: orgs.retention }).from(orgs)
  return { ...DEFAULT_RETENTION, ...row?.retention }
}

type Names = Pick<typeof people.$inferSelect, 'id' | 'staffNo' | 'familyName' | 'givenNames' | 'chineseName'>

/** A family whose data has been kept long enough. */
export type DueFamily = Names & { ended: PurposeEnd; dueOn: PlainDate; isHeld: boolean }

/** Where a page of the list ends. */
export type DuePlace = { by: PurposeEnd['by']; on: string; id: string }

/** Families that are due on the day, those who left first, then by the day that ended their purpose. O(page). */
export async function listDueFamilies(
  org: OrgReader,
  today: PlainDate,
  { after, limit = 50 }: { after?: DuePlace | undefined; limit?: number } = {},
): Promise<{ families: DueFamily[]; next: DuePlace | null }> {
  const periods = await retentionPeriods(org)
  const found: DueFamily[] = []
  for (const by of ['left', 'rejected'] as const) {
    if (found.length > limit || (after?.by === 'rejected' && by === 'left')) continue
    const rows = await org
      .select({ ...NAMES, on: people.purposeEndedOn, heldSince: legalHolds.createdAt })
      .from(people)
      .leftJoin(legalHolds, eq(legalHolds.familyId, people.id))
      .where(and(isDue(by, today, periods), after?.by === by ? behind(after) : undefined))
      .orderBy(asc(people.purposeEndedOn), asc(people.id))
      .limit(limit + 1 - found.length)
    for (const { on, heldSince, ...names } of rows) {
      // Written by the ledger from days.
      const ended = { by, on: on as PlainDate }
      found.push({ ...names, ended, dueOn: eraseOn(ended, periods), isHeld: heldSince !== null })
    }
  }
  const families = found.slice(0, limit)
  const last = families.at(-1)
  const next = found.length > limit && last ? { by: last.ended.by, on: last.ended.on, id: last.id } : null
  return { families, next }
}

/** How many are due. O(rows due). */
export async function countDueFamilies(org: OrgReader, today: PlainDate): Promise<number> {
  const periods = await retentionPeriods(org)
  const left = await org.count(people, isDue('left', today, periods))
  return left + (await org.count(people, isDue('rejected', today, periods)))
}

function isDue(by: PurposeEnd['by'], today: PlainDate, periods: RetentionPeriods): SQL | undefined {
  const years = by === 'left' ? periods.leftYears : periods.rejectedYears
  return and(eq(people.purposeEndedBy, by), lte(people.purposeEndedOn, dueWhenEndedBy(today, years)))
}

function behind({ on, id }: DuePlace): SQL | undefined {
  return or(gt(people.purposeEndedOn, on), and(eq(people.purposeEndedOn, on), gt(people.id, id)))
}

const NAMES = {
  id: people.id,
  staffNo: people.staffNo,
  familyName: people.familyName,
  givenNames: people.givenNames,
  chineseName: people.chineseName,
}

export type LegalHold = { familyId: string; reason: string; since: string; by: string | null }

/** Why nothing of a family may be erased; undefined when it may. */
export async function findLegalHold(org: OrgReader, familyId: string): Promise<LegalHold | undefined> {
  const [row] = await selectHolds(org).where(eq(legalHolds.familyId, familyId))
  return row?.hold
}

/** Every hold with whom it is about, the latest first. O(holds). */
export async function listLegalHolds(org: OrgReader): Promise<{ hold: LegalHold; person: Names }[]> {
  return selectHolds(org).orderBy(desc(legalHolds.createdAt), asc(legalHolds.familyId))
}

function selectHolds(org: OrgReader) {
  const { familyId, reason, createdAt: since } = legalHolds
  return org
    .select({ hold: { familyId, reason, since, by: users.name }, person: NAMES })
    .from(legalHolds)
    .innerJoin(people, eq(people.id, legalHolds.familyId))
    .leftJoin(users, eq(users.id, legalHolds.userId))
}

/** From now on nothing of the family is erased. False when a hold stands already. */
export async function placeLegalHold(tx: OrgTx, familyId: string, reason: string): Promise<boolean> {
  if (await findLegalHold(tx, familyId)) return false
  const userId = tx.actor.kind === 'user' ? tx.actor.userId : null
  await tx.insert(legalHolds, { familyId, reason, userId })
  const target = { kind: 'person', id: familyId }
  await audit(tx, { action: 'place_legal_hold', target, familyId, after: { reason } })
  return true
}

/** False when there was none. */
export async function liftLegalHold(tx: OrgTx, familyId: string): Promise<boolean> {
  const hold = await findLegalHold(tx, familyId)
  if (!hold) return false
  await tx.delete(legalHolds, eq(legalHolds.familyId, familyId))
  const target = { kind: 'person', id: familyId }
  await audit(tx, { action: 'lift_legal_hold', target, familyId, before: { reason: hold.reason } })
  return true
}

/** What is left of somebody who was erased. */
export type Tombstone = {
  personId: string
  kind: string
  basis: ErasureBasis
  at: string
  by: string | null
  auditSeq: number
}

/** The latest erasures. O(log n + page). */
export async function listErasures(org: OrgReader, limit = 50): Promise<Tombstone[]> {
  const { personId, kind, basis, erasedAt: at, auditSeq } = erasures
  const rows = await org
    .select({ personId, kind, basis, at, auditSeq, by: users.name })
    .from(erasures)
    .leftJoin(users, eq(users.id, erasures.userId))
    .orderBy(desc(erasures.erasedAt), desc(erasures.personId))
    .limit(limit)
  // The erasure writes one of these.
  return rows.map((row) => ({ ...row, basis: row.basis as ErasureBasis }))
}
