import type { ReactNode } from 'react'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { Brand } from '#app/ui/brand.tsx'

type Props = { title: string; text?: ReactNode; after?: ReactNode; switcher: ReactNode; children: ReactNode }

/** A page outside an employer: a single card in the middle of the paper. */
export function AccountPage({ title, text, after, switcher, children }: Props) {
  const { t } = useT()
  return (
    <div className="mx-auto flex min-h-dvh max-w-md flex-col justify-center gap-5 px-4 py-8">
      <div className="flex items-center justify-between">
        <Brand href={paths.home()} name={t('app.name')} />
        {switcher}
      </div>
      <main className="rounded-card border border-line bg-card p-6 shadow-card max-sm:p-4">
        <h1 className="text-title font-semibold tracking-tight">{title}</h1>
        {text !== undefined && <p className="mt-1 mb-4 text-soft">{text}</p>}
        {children}
      </main>
      {after !== undefined && <p className="text-soft">{after}</p>}
    </div>
  )
}
