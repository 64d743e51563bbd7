import {
  type ActionFunctionArgs,
  type AppLoadContext,
  data,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node'
import { type Action, can } from '#app/domain/permissions.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { openOrg } from '#db/system.server.ts'
import type { Caller, SignedIn } from './auth.server.ts'
import { dayAsked } from './clock.ts'
import { paths } from './paths.ts'
import { localeOf } from './reader.server.ts'
import { forbidden, notFound } from './respond.server.ts'
import type { Services } from './services.server.ts'
import { shownPath } from './shown-path.ts'
import type { UnsentForm } from './unsent-form.ts'

/*
 * Each loader and action asks here itself: a parent's loader is not run for every request that reaches a child's.
 */

type Args = LoaderFunctionArgs | ActionFunctionArgs

/** What a page of an employer is given: who looks, at which employer, on which day, in which words. */
export type OrgVisit = {
  org: OrgDb
  signedIn: SignedIn
  words: Translator<MessageKey>
  /** The civil day in Hong Kong. */
  today: PlainDate
  /** The day that is looked at: `?asOf=`, else today. */
  asOf: PlainDate
  services: Services
  url: URL
}

/** The member at the employer of the address, allowed to do this; else 404 (no such employer for them) or 403. */
export async function requireOrg(args: Args, action: Action): Promise<OrgVisit> {
  const { request, params, context } = args
  const signedIn = await requireSignedIn(args)
  const org = params.org === undefined ? undefined : await orgOnce(args, signedIn.user.id, params.org)
  if (!org) throw notFound()
  if (!can(org.role, action)) throw forbidden()
  const { services } = context
  const url = new URL(request.url)
  const today = services.clock.todayInHongKong()
  return {
    org,
    signedIn,
    words: wordsOf(args, signedIn),
    today,
    asOf: dayAsked(url, today),
    services,
    url,
  }
}

/** Who is signed in; nobody: first to the sign-in page, then back to where they wanted to go, with what they had typed. */
export async function requireSignedIn({ request, context }: Args): Promise<SignedIn> {
  const signedIn = await findSignedIn({ request, context })
  if (signedIn) return signedIn
  const { pathname, search } = new URL(request.url)
  if (request.method === 'GET' || request.method === 'HEAD')
    throw redirect(paths.login(`${pathname}${search}`), 303)
  throw data(await unsentForm(request, `${pathname}${search}`), { status: 401 })
}

async function unsentForm(request: Request, action: string): Promise<UnsentForm> {
  const isForm = /^application\/x-www-form-urlencoded/i.test(request.headers.get('content-type') ?? '')
  const entries = isForm ? [...(await request.formData())] : []
  const fields = entries.filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !/password/i.test(entry[0]),
  )
  return { unsent: { action, fields, hadFile: !isForm } }
}

/** Who is signed in with this request, if anybody. */
export function findSignedIn({
  request,
  context,
}: Pick<Args, 'request' | 'context'>): Promise<SignedIn | undefined> {
  const known = signedInOnce.get(context)
  if (known) return known
  const asked = context.services.auth.sessionOf(request.headers.get('cookie'))
  signedInOnce.set(context, asked)
  return asked
}

/** The words of whoever reads: before anybody is signed in by cookie and browser. */
export function wordsOf({ request }: Pick<Args, 'request'>, signedIn?: SignedIn): Translator<MessageKey> {
  return translatorFor(localeOf(request, signedIn))
}

/** Where a request comes from, for the session that it begins. */
export function callerOf({ request, context }: Pick<Args, 'request' | 'context'>): Caller {
  return {
    cookie: request.headers.get('cookie'),
    address: context.address,
    userAgent: request.headers.get('user-agent'),
  }
}

/** The loaders of one page run side by side with one context: they ask the store once. */
const signedInOnce = new WeakMap<AppLoadContext, Promise<SignedIn | undefined>>()
const orgsOnce = new WeakMap<AppLoadContext, Map<string, Promise<OrgDb | undefined>>>()

function orgOnce({ request, context }: Args, userId: string, slug: string): Promise<OrgDb | undefined> {
  const known = orgsOnce.get(context) ?? new Map<string, Promise<OrgDb | undefined>>()
  orgsOnce.set(context, known)
  const from = { address: context.address, page: shownPath(new URL(request.url).pathname) }
  const asked = known.get(slug) ?? openOrg(context.services.data, userId, slug, from)
  known.set(slug, asked)
  return asked
}
