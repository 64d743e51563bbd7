import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Log } from './logging.ts'
import type { Metrics } from './metrics.ts'

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}(\.data)?$/
const PLAIN_WORD = /^[a-z\d._-]{0,48}$/
const MANY_DIGITS = /\d{6}/

/**
 * The path as it may stand in a log or an audit entry: words and ids of ours. Never the query string (people search for
 * numbers), nor a part that could be a token, a staff number or anything else that was typed.
 */
export function shownPath(url: string): string {
  const [path = ''] = url.split('?', 1)
  if (path.startsWith('/assets/')) return path.slice(0, 200)
  return path.split('/').map(shownPart).join('/').slice(0, 300)
}

function shownPart(part: string): string {
  if (UUID.test(part)) return part
  return PLAIN_WORD.test(part) && !MANY_DIGITS.test(part) ? part : '…'
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
      else if (path.startsWith('/assets/') || path.endsWith('z')) log.debug(line, 'answered')
      else log.info(line, 'answered')
    })
    next()
  }
}
