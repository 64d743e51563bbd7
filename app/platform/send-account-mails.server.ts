import { closeMail, type DueMail, listDueMails, postponeMail } from '#db/accounts/mails.server.ts'
import type { DataStore } from '#db/data-store.server.ts'
import type { Log } from './logging.ts'
import type { Mailer, SendResult } from './mailer.server.ts'

const AT_ONCE = 20
/** Minutes until the next try; after the last one the mail is given up: its link has run out by then. */
const WAIT_MINUTES = [1, 2, 5, 15, 30, 60]

type Parts = { data: DataStore; mailer: Mailer; log: Log }

/** Sends what is owed about accounts; one after the other, until nothing is due or it is told to stop. Gives how many went out. */
export async function sendAccountMails(parts: Parts, stopping?: AbortSignal): Promise<number> {
  let sent = 0
  for (;;) {
    const due = await listDueMails(parts.data, AT_ONCE)
    for (const mail of due) {
      if (stopping?.aborted) return sent
      const { attempts: _ours, ...outgoing } = mail
      if (await settle(parts, mail, await parts.mailer.send(outgoing))) sent++
    }
    if (due.length < AT_ONCE) return sent
  }
}

async function settle({ data, log }: Parts, mail: DueMail, result: SendResult): Promise<boolean> {
  if (result.ok) {
    await closeMail(data, mail.id, null)
    return true
  }
  const minutes = WAIT_MINUTES[mail.attempts]
  log.warn({ mailId: mail.id, why: result.why, attempts: mail.attempts + 1 }, 'a mail was not taken')
  if (result.why === 'refused' || minutes === undefined) await closeMail(data, mail.id, result.reason)
  else {
    const nextAt = new Date(Date.parse(data.now()) + minutes * 60_000).toISOString()
    await postponeMail(data, mail, { nextAt, lastError: result.reason })
  }
  return false
}
