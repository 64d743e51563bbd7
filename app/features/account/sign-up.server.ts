import { randomBytes } from 'node:crypto'
import { problem } from '#app/i18n/problem.ts'
import type { Passwords } from '#app/platform/passwords.server.ts'
import type { DataStore } from '#db/data-store.server.ts'
import { signUp } from '#db/system/sign-up.server.ts'
import { isReservedSlug, slugFromName } from './employer-slug.ts'
import { passwordProblem } from './password-problem.server.ts'

type NewAccount = { employer: string; name: string; email: string; password: string; locale: string }

/** `problems` are by field, for the form. */
export type SignedUp =
  | { ok: true; userId: string; slug: string }
  | { ok: false; problems: Partial<Record<keyof NewAccount, string[]>> }

const SLUG_TRIES = 5

/** Creates a person and their employer. A slug that is taken or reserved gets an ending; a Chinese name gets one by chance. */
export async function createAccount(
  { data, passwords }: { data: DataStore; passwords: Passwords },
  { employer, name, email, password, locale }: NewAccount,
): Promise<SignedUp> {
  const weak = await passwordProblem(passwords, password, [employer, name, email])
  if (weak) return { ok: false, problems: { password: [weak] } }
  const passwordHash = await passwords.hash(password)
  const wanted = slugFromName(employer)
  const isFree = wanted !== undefined && !isReservedSlug(wanted)
  for (let tries = 0; tries < SLUG_TRIES; tries++) {
    const slug = isFree && tries === 0 ? wanted : `${wanted ?? 'employer'}-${randomBytes(3).toString('hex')}`
    const made = await signUp(
      data,
      { email, name, passwordHash, locale },
      { name: employer, slug, settings: {} },
    )
    if (made.ok) return { ok: true, userId: made.userId, slug }
    if (made.reason === 'email_taken')
      return { ok: false, problems: { email: [problem('account.emailTaken', { email })] } }
  }
  throw new Error(`no free slug for "${employer}" in ${SLUG_TRIES} tries`)
}
