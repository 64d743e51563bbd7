import './platform/dotenv.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import type { Jobs } from './jobs.server.ts'
import { type Env, readEnv } from './platform/env.ts'
import { listen } from './platform/listen.ts'
import { ROOT } from './platform/root.ts'
import type { Services } from './platform/services.server.ts'
import type { PageSource } from './platform/web-app.ts'

/* Node runs this file as it stands. It ends with 2 for a wrong setting or a taken port, with 3 when the data store cannot be reached. */

const read = readEnv(process.env, ROOT)
if (read.ok) await start(read.env)
else giveUp(2, read.problem)

async function start(env: Env): Promise<void> {
  const pages = env.mode === 'development' ? await developing() : await built()
  if (pages === undefined) return giveUp(2, 'there is no build: run "npm run build" first')
  const services = await pages.makeServices(env).catch((error: unknown) => {
    giveUp(3, error instanceof Error ? error.message : String(error))
  })
  if (!services) return
  const { makeWebApp } = await import('./platform/web-app.ts')
  const listening = await listen(makeWebApp(services, pages.source), env)
  if (!listening.ok) {
    await services.data.engine.close()
    return giveUp(2, listening.problem)
  }
  const jobs = pages.startJobs(services)
  process.stdout.write(`Stayledger listens on ${listening.address}\n`)
  if (env.demo) process.stdout.write(await pages.demoLogins(services.data))

  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1)
      stopping = true
      services.log.info({ signal }, 'stopping')
      void listening
        .stop()
        .then(() => jobs.stop())
        .then(() => services.data.engine.close())
        .then(() => pages.close())
        .then(() => process.exit(0))
    })
  }
}

type Pages = {
  source: PageSource
  makeServices: (env: Env) => Promise<Services>
  startJobs: (services: Services) => Jobs
  demoLogins: (data: Services['data']) => Promise<string>
  close: () => Promise<void>
}

async function built(): Promise<Pages | undefined> {
  const file = join(ROOT, 'build', 'server', 'index.js')
  if (!existsSync(file)) return undefined
  const { builtAssets } = await import('./platform/web-app.ts')
  const { makeServices } = await import('./platform/services.server.ts')
  const { startJobs } = await import('./jobs.server.ts')
  const { demoLogins } = await import('./platform/demo-logins.server.ts')
  const build: ServerBuild = await import(pathToFileURL(file).href)
  const source = { build, assets: builtAssets(ROOT) }
  return { source, makeServices, startJobs, demoLogins, close: async () => {} }
}

/** Vite holds the application's modules then, and the services must come from the same copies. */
async function developing(): Promise<Pages> {
  const { createServer } = await import('vite')
  const vite = await createServer({ root: ROOT, server: { middlewareMode: true } })
  const build = async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild
  const load = (file: string) => vite.ssrLoadModule(`/app/${file}`)
  const { makeServices } = (await load(
    'platform/services.server.ts',
  )) as typeof import('./platform/services.server.ts')
  const { startJobs } = (await load('jobs.server.ts')) as typeof import('./jobs.server.ts')
  const { demoLogins } = (await load(
    'platform/demo-logins.server.ts',
  )) as typeof import('./platform/demo-logins.server.ts')
  const source = { build, assets: vite.middlewares }
  return { source, makeServices, startJobs, demoLogins, close: () => vite.close() }
}

function giveUp(code: number, problem: string): void {
  process.stderr.write(`${problem}\n`)
  process.exitCode = code
}
