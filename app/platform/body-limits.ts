import type { Request, RequestHandler } from 'express'
import { MAX_UPLOAD_BYTES } from './upload-limit.ts'

/** The largest body that is read: an upload, and room for the form around it. */
export const MAX_BODY_BYTES = MAX_UPLOAD_BYTES + 256 * 1024

export type BodyVerdict = 'fine' | 'too_large' | 'length_required'

/**
 * Judges a body by what its headers say, before a byte of it is read. Node holds a sender to the length that was
 * declared, so a lying one is cut off; a body without a length could be endless and is refused.
 */
export function judgeBody(headers: {
  'content-length'?: string | undefined
  'transfer-encoding'?: string | undefined
}): BodyVerdict {
  if (headers['transfer-encoding'] !== undefined) return 'length_required'
  const length = headers['content-length']
  if (length === undefined) return 'fine'
  return Number(length) <= MAX_BODY_BYTES ? 'fine' : 'too_large'
}

/** What is still coming is thrown away for a moment, so that the sender can read the answer; then the line is cut. */
export function refuseLargeBodies(refuse: (status: 411 | 413) => RequestHandler): RequestHandler {
  return (request, response, next) => {
    const verdict = judgeBody(request.headers)
    if (verdict === 'fine') return next()
    response.set('Connection', 'close')
    discardRest(request)
    refuse(verdict === 'too_large' ? 413 : 411)(request, response, next)
  }
}

function discardRest(request: Request): void {
  const cut = setTimeout(() => request.destroy(), 5000)
  cut.unref()
  request.on('close', () => clearTimeout(cut))
  request.on('error', () => {})
  request.resume()
}
