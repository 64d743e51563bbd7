import { Form } from '@remix-run/react'
import { useT } from '#app/i18n/react.tsx'
import { paths } from '#app/platform/paths.ts'
import type { useFormResult } from '#app/platform/use-form-result.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { FormErrors } from '#app/ui/form-errors.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PasskeyButton } from '#app/ui/passkey-button.tsx'
import { FactorList } from './factor-list.tsx'
import { FactorNameField } from './factor-name-field.tsx'
import type { loadFactors } from './load-factors.server.ts'

type Props = { form: ReturnType<typeof useFormResult>; view: Awaited<ReturnType<typeof loadFactors>> }

/** The second factors of a person, how to add one, and their recovery codes. */
export function FactorCards({ form, view }: Props) {
  const { factors, codes, usedCode, requiredBy, to, isDemo } = view
  const { t } = useT()
  const isDone = factors.length > 0 && (requiredBy !== null || usedCode) && to !== null
  return (
    <>
      {requiredBy !== null && factors.length === 0 && (
        <Notice kind="warning" word={t('shell.notice')}>
          {t('factors.required', { employer: requiredBy })}
        </Notice>
      )}
      {isDemo && (
        <Notice kind="info" word={t('shell.notice')}>
          {t('factors.demo')}
        </Notice>
      )}
      {usedCode && (
        <Notice kind="warning" word={t('shell.notice')}>
          {t('signIn.recovery.left', { count: codes.left })}
        </Notice>
      )}
      <FormErrors errors={form.formErrors} />
      {isDone && (
        <LinkButton href={to} kind="primary" className="self-start">
          {t('factors.continue')}
        </LinkButton>
      )}
      {factors.length > 0 && (
        <Card>
          <FactorList factors={factors} />
        </Card>
      )}
      {factors.length === 0 && <p className="text-soft">{t('factors.none')}</p>}
      <Card title={t('factors.authenticator')}>
        <p className="mb-3 text-soft">{t('factors.authenticator.text')}</p>
        <LinkButton href={paths.addAuthenticator(to ?? undefined)}>
          {t('factors.authenticator.add')}
        </LinkButton>
      </Card>
      <Card title={t('factors.passkey')}>
        <p className="mb-3 text-soft">{t('factors.passkey.text')}</p>
        <noscript>
          <p>{t('factors.passkey.noScript')}</p>
        </noscript>
        <Form method="post" className="flex max-w-md flex-col gap-4">
          <input type="hidden" name="intent" value="passkey" />
          <FactorNameField form={form} otherwise={t('factors.name.passkey')} />
          <PasskeyButton
            askHref={paths.askPasskey()}
            purpose="add"
            does="add"
            field="passkey"
            label={t('factors.passkey.add')}
            stopped={t('signIn.passkey.stopped')}
          />
        </Form>
      </Card>
      {factors.length > 0 && (
        <Card title={t('factors.codes')}>
          <p className="text-soft">{t('factors.codes.text')}</p>
          <p className="mt-1 mb-3">
            {codes.madeAt === null ? t('factors.codes.none') : t('factors.codes.left', { count: codes.left })}
          </p>
          <LinkButton href={paths.recoveryCodes(to ?? undefined)}>
            {t(codes.madeAt === null ? 'factors.codes.make' : 'factors.codes.renew')}
          </LinkButton>
        </Card>
      )}
    </>
  )
}
