import type { ActionFunctionArgs } from '@remix-run/node'
import type { SignedIn } from '#app/platform/auth.server.ts'
import { listOwnEmployers, wordsOf } from '#app/platform/guard.server.ts'
import { formatInstant } from '#app/platform/instants.ts'
import { listFactors } from '#db/accounts/factors.server.ts'
import { hasPassword } from '#db/accounts/users.server.ts'
import { findOrgName } from '#db/system/employers.server.ts'
import { browserName } from './browser-name.ts'

/** What the page of a person's own account shows, in their words. */
export async function loadAccount(args: Pick<ActionFunctionArgs, 'request' | 'context'>, signedIn: SignedIn) {
  const { services } = args.context
  const { locale } = wordsOf(args, signedIn)
  const { user, session } = signedIn
  const [employers, sessions, factors, knowsPassword] = await Promise.all([
    listOwnEmployers(args.context, signedIn),
    services.auth.listSessions(signedIn),
    listFactors(services.data, user.id),
    hasPassword(services.data, user.id),
  ])
  const limitedTo = session.ssoOrgId && (await findOrgName(services.data, session.ssoOrgId))
  return {
    user,
    /** The one employer that a session by single sign-on opens. */
    limitedTo: limitedTo ? limitedTo.name : null,
    employers: employers.map(({ slug, name, role }) => ({ slug, name, role })),
    factors: factors.map(({ name }) => name),
    hasPassword: knowsPassword,
    isDemo: services.env.demo,
    sessions: sessions.map(({ key, userAgent, createdAt, address, isCurrent }) => ({
      key,
      browser: browserName(userAgent),
      since: formatInstant(locale, createdAt),
      address: address ?? '',
      isCurrent,
    })),
  }
}
