import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { PasswordForm, ProfileForm } from '#app/features/account/account-forms.ts'
import { browserName } from '#app/features/account/browser-name.ts'
import { changePassword } from '#app/features/account/change-password.server.ts'
import { SessionList } from '#app/features/account/session-list.tsx'
import { useT } from '#app/i18n/react.tsx'
import { callerOf, requireSignedIn, wordsOf } from '#app/platform/guard.server.ts'
import { formatInstant } from '#app/platform/instants.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { done, refused, takeTold } from '#app/platform/respond.server.ts'
import { THEMES } from '#app/platform/themes.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { Brand } from '#app/ui/brand.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextLink } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { changeUser, listMemberships } from '#db/system.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const signedIn = await requireSignedIn(args)
  const { services } = args.context
  const words = wordsOf(args, signedIn)
  const [employers, sessions] = await Promise.all([
    listMemberships(services.data, signedIn.user.id),
    services.auth.listSessions(signedIn),
  ])
  const { told } = takeTold(args.request)
  return {
    title: words.t('account.title'),
    told: told && words.t(told.key, told.params),
    user: signedIn.user,
    employers: employers.map(({ slug, name, role }) => ({ slug, name, role })),
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
  const signedIn = await requireSignedIn(args)
  const { services } = args.context
  const asked = await args.request.clone().formData()
  switch (asked.get('intent')) {
    case 'session':
      await services.auth.revokeSession(signedIn, String(asked.get('key') ?? ''))
      return done(paths.account(), { key: 'account.told.session' })
    case 'password': {
      const submission = await readForm(args.request, PasswordForm)
      const hidden = { hideFields: ['current', 'password'] }
      if (submission.status !== 'success')
        return refused({ intent: 'password', lastResult: submission.reply(hidden) })
      const changed = await changePassword(services, signedIn, submission.value)
      if (!changed.ok)
        return refused({
          intent: 'password',
          lastResult: submission.reply({ ...hidden, fieldErrors: changed.problems }),
        })
      const cookies = await services.auth.begin(signedIn.user.id, signedIn.user.email, callerOf(args))
      return done(paths.account(), { key: 'account.told.password' }, cookies)
    }
    default: {
      const submission = await readForm(args.request, ProfileForm)
      if (submission.status !== 'success')
        return refused({ intent: 'profile', lastResult: submission.reply() })
      await changeUser(services.data, signedIn.user.id, submission.value)
      return done(paths.account(), { key: 'account.told.profile' })
    }
  }
}

export default function Account() {
  const { title, told, user, employers, sessions } = useLoaderData<typeof loader>()
  const { t } = useT()
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-5 px-4 py-8">
      <Brand href={paths.home()} name={t('app.name')} />
      <main className="flex flex-col gap-5">
        <h1 className="text-title font-semibold tracking-tight">{title}</h1>
        {told !== null && (
          <Notice kind="done" word={t('shell.notice')}>
            {told}
          </Notice>
        )}
        <Card title={t('account.employers')}>
          {employers.length === 0 && <p className="mb-3 text-soft">{t('account.employers.none')}</p>}
          <ul className="flex flex-col gap-1">
            {employers.map(({ slug, name, role }) => (
              <li key={slug} className="flex items-center justify-between gap-3">
                <TextLink href={paths.today(slug)}>{name}</TextLink>
                <span className="text-small text-soft">{t(`settings.role.${role}`)}</span>
              </li>
            ))}
          </ul>
        </Card>
        <ProfileCard name={user.name} theme={user.theme} />
        <PasswordCard />
        <Card title={t('account.sessions')}>
          <SessionList sessions={sessions} />
        </Card>
        <form method="post" action={paths.logout()}>
          <Button type="submit">{t('shell.signOut')}</Button>
        </form>
      </main>
    </div>
  )
}

function ProfileCard({ name, theme }: { name: string; theme: string | null }) {
  const { t } = useT()
  const sent = useActionData<typeof action>()
  const form = useFormResult(sent?.intent === 'profile' ? sent.lastResult : undefined)
  return (
    <Card title={t('account.profile')}>
      <Form method="post" className="flex max-w-md flex-col gap-4">
        <Field label={t('account.yourName')} error={form.errors('name')}>
          <TextInput name="name" autoComplete="name" required defaultValue={form.value('name', name)} />
        </Field>
        <RadioGroup
          legend={t('account.theme')}
          name="theme"
          inline
          defaultValue={form.value('theme', theme ?? 'system')}
          choices={THEMES.map((value) => ({ value, label: t(`account.theme.${value}`) }))}
        />
        <Button type="submit" name="intent" value="profile" className="self-start">
          {t('shell.save')}
        </Button>
      </Form>
    </Card>
  )
}

function PasswordCard() {
  const { t } = useT()
  const sent = useActionData<typeof action>()
  const form = useFormResult(sent?.intent === 'password' ? sent.lastResult : undefined)
  return (
    <Card title={t('account.changePassword')}>
      <Form method="post" className="flex max-w-md flex-col gap-4">
        <Field label={t('account.currentPassword')} error={form.errors('current')}>
          <TextInput name="current" type="password" autoComplete="current-password" required />
        </Field>
        <Field
          label={t('account.newPassword')}
          help={t('account.password.help')}
          error={form.errors('password')}
        >
          <TextInput name="password" type="password" autoComplete="new-password" required />
        </Field>
        <p className="text-small text-soft">{t('account.changePassword.text')}</p>
        <Button type="submit" name="intent" value="password" className="self-start">
          {t('account.changePassword')}
        </Button>
      </Form>
    </Card>
  )
}
