import { and, asc, eq, lt, lte } from 'drizzle-orm'
import type { DataStore } from '#db/data-store.server.ts'
import type { Tx } from '#db/engine/engine.server.ts'
import { accountMails } from '#db/schema/index.server.ts'
import { systemStore } from '#db/system-store.server.ts'
import { openJson, sealJson } from './sealed-json.server.ts'

export type AccountMailText = { subject: string; text: string; html: string }
export type AccountMail = AccountMailText & {
  to: string
  language: string
  /** Nobody has the address: the row is written, so that it takes as long, and nothing is sent. */
  forNobody?: boolean
}
export type DueMail = AccountMailText & { id: string; to: string; language: string; attempts: number }

const PLACE = 'account_mails.sealed'

/** Owes somebody a mail, in the transaction that is its reason. */
export async function queueMails(data: DataStore, tx: Tx, mails: readonly AccountMail[]): Promise<void> {
  const now = data.now()
  for (const { to, language, forNobody = false, ...content } of mails) {
    await tx.insert(accountMails).values({
      id: data.newId(),
      toAddress: to,
      language,
      sealed: sealJson(data, PLACE, content),
      state: forNobody ? 'nobody' : 'queued',
      nextAt: now,
      createdAt: now,
    })
  }
}

/** A mail that has no other reason than itself. */
export async function queueMail(data: DataStore, mail: AccountMail): Promise<void> {
  await systemStore(data).write((tx) => queueMails(data, tx, [mail]))
}

/** Mails to be sent now, the longest waiting first. */
export async function listDueMails(data: DataStore, limit: number): Promise<DueMail[]> {
  const rows = await systemStore(data)
    .read.select()
    .from(accountMails)
    .where(and(eq(accountMails.state, 'queued'), lte(accountMails.nextAt, data.now())))
    .orderBy(asc(accountMails.nextAt), asc(accountMails.id))
    .limit(limit)
  return rows.flatMap(({ id, toAddress, language, attempts, sealed }) =>
    sealed
      ? [{ id, to: toAddress, language, attempts, ...openJson<AccountMailText>(data, PLACE, sealed) }]
      : [],
  )
}

/** The mail is out, or is given up: its text, which may hold a link, is gone. */
export async function closeMail(data: DataStore, id: string, failure: string | null): Promise<void> {
  const now = data.now()
  const patch = failure === null ? { state: 'sent', sentAt: now } : { state: 'failed', lastError: failure }
  await systemStore(data).write(async (tx) => {
    await tx
      .update(accountMails)
      .set({ ...patch, sealed: null })
      .where(eq(accountMails.id, id))
  })
}

/** The mail server would not take it now. */
export async function postponeMail(
  data: DataStore,
  { id, attempts }: Pick<DueMail, 'id' | 'attempts'>,
  next: { nextAt: string; lastError: string },
): Promise<void> {
  await systemStore(data).write(async (tx) => {
    await tx
      .update(accountMails)
      .set({ attempts: attempts + 1, ...next })
      .where(eq(accountMails.id, id))
  })
}

/** Rows that tell nobody anything any more. */
export async function deleteMailsBefore(data: DataStore, instant: string): Promise<void> {
  await systemStore(data).write(async (tx) => {
    await tx.delete(accountMails).where(lt(accountMails.createdAt, instant))
  })
}
