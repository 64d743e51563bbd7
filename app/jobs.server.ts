import { Cron } from 'croner'
import { recomputeBehind } from '#db/recompute-behind.server.ts'
import { sendDigest } from './features/digest/send-digest.server.ts'
import { makeMailer } from './platform/mailer.server.ts'
import type { Services } from './platform/services.server.ts'

/** `stop` lets what is under way come to its next safe place. */
export type Jobs = { stop(): Promise<void> }

const HONG_KONG = 'Asia/Hong_Kong'
/** Each morning the digests of the day; what the mail server did not take then, every half hour until the evening. */
const DIGEST_TIMES = ['30 8 * * *', '0,30 9-18 * * *']

/** What the server process does by itself, beside answering. A job that fails is logged and never ends the process. */
export function startJobs(services: Services): Jobs {
  const { data, env, log, clock } = services
  const stopping = new AbortController()
  const running = new Set<Promise<void>>()

  function start(name: string, job: () => Promise<void>): void {
    const run = job().catch((error: unknown) =>
      log.error({ err: error, job: name }, 'a job did not end well'),
    )
    running.add(run)
    void run.finally(() => running.delete(run))
  }

  async function recompute(): Promise<void> {
    const done = await recomputeBehind(data, undefined, stopping.signal)
    if (done > 0) log.info({ families: done }, 'computed again with the current rules')
  }

  const mailer = makeMailer(env)
  async function digest(): Promise<void> {
    const asOf = clock.todayInHongKong()
    const counts = await sendDigest({ data, mailer, baseUrl: env.baseUrl, asOf, signal: stopping.signal })
    if (counts.sent + counts.failed > 0) log.info({ ...counts, asOf }, 'digests')
  }

  start('recompute', recompute)
  // A demo without a mail server and a test fill no outbox by themselves.
  const mails = env.mode !== 'test' && (mailer !== undefined || !env.demo)
  const times = mails ? DIGEST_TIMES : []
  const crons = times.map(
    (time) => new Cron(time, { timezone: HONG_KONG, protect: true }, () => start('digest', digest)),
  )
  return {
    async stop() {
      for (const cron of crons) cron.stop()
      stopping.abort()
      await Promise.all(running)
    },
  }
}
