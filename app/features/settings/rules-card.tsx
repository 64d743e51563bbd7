import { Form } from '@remix-run/react'
import type { EmployerRules } from '#app/domain/employer-rules.ts'
import { RULE_SETS } from '#app/domain/rule-sets/index.ts'
import { useT } from '#app/i18n/react.tsx'
import type { useFormResult } from '#app/platform/use-form-result.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Checkbox, RadioGroup } from '#app/ui/choice.tsx'
import { Field } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Select } from '#app/ui/select.tsx'
import { Textarea, TextInput } from '#app/ui/text-input.tsx'

type Props = {
  rules: EmployerRules
  /** Families that are still to be computed by the present settings. */
  behindCount: number
  form: ReturnType<typeof useFormResult>
}

/** Which rule set counts, and the switches that the sources leave to the employer. */
export function RulesCard({ rules, behindCount, form }: Props) {
  const { t } = useT()
  const sets = [
    { value: 'auto', label: t('settings.rules.auto') },
    ...RULE_SETS.map(({ id }) => ({ value: id, label: id })),
  ]
  return (
    <Card title={t('settings.rules')}>
      <p className="mb-3 text-soft">{t('settings.rules.text')}</p>
      {behindCount > 0 && (
        <div className="mb-3">
          <Notice word={t('shell.notice')}>{t('settings.rules.behind', { count: behindCount })}</Notice>
        </div>
      )}
      <Form method="post" className="flex max-w-md flex-col gap-4">
        <Field label={t('settings.rules.set')} error={form.errors('ruleSet')}>
          <Select name="ruleSet" options={sets} defaultValue={form.value('ruleSet', rules.ruleSet)} />
        </Field>
        <RadioGroup
          legend={t('settings.rules.anniversary')}
          name="anniversaryRule"
          defaultValue={form.value('anniversaryRule', rules.anniversaryRule)}
          choices={(['same_day', 'day_before'] as const).map((value) => ({
            value,
            label: t(`settings.rules.${value}`),
          }))}
        />
        <Checkbox
          label={t('settings.rules.buffer')}
          name="buffer"
          value="on"
          defaultChecked={form.value('buffer', rules.travelDocumentBuffer.on ? 'on' : '') === 'on'}
        />
        <Field label={t('settings.rules.payRise')} error={form.errors('payRisePercent')}>
          <TextInput
            name="payRisePercent"
            inputMode="numeric"
            className="max-w-24"
            defaultValue={form.value('payRisePercent', rules.payRisePercent)}
          />
        </Field>
        <Field label={t('settings.rules.daysAbroad')} error={form.errors('daysAbroadLimit')}>
          <TextInput
            name="daysAbroadLimit"
            inputMode="numeric"
            className="max-w-24"
            defaultValue={form.value('daysAbroadLimit', rules.daysAbroadLimit)}
          />
        </Field>
        {dayLists(rules).map(({ name, days }) => (
          <Field
            key={name}
            label={t(`settings.rules.${name}`)}
            help={t(`settings.rules.${name}.help`)}
            error={form.errors(name)}
          >
            <Textarea
              name={name}
              className="max-w-60 tabular-nums"
              spellCheck={false}
              defaultValue={form.value(name, days.join('\n'))}
            />
          </Field>
        ))}
        <Button type="submit" name="intent" value="rules" className="self-start">
          {t('shell.save')}
        </Button>
      </Form>
    </Card>
  )
}

function dayLists({ ownHolidays, holidayCorrections }: EmployerRules) {
  return [
    { name: 'ownHolidays', days: ownHolidays },
    { name: 'addedHolidays', days: holidayCorrections.added },
    { name: 'removedHolidays', days: holidayCorrections.removed },
  ] as const
}
