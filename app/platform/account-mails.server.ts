import { type MessageKey, translatorFor } from '#app/i18n/catalogue.ts'
import type { accountMails } from '#app/i18n/en/account-mails.ts'
import type { Locale } from '#app/i18n/locales.ts'
import type { AccountMail } from '#db/accounts/mails.server.ts'

type Key = keyof typeof accountMails
type Named<Suffix extends string> = Key extends infer K
  ? K extends `mail.${infer Kind}.${Suffix}`
    ? Kind
    : never
  : never
/** What a mail is about. */
export type AccountMailKind = Named<'subject'>

export type AccountMailDraft = {
  kind: AccountMailKind
  locale: Locale
  to: string
  /** Who is greeted; null: nobody is known by this address. */
  name: string | null
  params?: Record<string, string>
  /** Stands alone below the text. */
  link?: string
  /** Where a new password is chosen, for a mail that tells of a change. */
  passwordLink?: string
}

/** A mail in the reader's language, as text and as the same text in HTML. It never holds more than its words and one link. */
export function accountMail({
  kind,
  locale,
  to,
  name,
  params = {},
  link,
  passwordLink,
}: AccountMailDraft): AccountMail {
  const { t } = translatorFor(locale)
  const ignore: MessageKey | undefined = IGNORED[kind]
  const parts = [
    ...(name === null ? [] : [t('mail.greeting', { name })]),
    t(`mail.${kind}.text`, params),
    ...(link === undefined ? [] : [link]),
    ...(ignore === undefined ? [] : [t(ignore)]),
    ...(passwordLink === undefined ? [] : [t('mail.notYou', { link: passwordLink })]),
    t('mail.signature'),
  ]
  return {
    to,
    language: locale,
    subject: oneLine(t(`mail.${kind}.subject`, params)),
    text: `${parts.join('\n\n')}\n`,
    html: parts.map((part) => `<p>${part === link ? anchor(part) : escaped(part)}</p>`).join('\n'),
  }
}

const IGNORED: Partial<Record<AccountMailKind, MessageKey>> = {
  password: 'mail.password.ignore',
  email: 'mail.email.ignore',
  invitation: 'mail.invitation.ignore',
  invitationKnown: 'mail.invitation.ignore',
}

/** A name may hold anything; a subject is one line. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ')
}

function anchor(link: string): string {
  return `<a href="${escaped(link)}">${escaped(link)}</a>`
}

function escaped(text: string): string {
  const signs: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
}
