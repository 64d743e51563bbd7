import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { paths } from '#app/platform/paths.ts'
import { done } from '#app/platform/respond.server.ts'

export const loader = () => redirect(paths.home())

/** Ends the session of this browser; nobody signed in is no error. */
export async function action({ request, context }: ActionFunctionArgs) {
  const cookies = await context.services.auth.signOut(request.headers.get('cookie'))
  const answer = done(paths.login(), undefined, cookies)
  // Nothing that was seen stays behind for whoever sits down next.
  answer.headers.set('Clear-Site-Data', '"cache", "storage"')
  return answer
}
