import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'
import helmet from 'helmet'
import type { Env } from './env.ts'

const SAFE_METHODS = new Set(['GET', 'HEAD'])
const METHODS = new Set([...SAFE_METHODS, 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const ONE_YEAR = 365 * 24 * 60 * 60

/** A fresh nonce for each answer, before the headers that name it. */
export const giveNonce: RequestHandler = (_request, response, next) => {
  response.locals.cspNonce = randomBytes(16).toString('base64')
  next()
}

/** Scripts run only when they are ours or carry the nonce. Style attributes are allowed: charts and dialogs set them. */
export function securityHeaders(env: Pick<Env, 'mode' | 'baseUrl'>): RequestHandler {
  const https = env.baseUrl.startsWith('https:')
  const development = env.mode === 'development'
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response)}'`],
        // Vite puts styles into the page while developing.
        styleSrcElem: development
          ? ["'self'", "'unsafe-inline'"]
          : ["'self'", (_request, response) => `'nonce-${nonceOf(response)}'`],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: development ? ["'self'", 'ws:'] : ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: https ? { maxAge: ONE_YEAR, includeSubDomains: true } : false,
    xFrameOptions: { action: 'deny' },
    xPoweredBy: true,
  })
}

/** helmet types its response as Node's; it is Express's, which carries `locals`. */
function nonceOf(response: ServerResponse & { locals?: Record<string, unknown> }): string {
  return String(response.locals?.cspNonce)
}

type Asked = {
  method: string
  path: string
  origin: string | undefined
  authorization: string | undefined
  /** Of the request itself, through trusted proxies: `http:` with `localhost:3000`. */
  protocol: string
  host: string | undefined
}

/**
 * Whether a request may change something: reads may come from anywhere; everything else only from our own pages. A
 * program with a key sends no Origin and no cookie counts there. `null` (a sandboxed or anonymised page) is foreign.
 */
export function isAllowedOrigin(asked: Asked, baseUrl: string): boolean {
  if (SAFE_METHODS.has(asked.method)) return true
  if (asked.origin === undefined) return isProgramWithKey(asked)
  if (asked.origin === baseUrl) return true
  return asked.host !== undefined && asked.origin === `${asked.protocol}://${asked.host}`
}

function isProgramWithKey({ path, authorization }: Asked): boolean {
  return path.startsWith('/api/v1/') && /^Bearer \S+$/.test(authorization ?? '')
}

/** Stands before everything that reads the request: a foreign page can send a form with our cookie. */
export function refuseForeignOrigins(env: Pick<Env, 'baseUrl'>, refuse: RequestHandler): RequestHandler {
  return (request, response, next) => {
    const allowed = isAllowedOrigin(
      {
        method: request.method,
        path: request.path,
        origin: request.get('origin'),
        authorization: request.get('authorization'),
        protocol: request.protocol,
        host: request.get('host'),
      },
      env.baseUrl,
    )
    if (allowed) next()
    else refuse(request, response, next)
  }
}

/** TRACE and its like are nothing that a page or a program of ours asks. */
export function refuseOtherMethods(refuse: RequestHandler): RequestHandler {
  return (request, response, next) => {
    if (METHODS.has(request.method)) return next()
    response.set('Allow', [...METHODS].join(', '))
    refuse(request, response, next)
  }
}
