import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import type { LimitedSession, ProofAsked, SomeoneElse, UnsentForm } from '#app/platform/unsent-form.ts'
import { Brand } from '#app/ui/brand.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { KeptFields, ProofForm } from './proof-form.tsx'

type Kind = '404' | '429' | 'noRights' | 'busy' | '500'

/** In the place of a page that cannot be shown: what happened, what is safe, where to go. */
export function ProblemPage({ requestId }: { requestId: string | null }) {
  const { t } = useT()
  const error = useRouteError()
  const told = isRouteErrorResponse(error) ? toldOf(error.data) : {}
  if (told.unsent) return <Unsent {...told.unsent} />
  if (told.prove) return <Prove {...told.prove} />
  if (told.someoneElse) return <SomebodyElse />
  if (told.limited)
    return (
      <Middle title={t('limited.title')}>
        <p className="text-soft">{t('limited.text', told.limited)}</p>
        <Home />
      </Middle>
    )
  const kind = kindOf(error)
  return (
    <Middle title={t(`problem.${kind}.title`)}>
      <p className="text-soft">{t(`problem.${kind}.text`)}</p>
      {kind === '500' && requestId !== null && (
        <p className="text-small text-soft">
          {t('problem.requestId')} <code>{requestId}</code>
        </p>
      )}
      <Home />
    </Middle>
  )
}

function Home() {
  const { t } = useT()
  return (
    <LinkButton href={paths.home()} document kind="primary" className="self-start">
      {t('problem.home')}
    </LinkButton>
  )
}

function Unsent({ why, href, ...kept }: UnsentForm['unsent']) {
  const { t } = useT()
  return (
    <Middle title={t(`unsent.title.${why}`)}>
      <p className="text-soft">{t(kept.hadFile ? `unsent.file.${why}` : `unsent.text.${why}`)}</p>
      <div className="flex flex-wrap gap-2">
        {why !== 'busy' && why !== 'tooMany' && (
          <LinkButton href={href} document target="_blank" rel="noreferrer">
            {t(`unsent.go.${why}`)}
          </LinkButton>
        )}
        {!kept.hadFile && (
          <form method="post" action={kept.action}>
            <KeptFields kept={kept} />
            <Button type="submit" kind="primary">
              {t('unsent.send')}
            </Button>
          </form>
        )}
      </div>
    </Middle>
  )
}

function Prove({ ways, problem, ...kept }: ProofAsked['prove']) {
  const { t, problem: inWords } = useT()
  return (
    <Middle title={t('prove.title')}>
      <p className="text-soft">
        {t('prove.text')} {kept.hadFile ? t('prove.file') : t('prove.kept')}
      </p>
      {kept.hadFile ? (
        <LinkButton href={paths.prove(kept.action)} document kind="primary" className="self-start">
          {t('prove.send')}
        </LinkButton>
      ) : (
        <ProofForm action={kept.action} ways={ways} kept={kept} error={problem && inWords(problem)} />
      )}
    </Middle>
  )
}

function SomebodyElse() {
  const { t } = useT()
  return (
    <Middle title={t('someoneElse.title')}>
      <p className="text-soft">{t('someoneElse.text')}</p>
      <LinkButton href="" document kind="primary" className="self-start">
        {t('someoneElse.reload')}
      </LinkButton>
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

type Told = Partial<UnsentForm & ProofAsked & SomeoneElse & LimitedSession>

/** What the guards put into an answer; anything else was not thrown by them. */
function toldOf(thrown: unknown): Told {
  return typeof thrown === 'object' && thrown !== null ? (thrown as Told) : {}
}

function kindOf(error: unknown): Kind {
  if (!isRouteErrorResponse(error)) return '500'
  switch (error.status) {
    case 403:
      return 'noRights'
    case 404:
    case 405:
      return '404'
    case 429:
      return '429'
    case 503:
      return 'busy'
    default:
      return '500'
  }
}
