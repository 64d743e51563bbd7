import type { ActionFunctionArgs } from '@remix-run/node'
import type { SignedIn } from '#app/platform/auth.server.ts'
import { listOwnEmployers, wordsOf } from '#app/platform/guard.server.ts'
import { formatInstant } from '#app/platform/instants.ts'
import { paths } from '#app/platform/paths.ts'
import { ownPath } from '#app/platform/respond.server.ts'
import { listFactors } from '#db/accounts/factors.server.ts'
import { countRecoveryCodes } from '#db/accounts/recovery-codes.server.ts'

/** A person's second factors, in their words, and why they were sent to the page: an employer asks, or a code was used. */
export async function loadFactors(args: Pick<ActionFunctionArgs, 'request' | 'context'>, signedIn: SignedIn) {
  const { data, env } = args.context.services
  const { locale } = wordsOf(args, signedIn)
  const asked = new URL(args.request.url).searchParams
  const [factors, codes, employers] = await Promise.all([
    listFactors(data, signedIn.user.id),
    countRecoveryCodes(data, signedIn.user.id),
    listOwnEmployers(args.context, signedIn),
  ])
  return {
    factors: factors.map(({ id, kind, name, createdAt, lastUsedAt }) => ({
      id,
      kind,
      name,
      addedAt: formatInstant(locale, createdAt),
      usedAt: lastUsedAt && formatInstant(locale, lastUsedAt),
    })),
    codes,
    usedCode: asked.get('codes') === 'used',
    requiredBy: employers.find(({ slug }) => slug === asked.get('org'))?.name ?? null,
    to: asked.has('to') ? ownPath(asked.get('to'), paths.home()) : null,
    isDemo: env.demo,
  }
}
