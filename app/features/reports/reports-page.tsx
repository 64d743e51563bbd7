import { Form } from '@remix-run/react'
import { Download } from 'lucide-react'
import { RULE_SETS } from '#app/domain/rule-sets/index.ts'
import { LOCALES } from '#app/i18n/locales.ts'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Checkbox, RadioGroup } from '#app/ui/choice.tsx'
import { Field } from '#app/ui/field.tsx'
import { Page } from '#app/ui/page.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { REPORTS, type Report } from './report-columns.ts'

/** The audit log is taken away from its own page. */
const LISTED = REPORTS.filter((report) => report !== 'audit')
type Listed = Exclude<Report, 'audit'>

/** Each report with what is in it; the choices of a report are its own small form, and the answer is a download. */
export function ReportsPage() {
  const { t } = useT()
  return (
    <Page title={t('nav.reports')} subtitle={t('reports.text')}>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,22rem),1fr))] gap-4">
        {LISTED.map((report) => (
          <li key={report} className="flex">
            <ReportCard report={report} />
          </li>
        ))}
      </ul>
    </Page>
  )
}

function ReportCard({ report }: { report: Listed }) {
  const { t } = useT()
  const { slug, asOf } = useVisit()
  return (
    <Card title={t(`reports.${report}`)} className="flex w-full flex-col">
      <p className="mb-3 text-soft">{t(`reports.${report}.text`)}</p>
      <Form
        action={paths.reportCsv(slug, report)}
        reloadDocument
        className="mt-auto flex flex-col gap-3"
        aria-label={t(`reports.${report}`)}
      >
        <Field label={t('reports.asOf')}>
          <TextInput key={asOf} type="date" name="asOf" defaultValue={asOf} required className="max-w-44" />
        </Field>
        <details>
          <summary className="rounded-small text-small font-medium text-accent">{t('reports.more')}</summary>
          <div className="mt-3 flex flex-col gap-3">
            <Choices report={report} />
          </div>
        </details>
        <Button type="submit" className="self-start">
          <Download aria-hidden="true" size={16} className="text-soft" />
          {t('reports.download')}
        </Button>
      </Form>
    </Card>
  )
}

function Choices({ report }: { report: Report }) {
  const { t, locale } = useT()
  const { can, isDemo } = useVisit()
  const ruleSets = RULE_SETS.map(({ id }) => ({ value: id, label: id }))
  const forms = (['masked', 'none', 'full'] as const).filter(
    (form) => form !== 'full' || can('identifier.reveal'),
  )
  return (
    <>
      <Field label={t('reports.locale')}>
        <Select
          name="locale"
          defaultValue={locale}
          emptyLabel={t('reports.locale.canonical')}
          options={LOCALES.map((value) => ({ value, label: t(`reports.locale.${value}`) }))}
        />
      </Field>
      {report === 'findings' && (
        <>
          <Field label={t('settings.rules.set')}>
            <Select name="ruleset" emptyLabel={t('reports.ruleSet.own')} options={ruleSets} />
          </Field>
          <Checkbox name="info" value="1" label={t('reports.info')} />
        </>
      )}
      {(report === 'people' || report === 'dependants') && (
        <RadioGroup
          legend={t('reports.identifiers')}
          {...(can('identifier.reveal') && { help: t(isDemo ? 'prove.demo' : 'reports.identifiers.proof') })}
          name="identifiers"
          defaultValue="masked"
          choices={forms.map((value) => ({ value, label: t(`reports.identifiers.${value}`) }))}
        />
      )}
    </>
  )
}
