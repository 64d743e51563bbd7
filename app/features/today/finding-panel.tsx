import type { ReactNode } from 'react'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { TextLink } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { SlideOver } from '#app/ui/slide-over.tsx'
import { SourceLink } from '#app/ui/source-link.tsx'
import type { FactPlace } from './fact-place.ts'
import type { ExplanationView, FindingView, InputView } from './finding-view.ts'

/** One finding over the page on which it was opened: what, why, from what, how, by which rule, what next. */
export function FindingPanel({ finding, closeHref }: { finding: FindingView; closeHref: string }) {
  const { t, day } = useT()
  const { slug, asOf } = useVisit()
  const { when, explanation, dueOn } = finding
  return (
    <SlideOver
      title={finding.title}
      closeHref={closeHref}
      closeLabel={t('finding.close')}
      actions={<Actions finding={finding} />}
    >
      <div className="flex flex-col gap-5">
        <div className="flex flex-col gap-2">
          <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1.5">
            <Badge tone={finding.severity}>{t(`severity.${finding.severity}`)}</Badge>
            <TextLink href={paths.person(slug, finding.personId)} className="font-semibold">
              {finding.name}
            </TextLink>
            <span className="text-soft">{finding.about}</span>
          </p>
          {when !== 'holds' && (
            <Notice kind="warning" word={t('shell.notice')}>
              {t(`finding.when.${when}`, { day: day(asOf) })}
            </Notice>
          )}
          <p>{finding.because}</p>
          <p className="text-small text-soft">
            {finding.holds}
            {dueOn && when !== 'gone' && ` · ${t('finding.dueOn', { day: dueOn })}`}
          </p>
        </div>
        {explanation && <Explanation explanation={explanation} />}
        <Part title={t('finding.ruleTitle')}>
          <p className="text-small">
            <TextLink href={`${paths.rules(slug)}#${finding.ruleId}`}>
              {t('finding.rule', { rule: finding.ruleId })}
            </TextLink>
            {' · '}
            {t('finding.ruleSet', { id: finding.ruleset })}
          </p>
          {explanation && <Source explanation={explanation} />}
        </Part>
      </div>
    </SlideOver>
  )
}

function Explanation({ explanation }: { explanation: ExplanationView }) {
  const { t } = useT()
  const { inputs, steps, nextAction } = explanation
  return (
    <>
      <Part title={t('finding.next')}>
        <p className="font-medium">{nextAction}</p>
      </Part>
      <Part title={t('finding.inputs')}>
        <ul className="divide-y divide-line rounded-card border border-line">
          {inputs.map((input) => (
            <Input key={input.key} input={input} />
          ))}
        </ul>
      </Part>
      {steps.length > 0 && (
        <Part title={t('finding.arithmetic')}>
          <ol className="flex flex-col gap-1 border-l-2 border-line pl-3.5">
            {steps.map((step, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of one calculation, which never move
              <li key={at}>{step}</li>
            ))}
          </ol>
        </Part>
      )}
    </>
  )
}

function Input({ input }: { input: InputView }) {
  const { t } = useT()
  const { label, whose, value, origin, fact } = input
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 px-3 py-2">
      <span className="min-w-0 flex-1 basis-40 text-soft">
        {whose && <span>{t('shell.labelled', { label: whose, text: '' })}</span>}
        {label}
      </span>
      <span className="flex flex-1 basis-52 flex-wrap items-baseline gap-x-2">
        <span className="font-medium">{value}</span>
        <span className="text-small text-soft">{origin}</span>
        {fact && (
          <span className="ml-auto text-small">
            <Correct
              fact={fact}
              what={[whose, label].filter(Boolean).join(' ')}
              word={t('finding.correct')}
            />
          </span>
        )}
      </span>
    </li>
  )
}

/** To the form in which this very fact is corrected. */
function Correct({ fact, what, word }: { fact: FactPlace; what: string; word: string }) {
  const { t } = useT()
  const { slug, can } = useVisit()
  if (!can(fact.kind === 'case' ? 'case.write' : 'people.write')) return null
  const href =
    fact.kind === 'case' ? paths.case(slug, fact.id) : paths.editFact(slug, fact.personId, fact.kind, fact.id)
  return (
    <TextLink href={href} aria-label={t('finding.correctWhat', { what })} className="max-md:py-3">
      {word}
    </TextLink>
  )
}

function Source({ explanation: { source, confidence } }: { explanation: ExplanationView }) {
  const { t } = useT()
  return (
    <p className="text-small text-soft">
      {t('shell.labelled', { label: t('finding.source'), text: '' })}
      <SourceLink {...source} newTab={t('finding.newTab')} />
      {' · '}
      {t('shell.labelled', { label: t('finding.confidence'), text: confidence })}
    </p>
  )
}

function Actions({ finding }: { finding: FindingView }) {
  const { t } = useT()
  const { slug, can } = useVisit()
  const { next, personId } = finding
  return (
    <>
      <LinkButton href={paths.person(slug, personId)}>{t('finding.person')}</LinkButton>
      {finding.canRecordGrant && can('stay.grant') && (
        <LinkButton href={paths.recordGrant(slug, personId)}>{t('finding.grant')}</LinkButton>
      )}
      {next.kind === 'open_case' && (
        <LinkButton kind="primary" href={paths.case(slug, next.caseId)}>
          {t('today.next.openCase')}
        </LinkButton>
      )}
      {next.kind === 'start_extension' && can('case.write') && (
        <LinkButton kind="primary" href={paths.newCase(slug, { kind: 'extension', person: personId })}>
          {t('today.next.startExtension')}
        </LinkButton>
      )}
    </>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-1.5">
      <h3 className="text-small font-semibold">{title}</h3>
      {children}
    </section>
  )
}
