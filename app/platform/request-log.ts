import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Log } from './logging.ts'
import type { Metrics } from './metrics.ts'

/** Paths whose next part is a secret in itself. */
const SECRET_PATHS = /^\/(calendar|invite|reset|confirm)\/[^/]+/

/** The path as it may stand in a log: without the query string (people search for numbers), without tokens. */
export function loggedPath(url: string): string {
  const path = url.split('?', 1)[0] ?? ''
  return path.replace(SECRET_PATHS, '/$1/…').slice(0, 300)
}

/** Names each request, and writes one line and one measurement when it has been answered. */
export function logRequests(log: Log, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now()
    const requestId = randomUUID()
    response.locals.requestId = requestId
    response.set('X-Request-Id', requestId)
    response.on('close', () => {
      const milliseconds = Math.round((performance.now() - startedAt) * 10) / 10
      const path = loggedPath(request.originalUrl)
      metrics.countRequest(request.method, response.statusCode, milliseconds)
      const line = {
        requestId,
        method: request.method,
        path,
        status: response.statusCode,
        milliseconds,
        ...(response.writableFinished ? {} : { aborted: true }),
      }
      if (response.statusCode >= 500) log.error(line, 'answered')
      else if (path.startsWith('/assets/') || path.endsWith('z')) log.debug(line, 'answered')
      else log.info(line, 'answered')
    })
    next()
  }
}
