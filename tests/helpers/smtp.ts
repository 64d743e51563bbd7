import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** A mail server on this machine that keeps what it takes. */
export type TestSmtp = {
  url: string
  received: ParsedMail[]
  /** Called with each mail before the server answers for it; an error is its answer. */
  onMail: (mail: ParsedMail) => void | Promise<void>
  /** Called with each recipient before the server answers for it. */
  onRecipient: (address: string) => void
  /** Nobody listens any more; `start` listens on the same port again. */
  stop(): Promise<void>
  start(): Promise<void>
}

/** An answer with that code: 4xx "not now", 5xx "never". */
export function answer(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code })
}

export async function startSmtp(): Promise<TestSmtp> {
  let server: SMTPServer | undefined
  let port = 0
  const smtp: TestSmtp = {
    url: '',
    received: [],
    onMail: () => {},
    onRecipient: () => {},
    stop: () => new Promise((resolve) => (server ? server.close(() => resolve()) : resolve())),
    start: () =>
      new Promise((resolve, reject) => {
        server = serverOf(smtp)
        server.on('error', reject)
        server.listen(port, '127.0.0.1', () => {
          const address = server?.server.address()
          if (typeof address === 'object' && address) port = address.port
          smtp.url = `smtp://127.0.0.1:${port}`
          resolve()
        })
      }),
  }
  await smtp.start()
  return smtp
}

function serverOf(smtp: TestSmtp): SMTPServer {
  return new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _session, done) => settle(() => smtp.onRecipient(address), done),
    onData: (stream, _session, done) => {
      settle(async () => {
        const mail = await simpleParser(stream)
        await smtp.onMail(mail)
        smtp.received.push(mail)
      }, done)
    },
  })
}

function settle(act: () => void | Promise<void>, done: (error?: Error | null) => void): void {
  Promise.resolve()
    .then(act)
    .then(
      () => done(),
      (error: Error) => done(error),
    )
}
