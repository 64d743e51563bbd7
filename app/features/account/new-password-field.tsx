import { useT } from '#app/i18n/react.tsx'
import type { useFormResult } from '#app/platform/use-form-result.ts'
import { Field } from '#app/ui/field.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

type Props = {
  form: ReturnType<typeof useFormResult>
  label: string
  /** Beside a second factor a shorter one will do. */
  hasFactor?: boolean
}

/** A password that is being chosen. */
export function NewPasswordField({ form, label, hasFactor = false }: Props) {
  const { t } = useT()
  return (
    <Field
      label={label}
      help={t(hasFactor ? 'account.password.help.factor' : 'account.password.help')}
      error={form.errors('password')}
    >
      <TextInput name="password" type="password" autoComplete="new-password" required />
    </Field>
  )
}
