import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { EmailForm, PasswordForm, ProfileForm } from '#app/features/account/account-forms.ts'
import { browserName } from '#app/features/account/browser-name.ts'
import { askForEmail } from '#app/features/account/change-email.server.ts'
import { changePassword } from '#app/features/account/change-password.server.ts'
import { OwnPage } from '#app/features/account/own-page.tsx'
import {
  EmailCard,
  EmployersCard,
  FactorsCard,
  PasswordCard,
  ProfileCard,
} from '#app/features/account/profile-cards.tsx'
import { SessionList } from '#app/features/account/session-list.tsx'
import { problem } from '#app/i18n/problem.ts'
import { useT } from '#app/i18n/react.tsx'
import {
  callerOf,
  listOwnEmployers,
  requireOwnAccount,
  requireSignedIn,
  wordsOf,
} from '#app/platform/guard.server.ts'
import { formatInstant } from '#app/platform/instants.ts'
import { isBusy } from '#app/platform/passwords.server.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { done, refused, takeTold } from '#app/platform/respond.server.ts'
import { requireStepUp } from '#app/platform/step-up.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { listFactors } from '#db/accounts/factors.server.ts'
import { changeUser, hasPassword } from '#db/accounts/users.server.ts'
import { findOrgName } from '#db/system/employers.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const signedIn = await requireSignedIn(args)
  const { services } = args.context
  const words = wordsOf(args, signedIn)
  const { user, session } = signedIn
  const [employers, sessions, factors, knowsPassword] = await Promise.all([
    listOwnEmployers(args.context, signedIn),
    services.auth.listSessions(signedIn),
    listFactors(services.data, user.id),
    hasPassword(services.data, user.id),
  ])
  const { told } = takeTold(args.request)
  const limitedTo = session.ssoOrgId && (await findOrgName(services.data, session.ssoOrgId))
  return {
    title: words.t('account.title'),
    told: told && words.t(told.key, told.params),
    user,
    limitedTo: limitedTo ? limitedTo.name : null,
    employers: employers.map(({ slug, name, role }) => ({ slug, name, role })),
    factors: factors.map(({ name }) => name),
    hasPassword: knowsPassword,
    isDemo: services.env.demo,
    sessions: sessions.map(({ key, userAgent, createdAt, address, isCurrent }) => ({
      key,
      browser: browserName(userAgent),
      since: formatInstant(words.locale, createdAt),
      address: address ?? '',
      isCurrent,
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const asked = await args.request.clone().formData()
  switch (asked.get('intent')) {
    case 'session':
      return endSessions(args, String(asked.get('key') ?? ''))
    case 'password':
      return setPassword(args)
    case 'email':
      return setEmail(args)
    default:
      return setProfile(args)
  }
}

/** One browser, or with no key every one but this. */
async function endSessions(args: ActionFunctionArgs, key: string) {
  const signedIn = await requireOwnAccount(args)
  const { auth } = args.context.services
  if (key === '') await auth.endOtherSessions(signedIn)
  else await auth.revokeSession(signedIn, key)
  return done(paths.account(), { key: key === '' ? 'account.told.sessions' : 'account.told.session' })
}

async function setPassword(args: ActionFunctionArgs) {
  const signedIn = await requireOwnAccount(args)
  const { services } = args.context
  const submission = await readForm(args.request, PasswordForm)
  const hidden = { hideFields: ['current', 'password'] }
  if (submission.status !== 'success')
    return refused({ intent: 'password', lastResult: submission.reply(hidden) })
  const attempt = services.auth.attemptOf(signedIn.user.email, callerOf(args))
  const waitSeconds = await services.limits.beginCode(attempt)
  if (waitSeconds > 0) {
    const formErrors = [problem('account.tooMany', { minutes: Math.ceil(waitSeconds / 60) })]
    return refused({ intent: 'password', lastResult: submission.reply({ ...hidden, formErrors }) }, 429)
  }
  try {
    const changed = await changePassword(services, signedIn, submission.value, wordsOf(args, signedIn).locale)
    if (!changed.ok)
      return refused({
        intent: 'password',
        lastResult: submission.reply({ ...hidden, fieldErrors: changed.problems }),
      })
  } catch (error) {
    if (!isBusy(error)) throw error
    const formErrors = [problem('account.busy')]
    return refused({ intent: 'password', lastResult: submission.reply({ ...hidden, formErrors }) }, 503)
  }
  await services.limits.succeedCode(attempt)
  const cookies = await services.auth.renew(signedIn, callerOf(args))
  return done(paths.account(), { key: 'account.told.password' }, cookies)
}

async function setEmail(args: ActionFunctionArgs) {
  const signedIn = await requireOwnAccount(args)
  await requireStepUp(args, signedIn)
  const { services } = args.context
  const submission = await readForm(args.request, EmailForm)
  if (submission.status !== 'success') return refused({ intent: 'email', lastResult: submission.reply() })
  const { locale } = wordsOf(args, signedIn)
  const asked = await askForEmail(services, signedIn, submission.value.email, locale)
  if (asked.ok) return done(paths.account(), { key: 'account.told.emailAsked' })
  return refused({ intent: 'email', lastResult: submission.reply({ fieldErrors: asked.problems }) })
}

async function setProfile(args: ActionFunctionArgs) {
  const signedIn = await requireSignedIn(args)
  const submission = await readForm(args.request, ProfileForm)
  if (submission.status !== 'success') return refused({ intent: 'profile', lastResult: submission.reply() })
  await changeUser(args.context.services.data, signedIn.user.id, submission.value)
  return done(paths.account(), { key: 'account.told.profile' })
}

export default function Account() {
  const { title, told, user, limitedTo, employers, factors, hasPassword, isDemo, sessions } =
    useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useT()
  const profile = useFormResult(sent?.intent === 'profile' ? sent.lastResult : undefined)
  const email = useFormResult(sent?.intent === 'email' ? sent.lastResult : undefined)
  const password = useFormResult(sent?.intent === 'password' ? sent.lastResult : undefined)
  return (
    <OwnPage title={title} told={told}>
      {limitedTo !== null && (
        <Notice kind="info" word={t('shell.notice')}>
          {t('limited.text', { employer: limitedTo })}
        </Notice>
      )}
      <EmployersCard employers={employers} />
      <ProfileCard form={profile} name={user.name} theme={user.theme} />
      {limitedTo === null && (
        <>
          <EmailCard form={email} email={user.email} />
          {hasPassword && <PasswordCard form={password} hasFactor={factors.length > 0} />}
          <FactorsCard factors={factors} isDemo={isDemo} />
          <Card title={t('account.sessions')}>
            <SessionList sessions={sessions} />
          </Card>
        </>
      )}
      <form method="post" action={paths.logout()}>
        <Button type="submit">{t('shell.signOut')}</Button>
      </form>
    </OwnPage>
  )
}
