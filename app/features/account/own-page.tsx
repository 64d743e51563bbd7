import type { ReactNode } from 'react'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { Brand } from '#app/ui/brand.tsx'
import { TextLink } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'

type Props = {
  title: string
  /** What the page before has done. */
  told?: string | null
  /** A page below the account: a link leads back to it. */
  below?: boolean
  children: ReactNode
}

/** A page of the person's own account: cards in one column that can be read. */
export function OwnPage({ title, told = null, below = false, children }: Props) {
  const { t } = useT()
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-5 px-4 py-8">
      <div className="no-print">
        <Brand href={paths.home()} name={t('app.name')} />
      </div>
      <main className="flex flex-col gap-5">
        <div>
          {below && (
            <p className="no-print mb-0.5 text-small text-soft">
              <TextLink href={paths.account()}>{t('account.title')}</TextLink>
            </p>
          )}
          <h1 className="text-title font-semibold tracking-tight">{title}</h1>
        </div>
        {told !== null && (
          <Notice kind="done" word={t('shell.notice')}>
            {told}
          </Notice>
        )}
        {children}
      </main>
    </div>
  )
}
