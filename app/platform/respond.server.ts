import { data, redirect } from '@remix-run/node'
import type { ScreenKey } from '#app/i18n/en/screen.ts'
import { hostCookie, isHttps, readCookie, setCookie } from './cookies.ts'

/** What is told in a corner of the next page. */
export type Told = { key: ScreenKey; params?: Record<string, string | number> }

const TOLD_COOKIE = 'told'
const TOLD_SECONDS = 60

/** Missing, and not this member's: the same answer. */
export function notFound(): Response {
  return new Response(null, { status: 404, statusText: 'Not Found' })
}

/** The role does not allow it. */
export function forbidden(): Response {
  return new Response(null, { status: 403, statusText: 'Forbidden' })
}

/** What a verb refused, as an answer. */
export function refusalOf(reason: 'missing' | 'not_allowed'): Response {
  switch (reason) {
    case 'missing':
      return notFound()
    case 'not_allowed':
      return forbidden()
    default:
      return reason satisfies never
  }
}

/** What was known at the instant asked for was not kept: never answered with what is known now. */
export function notKept(since: string | null): Response {
  return unprocessable(since === null ? 'knownAt: not kept yet' : `knownAt: kept since ${since}`)
}

/** An address that asks for what cannot be read; `problem` says what was read and what is expected. */
export function unprocessable(problem: string): Response {
  return new Response(problem, { status: 422, statusText: 'Unprocessable Content' })
}

/** Done: on to a page of ours, which may tell what was done. */
export function done(to: string, told?: Told, cookies: readonly string[] = []): Response {
  const headers = new Headers()
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  if (told) headers.append('Set-Cookie', toldCookie(told))
  return redirect(to, { status: 303, headers })
}

/** Back to the form: its status says that nothing was done. */
export function refused<Body>(body: Body, status: 401 | 403 | 409 | 413 | 422 | 429 | 503 = 422) {
  return data(body, { status })
}

/** What the page before wanted told; with the header that forgets it. */
export function takeTold(request: Request): { told: Told | null; headers: Record<string, string> } {
  const text = readCookie(request.headers.get('cookie'), hostCookie(TOLD_COOKIE))
  if (text === undefined) return { told: null, headers: {} }
  return { told: readTold(text), headers: { 'Set-Cookie': toldCookie(null) } }
}

const OWN_PATH = /^\/(?![/\\])[^\\\p{Cc}]*$/u

/**
 * Only an address on this site is gone to: a path, and not one that a browser reads as another host, before or after its
 * dots are taken out. What a header cannot hold comes back encoded.
 */
export function ownPath(text: string | null | undefined, otherwise: string): string {
  if (!text || !OWN_PATH.test(text)) return otherwise
  const { pathname, search, hash } = new URL(text, 'http://own')
  const path = `${pathname}${search}${hash}`
  return OWN_PATH.test(path) ? path : otherwise
}

function toldCookie(told: Told | null): string {
  const value = told ? Buffer.from(JSON.stringify(told)).toString('base64url') : ''
  return setCookie(hostCookie(TOLD_COOKIE), value, {
    maxAgeSeconds: told ? TOLD_SECONDS : 0,
    secure: isHttps(),
    httpOnly: true,
  })
}

/** A cookie is somebody's text: one that we did not write tells nothing. */
function readTold(text: string): Told | null {
  try {
    const told: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    if (typeof told !== 'object' || told === null || !('key' in told)) return null
    return typeof told.key === 'string' && told.key.includes('.told.') ? (told as Told) : null
  } catch {
    return null
  }
}
