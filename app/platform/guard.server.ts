import {
  type ActionFunctionArgs,
  type AppLoadContext,
  data,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node'
import type { EmployerRules } from '#app/domain/employer-rules.ts'
import { wholeNumberIn } from '#app/domain/identifiers.ts'
import { type Action, can } from '#app/domain/permissions.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { needsSecondFactor } from '#app/domain/sign-in-policy.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { findOrgName } from '#db/system/employers.server.ts'
import { listMemberships, type Membership } from '#db/system/memberships.server.ts'
import { type OpenedOrg, openOrgToVisit } from '#db/system/open-employer.server.ts'
import type { Caller, SignedIn } from './auth.server.ts'
import { dayAsked } from './clock.ts'
import { paths, withSearch } from './paths.ts'
import { localeOf, readerKey } from './reader.server.ts'
import { forbidden, notFound } from './respond.server.ts'
import type { Services } from './services.server.ts'
import { shownPath } from './shown-path.ts'
import { keptFields, type LimitedSession, type SomeoneElse, type UnsentForm } from './unsent-form.ts'

/*
 * Each loader and action asks here itself: a parent's loader is not run for every request that reaches a child's.
 */

type Args = LoaderFunctionArgs | ActionFunctionArgs

/** Sent by our pages' own requests: whom the page was opened for. */
const READER_HEADER = 'x-reader'

/** What a page of an employer is given: who looks, at which employer, on which day, in which words. */
export type OrgVisit = {
  org: OrgDb
  signedIn: SignedIn
  words: Translator<MessageKey>
  /** The civil day in Hong Kong. */
  today: PlainDate
  /** The day that is looked at: `?asOf=`, else today. */
  asOf: PlainDate
  /** What the employer has set about the rules. */
  rules: EmployerRules
  /** The employers that this session opens. */
  employers: OpenedOrg['employers']
  services: Services
  url: URL
  /** Made data, or an installation that only shows: asks for no second factor and no fresh proof. */
  isDemo: boolean
}

/** The member at the employer of the address, allowed to do this; else 404 (no such employer for them) or 403. */
export async function requireOrg(args: Args, action: Action): Promise<OrgVisit> {
  const { request, params, context } = args
  const signedIn = await requireSignedIn(args)
  const opened = params.org === undefined ? undefined : await orgOnce(args, signedIn, params.org)
  if (!opened) {
    tellRefusal(args, 'no_such_employer', { userId: signedIn.user.id })
    throw notFound()
  }
  const { org } = opened
  await requireStrongSignIn(args, signedIn, opened)
  if (!can(org.role, action)) {
    tellRefusal(args, 'not_allowed', { userId: signedIn.user.id, orgId: org.id, role: org.role, action })
    throw forbidden()
  }
  const { services } = context
  const url = new URL(request.url)
  const today = services.clock.todayInHongKong()
  return {
    org,
    signedIn,
    words: wordsOf(args, signedIn),
    today,
    asOf: dayAsked(url, today),
    rules: opened.rules,
    employers: opened.employers.filter(
      ({ orgId }) => signedIn.session.ssoOrgId === null || orgId === signedIn.session.ssoOrgId,
    ),
    services,
    url,
    isDemo: services.env.demo || opened.isDemo,
  }
}

/** Who is signed in; nobody: first to the sign-in page, then back to where they wanted to go, with what they had typed. */
export async function requireSignedIn(args: Args): Promise<SignedIn> {
  const { request, context } = args
  const signedIn = await findSignedIn({ request, context })
  if (!signedIn) throw await sendAway(args, 'signed_out', paths.login(ownAddress(request)))
  // Pages name the account that they were opened for: it may have signed out in another tab since.
  const openedFor = request.headers.get(READER_HEADER)
  if (openedFor !== null && openedFor !== readerKey(signedIn.user.id))
    throw data({ someoneElse: true } satisfies SomeoneElse, { status: 409 })
  return signedIn
}

/** The same, for what belongs to the person and not to an employer: not with a session that an employer's provider made. */
export async function requireOwnAccount(args: Args): Promise<SignedIn> {
  const signedIn = await requireSignedIn(args)
  const { ssoOrgId } = signedIn.session
  if (ssoOrgId === null) return signedIn
  const employer = (await findOrgName(args.context.services.data, ssoOrgId))?.name ?? ''
  throw data({ limited: { employer } } satisfies LimitedSession, { status: 403 })
}

/** Whether this employer asks more of this session: a second factor, or its own single sign-on. */
export function lacking(
  { session }: Pick<SignedIn, 'session'>,
  {
    org,
    secondFactor,
    isSsoForced,
    isDemo,
  }: Pick<OpenedOrg, 'secondFactor' | 'isSsoForced' | 'isDemo'> & { org: Pick<OrgDb, 'role'> },
  env: { demo: boolean },
): 'factor' | 'sso' | null {
  if (session.ssoOrgId !== null) return null
  if (isSsoForced) return 'sso'
  const isExempt = env.demo || isDemo || session.isFirst || session.factorAt !== null
  return !isExempt && needsSecondFactor(secondFactor, org.role) ? 'factor' : null
}

async function requireStrongSignIn(args: Args, signedIn: SignedIn, opened: OpenedOrg): Promise<void> {
  const { slug } = opened.org
  const lack = lacking(signedIn, opened, args.context.services.env)
  if (lack === null) return
  const to = ownAddress(args.request)
  throw await sendAway(
    args,
    lack,
    lack === 'sso' ? paths.ssoSignIn(slug, { to }) : paths.factors({ to, org: slug }),
  )
}

/** A refusal as a line of its own in the log. */
function tellRefusal({ context }: Args, event: string, about: Record<string, string>): void {
  context.services.log.warn({ event, ...about, requestId: context.requestId }, 'access')
}

/** A page that is read leads on to `href`; a form is kept and shown with the way there. */
async function sendAway({ request }: Args, why: UnsentForm['unsent']['why'], href: string) {
  if (isRead(request)) return redirect(href, 303)
  return data({ unsent: { ...(await keptForm(request)), why, href } } satisfies UnsentForm, { status: 401 })
}

/** What can be sent again of a form. Reads the request's body. */
export async function keptForm(request: Request) {
  const isForm = /^application\/x-www-form-urlencoded/i.test(request.headers.get('content-type') ?? '')
  const fields = keptFields(isForm ? await request.formData() : undefined)
  return { action: ownAddress(request), fields, hadFile: !isForm }
}

/** Where the request went, to come back to: without a whole number that it searched for, as it stands in another address then. */
function ownAddress(request: Request): string {
  const { pathname, searchParams, search } = new URL(request.url)
  if (!searchParams.getAll('q').some((text) => wholeNumberIn(text))) return `${pathname}${search}`
  searchParams.delete('q')
  return withSearch(pathname, searchParams)
}

/** The employers that this session opens. */
export function listOwnEmployers(
  context: AppLoadContext,
  { user, session }: SignedIn,
): Promise<Membership[]> {
  return listMemberships(context.services.data, user.id, session.ssoOrgId)
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
    requestId: context.requestId,
  }
}

/** The loaders of one page run side by side with one context: they ask the store once. */
const signedInOnce = new WeakMap<AppLoadContext, Promise<SignedIn | undefined>>()
const orgsOnce = new WeakMap<AppLoadContext, Map<string, Promise<OpenedOrg | undefined>>>()

async function orgOnce(
  { request, context }: Args,
  { user, session }: SignedIn,
  slug: string,
): Promise<OpenedOrg | undefined> {
  const known = orgsOnce.get(context) ?? new Map<string, Promise<OpenedOrg | undefined>>()
  orgsOnce.set(context, known)
  const from = { address: context.address, page: shownPath(new URL(request.url).pathname) }
  const asked = known.get(slug) ?? openOrgToVisit(context.services.data, user.id, slug, from)
  known.set(slug, asked)
  const opened = await asked
  return session.ssoOrgId === null || session.ssoOrgId === opened?.org.id ? opened : undefined
}

/** HEAD is answered as GET is. */
function isRead({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD'
}
