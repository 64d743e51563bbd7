import type { SubmissionResult } from '@conform-to/react'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { TextLink } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { AgeBadge } from './age-badge.tsx'
import type { BundledCase, CaseView } from './case-view.ts'
import { CaseWay } from './case-way.tsx'
import { ChecklistCard } from './checklist-card.tsx'
import { CorrectForm } from './correct-form.tsx'
import { CloseForm, MoveForm } from './move-form.tsx'

/** What came back from one of the page's forms; `intent` says from which. */
export type SentForm = { intent: string; lastResult: SubmissionResult<string[]> }

/** One filing: how far it has come, what it is made of, what follows. */
export function CasePage({ view, sent }: { view: CaseView; sent: SentForm | undefined }) {
  const { t } = useT()
  const { slug, can } = useVisit()
  const resultOf = (intent: string) => (sent?.intent === intent ? sent.lastResult : undefined)
  const canWrite = can('case.write')
  return (
    <Page
      above={<TextLink href={paths.cases(slug)}>{t('cases.title')}</TextLink>}
      title={t('cases.case.title', { kind: view.kindLabel, name: view.name })}
      subtitle={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>{view.about}</span>
          {view.newLimit && <span>{t('cases.case.newLimit', { day: view.newLimit })}</span>}
          {view.limit && (
            <span>
              {t(view.newLimit ? 'cases.case.limitBefore' : 'cases.case.limit', { day: view.limit })}
            </span>
          )}
          {view.isOpen && (
            <span>{t('cases.case.inStage', { stage: view.stageLabel, count: view.daysInStage })}</span>
          )}
          {view.age && <AgeBadge age={view.age} />}
        </span>
      }
      actions={<LinkButton href={paths.person(slug, view.personId)}>{t('cases.case.person')}</LinkButton>}
    >
      <div className="flex flex-col gap-5">
        <CaseWay way={view.way} />
        {!view.isOpen && (
          <Notice
            word={t('shell.notice')}
            kind={view.isDecided && view.way.at(-1)?.state === 'now' ? 'done' : 'info'}
          >
            {t('cases.case.ended')}
          </Notice>
        )}
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_21rem]">
          <div className="flex min-w-0 flex-col gap-5 max-lg:order-2">
            <ChecklistCard view={view} lastResult={resultOf('received')} />
            <div className="grid items-start gap-5 xl:grid-cols-2">
              <Card title={t('cases.case.facts')}>
                <DefinitionList facts={view.facts} />
              </Card>
              <History view={view} />
              {view.bundle.length > 0 && <Bundle bundle={view.bundle} />}
            </div>
          </div>
          <div className="flex min-w-0 flex-col gap-5">
            {canWrite && view.isOpen && (
              <>
                <MoveForm key={`move ${view.version}`} view={view} lastResult={resultOf('move')} />
                <CloseForm key={`close ${view.version}`} view={view} lastResult={resultOf('close')} />
              </>
            )}
            {canWrite && (
              <CorrectForm key={`correct ${view.version}`} view={view} lastResult={resultOf('correct')} />
            )}
          </div>
        </div>
      </div>
    </Page>
  )
}

function Bundle({ bundle }: { bundle: readonly BundledCase[] }) {
  const { t } = useT()
  const { slug } = useVisit()
  return (
    <Card title={t('cases.case.family')}>
      <ul className="flex flex-col gap-2">
        {bundle.map(({ id, name, relationship, stageLabel }) => (
          <li key={id}>
            <TextLink href={paths.case(slug, id)}>{name}</TextLink>
            <div className="text-small text-soft">
              {[relationship, stageLabel].filter(Boolean).join(' · ')}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function History({ view }: { view: CaseView }) {
  const { t } = useT()
  return (
    <Card title={t('cases.case.history')}>
      <ol className="flex flex-col gap-2">
        {view.history.map(({ key, label, on, by, note }) => (
          <li key={key} className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-3">
            <span className="text-soft">{on}</span>
            <span>
              {label}
              {by && <span className="text-small text-soft"> {t('cases.case.by', { name: by })}</span>}
              {note && <span className="block text-small text-soft">{note}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  )
}
