import { Form, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Checkbox } from '#app/ui/choice.tsx'
import { TextLink } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { CountedProgress } from '#app/ui/progress-bar.tsx'
import { ImportAnswers } from './import-answers.tsx'
import { ImportCounts } from './import-counts.tsx'
import { ImportEnded } from './import-ended.tsx'
import { ImportProblems } from './import-problems.tsx'
import { ImportRows } from './import-rows.tsx'
import { DAYS_TO_UNDO } from './import-terms.ts'
import type { ImportView } from './import-view.server.ts'
import type { ImportProgress } from './running-imports.server.ts'

type Props = {
  view: ImportView
  progress: ImportProgress | null
  /** Why the last confirmation wrote nothing. */
  refusal: string | null
}

/** One sheet: what was read, what is asked, what would change; nothing is written before it is confirmed. */
export function ImportPage({ view, progress, refusal }: Props) {
  const { t } = useT()
  const { slug } = useVisit()
  return (
    <Page
      title={view.fileName}
      above={<TextLink href={paths.imports(slug)}>{t('nav.import')}</TextLink>}
      subtitle={view.rowCount > 0 && t('importPage.rows', { count: view.rowCount })}
    >
      <div className="flex flex-col gap-5">
        {refusal !== null && (
          <Notice kind="warning" word={t('shell.notice')}>
            {refusalText(refusal, t)}
          </Notice>
        )}
        {progress ? <Working view={view} progress={progress} /> : <Settled view={view} />}
      </div>
    </Page>
  )
}

function refusalText(refusal: string, t: ReturnType<typeof useT>['t']): string {
  if (refusal === 'changed') return t('importPage.refused.changed')
  if (refusal === 'not_undoable') return t('importPage.refused.not_undoable', { days: DAYS_TO_UNDO })
  return t('importPage.refused.other')
}

const AGAIN_MS = 1_000

/** Counted, and looked at again by itself; it can be left and returned to. */
function Working({ view, progress }: { view: ImportView; progress: ImportProgress }) {
  const { t } = useT()
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (state !== 'idle') return
    const timer = setTimeout(revalidate, AGAIN_MS)
    return () => clearTimeout(timer)
  }, [state, revalidate])
  const { counts } = view
  const total = view.rowCount || counts.created + counts.updated + counts.unchanged
  return (
    <Card title={t(`importPage.working.${progress.phase}`)}>
      <CountedProgress
        label={t(`importPage.working.${progress.phase}`)}
        done={progress.done}
        total={Math.max(total, progress.done)}
        text={t(progress.phase === 'undoing' ? 'importPage.working.families' : 'importPage.working.rows', {
          done: progress.done,
        })}
      />
      <p className="mt-2 text-small text-soft">{t('importPage.working.leave')}</p>
      <noscript>
        <TextLink href="">{t('importPage.working.look')}</TextLink>
      </noscript>
    </Card>
  )
}

function Settled({ view }: { view: ImportView }) {
  const { t } = useT()
  switch (view.state) {
    case 'discarded':
    case 'expired':
    case 'confirmed':
    case 'undone':
      return <ImportEnded view={view} />
    case 'staging':
      return (
        <Card title={t('importPage.stopped')}>
          <p className="mb-3 text-soft">{t('importPage.stopped.text')}</p>
          <Form method="post">
            <Button type="submit" name="intent" value="answer" kind="primary">
              {t('importPage.again')}
            </Button>
          </Form>
        </Card>
      )
    case 'staged':
      return <Staged view={view} />
    default:
      return view.state satisfies never
  }
}

function Staged({ view }: { view: ImportView }) {
  const { t } = useT()
  const { slug } = useVisit()
  const ready = !view.isBroken && !view.isOpen
  return (
    <>
      {view.isBroken && (
        <Notice kind="error" word={t('shell.error')} title={t('importPage.refusedFile')}>
          <p className="mb-2">{t('importPage.refusedFile.text')}</p>
          <LinkButton href={paths.imports(slug)}>{t('importPage.refusedFile.other')}</LinkButton>
        </Notice>
      )}
      {view.problems.length > 0 && <ImportProblems view={view} />}
      {view.columns.length > 0 && <ImportAnswers view={view} />}
      {ready && (
        <Card title={t('importPage.confirm.title')}>
          <ImportCounts view={view} />
          <Form method="post" className="mt-3 flex flex-wrap items-center gap-3">
            {view.problemCount > 0 && (
              <Checkbox name="leaveOut" value="1" required label={t('importPage.leaveOut')} />
            )}
            <Button type="submit" name="intent" value="confirm" kind="primary">
              {t('importPage.confirm')}
            </Button>
          </Form>
        </Card>
      )}
      {view.assumptions.length > 0 && (
        <Card title={t('importPage.assumptions')}>
          <ul className="flex flex-col gap-1">
            {view.assumptions.map(({ text, rowCount }) => (
              <li key={text} className="flex justify-between gap-4">
                <span>{text}</span>
                <span className="whitespace-nowrap text-soft">
                  {t('importPage.rows', { count: rowCount })}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {(view.rows.length > 0 || view.show !== null) && <ImportRows view={view} />}
      <p className="text-small text-soft">
        {t(view.isBroken ? 'importPage.refusedFile.expires' : 'importPage.expires', { day: view.expiresOn })}
      </p>
      <Form method="post">
        <Button type="submit" name="intent" value="discard" kind="danger">
          {t('importPage.discard')}
        </Button>
      </Form>
    </>
  )
}
