import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import type { UnsentForm } from '#app/platform/unsent-form.ts'
import { Brand } from '#app/ui/brand.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'

type Kind = 'unsent' | '404' | 'noRights' | 'busy' | '500'

/** In the place of a page that cannot be shown: what happened, what is safe, where to go. */
export function ProblemPage({ requestId }: { requestId: string | null }) {
  const { t } = useT()
  const error = useRouteError()
  const kind = kindOf(error)
  if (kind === 'unsent' && isRouteErrorResponse(error))
    return <Unsent {...(error.data as UnsentForm).unsent} />
  const words = kind === 'unsent' ? '500' : kind
  return (
    <Middle title={t(`problem.${words}.title`)}>
      <p className="text-soft">{t(`problem.${words}.text`)}</p>
      {kind === '500' && requestId !== null && (
        <p className="text-small text-soft">
          {t('problem.requestId')} <code>{requestId}</code>
        </p>
      )}
      <LinkButton href={paths.home()} document kind="primary" className="self-start">
        {t('problem.home')}
      </LinkButton>
    </Middle>
  )
}

function Unsent({ action, fields, hadFile }: UnsentForm['unsent']) {
  const { t } = useT()
  return (
    <Middle title={t('unsent.title')}>
      <p className="text-soft">{hadFile ? t('unsent.file') : t('unsent.text')}</p>
      <div className="flex flex-wrap gap-2">
        <LinkButton href={paths.login()} document target="_blank" rel="noreferrer">
          {t('unsent.signIn')}
        </LinkButton>
        {!hadFile && (
          <form method="post" action={action}>
            {fields.map(([name, value], at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a form may hold the same pair twice, and its order is fixed
              <input key={at} type="hidden" name={name} value={value} />
            ))}
            <Button type="submit" kind="primary">
              {t('unsent.send')}
            </Button>
          </form>
        )}
      </div>
    </Middle>
  )
}

function Middle({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useT()
  return (
    <main className="mx-auto flex min-h-dvh max-w-lg flex-col justify-center gap-4 px-4 py-8">
      <Brand href={paths.home()} name={t('app.name')} />
      <h1 className="text-title font-semibold tracking-tight">{title}</h1>
      {children}
    </main>
  )
}

function kindOf(error: unknown): Kind {
  if (!isRouteErrorResponse(error)) return '500'
  switch (error.status) {
    case 401:
      return 'unsent'
    case 403:
      return 'noRights'
    case 404:
    case 405:
      return '404'
    case 503:
      return 'busy'
    default:
      return '500'
  }
}
