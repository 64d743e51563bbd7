import { connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { type Listening, listen } from '#app/platform/listen.ts'

const LIMITS = { headersMs: 300, requestMs: 900, checkMs: 50 }
let listening: Listening | undefined
afterEach(async () => {
  if (listening?.ok) await listening.stop()
})

/** Sends these pieces, 100 ms from one to the next, and gives what came back before the line was closed, and when. */
async function sent(pieces: Iterable<string>): Promise<{ answer: string; milliseconds: number }> {
  const env = { host: '127.0.0.1', port: 0, baseUrl: 'http://localhost' }
  listening = await listen(
    (request, response) => void request.resume().on('end', () => response.end()),
    env,
    LIMITS,
  )
  if (!listening.ok) throw new Error(listening.problem)
  const address = listening.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const startedAt = performance.now()
  const line = connect(port, '127.0.0.1')
  const source = pieces[Symbol.iterator]()
  const next = () => {
    const { value, done } = source.next()
    if (!done && line.writable) line.write(value)
  }
  next()
  const timer = setInterval(next, 100)
  let answer = ''
  line.setEncoding('utf8').on('data', (text: string) => {
    answer += text
  })
  line.on('error', () => {})
  return new Promise((resolve) =>
    line.on('close', () => {
      clearInterval(timer)
      resolve({ answer, milliseconds: performance.now() - startedAt })
    }),
  )
}

function* dripping(first: string, drop: string) {
  yield first
  for (;;) yield drop
}

test('headers that never end are cut off', async () => {
  const { answer, milliseconds } = await sent(dripping('GET / HTTP/1.1\r\nHost: x\r\n', 'X-A: b\r\n'))
  expect(answer).toMatch(/^HTTP\/1\.1 408 /)
  expect(milliseconds).toBeGreaterThan(LIMITS.headersMs)
  expect(milliseconds).toBeLessThan(5000)
})

test('a body that comes drop by drop is cut off', async () => {
  const { answer, milliseconds } = await sent(
    dripping('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n', 'a'),
  )
  expect(answer).toMatch(/^HTTP\/1\.1 408 /)
  expect(milliseconds).toBeGreaterThan(LIMITS.requestMs)
  expect(milliseconds).toBeLessThan(5000)
})

test.each([
  ['what is no HTTP', 'HELLO\r\n\r\n', 400],
  ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na', 400],
  [
    'a length and pieces',
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0',
    400,
  ],
  ['headers without measure', `GET / HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(40_000)}\r\n\r\n`, 431],
])('%s is refused, with headers that let nobody keep or frame the answer', async (_what, text, status) => {
  const { answer } = await sent([text])
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  expect(answer).toContain('Cache-Control: no-store\r\n')
  expect(answer).toContain("frame-ancestors 'none'")
  expect(answer).toMatch(/\r\n\r\n$/)
})
