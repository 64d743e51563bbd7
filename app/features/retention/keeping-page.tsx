import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { Download } from 'lucide-react'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { FormErrors } from '#app/ui/form-errors.tsx'
import { TextLink } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Textarea, TextInput } from '#app/ui/text-input.tsx'
import type { KeepingView } from './load-retention.server.ts'

export type SentForm = { intent: string; lastResult: SubmissionResult<string[]> }

/** How long one person's data is kept: until when, whether something holds it back, and its erasure. */
export function KeepingPage({ view, sent }: { view: KeepingView; sent: SentForm | undefined }) {
  const { t } = useT()
  const { slug, can } = useVisit()
  const { name, personId, ended } = view
  const resultOf = (intent: string) => (sent?.intent === intent ? sent.lastResult : undefined)
  return (
    <Page
      above={<TextLink href={paths.person(slug, personId)}>{name}</TextLink>}
      title={t('retention.person.title')}
      subtitle={
        ended ? `${ended.text} · ${t('retention.dueOn', { day: ended.dueOn })}` : t('retention.lasting')
      }
      narrow
    >
      <div className="flex flex-col gap-5">
        <HoldCard view={view} lastResult={resultOf('hold')} />
        {can('people.access') && (
          <Card title={t('access.title')}>
            <p className="mb-3 text-soft">{t('access.text')}</p>
            <LinkButton document href={paths.personAccess(slug, personId)}>
              <Download aria-hidden="true" size={16} />
              {t('access.download')}
            </LinkButton>
          </Card>
        )}
        <EraseCard view={view} lastResult={resultOf('erase')} />
      </div>
    </Page>
  )
}

type CardProps = { view: KeepingView; lastResult: SubmissionResult<string[]> | undefined }

function HoldCard({ view: { hold }, lastResult }: CardProps) {
  const { t } = useT()
  const form = useFormResult(lastResult)
  return (
    <Card title={t('retention.hold')}>
      {hold ? (
        <Form method="post" className="flex flex-col gap-3">
          <p>{hold.reason}</p>
          <p className="text-small text-soft">{[hold.since, hold.by].filter(Boolean).join(' · ')}</p>
          <Button type="submit" name="intent" value="lift" className="self-start">
            {t('retention.hold.lift')}
          </Button>
        </Form>
      ) : (
        <Form method="post" className="flex max-w-md flex-col gap-3">
          <p className="text-soft">{t('retention.hold.text')}</p>
          <FormErrors errors={form.formErrors} />
          <Field label={t('retention.hold.reason')} error={form.errors('reason')}>
            <Textarea name="reason" rows={2} required defaultValue={form.value('reason')} />
          </Field>
          <Button type="submit" name="intent" value="hold" className="self-start">
            {t('retention.hold.place')}
          </Button>
        </Form>
      )}
    </Card>
  )
}

function EraseCard({ view, lastResult }: CardProps) {
  const { t } = useT()
  const form = useFormResult(lastResult)
  const { hold, isWhole, confirmation, ended } = view
  return (
    <Card title={t('retention.erase')}>
      <p className="mb-3">{t(isWhole ? 'retention.erase.family' : 'retention.erase.dependant')}</p>
      {hold ? (
        <Notice word={t('shell.notice')}>{t('retention.problem.held')}</Notice>
      ) : (
        <Form method="post" className="flex max-w-md flex-col gap-3">
          {!ended?.isDue && (
            <Notice kind="warning" word={t('shell.notice')}>
              {t('retention.erase.early')}
            </Notice>
          )}
          <FormErrors errors={form.formErrors} />
          <Field label={t('retention.erase.type', { text: confirmation })} error={form.errors('typed')}>
            <TextInput name="typed" required autoComplete="off" spellCheck={false} />
          </Field>
          <Button type="submit" name="intent" value="erase" kind="danger" className="self-start">
            {t('retention.erase.submit')}
          </Button>
        </Form>
      )}
    </Card>
  )
}
