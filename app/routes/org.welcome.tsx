import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { recordEntity } from '#app/features/settings/add-entity.server.ts'
import { EntityFields } from '#app/features/settings/entity-fields.tsx'
import { EntityForm } from '#app/features/settings/entity-form.ts'
import { problem } from '#app/i18n/problem.ts'
import { useT } from '#app/i18n/react.tsx'
import { requireOrg } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { done, forbidden, refused } from '#app/platform/respond.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'

/** After signing up: the company that stands on the approvals, then on to the sheet. */
export async function loader(args: LoaderFunctionArgs) {
  const { org, words } = await requireOrg(args, 'org.settings')
  return { title: words.t('settings.welcome.title'), name: org.name, slug: org.slug }
}

export async function action(args: ActionFunctionArgs) {
  const { org } = await requireOrg(args, 'org.settings')
  const submission = await readForm(args.request, EntityForm)
  if (submission.status !== 'success') return refused({ lastResult: submission.reply() })
  const { name, brn = null } = submission.value
  const added = await recordEntity(org, { name, brn })
  if (added.ok) return done(paths.imports(org.slug), { key: 'settings.told.entity', params: { name } })
  if (added.reason === 'not_allowed') throw forbidden()
  const taken = problem('settings.problem.brnTaken', { value: brn ?? '', name: added.name })
  return refused({ lastResult: submission.reply({ fieldErrors: { brn: [taken] } }) })
}

export default function Welcome() {
  const { title, name, slug } = useLoaderData<typeof loader>()
  const form = useFormResult(useActionData<typeof action>()?.lastResult)
  const { t } = useT()
  return (
    <Page title={title} subtitle={t('settings.welcome.text')} narrow>
      <Form method="post" className="flex max-w-md flex-col gap-4">
        <EntityFields form={form} name={name} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" kind="primary">
            {t('settings.welcome.next')}
          </Button>
          <LinkButton href={paths.imports(slug)}>{t('settings.welcome.skip')}</LinkButton>
        </div>
      </Form>
    </Page>
  )
}
