import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import { type KeptForm, PROOF_FIELDS, type ProofWays } from '#app/platform/unsent-form.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { PasskeyButton } from '#app/ui/passkey-button.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

type Props = {
  /** Where proof and kept fields are sent. */
  action: string
  ways: ProofWays
  kept?: KeptForm
  error: string | null
}

/** A fresh proof of who sits here: one of the ways that the person has. What was to be sent goes with it. */
export function ProofForm({ action, ways, kept, error }: Props) {
  const { t } = useT()
  if (ways.sso) return <ProofByProvider sso={ways.sso} action={action} kept={kept} />
  const count = [ways.password, ways.authenticator, ways.passkey].filter(Boolean).length
  return (
    <form method="post" action={action} className="flex max-w-md flex-col gap-4">
      <KeptFields kept={kept} />
      {count > 1 && <p className="text-small text-soft">{t('prove.either')}</p>}
      {ways.password && (
        <Field label={t('prove.password')} error={error}>
          <TextInput name={PROOF_FIELDS.password} type="password" autoComplete="current-password" />
        </Field>
      )}
      {ways.authenticator && (
        <Field label={t('prove.code')} error={ways.password ? null : error}>
          <TextInput name={PROOF_FIELDS.code} inputMode="numeric" autoComplete="one-time-code" />
        </Field>
      )}
      {(ways.password || ways.authenticator) && (
        <Button type="submit" kind="primary" className="self-start">
          {t('prove.send')}
        </Button>
      )}
      {ways.passkey && (
        <PasskeyButton
          askHref={paths.askPasskey()}
          purpose="proof"
          does="use"
          field={PROOF_FIELDS.passkey}
          label={t('signIn.code.passkey')}
          stopped={t('signIn.passkey.stopped')}
        />
      )}
    </form>
  )
}

/** Somebody who came by a provider proves it there; a form that waits is sent from here afterwards. */
function ProofByProvider({
  sso,
  action,
  kept,
}: {
  sso: NonNullable<ProofWays['sso']>
  action: string
  kept: KeptForm | undefined
}) {
  const { t } = useT()
  const { employer, href } = sso
  return (
    <div className="flex flex-col gap-3">
      <p>{t('prove.sso.text', { employer })}</p>
      {kept && <p className="text-soft">{t('prove.sso.kept')}</p>}
      <div className="flex flex-wrap gap-2">
        <LinkButton href={href} document kind={kept ? 'secondary' : 'primary'} {...(kept && NEW_TAB)}>
          {t('prove.sso', { employer })}
        </LinkButton>
        {kept && !kept.hadFile && (
          <form method="post" action={action}>
            <KeptFields kept={kept} />
            <Button type="submit" kind="primary">
              {t('prove.sso.again')}
            </Button>
          </form>
        )}
      </div>
    </div>
  )
}

const NEW_TAB = { target: '_blank', rel: 'noreferrer' }

/** What somebody had typed, on its way again. */
export function KeptFields({ kept }: { kept: KeptForm | undefined }) {
  return kept?.fields.map(([name, value], at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a form may hold the same pair twice, and its order is fixed
    <input key={at} type="hidden" name={name} value={value} />
  ))
}
