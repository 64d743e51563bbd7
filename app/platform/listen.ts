import { createServer, type RequestListener, type Server } from 'node:http'
import type { Env } from './env.ts'

/**
 * How long a sender may take for its headers, and for the whole request (a 10 MB sheet over a slow line), and how often Node
 * looks for those who take longer.
 */
const LIMITS = { headersMs: 15_000, requestMs: 180_000, checkMs: 5000 }
/** What cannot be read as a request is answered without the application: with nothing, which nobody may keep or frame. */
const UNREADABLE = [
  'Connection: close',
  'Content-Length: 0',
  'Cache-Control: no-store',
  "Content-Security-Policy: default-src 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options: nosniff',
  'X-Frame-Options: DENY',
  'Referrer-Policy: same-origin',
  'Cross-Origin-Opener-Policy: same-origin',
  'Cross-Origin-Resource-Policy: same-origin',
]
const HSTS = 'max-age=31536000; includeSubDomains'
/** Answers under way get this long when the process is asked to stop. */
const STOP_TIMEOUT_MS = 10_000

export type Listening =
  | { ok: true; server: Server; address: string; stop: () => Promise<void> }
  | { ok: false; problem: string }

/** Listens, or says in one line why not. */
export function listen(
  handler: RequestListener,
  { host, port, baseUrl }: Pick<Env, 'host' | 'port' | 'baseUrl'>,
  { headersMs, requestMs, checkMs } = LIMITS,
): Promise<Listening> {
  const server = createServer(
    { headersTimeout: headersMs, requestTimeout: requestMs, connectionsCheckingInterval: checkMs },
    handler,
  )
  const hsts = baseUrl.startsWith('https:') ? [`Strict-Transport-Security: ${HSTS}`] : []
  server.on('clientError', (error: NodeJS.ErrnoException, line) => {
    if (!line.writable || error.code === 'ECONNRESET') return line.destroy()
    const status = STATUS[error.code ?? ''] ?? '400 Bad Request'
    line.end([`HTTP/1.1 ${status}`, ...UNREADABLE, ...hsts, '', ''].join('\r\n'))
  })
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

const STATUS: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
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
