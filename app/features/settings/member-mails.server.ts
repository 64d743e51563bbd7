import type { Role } from '#app/domain/roles.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import { isLocale, type Locale } from '#app/i18n/locales.ts'
import { type AccountMailKind, accountMail } from '#app/platform/account-mails.server.ts'
import { formatInstant } from '#app/platform/instants.ts'
import type { Services } from '#app/platform/services.server.ts'
import type { AccountMail } from '#db/accounts/mails.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'

/** What the verbs about members need of the process. */
export type MemberParts = Pick<Services, 'data' | 'env' | 'mailBell'>

type Told = {
  kind: Extract<AccountMailKind, 'invitation' | 'invitationKnown' | 'left' | 'role'>
  to: { email: string; name: string; locale?: string | null }
  role: Role
  /** The words of whoever acts, for somebody whose own are not known. */
  readerLocale: Locale
  link?: { href: string; expiresAt: string }
}

/** A mail to a member about their membership, in their words. */
export function memberMail(org: OrgDb, { kind, to, role, readerLocale, link }: Told): AccountMail {
  const locale = isLocale(to.locale) ? to.locale : readerLocale
  return accountMail({
    kind,
    locale,
    to: to.email,
    name: to.name,
    params: {
      employer: org.name,
      inviter: org.actor.name,
      role: translatorFor(locale).t(`settings.role.${role}`),
      ...(link && { until: formatInstant(locale, link.expiresAt) }),
    },
    ...(link && { link: link.href }),
  })
}
