import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { GrantForm } from '#app/features/people/grant-form.tsx'
import { grantView } from '#app/features/people/grant-view.ts'
import { loadFamily } from '#app/features/people/load-family.server.ts'
import { GrantForm as GrantSchema, readGrants } from '#app/features/people/read-grant.ts'
import { recordGrants } from '#app/features/people/record-grant.server.ts'
import { problem } from '#app/i18n/problem.ts'
import { useT } from '#app/i18n/react.tsx'
import { requireOrg } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { done, forbidden, notFound, refused } from '#app/platform/respond.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { TextLink } from '#app/ui/link.tsx'
import { Page } from '#app/ui/page.tsx'

/** Records what was granted: to one person, or to a principal and the family together. */
export async function loader(args: LoaderFunctionArgs) {
  const { org, words } = await requireOrg(args, 'stay.grant')
  const loaded = await loadFamily(org, args.params.person ?? '')
  const view = loaded && grantView(loaded.family, loaded.person.id, words)
  if (!view) throw notFound()
  return { title: words.t('people.grant.title', { name: view.name }), slug: org.slug, view }
}

export async function action(args: ActionFunctionArgs) {
  const { org, today } = await requireOrg(args, 'stay.grant')
  const personId = args.params.person ?? ''
  const submission = await readForm(args.request, GrantSchema)
  if (submission.status !== 'success') return refused({ lastResult: submission.reply() })
  const read = readGrants(personId, submission.value, submission.payload, today)
  if (!read.ok) return refused({ lastResult: submission.reply({ fieldErrors: read.fieldErrors }) })
  const loaded = await loadFamily(org, personId)
  if (!loaded) throw notFound()
  const recorded = await recordGrants(org, loaded.family.person.id, read.grants, today)
  if (recorded.ok) {
    const params = { count: recorded.stayIds.length }
    return done(paths.person(org.slug, personId), { key: 'people.told.granted', params })
  }
  if (recorded.reason === 'not_allowed') throw forbidden()
  if (recorded.reason === 'missing') throw notFound()
  const formErrors = [problem('people.problem.stayChanged')]
  return refused({ lastResult: submission.reply({ formErrors }) }, 409)
}

export default function Grant() {
  const { title, slug, view } = useLoaderData<typeof loader>()
  const form = useFormResult(useActionData<typeof action>()?.lastResult)
  const { t } = useT()
  const back = paths.person(slug, view.personId)
  return (
    <Page
      title={title}
      above={<TextLink href={back}>{view.name}</TextLink>}
      subtitle={t('people.grant.text')}
      narrow
    >
      <GrantForm view={view} form={form} backHref={back} />
    </Page>
  )
}
