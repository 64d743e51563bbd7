import { Form } from '@remix-run/react'
import { DEFAULT_RETENTION, type RetentionPeriods } from '#app/domain/retention.ts'
import { useT } from '#app/i18n/react.tsx'
import type { useFormResult } from '#app/platform/use-form-result.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

type Props = { periods: RetentionPeriods; form: ReturnType<typeof useFormResult> }

/** For how many years data is kept after the day that ended its purpose. */
export function PeriodsCard({ periods, form }: Props) {
  const { t } = useT()
  return (
    <Card title={t('retention.periods')}>
      <p className="mb-3 text-soft">{t('retention.periods.text')}</p>
      <Form method="post" className="flex max-w-md flex-col gap-4">
        {(['leftYears', 'rejectedYears'] as const).map((name) => (
          <Field
            key={name}
            label={t(`retention.${name}`)}
            help={t('retention.usual', { count: DEFAULT_RETENTION[name] })}
            error={form.errors(name)}
          >
            <TextInput
              name={name}
              inputMode="numeric"
              required
              className="max-w-24"
              defaultValue={form.value(name, periods[name])}
            />
          </Field>
        ))}
        <Button type="submit" className="self-start">
          {t('shell.save')}
        </Button>
      </Form>
    </Card>
  )
}
