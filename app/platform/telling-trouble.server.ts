import {
  type ActionFunction,
  type ActionFunctionArgs,
  data,
  type LoaderFunction,
  type LoaderFunctionArgs,
  type ServerBuild,
} from '@remix-run/node'
import { keptForm } from './guard.server.ts'
import type { UnsentForm } from './unsent-form.ts'

type Args = LoaderFunctionArgs | ActionFunctionArgs
type Module = ServerBuild['routes'][string]['module']

const RETRY_SECONDS = 5

/**
 * The same pages, but a data store that is locked for too long or does not work answers 503 instead of "went wrong", and whoever
 * asks too much gets 429: nothing was done, and a form is offered to be sent again with what was typed.
 */
export function tellingTrouble(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => [
    id,
    { ...route, module: telling(route.module) },
  ])
  return { ...build, routes: Object.fromEntries(routes) }
}

function telling(module: Module): Module {
  const { loader, action } = module
  const isPage = module.default !== undefined
  return {
    ...module,
    ...(loader && { loader: guarded(loader, isPage) as LoaderFunction }),
    ...(action && { action: guarded(action, isPage) as ActionFunction }),
  }
}

function guarded(run: LoaderFunction | ActionFunction, isPage: boolean) {
  return async (args: Args) => {
    if (args.context.tooMany) throw await tooMany(args.request)
    // What an action has read of its request cannot be read again.
    const copy = isForm(args.request) ? args.request.clone() : undefined
    try {
      return await run(args as Parameters<typeof run>[0])
    } catch (error) {
      if (!isStoreTrouble(error)) throw error
      const { services, requestId } = args.context
      services.log.warn({ err: error, requestId }, 'the data store does not answer')
      throw isPage ? data(await toldIn(copy, 'busy'), { status: 503 }) : plain()
    }
  }
}

/** By name: while developing, the pages come with a copy of these classes of their own. */
function isStoreTrouble(error: unknown): boolean {
  return error instanceof Error && (error.name === 'StoreBusy' || error.name === 'StoreUnavailable')
}

function isForm(request: Request): boolean {
  return request.method === 'POST' && /x-www-form-urlencoded/i.test(request.headers.get('content-type') ?? '')
}

async function tooMany(request: Request) {
  return data(await toldIn(isForm(request) ? request : undefined, 'tooMany'), { status: 429 })
}

async function toldIn(form: Request | undefined, why: 'busy' | 'tooMany'): Promise<UnsentForm | null> {
  return form ? { unsent: { ...(await keptForm(form)), why, href: '' } } : null
}

function plain(): Response {
  return new Response('the data store is busy or does not work: nothing was done; try again\n', {
    status: 503,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': String(RETRY_SECONDS) },
  })
}
