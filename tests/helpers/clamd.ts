import { createServer, type Socket } from 'node:net'

/** A text that every scanner calls malware and that is none (eicar.org), in two parts so that no scanner takes this file for it. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

export type TestClamd = {
  url: string
  /** What was streamed so far, one a scan that came to its end. */
  scanned: Buffer[]
  close(): Promise<void>
}

/**
 * Speaks clamd's `PING` and `INSTREAM` on a free port of loopback. `mostBytes`: as its `StreamMaxLength`, beyond which it says so and
 * closes the line.
 */
export async function startClamd({ mostBytes = 25_000_000 } = {}): Promise<TestClamd> {
  const scanned: Buffer[] = []
  const lines = new Set<Socket>()
  const server = createServer((line) => {
    lines.add(line)
    line.on('error', () => {})
    let held = Buffer.alloc(0)
    let command = ''
    const parts: Buffer[] = []
    let byteCount = 0
    line.on('data', (more) => {
      held = Buffer.concat([held, more])
      if (command === '') {
        const end = held.indexOf(0)
        if (end < 0) return
        command = held.subarray(0, end).toString()
        held = held.subarray(end + 1)
      }
      if (command === 'zPING') return line.end('PONG\0')
      if (command !== 'zINSTREAM') return line.end('UNKNOWN COMMAND\0')
      while (held.length >= 4) {
        const length = held.readUInt32BE()
        if (length === 0) {
          const whole = Buffer.concat(parts)
          scanned.push(whole)
          line.end(whole.includes(EICAR) ? 'stream: Eicar-Test FOUND\0' : 'stream: OK\0')
          return
        }
        if (held.length < 4 + length) return
        byteCount += length
        if (byteCount > mostBytes) return line.end('INSTREAM size limit exceeded. ERROR\0')
        parts.push(Buffer.from(held.subarray(4, 4 + length)))
        held = held.subarray(4 + length)
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `tcp://127.0.0.1:${port}`,
    scanned,
    close: () =>
      new Promise((resolve) => {
        for (const line of lines) line.destroy()
        server.close(() => resolve())
      }),
  }
}
