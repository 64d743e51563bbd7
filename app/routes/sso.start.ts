import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { findSignedIn } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { notFound, ownPath } from '#app/platform/respond.server.ts'

/** On to the provider; `prove`: somebody who came by it proves again that it is them. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { services, address } = context
  const slug = params.org ?? ''
  const query = new URL(request.url).searchParams
  const to = ownPath(query.get('to'), paths.org(slug))
  if ((await services.limits.beginProvider(address)) > 0)
    throw redirect(paths.ssoSignIn(slug, { to, problem: 'too_many' }), 303)
  const signedIn = query.has('prove') ? await findSignedIn({ request, context }) : undefined
  const proofFor = signedIn?.session.ssoOrgId ? signedIn.user.id : null
  const begun = await services.singleSignOn.begin(slug, { to, proofFor })
  if (!begun) throw notFound()
  if (begun === 'unreachable') throw redirect(paths.ssoSignIn(slug, { to, problem: 'unreachable' }), 303)
  return redirect(begun.href, { status: 303, headers: { 'Set-Cookie': begun.cookie } })
}
