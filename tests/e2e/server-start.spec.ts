import { createServer, type Server } from 'node:net'
import { expect, test } from '@playwright/test'
import { ended, type Installation, makeInstallation, startNode } from '#tests/helpers/stayledger.ts'

const made: Installation[] = []
test.afterEach(() => {
  for (const installation of made.splice(0)) installation.remove()
})

function start(more: Record<string, string>) {
  const installation = makeInstallation()
  made.push(installation)
  return ended(startNode(['app/server.ts'], { ...installation.env, ...more }))
}

test('a port in use ends the start with one line', async () => {
  const [taken, port] = await takePort()
  const refused = await start({ PORT: String(port) })
  taken.close()
  expect(refused).toEqual({
    code: 2,
    out: '',
    err: `PORT is "${port}": another program listens there already; stop it or choose another port\n`,
  })
})

test('a data store that cannot be reached ends the start with one line', async () => {
  const refused = await start({ DATABASE_URL: 'postgres://127.0.0.1:1/x' })
  expect(refused).toMatchObject({ code: 3, out: '' })
  expect(refused.err).toMatch(/^cannot reach PostgreSQL[^\n]+\n$/)
})

test('a wrong setting ends the start with one line', async () => {
  expect(await start({ SMTP_URL: 'mail.example.hk' })).toEqual({
    code: 2,
    out: '',
    err: 'SMTP_URL is "mail.example.hk"; allowed: smtp://… or smtps://… with a host\n',
  })
})

function takePort(): Promise<[Server, number]> {
  const server = createServer()
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve([server, typeof address === 'object' && address ? address.port : 0])
    })
  })
}
