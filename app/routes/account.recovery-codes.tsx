import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { OwnPage } from '#app/features/account/own-page.tsx'
import { RecoveryCodes } from '#app/features/account/recovery-codes.tsx'
import { problem } from '#app/i18n/problem.ts'
import { useT } from '#app/i18n/react.tsx'
import { requireOwnAccount, wordsOf } from '#app/platform/guard.server.ts'
import { isBusy } from '#app/platform/passwords.server.ts'
import { paths } from '#app/platform/paths.ts'
import { done, ownPath, refused, takeTold } from '#app/platform/respond.server.ts'
import { requireStepUp } from '#app/platform/step-up.server.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { listFactorKinds } from '#db/accounts/factors.server.ts'
import { countRecoveryCodes } from '#db/accounts/recovery-codes.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const signedIn = await requireOwnAccount(args)
  const { services } = args.context
  const words = wordsOf(args, signedIn)
  const { told } = takeTold(args.request)
  const to = new URL(args.request.url).searchParams.get('to')
  return {
    title: words.t('factors.codes'),
    told: told && words.t(told.key, told.params),
    heading: words.t('factors.codes.for', {
      email: signedIn.user.email,
      day: words.day(services.clock.todayInHongKong()),
    }),
    hasCodes: (await countRecoveryCodes(services.data, signedIn.user.id)).madeAt !== null,
    next: to === null ? paths.factors() : ownPath(to, paths.home()),
  }
}

export async function action(args: ActionFunctionArgs) {
  const signedIn = await requireOwnAccount(args)
  await requireStepUp(args, signedIn)
  const { data, secondFactor } = args.context.services
  // Without a factor there is nothing that a code could stand for.
  if ((await listFactorKinds(data, signedIn.user.id)).length === 0) return done(paths.factors())
  try {
    return { codes: await secondFactor.makeCodes(signedIn.user.id), problem: null }
  } catch (error) {
    if (isBusy(error)) return refused({ codes: null, problem: problem('account.busy') }, 503)
    throw error
  }
}

export default function RecoveryCodesPage() {
  const { title, told, heading, hasCodes, next } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t, problem: inWords } = useT()
  if (sent?.codes)
    return (
      <OwnPage title={t('factors.codes.title')}>
        <div className="no-print">
          <Notice kind="warning" word={t('shell.notice')}>
            {t('factors.codes.once')}
          </Notice>
        </div>
        <Card>
          <RecoveryCodes codes={sent.codes} heading={heading} />
        </Card>
        <LinkButton href={next} document kind="primary" className="no-print self-start">
          {t('factors.codes.done')}
        </LinkButton>
      </OwnPage>
    )
  return (
    <OwnPage title={title} told={told} below>
      {sent?.problem && (
        <Notice kind="error" word={t('shell.error')}>
          {inWords(sent.problem)}
        </Notice>
      )}
      <Card>
        <p className="mb-3">
          {t('factors.codes.text')} {hasCodes && t('factors.codes.renew.text')}
        </p>
        <Form method="post">
          <Button type="submit" kind="primary">
            {t(hasCodes ? 'factors.codes.renew' : 'factors.codes.make')}
          </Button>
        </Form>
      </Card>
    </OwnPage>
  )
}
