import { useT } from '#app/i18n/react.tsx'
import type { useFormResult } from '#app/platform/use-form-result.ts'
import { Field } from '#app/ui/field.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

/** Name and number of a company. */
export function EntityFields({
  form,
  name = null,
}: {
  form: ReturnType<typeof useFormResult>
  /** Offered as the name before anything is typed. */
  name?: string | null
}) {
  const { t } = useT()
  return (
    <>
      <Field label={t('settings.entity.name')} error={form.errors('name')}>
        <TextInput name="name" autoComplete="off" required defaultValue={form.value('name', name)} />
      </Field>
      <Field
        label={t('settings.entity.brn')}
        hint={t('shell.optional')}
        help={t('settings.entity.brn.help')}
        error={form.errors('brn')}
      >
        <TextInput name="brn" inputMode="numeric" autoComplete="off" defaultValue={form.value('brn')} />
      </Field>
    </>
  )
}
