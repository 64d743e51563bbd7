import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { FactorIdForm, FactorNameForm, PasskeyForm } from '#app/features/account/account-forms.ts'
import { FactorList } from '#app/features/account/factor-list.tsx'
import { addKey, nameFactor, takeAway } from '#app/features/account/factors.server.ts'
import { OwnPage } from '#app/features/account/own-page.tsx'
import { useT } from '#app/i18n/react.tsx'
import { callerOf, listOwnEmployers, requireOwnAccount, wordsOf } from '#app/platform/guard.server.ts'
import { formatInstant } from '#app/platform/instants.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { done, ownPath, refused, takeTold } from '#app/platform/respond.server.ts'
import { requireStepUp } from '#app/platform/step-up.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PasskeyButton } from '#app/ui/passkey-button.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { countRecoveryCodes, listFactors } from '#db/accounts/factors.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const signedIn = await requireOwnAccount(args)
  const { data, env } = args.context.services
  const words = wordsOf(args, signedIn)
  const asked = new URL(args.request.url).searchParams
  const [factors, codes, employers] = await Promise.all([
    listFactors(data, signedIn.user.id),
    countRecoveryCodes(data, signedIn.user.id),
    listOwnEmployers(args.context, signedIn),
  ])
  const { told } = takeTold(args.request)
  return {
    title: words.t('factors.title'),
    told: told && words.t(told.key, told.params),
    factors: factors.map(({ id, kind, name, createdAt, lastUsedAt }) => ({
      id,
      kind,
      name,
      addedAt: formatInstant(words.locale, createdAt),
      usedAt: lastUsedAt && formatInstant(words.locale, lastUsedAt),
    })),
    codes,
    usedCode: asked.get('codes') === 'used',
    requiredBy: employers.find(({ slug }) => slug === asked.get('org'))?.name ?? null,
    to: asked.has('to') ? ownPath(asked.get('to'), paths.home()) : null,
    isDemo: env.demo,
  }
}

export async function action(args: ActionFunctionArgs) {
  const signedIn = await requireOwnAccount(args)
  const { services } = args.context
  await requireStepUp(args, signedIn)
  const { locale } = wordsOf(args, signedIn)
  const { search } = new URL(args.request.url)
  const here = `${paths.factors()}${search}`
  const intent = (await args.request.clone().formData()).get('intent')
  if (intent === 'rename') {
    const submission = await readForm(args.request, FactorNameForm)
    if (submission.status !== 'success') return refused({ lastResult: submission.reply() })
    await nameFactor(services, signedIn, submission.value)
    return done(here, { key: 'factors.told.renamed' })
  }
  if (intent === 'remove') {
    const submission = await readForm(args.request, FactorIdForm)
    if (submission.status !== 'success') return refused({ lastResult: submission.reply() })
    const removed = await takeAway(services, signedIn, submission.value, locale)
    if (removed.ok) return done(here, { key: 'factors.told.removed' })
    return refused({ lastResult: submission.reply({ formErrors: [removed.problem] }) })
  }
  const submission = await readForm(args.request, PasskeyForm)
  const hidden = { hideFields: ['passkey'] }
  if (submission.status !== 'success') return refused({ lastResult: submission.reply(hidden) })
  const { name, passkey } = submission.value
  const { headers } = args.request
  const answer = { cookie: headers.get('cookie'), origin: headers.get('origin'), response: passkey }
  const added = await addKey(services, signedIn, name, answer, locale)
  if (!added.ok) return refused({ lastResult: submission.reply({ ...hidden, formErrors: [added.problem] }) })
  const cookies = await services.auth.renew(signedIn, callerOf(args), { factor: true })
  return done(here, { key: 'factors.told.passkey' }, cookies)
}

export default function Factors() {
  const { title, told, factors, codes, usedCode, requiredBy, to, isDemo } = useLoaderData<typeof loader>()
  const form = useFormResult(useActionData<typeof action>()?.lastResult)
  const { t } = useT()
  const isDone = factors.length > 0 && (requiredBy !== null || usedCode) && to !== null
  return (
    <OwnPage title={title} told={told} below>
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
      {form.formErrors && (
        <Notice kind="error" word={t('shell.error')}>
          {form.formErrors}
        </Notice>
      )}
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
          <Field label={t('factors.name')} error={form.errors('name')}>
            <TextInput
              name="name"
              maxLength={40}
              required
              autoComplete="off"
              defaultValue={form.value('name', t('factors.name.passkey'))}
            />
          </Field>
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
    </OwnPage>
  )
}
