import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { AuthenticatorForm } from '#app/features/account/account-forms.ts'
import { FactorNameField } from '#app/features/account/factor-name-field.tsx'
import { addApp } from '#app/features/account/factors.server.ts'
import { OwnPage } from '#app/features/account/own-page.tsx'
import { QrCode } from '#app/features/account/qr-code.tsx'
import { qrPath } from '#app/features/account/qr-path.server.ts'
import { useT } from '#app/i18n/react.tsx'
import { callerOf, requireOwnAccount, wordsOf } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { done, ownPath } from '#app/platform/respond.server.ts'
import { sendBack } from '#app/platform/send-back.server.ts'
import { requireStepUp } from '#app/platform/step-up.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { FormErrors } from '#app/ui/form-errors.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { countRecoveryCodes } from '#db/accounts/recovery-codes.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const signedIn = await requireOwnAccount(args)
  await requireStepUp(args, signedIn)
  const { secondFactor } = args.context.services
  const cookie = args.request.headers.get('cookie')
  const { setCookie, ...shown } = await secondFactor.beginApp(signedIn.user, cookie)
  const title = wordsOf(args, signedIn).t('factors.app.title')
  return data(
    { title, secret: shown.secret, qr: qrPath(shown.uri) },
    { headers: setCookie === null ? {} : { 'Set-Cookie': setCookie } },
  )
}

export async function action(args: ActionFunctionArgs) {
  const signedIn = await requireOwnAccount(args)
  await requireStepUp(args, signedIn)
  const { services } = args.context
  const submission = await readForm(args.request, AuthenticatorForm)
  const back = sendBack(submission, { hideFields: ['code'] })
  if (submission.status !== 'success') return back.unread()
  const cookie = args.request.headers.get('cookie')
  const { locale } = wordsOf(args, signedIn)
  const added = await addApp(services, signedIn, submission.value, cookie, locale)
  if (!added.ok) return back.fields({ code: [added.problem] })
  const cookies = await services.auth.renew(signedIn, callerOf(args), { factor: true })
  cookies.push(services.ceremonies.forget('authenticator'))
  const { madeAt } = await countRecoveryCodes(services.data, signedIn.user.id)
  const to = new URL(args.request.url).searchParams.get('to')
  const next = to === null ? undefined : ownPath(to, paths.home())
  return done(
    madeAt === null ? paths.recoveryCodes(next) : paths.factors({ to: next }),
    { key: 'factors.told.authenticator' },
    cookies,
  )
}

export default function AddAuthenticator() {
  const { title, secret, qr } = useLoaderData<typeof loader>()
  const form = useFormResult(useActionData<typeof action>()?.lastResult)
  const { t } = useT()
  return (
    <OwnPage title={title} below>
      <Card>
        <Form method="post" className="flex max-w-md flex-col gap-4">
          <FormErrors errors={form.formErrors} />
          <p>{t('factors.app.scan')}</p>
          <QrCode {...qr} label={t('factors.app.qr')} />
          <div>
            <p className="text-soft">{t('factors.app.secret')}</p>
            <p className="font-mono break-words" data-secret>
              {secret}
            </p>
          </div>
          <FactorNameField form={form} otherwise={t('factors.name.app')} />
          <Field label={t('factors.app.code')} error={form.errors('code')}>
            <TextInput name="code" inputMode="numeric" autoComplete="one-time-code" maxLength={12} required />
          </Field>
          <Button type="submit" kind="primary" className="self-start">
            {t('factors.app.confirm')}
          </Button>
        </Form>
      </Card>
    </OwnPage>
  )
}
