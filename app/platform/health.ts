import { type RequestHandler, Router } from 'express'
import { schemaIsCurrent } from '#db/migrate.server.ts'
import { type Metrics, mayReadMetrics } from './metrics.ts'
import type { Services } from './services.server.ts'

/** The addresses of what watches the process. */
export const WATCHED_PATHS = ['/healthz', '/readyz', '/metrics']

/** What watches the process asks these (contracts.md, 8); they need no session and show nothing of anybody's. */
export function healthRoutes({ env, data, log }: Services, metrics: Metrics): Router {
  const ready: RequestHandler = async (_request, response) => {
    const state = await schemaIsCurrent(data.engine).then(
      (current) => (current ? 'ready' : 'schema is not current: run "stayledger migrate"'),
      (error: unknown) => {
        log.warn({ err: error }, 'data store does not answer')
        return 'data store does not answer'
      },
    )
    response
      .status(state === 'ready' ? 200 : 503)
      .type('text/plain')
      .send(`${state}\n`)
  }

  const router = Router()
  router.use(WATCHED_PATHS, (_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  router.get('/healthz', (_request, response) => {
    response.type('text/plain').send('up\n')
  })
  router.get('/readyz', ready)
  router.get('/metrics', (request, response) => {
    if (!mayReadMetrics(env.metricsToken, request.get('authorization'))) {
      response.status(401).set('WWW-Authenticate', 'Bearer').type('text/plain').send('token needed\n')
      return
    }
    response.type('text/plain; version=0.0.4').send(metrics.text())
  })
  return router
}
