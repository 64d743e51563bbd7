import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { problem } from '#app/i18n/problem.ts'
import { listFactorKinds } from '#db/accounts/factors.server.ts'
import { hasPassword } from '#db/accounts/users.server.ts'
import { findOrgName } from '#db/system/employers.server.ts'
import type { SignedIn } from './auth.server.ts'
import { callerOf, keptForm } from './guard.server.ts'
import { pageBefore, pageWithDownload } from './own-download.ts'
import { isBusy } from './passwords.server.ts'
import { paths } from './paths.ts'
import type { GivenProof } from './second-factor.server.ts'
import { PROOF_FIELDS, type ProofAsked, type ProofWays } from './unsent-form.ts'

type Args = LoaderFunctionArgs | ActionFunctionArgs

/** How long a proof counts as fresh. */
const FRESH_MS = 10 * 60_000

/**
 * For what must not be done by whoever finds an open laptop: unmasked numbers, erasure, keys. Stands after the guard and
 * before the form is read. Without a fresh proof a page is left for `/prove` and come back to; a form is shown again with
 * fields for a proof, and is sent on together with it: then this lets it through. At a demo employer nothing is to be protected,
 * and its pages say so. `offeredOn`: of a download, the page that offers it: nobody can be at a download, so the proof leads back
 * to where they were, and it begins there.
 */
export async function requireStepUp(
  args: Args,
  signedIn: SignedIn,
  { isDemo, offeredOn }: { isDemo: boolean; offeredOn?: string } = { isDemo: false },
): Promise<void> {
  if (isDemo || isFresh(args, signedIn)) return
  const { request, context } = args
  if (request.method === 'GET') {
    const { pathname, search } = new URL(request.url)
    const asked = `${pathname}${search}`
    if (offeredOn === undefined) throw redirect(paths.prove(asked), 303)
    const page = pageBefore(request.headers.get('referer'), args.params.org ?? '', offeredOn)
    throw redirect(paths.prove(pageWithDownload(page, asked)), 303)
  }
  const wrong = await proofProblem(args, signedIn, await givenProof(request.clone()))
  if (wrong === undefined) return
  const kept = await keptForm(request)
  const ways = await proofWays(context.services, signedIn, kept.action)
  throw data({ prove: { ...kept, ways, problem: wrong } } satisfies ProofAsked, { status: 401 })
}

/** Whether this session's proof still counts. */
export function isFresh({ context }: Pick<Args, 'context'>, { session }: SignedIn): boolean {
  if (session.provenAt === null) return false
  return context.services.clock.milliseconds() - Date.parse(session.provenAt) < FRESH_MS
}

/** What is wrong with a proof; null when none was given, undefined when it is right, and is noted. */
export async function proofProblem(
  args: Args,
  signedIn: SignedIn,
  given: GivenProof | undefined,
): Promise<string | null | undefined> {
  if (!given || signedIn.session.ssoOrgId !== null) return null
  const { secondFactor } = args.context.services
  try {
    const proven = await secondFactor.proveAgain(
      signedIn,
      given,
      callerOf(args),
      args.request.headers.get('origin'),
    )
    if (proven.ok) return undefined
    if (proven.reason === 'too_many')
      return problem('account.tooMany', { minutes: Math.ceil(proven.waitSeconds / 60) })
    return problem('prove.wrong')
  } catch (error) {
    if (isBusy(error)) return problem('account.busy')
    throw error
  }
}

/** The proof in a form, if there is one. Reads the request's body. */
export async function givenProof(request: Request): Promise<GivenProof | undefined> {
  const isForm = /^application\/x-www-form-urlencoded/i.test(request.headers.get('content-type') ?? '')
  if (!isForm) return undefined
  const form = await request.formData()
  const given = Object.entries(PROOF_FIELDS).flatMap(([name, field]) => {
    const value = form.get(field)
    return typeof value === 'string' && value !== '' ? [[name, value] as const] : []
  })
  return given.length === 0 ? undefined : Object.fromEntries(given)
}

/** How this person can prove who they are. `to`: where a provider leads back to. */
export async function proofWays(
  { data: store }: Args['context']['services'],
  { user, session }: SignedIn,
  to: string,
): Promise<ProofWays> {
  const none = { password: false, authenticator: false, passkey: false, sso: null }
  if (session.ssoOrgId !== null) {
    const org = await findOrgName(store, session.ssoOrgId)
    return org
      ? { ...none, sso: { employer: org.name, href: paths.ssoStart(org.slug, { prove: '1', to }) } }
      : none
  }
  const kinds = await listFactorKinds(store, user.id)
  return {
    ...none,
    password: await hasPassword(store, user.id),
    authenticator: kinds.includes('authenticator'),
    passkey: kinds.includes('passkey'),
  }
}
