import { Cron } from 'croner'
import { deleteLinksBefore } from '#db/accounts/links.server.ts'
import { deleteMailsBefore, listDueMails } from '#db/accounts/mails.server.ts'
import { sweepFiles } from '#db/files-and-rows.server.ts'
import { recomputeBehind } from '#db/recompute-behind.server.ts'
import { sendDigest } from './features/digest/send-digest.server.ts'
import { removeImportsDue } from './features/import/remove-imports-due.server.ts'
import { sendAccountMails } from './platform/send-account-mails.server.ts'
import type { Services } from './platform/services.server.ts'

/** `stop` lets what is under way come to its next safe place. */
export type Jobs = { stop(): Promise<void> }

const HONG_KONG = 'Asia/Hong_Kong'
/** Each morning the digests of the day; what the mail server did not take then, every half hour until the evening. */
const DIGEST_TIMES = ['30 8 * * *', '0,30 9-18 * * *']
/** A mail about an account goes out when it is written; what the mail server did not take then, twice a minute. */
const ACCOUNT_MAIL_TIMES = ['0,30 * * * * *']
const TIDY_TIMES = ['17 * * * *']

const KEPT_MS = 30 * 24 * 60 * 60_000

/** What the server process does by itself, beside answering. A job that fails is logged and never ends the process. */
export function startJobs(services: Services): Jobs {
  const { env, mailer, recomputeBell, mailBell } = services
  const stopping = new AbortController()
  const { signal } = stopping

  // A demo without a mail server and a test fill no outbox by themselves.
  const mails = env.mode !== 'test' && (mailer !== undefined || !env.demo)
  const jobs = {
    recompute: job(services, 'recompute', [], () => recompute(services, signal)),
    digest: job(services, 'digest', mails ? DIGEST_TIMES : [], () => digest(services, signal)),
    accountMails: job(services, 'account mails', ACCOUNT_MAIL_TIMES, accountMails(services, signal)),
    tidyUp: job(services, 'tidy up', TIDY_TIMES, () => tidyUp(services)),
  }
  recomputeBell.listen(jobs.recompute.run)
  mailBell.listen(jobs.accountMails.run)
  for (const { run } of [jobs.recompute, jobs.accountMails, jobs.tidyUp]) run()
  return {
    async stop() {
      stopping.abort()
      await Promise.all(Object.values(jobs).map(({ end }) => end()))
    },
  }
}

/** Runs `work` at its times and when it is asked to, one run after the other: being asked meanwhile may mean more to do. */
function job({ log }: Services, name: string, times: readonly string[], work: () => Promise<void>) {
  let running = Promise.resolve()
  function run(): void {
    running = running
      .then(work)
      .catch((error: unknown) => log.error({ err: error, job: name }, 'a job did not end well'))
  }
  const crons = times.map((time) => new Cron(time, { timezone: HONG_KONG }, run))
  return {
    run,
    end: async () => {
      for (const cron of crons) cron.stop()
      await running
    },
  }
}

async function recompute({ data, log }: Services, signal: AbortSignal): Promise<void> {
  const done = await recomputeBehind(data, undefined, signal)
  if (done > 0) log.info({ families: done }, 'computed again with the current rules')
}

async function digest({ data, env, log, clock, mailer }: Services, signal: AbortSignal): Promise<void> {
  const asOf = clock.todayInHongKong()
  const counts = await sendDigest({ data, mailer, baseUrl: env.baseUrl, asOf, signal })
  if (counts.sent + counts.failed > 0) log.info({ ...counts, asOf }, 'digests')
}

/** Without a mail server a mail is shown where the server was started, on one's own machine only. */
function accountMails({ data, env, log, mailer }: Services, signal: AbortSignal): () => Promise<void> {
  const shown = new Set<string>()
  const isOwnMachine = env.mode === 'development' || env.demo
  return async () => {
    if (signal.aborted) return
    if (mailer) await sendAccountMails({ data, mailer, log }, signal)
    if (mailer || !isOwnMachine) return
    for (const { id, to, subject, text } of await listDueMails(data, 50)) {
      if (!shown.has(id))
        process.stdout.write(
          `\nNo SMTP_URL is set; this mail was not sent.\nTo: ${to}\nSubject: ${subject}\n\n${text}\n`,
        )
      shown.add(id)
    }
  }
}

/** Sessions, links, mails, sheets and bytes that serve nobody any more. */
async function tidyUp({ data, files, log, auth, ceremonies }: Services): Promise<void> {
  const before = new Date(Date.parse(data.now()) - KEPT_MS).toISOString()
  await auth.deleteExpired()
  await ceremonies.deleteExpired()
  await deleteLinksBefore(data, before)
  await deleteMailsBefore(data, before)
  const swept = await sweepFiles(data, files)
  if (swept > 0) log.info({ files: swept }, 'uploads without a row were removed')
  const sheets = await removeImportsDue(data)
  if (sheets > 0) log.info({ sheets }, 'sheets that nobody confirmed are removed')
}
