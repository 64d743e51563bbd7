import { createTransport } from 'nodemailer'
import { codeOf, reasonOf } from '#db/engine/store-errors.server.ts'
import type { Env } from './env.ts'

export type OutgoingMail = {
  /** The same for each try, so that what came twice after a crash can be told. */
  id: string
  to: string
  subject: string
  text: string
  html: string
  language: string
}

/**
 * `refused`: this mail will not be taken, now or later. `not_now`: the server asks to try it later. `down`: the server cannot
 * be reached, does not let us in or does not take our sender: no mail gets through.
 */
export type SendResult = { ok: true } | { ok: false; why: 'refused' | 'not_now' | 'down'; reason: string }

export type Mailer = {
  send(mail: OutgoingMail): Promise<SendResult>
  /** Whether the server answers and lets us in: one line that says why not. */
  problem(): Promise<string | undefined>
}

const CONNECT_MS = 10_000
const SILENCE_MS = 30_000

/** Mail through `SMTP_URL`; undefined without one. */
export function makeMailer({ smtpUrl, mailFrom }: Pick<Env, 'smtpUrl' | 'mailFrom'>): Mailer | undefined {
  if (smtpUrl === null) return undefined
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = /@([^\s<>@]+)>?$/.exec(mailFrom)?.[1] ?? 'localhost'
  return {
    async send({ id, language, ...mail }) {
      try {
        await transport.sendMail({
          ...mail,
          from: mailFrom,
          messageId: `<${id}@${domain}>`,
          headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
        })
        return { ok: true }
      } catch (error) {
        return { ok: false, why: whyOf(error), reason: reasonOf(error) }
      }
    },
    async problem() {
      try {
        await transport.verify()
        return undefined
      } catch (error) {
        return reasonOf(error)
      }
    },
  }
}

function whyOf(error: unknown): 'refused' | 'not_now' | 'down' {
  const { responseCode, command } = error as { responseCode?: number; command?: string }
  // The recipient (EENVELOPE) or the text (EMESSAGE) was looked at; a sender that is not taken stops every mail.
  const isAboutMail = /^(EENVELOPE|EMESSAGE)$/.test(codeOf(error) ?? '') && command !== 'MAIL FROM'
  if (!isAboutMail || responseCode === undefined) return 'down'
  return responseCode >= 500 ? 'refused' : 'not_now'
}
