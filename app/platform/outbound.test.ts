import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { isInside, makeOutbound, OutboundRefused } from './outbound.server.ts'

const ASK = { method: 'GET', headers: {} }

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.31.255.255',
  '192.168.0.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1',
  'fd00::1',
  '::ffff:10.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  'ff02::1',
  '2002:7f00:1::',
  'no address',
])('%s is of the inside', (address) => {
  expect(isInside(address)).toBe(true)
})

test.each(['8.8.8.8', '172.32.0.1', '192.169.0.1', '100.128.0.1', '2606:4700::1111'])(
  '%s is outside',
  (address) => {
    expect(isInside(address)).toBe(false)
  },
)

test.each([
  ['https://login.example.hk', true, true],
  ['http://login.example.hk', false, false],
  ['https://10.0.0.1', false, false],
  ['https://[::1]', false, true],
  ['https://[fd00::1]/x', false, false],
  ['http://localhost:9', false, true],
  ['http://127.0.0.1:9', false, true],
  ['https://2130706433/', false, true],
  ['https://0x7f.1/', false, true],
  ['https://name:word@login.example.hk', false, false],
  ['file:///etc/passwd', false, false],
])('%s: in production %s, elsewhere %s', (url, production, elsewhere) => {
  expect(makeOutbound({ mode: 'production' }).isAllowed(new URL(url))).toBe(production)
  expect(makeOutbound({ mode: 'test' }).isAllowed(new URL(url))).toBe(elsewhere)
})

test('a name that leads inside is not connected to', async () => {
  for (const address of ['127.0.0.1', '10.0.0.7', '::1']) {
    const outbound = makeOutbound({ mode: 'production' }, (_name, _options, done) =>
      done(null, [{ address, family: address.includes(':') ? 6 : 4 }]),
    )
    await expect(outbound.fetch('https://login.example.hk/x', ASK)).rejects.toThrow(OutboundRefused)
  }
})

test('an answer comes back whole, a redirect is not followed, and an endless answer is cut', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/away') response.writeHead(302, { location: 'http://10.0.0.1/' }).end()
    else if (request.url === '/long') response.end(Buffer.alloc(2_000_000))
    else response.writeHead(200, { 'content-type': 'application/json' }).end('{"a":1}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { fetch } = makeOutbound({ mode: 'test' })
  const answer = await fetch(`${origin}/x`, ASK)
  expect(await answer.json()).toEqual({ a: 1 })
  expect((await fetch(`${origin}/away`, ASK)).status).toBe(302)
  await expect(fetch(`${origin}/long`, ASK)).rejects.toThrow('answered too much')
  server.close()
})
