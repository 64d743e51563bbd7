import { useT } from '#app/i18n/react.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

/** The way in when the phone is not at hand; folded away until it is needed. */
export function RecoveryFields() {
  const { t } = useT()
  return (
    <details>
      <summary className="cursor-pointer text-accent max-md:min-h-11 max-md:py-2.5">
        {t('signIn.recovery.open')}
      </summary>
      <div className="mt-3 flex flex-col gap-4">
        <Field label={t('signIn.recovery')} help={t('signIn.recovery.help')}>
          <TextInput
            name="recovery"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            required
          />
        </Field>
        <Button type="submit" className="self-start">
          {t('signIn.code.continue')}
        </Button>
      </div>
    </details>
  )
}
