import { and, asc, eq, gte, inArray, lte, sql } from 'drizzle-orm'
import type { PlannedFinding } from '#app/domain/alert-plan.ts'
import { type ExtensionState, SEVERITIES } from '#app/domain/finding.ts'
import { addDays, hongKongDayAt, type PlainDate } from '#app/domain/plain-date.ts'
import { compareText } from '#app/domain/text-order.ts'
import type { OrgReader, OrgTx } from '#db/org-db.server.ts'
import {
  deliveries,
  findings,
  mails,
  memberships,
  OPEN_DAY,
  people,
  subscriptions,
  travelDocuments,
  users,
} from '#db/schema/index.server.ts'
import { isKnown, isWork, spans } from './finding-rows.server.ts'
import type { Cadence } from './subscriptions.server.ts'

/** A member who asked for the digest. */
export type Subscriber = {
  userId: string
  email: string
  name: string
  locale: string | null
  /** Sponsoring entities that they see; null: all. */
  entityIds: string[] | null
  cadence: Cadence
  sinceOn: PlainDate
  lastDigestOn: PlainDate | null
}

/** A span as the digest tells it. `recordedOn` is the day in Hong Kong on which the ledger learnt of it. */
export type SpanToTell = PlannedFinding & { personId: string; recordedOn: PlainDate }

/** How a mail names somebody: never by more than the last four of a number. */
export type PersonToTell = {
  familyId: string
  familyName: string | null
  givenNames: string | null
  chineseName: string | null
  lastFour: string | null
}

export type FamilyToTell = { spans: SpanToTell[]; persons: ReadonlyMap<string, PersonToTell> }

const SLICE = 50
const MOST_KEYS = 500

/** Members who asked for a digest, by user id; with what of the employer each may see. O(subscribers). */
export async function listSubscribers(org: OrgReader): Promise<Subscriber[]> {
  const rows = await org
    .select({
      userId: subscriptions.userId,
      email: users.email,
      name: users.name,
      locale: users.locale,
      entityIds: memberships.entityIds,
      cadence: subscriptions.cadence,
      sinceOn: subscriptions.sinceOn,
      lastDigestOn: subscriptions.lastDigestOn,
    })
    .from(subscriptions)
    .innerJoin(memberships, eq(memberships.userId, subscriptions.userId))
    .innerJoin(users, eq(users.id, subscriptions.userId))
    .orderBy(asc(subscriptions.userId))
  return rows.map((row) => ({
    ...row,
    cadence: row.cadence as Cadence,
    sinceOn: row.sinceOn as PlainDate,
    lastDigestOn: row.lastDigestOn as PlainDate | null,
  }))
}

/**
 * Families about whom there may be something to tell on a day: work that holds, or a limit of stay within so many days. All
 * their current spans, whatever the day, so that a milestone's beginning can be told. O(families that are due).
 */
export async function* eachFamilyToTell(
  org: OrgReader,
  asOf: PlainDate,
  daysAhead: number,
): AsyncGenerator<FamilyToTell> {
  // Made distinct below: the store would sort for it.
  const working = await org
    .select({ familyId: findings.familyId })
    .from(findings)
    .where(and(isKnown(), isWork(), spans(asOf)))
  const ending = await org
    .select({ familyId: people.familyId })
    .from(people)
    .where(and(gte(people.limitOfStay, asOf), lte(people.limitOfStay, addDays(asOf, daysAhead))))
  const ids = [...new Set([...working, ...ending].map(({ familyId }) => familyId))].sort()
  for (let start = 0; start < ids.length; start += SLICE) {
    for (const family of await familiesToTell(org, ids.slice(start, start + SLICE))) yield family
  }
}

async function familiesToTell(org: OrgReader, familyIds: string[]): Promise<FamilyToTell[]> {
  const stored = await org
    .select()
    .from(findings)
    .where(and(inArray(findings.familyId, familyIds), isKnown()))
  stored.sort((a, b) => compareText(a.fromOn, b.fromOn) || compareText(a.id, b.id))
  const persons = await personsToTell(org, familyIds)
  return familyIds.map((id) => ({
    spans: stored.filter(({ familyId }) => familyId === id).map(spanToTell),
    persons: new Map([...persons].filter(([, { familyId }]) => familyId === id)),
  }))
}

function spanToTell(row: typeof findings.$inferSelect): SpanToTell {
  return {
    key: row.key,
    ruleId: row.ruleId,
    ...(row.state && { state: row.state as ExtensionState }),
    ...(row.lastFourWeeks && { lastFourWeeks: true }),
    severity: SEVERITIES[row.severity] ?? 'info',
    from: row.fromOn as PlainDate,
    until: row.untilOn === OPEN_DAY ? null : (row.untilOn as PlainDate),
    dueOn: row.dueOn === OPEN_DAY ? null : (row.dueOn as PlainDate),
    title: row.title,
    personId: row.personId,
    recordedOn: hongKongDayAt(Date.parse(row.recordedAt)),
  }
}

/** With the last four of the identity card, else of a travel document. */
async function personsToTell(org: OrgReader, familyIds: string[]): Promise<Map<string, PersonToTell>> {
  const rows = await org
    .select({
      id: people.id,
      familyId: people.familyId,
      familyName: people.familyName,
      givenNames: people.givenNames,
      chineseName: people.chineseName,
      lastFour: people.hkidLastFour,
    })
    .from(people)
    .where(inArray(people.familyId, familyIds))
  const documents = await org
    .select({ personId: travelDocuments.personId, lastFour: travelDocuments.numberLastFour })
    .from(travelDocuments)
    .where(
      inArray(
        travelDocuments.personId,
        rows.map(({ id }) => id),
      ),
    )
  const ofDocument = new Map(documents.map(({ personId, lastFour }) => [personId, lastFour]))
  return new Map(
    rows.map(({ id, lastFour, ...person }) => [
      id,
      { ...person, lastFour: lastFour ?? ofDocument.get(id) ?? null },
    ]),
  )
}

/** Which of these milestones the member was told already. */
export async function toldAlready(
  org: OrgReader,
  userId: string,
  milestoneKeys: readonly string[],
): Promise<Set<string>> {
  const told = new Set<string>()
  for (let start = 0; start < milestoneKeys.length; start += MOST_KEYS) {
    const some = milestoneKeys.slice(start, start + MOST_KEYS)
    const rows = await org
      .select({ key: deliveries.milestoneKey })
      .from(deliveries)
      .where(and(eq(deliveries.userId, userId), inArray(deliveries.milestoneKey, some)))
    for (const { key } of rows) told.add(key)
  }
  return told
}

export type NewMail = {
  userId: string
  toAddress: string
  locale: string
  subject: string
  body: string
  html: string
}

/** Puts a mail into the outbox and notes which milestones it tells, so that none is told twice. */
export async function queueMail(
  tx: OrgTx,
  mail: NewMail,
  milestones: readonly { key: string; findingKey: string }[],
): Promise<void> {
  const mailId = tx.newId()
  await tx.insert(mails, { ...mail, id: mailId, state: 'queued' })
  const { userId } = mail
  const recordedAt = tx.now()
  await tx.insert(
    deliveries,
    milestones.map(({ key, findingKey }) => ({
      id: tx.newId(),
      userId,
      milestoneKey: key,
      findingKey,
      mailId,
      recordedAt,
    })),
  )
}

/** The member's digest of that day is made, whether there was anything to tell or not. */
export async function noteDigest(tx: OrgTx, userId: string, day: PlainDate): Promise<void> {
  await tx.update(subscriptions, eq(subscriptions.userId, userId), { lastDigestOn: day })
}

export type QueuedMail = NewMail & { id: string; attempts: number }

/** Mails that the mail server has not taken yet, oldest first. */
export async function listQueuedMails(org: OrgReader): Promise<string[]> {
  const rows = await org
    .select({ id: mails.id })
    .from(mails)
    .where(eq(mails.state, 'queued'))
    .orderBy(asc(mails.createdAt), asc(mails.id))
  return rows.map(({ id }) => id)
}

/** The mail if it is still to be sent. */
export async function findQueuedMail(org: OrgReader, id: string): Promise<QueuedMail | undefined> {
  const [mail] = await org
    .select({
      id: mails.id,
      userId: mails.userId,
      toAddress: mails.toAddress,
      locale: mails.locale,
      subject: mails.subject,
      body: mails.body,
      html: mails.html,
      attempts: mails.attempts,
    })
    .from(mails)
    .where(and(eq(mails.id, id), eq(mails.state, 'queued')))
  return mail
}

/**
 * The mail server took the mail: it counts as a try, and what an earlier one said is gone. Nothing happens for an unknown id.
 */
export async function noteSent(tx: OrgTx, mailId: string): Promise<void> {
  const sent = { state: 'sent', sentAt: tx.now(), lastError: null, attempts: sql`${mails.attempts} + 1` }
  await tx.update(mails, eq(mails.id, mailId), sent)
}

/** Mails to a member that were not sent yet, with what they tell: their next digest tells again what they may still see. */
export async function dropUnsent(tx: OrgTx, userId: string): Promise<void> {
  const unsent = await tx
    .select({ id: mails.id })
    .from(mails)
    .where(and(eq(mails.state, 'queued'), eq(mails.userId, userId)))
  const ids = unsent.map(({ id }) => id)
  if (ids.length === 0) return
  await tx.delete(deliveries, inArray(deliveries.mailId, ids))
  await tx.delete(mails, inArray(mails.id, ids))
}

/** `isFinal`: it will not be tried again. `counts` is false when the mail itself was not looked at. */
export async function noteNotSent(
  tx: OrgTx,
  mailId: string,
  { reason, isFinal, counts }: { reason: string; isFinal: boolean; counts: boolean },
): Promise<void> {
  await tx.update(mails, eq(mails.id, mailId), {
    state: isFinal ? 'failed' : 'queued',
    lastError: reason.slice(0, 500),
    ...(counts && { attempts: sql`${mails.attempts} + 1` }),
  })
}
