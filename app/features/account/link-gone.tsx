import type { ReactNode } from 'react'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { TextLink } from '#app/ui/link.tsx'
import { AccountPage } from './account-page.tsx'

/** For a link that opens nothing: the same words whether it was used, replaced, too old or never sent. */
export function LinkGone({ title, switcher }: { title: string; switcher: ReactNode }) {
  const { t } = useT()
  return (
    <AccountPage
      title={title}
      text={t('reset.gone.text')}
      switcher={switcher}
      after={<TextLink href={paths.login()}>{t('account.signIn')}</TextLink>}
    >
      <TextLink href={paths.forgot()}>{t('reset.again')}</TextLink>
    </AccountPage>
  )
}
