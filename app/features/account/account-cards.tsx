import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import type { useFormResult } from '#app/platform/use-form-result.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { loadAccount } from './load-account.server.ts'
import { EmailCard, EmployersCard, FactorsCard, PasswordCard, ProfileCard } from './profile-cards.tsx'
import { SessionList } from './session-list.tsx'

type FormResult = ReturnType<typeof useFormResult>
type Props = {
  account: Awaited<ReturnType<typeof loadAccount>>
  forms: Record<'profile' | 'email' | 'password', FormResult>
}

/** What a person sets about themselves. A session that one employer's provider made sets little of it. */
export function AccountCards({ account, forms }: Props) {
  const { user, limitedTo, employers, factors, hasPassword, isDemo, sessions } = account
  const { t } = useT()
  return (
    <>
      {limitedTo !== null && (
        <Notice kind="info" word={t('shell.notice')}>
          {t('limited.text', { employer: limitedTo })}
        </Notice>
      )}
      <EmployersCard employers={employers} />
      <ProfileCard form={forms.profile} name={user.name} theme={user.theme} />
      {limitedTo === null && (
        <>
          <EmailCard form={forms.email} email={user.email} />
          {hasPassword && <PasswordCard form={forms.password} hasFactor={factors.length > 0} />}
          <FactorsCard factors={factors} isDemo={isDemo} />
          <Card title={t('account.sessions')}>
            <SessionList sessions={sessions} />
          </Card>
        </>
      )}
      <form method="post" action={paths.logout()}>
        <Button type="submit">{t('shell.signOut')}</Button>
      </form>
    </>
  )
}
