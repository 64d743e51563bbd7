import { DEFAULT_ALERT_SETTINGS } from '#app/domain/alert-plan.ts'
import { can } from '#app/domain/permissions.ts'
import { addDays, type PlainDate, weekday } from '#app/domain/plain-date.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import { isLocale } from '#app/i18n/locales.ts'
import type { Mailer } from '#app/platform/mailer.server.ts'
import type { DataStore } from '#db/data-store.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import {
  dropUnsent,
  eachFamilyToTell,
  findQueuedMail,
  listQueuedMails,
  listSubscribers,
  noteDigest,
  noteNotSent,
  noteSent,
  type QueuedMail,
  queueMail,
  type Subscriber,
  toldAlready,
} from '#db/queries/digest.server.ts'
import { listOrgs } from '#db/system/employers.server.ts'
import { openOrg, openOrgForJob } from '#db/system/open-employer.server.ts'
import { type DigestItem, digestFor, digestItems } from './digest-items.ts'
import { digestMail } from './digest-mail.ts'

/**
 * `sent`: mails that the mail server took in this run. `skipped`: members who asked for the digest and are owed none. `failed`:
 * mails that it refused or that wait for the next run. `waiting`: all that is in the outbox after it.
 */
export type DigestCounts = { sent: number; skipped: number; failed: number; waiting: number }

type DigestRun = {
  data: DataStore
  /** Without one mail stays in the outbox. */
  mailer: Mailer | undefined
  baseUrl: string
  asOf: PlainDate
  /** Stops after the mail under way. */
  signal?: AbortSignal
}

const MOST_ATTEMPTS = 20

/**
 * Sends what is owed and was not sent: makes each member's digest of the day and sends the outbox. A milestone goes into the
 * outbox once per member, in the transaction that notes it; a mail leaves it when the mail server has taken it. One run at a
 * time, whoever starts it; a run that ends in between is taken up by the next.
 */
export async function sendDigest(run: DigestRun): Promise<DigestCounts> {
  return run.data.engine.exclusively('digest', async () => {
    const counts: DigestCounts = { sent: 0, skipped: 0, failed: 0, waiting: 0 }
    const orgs = await openOrgs(run)
    for (const org of orgs) counts.skipped += await queueDigests(run, org)
    await sendOutbox(run, orgs, counts)
    return counts
  })
}

async function openOrgs({ data }: DigestRun): Promise<OrgDb[]> {
  const orgs: OrgDb[] = []
  for (const { slug } of await listOrgs(data)) {
    const org = await openOrgForJob(data, slug, 'digest')
    if (org) orgs.push(org)
  }
  return orgs
}

/** Queues the digests of one employer and says how many members were owed none. */
async function queueDigests(run: DigestRun, org: OrgDb): Promise<number> {
  let skipped = 0
  // Members who see the same entities read the same.
  const read = new Map<string, Promise<DigestItem[]>>()
  for (const subscriber of await listSubscribers(org)) {
    if (run.signal?.aborted) return skipped
    const member = await openOrg(run.data, subscriber.userId, org.slug)
    if (!member || !can(member.role, 'digest.subscribe') || !isTheirDay(subscriber, run.asOf)) {
      skipped++
      continue
    }
    const seen = JSON.stringify(member.entityIds)
    const items = read.get(seen) ?? readItems(member, run.asOf)
    read.set(seen, items)
    const isQueued = await queueDigest(run, org, subscriber, await items)
    if (!isQueued) skipped++
  }
  return skipped
}

/** Weekly: on Monday, or on the first day after it on which somebody runs this. */
function isTheirDay({ cadence, sinceOn, lastDigestOn }: Subscriber, asOf: PlainDate): boolean {
  if (cadence === 'daily') return true
  const monday = addDays(asOf, 1 - weekday(asOf))
  return sinceOn <= monday && (lastDigestOn === null || lastDigestOn < monday)
}

async function readItems(member: OrgDb, asOf: PlainDate): Promise<DigestItem[]> {
  const items: DigestItem[] = []
  const daysAhead = Math.max(...DEFAULT_ALERT_SETTINGS.leadDays)
  for await (const family of eachFamilyToTell(member, asOf, daysAhead)) {
    items.push(...digestItems(family, asOf))
  }
  return items
}

/** Whether there was something to tell. */
async function queueDigest(
  { baseUrl, asOf }: DigestRun,
  org: OrgDb,
  { userId, email, locale, sinceOn, lastDigestOn }: Subscriber,
  items: DigestItem[],
): Promise<boolean> {
  const keys = items.flatMap(({ news }) => news.map(({ key }) => key))
  const words = translatorFor(isLocale(locale) ? locale : 'en')
  const place = { slug: org.slug, employer: org.name, baseUrl, asOf }
  return org.write(async (tx) => {
    const told = await toldAlready(tx, userId, keys)
    const digest = digestFor(items, sinceOn, (key) => told.has(key))
    if (lastDigestOn !== asOf) await noteDigest(tx, userId, asOf)
    if (digest.told.length === 0) return false
    const { subject, text, html } = digestMail(digest, words, place)
    const mail = { userId, toAddress: email, locale: words.locale, subject, body: text, html }
    await queueMail(tx, mail, digest.told)
    return true
  })
}

async function sendOutbox(run: DigestRun, orgs: readonly OrgDb[], counts: DigestCounts): Promise<void> {
  let { mailer } = run
  for (const org of orgs) {
    for (const id of await listQueuedMails(org)) {
      const mail = mailer && !run.signal?.aborted ? await findQueuedMail(org, id) : undefined
      if (mail && !(await mayReceive(run.data, org, mail.userId))) {
        await org.write((tx) => dropUnsent(tx, mail.userId))
        continue
      }
      const outcome = mailer && mail ? await sendOne(org, mailer, mail) : 'left'
      if (outcome === 'sent') counts.sent++
      else if (run.mailer) counts.failed++
      if (outcome !== 'sent' && outcome !== 'refused') counts.waiting++
      // The others would fare the same: they wait for the next run.
      if (outcome === 'down') mailer = undefined
    }
  }
}

/**
 * Still a member with the right to it; what a member may no longer see went when their entities were changed. Asked at
 * sending, not remembered from the making: whoever is removed in between had no mail yet that could go with them.
 */
async function mayReceive(data: DataStore, org: OrgDb, userId: string): Promise<boolean> {
  const member = await openOrg(data, userId, org.slug)
  return member !== undefined && can(member.role, 'digest.subscribe')
}

async function sendOne(
  org: OrgDb,
  mailer: Mailer,
  mail: QueuedMail,
): Promise<'sent' | 'refused' | 'not_now' | 'down'> {
  const { id, toAddress, subject, body, html, locale, attempts } = mail
  const result = await mailer.send({ id, to: toAddress, subject, text: body, html, language: locale })
  if (result.ok) {
    await org.write((tx) => noteSent(tx, id))
    return 'sent'
  }
  const { why, reason } = result
  const isFinal = why === 'refused' || (why === 'not_now' && attempts + 1 >= MOST_ATTEMPTS)
  await org.write((tx) => noteNotSent(tx, id, { reason, isFinal, counts: why !== 'down' }))
  return isFinal ? 'refused' : why
}
