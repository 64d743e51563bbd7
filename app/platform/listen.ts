import { createServer, type RequestListener, type Server } from 'node:http'
import type { Env } from './env.ts'

/** How long a sender may take for its headers, and for the whole request (a 10 MB sheet over a slow line). */
const HEADERS_TIMEOUT_MS = 15_000
const REQUEST_TIMEOUT_MS = 180_000
/** Answers under way get this long when the process is asked to stop. */
const STOP_TIMEOUT_MS = 10_000

export type Listening =
  | { ok: true; server: Server; address: string; stop: () => Promise<void> }
  | { ok: false; problem: string }

/** Listens, or says in one line why not. */
export function listen(
  handler: RequestListener,
  { host, port, baseUrl }: Pick<Env, 'host' | 'port' | 'baseUrl'>,
): Promise<Listening> {
  const server = createServer(
    { headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS },
    handler,
  )
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve({ ok: false, problem: problemOf(error, host, port) })
    })
    server.listen(port, host, () => {
      const bound = server.address()
      const actual = typeof bound === 'object' && bound !== null ? bound.port : port
      // Port 0 lets the system choose: then the address to print is the chosen one.
      const address = port === 0 ? `http://localhost:${actual}` : baseUrl
      resolve({ ok: true, server, address, stop: () => stop(server) })
    })
  })
}

function problemOf(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE')
    return `PORT is "${port}": another program listens there already; stop it or choose another port`
  if (error.code === 'EACCES')
    return `PORT is "${port}": this user may not listen there; choose one above 1023`
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return `HOST is "${host}": this machine has no such address`
  return `cannot listen on ${host}:${port}: ${error.message}`
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), STOP_TIMEOUT_MS)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}
