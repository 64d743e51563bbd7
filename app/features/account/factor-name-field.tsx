import { useT } from '#app/i18n/react.tsx'
import type { useFormResult } from '#app/platform/use-form-result.ts'
import { Field } from '#app/ui/field.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

type Props = { form: ReturnType<typeof useFormResult>; otherwise: string }

/** What a person calls a second factor; before they say so, `otherwise`. */
export function FactorNameField({ form, otherwise }: Props) {
  const { t } = useT()
  return (
    <Field label={t('factors.name')} error={form.errors('name')}>
      <TextInput
        name="name"
        maxLength={40}
        required
        autoComplete="off"
        defaultValue={form.value('name', otherwise)}
      />
    </Field>
  )
}
