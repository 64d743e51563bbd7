import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { findSignedIn, listOwnEmployers } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'

/** The start page leads on: to sign-in, to the person's employer, or to their account when they belong to none. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const signedIn = await findSignedIn({ request, context })
  if (!signedIn) return redirect(paths.login())
  const [first] = await listOwnEmployers(context, signedIn)
  return redirect(first ? paths.today(first.slug) : paths.account())
}
