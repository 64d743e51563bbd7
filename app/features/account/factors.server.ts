import { needsSecondFactor } from '#app/domain/sign-in-policy.ts'
import type { Locale } from '#app/i18n/locales.ts'
import { problem } from '#app/i18n/problem.ts'
import type { SignedIn } from '#app/platform/auth.server.ts'
import type { PasskeyAnswer } from '#app/platform/passkeys.server.ts'
import type { Services } from '#app/platform/services.server.ts'
import { type FactorKind, listFactors, removeFactor, renameFactor } from '#db/accounts/factors.server.ts'
import { listMemberships } from '#db/system/memberships.server.ts'
import { tellFactor } from './tell-factors.server.ts'

type Parts = Pick<Services, 'data' | 'env' | 'passkeys' | 'secondFactor' | 'mailBell'>
type Outcome = { ok: true } | { ok: false; problem: string }

/** Adds the app whose key was shown, once a code of it fits. */
export async function addApp(
  parts: Parts,
  { user }: SignedIn,
  given: { name: string; code: string },
  cookie: string | null,
  locale: Locale,
): Promise<Outcome> {
  const added = await parts.secondFactor.confirmApp(user, given, cookie)
  if (added === 'wrong') return { ok: false, problem: problem('factors.app.wrong') }
  if (added === 'over') return { ok: false, problem: problem('factors.app.over') }
  await tellFactor(parts, user.id, 'factorAdded', given.name, locale)
  return { ok: true }
}

export async function addKey(
  parts: Parts,
  { user }: SignedIn,
  name: string,
  answer: PasskeyAnswer,
  locale: Locale,
): Promise<Outcome> {
  const added = await parts.passkeys.add(user.id, name, answer)
  if (added !== 'added') return { ok: false, problem: problem(`factors.passkey.${added}`) }
  await tellFactor(parts, user.id, 'factorAdded', name, locale)
  return { ok: true }
}

/** Takes a factor away, unless somebody's role or short password needs it. */
export async function takeAway(
  parts: Parts,
  { user }: SignedIn,
  factor: { kind: FactorKind; id: string },
  locale: Locale,
): Promise<Outcome> {
  const factors = await listFactors(parts.data, user.id)
  const name = factors.find(({ kind, id }) => kind === factor.kind && id === factor.id)?.name ?? ''
  const removed = await removeFactor(parts.data, user.id, factor, await isFactorNeeded(parts, user.id))
  if (removed === 'needed') return { ok: false, problem: problem('factors.removeNeeded') }
  if (removed === 'password_short') return { ok: false, problem: problem('factors.removeShort') }
  if (removed === 'removed') await tellFactor(parts, user.id, 'factorRemoved', name, locale)
  return { ok: true }
}

export async function nameFactor(
  { data }: Pick<Services, 'data'>,
  { user }: SignedIn,
  factor: { kind: FactorKind; id: string; name: string },
): Promise<void> {
  await renameFactor(data, user.id, factor)
}

/** Whether one of their employers asks this person for a second factor. */
async function isFactorNeeded(
  { data, env }: Pick<Services, 'data' | 'env'>,
  userId: string,
): Promise<boolean> {
  if (env.demo) return false
  const employers = await listMemberships(data, userId)
  return employers.some(({ role, secondFactor, isDemo }) => !isDemo && needsSecondFactor(secondFactor, role))
}
