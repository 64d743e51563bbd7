import { useT } from '#app/i18n/react.tsx'
import type { useFormResult } from '#app/platform/use-form-result.ts'
import { Field } from '#app/ui/field.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

/** The address by which somebody signs in. */
export function EmailField({ form }: { form: ReturnType<typeof useFormResult> }) {
  const { t } = useT()
  return (
    <Field label={t('account.email')} error={form.errors('email')}>
      <TextInput
        name="email"
        type="email"
        autoComplete="username"
        required
        defaultValue={form.value('email')}
      />
    </Field>
  )
}
