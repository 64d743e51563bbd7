import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import { WATCHED_PATHS } from './health.ts'
import type { Log } from './logging.ts'
import type { Metrics } from './metrics.ts'
import { shownPath } from './shown-path.ts'

/** Names each request, and writes one line and one measurement when it has been answered. */
export function logRequests(log: Log, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now()
    const requestId = randomUUID()
    response.locals.requestId = requestId
    response.set('X-Request-Id', requestId)
    response.on('close', () => {
      const milliseconds = Math.round((performance.now() - startedAt) * 10) / 10
      const path = shownPath(request.originalUrl)
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
      else if (isRoutine(path)) log.debug(line, 'answered')
      else log.info(line, 'answered')
    })
    next()
  }
}

/** Files of the build and what watches the process: asked for all day, they tell nothing. */
function isRoutine(path: string): boolean {
  return path.startsWith('/assets/') || WATCHED_PATHS.includes(path)
}
