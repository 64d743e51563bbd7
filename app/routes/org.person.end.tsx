import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { currentEmployment } from '#app/domain/in-force.ts'
import { answerFactForm, backToFactForm } from '#app/features/people/answer-fact-form.server.ts'
import { endByForm } from '#app/features/people/end-by-form.server.ts'
import { closingStage } from '#app/features/people/end-employment.server.ts'
import { EndForm } from '#app/features/people/end-form.tsx'
import { endView } from '#app/features/people/end-view.ts'
import { versionedSchemaOf } from '#app/features/people/field-schema.ts'
import { END_FIELDS } from '#app/features/people/fields.ts'
import { textsOf } from '#app/features/people/form-texts.ts'
import { loadFamily } from '#app/features/people/load-family.server.ts'
import { useT } from '#app/i18n/react.tsx'
import { requireOrg } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { done, notFound } from '#app/platform/respond.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { TextLink } from '#app/ui/link.tsx'
import { Page } from '#app/ui/page.tsx'

/** Ends an employment: the last day, whether Immigration was told, what becomes of filings and dependants. */
export async function loader(args: LoaderFunctionArgs) {
  const { org, words } = await requireOrg(args, 'employment.end')
  const loaded = await loadFamily(org, args.params.person ?? '')
  const view = loaded && endView(loaded.family, (filing) => closingStage(filing) !== undefined, words)
  if (!view) throw notFound()
  const { family } = loaded
  return {
    title: words.t('people.end.title', { name: view.name }),
    slug: org.slug,
    familyId: family.person.id,
    view,
    texts: textsOf(END_FIELDS, currentEmployment(family) ?? {}),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { org, today, words } = await requireOrg(args, 'employment.end')
  const loaded = await loadFamily(org, args.params.person ?? '')
  if (!loaded) throw notFound()
  const familyId = loaded.family.person.id
  const submission = await readForm(args.request, versionedSchemaOf(END_FIELDS))
  if (submission.status !== 'success') return backToFactForm(submission)
  const { value: values, payload } = submission
  const outcome = await endByForm(org, familyId, { values, payload }, today, words)
  return answerFactForm(submission, outcome, () =>
    done(paths.person(org.slug, familyId), { key: 'people.told.ended' }),
  )
}

export default function End() {
  const { title, slug, familyId, view, texts } = useLoaderData<typeof loader>()
  const { lastResult, conflict } = useActionData<typeof action>() ?? {}
  const form = useFormResult(lastResult)
  const { t } = useT()
  const back = paths.person(slug, familyId)
  return (
    <Page
      title={title}
      above={<TextLink href={back}>{view.name}</TextLink>}
      subtitle={t('people.end.text')}
      narrow
    >
      <EndForm view={view} form={form} texts={texts} conflict={conflict} backHref={back} />
    </Page>
  )
}
