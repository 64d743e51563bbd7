import { join } from 'node:path'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type Express, type RequestHandler } from 'express'
import { refuseLargeBodies } from './body-limits.ts'
import { healthRoutes } from './health.ts'
import { giveNonce, refuseForeignOrigins, refuseOtherMethods, securityHeaders } from './http-security.ts'
import { outputOf } from './output.ts'
import { plainProblem, quietErrors } from './plain-page.ts'
import { limitRequests, makeRequestLimit } from './request-limits.ts'
import { logRequests } from './request-log.ts'
import type { Services } from './services.server.ts'
import { tellingTrouble } from './telling-trouble.server.ts'
import './load-context.ts'

/** Where pages come from: the built files, or Vite while developing. */
export type PageSource = {
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** Serves the browser's files. */
  assets: RequestHandler
}

/** The order is the law: name and log, refuse, headers, health, files, limit, pages. Nothing reads a body before the origin is known. */
export function makeWebApp(services: Services, { build, assets }: PageSource): Express {
  const { env, log, metrics } = services
  const limit = limitRequests(makeRequestLimit(env.rateLimit), plainProblem(429))
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', env.trustProxy)
  app.set('query parser', false)
  app.use(logRequests(log, metrics))
  app.use(giveNonce)
  app.use(securityHeaders(env))
  app.use(refuseForeignOrigins(env, plainProblem(403)))
  app.use(refuseOtherMethods(plainProblem(405)))
  app.use(refuseLargeBodies(plainProblem))
  // A token could be guessed there.
  app.use('/metrics', limit)
  app.use(healthRoutes(services, metrics))
  app.use(compression())
  app.use(assets)
  app.use(keepOutOfCaches)
  app.use(limit)
  app.all(
    '*',
    createRequestHandler({
      build: typeof build === 'function' ? async () => tellingTrouble(await build()) : tellingTrouble(build),
      mode: env.mode,
      getLoadContext: (request, response) => ({
        services,
        cspNonce: String(response.locals.cspNonce),
        requestId: String(response.locals.requestId),
        address: request.ip ?? '',
        tooMany: response.locals.tooMany === true,
        output: outputOf(response),
      }),
    }),
  )
  app.use(quietErrors(log))
  return app
}

/** Files of the build: those with a hash in their name never change. */
export function builtAssets(root: string): RequestHandler {
  const client = join(root, 'build', 'client')
  const hashed = express.static(join(client, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false })
  const others = express.static(client, { maxAge: '1h', index: false })
  return (request, response, next) => {
    if (!request.path.startsWith('/assets/')) return others(request, response, next)
    request.url = request.url.slice('/assets'.length)
    hashed(request, response, (error?: unknown) => {
      if (error === undefined) return next()
      response.status(404).set('Cache-Control', 'no-store').type('text/plain').send('no such file\n')
    })
  }
}

/** Every page may show somebody's data or who is signed in: none is kept, by the browser or on the way. */
const keepOutOfCaches: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}
