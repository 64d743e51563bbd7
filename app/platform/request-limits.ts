import { isIPv6 } from 'node:net'
import type { RequestHandler } from 'express'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const WINDOW_SECONDS = 60
/** A form within a page that is so long is still offered to be sent again; a longer one is not read. */
const KEPT_FORM_BYTES = 64 * 1024

/** Counts what an address asks. `begin` gives the seconds to wait when there was too much, else 0. Forgets after a minute. */
export type RequestLimit = { begin(address: string): Promise<number> }

/** `perMinute` 0: no limit. */
export function makeRequestLimit(perMinute: number): RequestLimit {
  if (perMinute === 0) return { begin: async () => 0 }
  const asked = new RateLimiterMemory({ keyPrefix: 'asked', points: perMinute, duration: WINDOW_SECONDS })
  return {
    async begin(address) {
      try {
        await asked.consume(networkOf(address))
        return 0
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
        throw refusal
      }
    },
  }
}

/**
 * Stands before what costs something. Who asks too much is refused before a page is made. A page's own script reads its
 * answer in a form that only the pages write: they refuse there, and keep what was typed.
 */
export function limitRequests(limit: RequestLimit, refuse: RequestHandler): RequestHandler {
  return async (request, response, next) => {
    const waitSeconds = await limit.begin(request.ip ?? '')
    if (waitSeconds === 0) return next()
    response.set('Retry-After', String(waitSeconds))
    const isOfPage = request.path.endsWith('.data')
    if (!isOfPage || Number(request.get('content-length') ?? 0) > KEPT_FORM_BYTES)
      return refuse(request, response, next)
    response.locals.tooMany = true
    next()
  }
}

/** Whoever has one IPv6 address has the 64 bits behind its network as well: they count as one. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  const [head = '', tail] = address.toLowerCase().split('::')
  const first = head === '' ? [] : head.split(':')
  const last = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = tail === undefined ? 0 : 8 - first.length - last.length
  const groups = [...first, ...Array.from({ length: missing }, () => '0'), ...last]
  return `${groups.slice(0, 4).join(':')}::/64`
}
