import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { STREAMS } from '#app/domain/case-file.ts'
import { useT } from '#app/i18n/react.tsx'
import { DayControl } from '#app/platform/day-control.tsx'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { FormErrors } from '#app/ui/form-errors.tsx'
import { Select } from '#app/ui/select.tsx'
import { Textarea } from '#app/ui/text-input.tsx'
import type { CaseView } from './case-view.ts'

type Props = { view: CaseView; lastResult: SubmissionResult<string[]> | null | undefined }

/** Dates that were mistyped or came late. Only those that a filing in this stage can have. */
export function CorrectForm({ view, lastResult }: Props) {
  const { t } = useT()
  const form = useFormResult(lastResult)
  const { dates, isFiled, isDecided } = view
  const fields = [
    { name: 'openedOn', shown: true },
    { name: 'filedOn', shown: isFiled || dates.filedOn !== null },
    { name: 'documentsCompleteOn', shown: isFiled || dates.documentsCompleteOn !== null },
    { name: 'decidedOn', shown: isDecided || dates.decidedOn !== null },
  ] as const
  return (
    <details
      open={form.value('openedOn') !== ''}
      className="rounded-card border border-line bg-card px-4 py-3"
    >
      <summary className="w-fit rounded-small font-medium">{t('cases.correct.title')}</summary>
      <Form method="post" className="mt-3 flex flex-col gap-4">
        <input type="hidden" name="intent" value="correct" />
        <input type="hidden" name="seenVersion" value={view.version} />
        <FormErrors errors={form.formErrors} />
        {fields
          .filter(({ shown }) => shown)
          .map(({ name }) => (
            <Field key={name} label={t(`cases.field.${name}`)} error={form.errors(name)}>
              <DayControl
                name={name}
                required={name === 'openedOn'}
                defaultValue={form.value(name, dates[name])}
              />
            </Field>
          ))}
        <Field label={t('cases.field.stream')} error={form.errors('stream')}>
          <Select
            name="stream"
            options={STREAMS.map((value) => ({ value, label: t(`stream.${value}`) }))}
            defaultValue={form.value('stream', view.stream)}
          />
        </Field>
        <Field label={t('cases.field.note')} hint={t('shell.optional')} error={form.errors('note')}>
          <Textarea name="note" rows={2} maxLength={500} defaultValue={form.value('note', view.note)} />
        </Field>
        <Button type="submit" className="self-start">
          {t('cases.move.submit')}
        </Button>
      </Form>
    </details>
  )
}
