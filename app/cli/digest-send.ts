import { sendDigest } from '#app/features/digest/send-digest.server.ts'
import { makeMailer } from '#app/platform/mailer.server.ts'
import { asOfOption, type Command, commandLine } from './command.ts'
import { withStore } from './open-store.ts'

/** `digest send`: sends what is owed and was not sent; 1 when a mail could not be sent. */
export const sendDigests: Command = async (args) => {
  const { values } = commandLine(args, { 'as-of': { type: 'string' } })
  return withStore(async (data, env, today) => {
    const asOf = asOfOption(values['as-of'], () => today)
    const mailer = makeMailer(env)
    const { sent, skipped, failed, waiting } = await sendDigest({ data, mailer, baseUrl: env.baseUrl, asOf })
    process.stdout.write(`sent: ${sent}\nskipped: ${skipped}\nfailed: ${failed}\n`)
    if (waiting > 0) {
      const why = mailer ? 'the next run tries them again' : 'SMTP_URL is not set'
      process.stderr.write(`mails in the outbox: ${waiting} (${why})\n`)
    }
    return failed > 0 ? 1 : 0
  })
}
