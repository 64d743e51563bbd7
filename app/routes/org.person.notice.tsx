import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { currentEmployment } from '#app/domain/in-force.ts'
import { answerFactForm, backToFactForm } from '#app/features/people/answer-fact-form.server.ts'
import { noticeByForm } from '#app/features/people/end-by-form.server.ts'
import { FactPanel } from '#app/features/people/fact-panel.tsx'
import { versionedSchemaOf } from '#app/features/people/field-schema.ts'
import { NOTICE_FIELDS } from '#app/features/people/fields.ts'
import { textsOf } from '#app/features/people/form-texts.ts'
import { loadFamily } from '#app/features/people/load-family.server.ts'
import { useT } from '#app/i18n/react.tsx'
import { requireOrg } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { done, notFound } from '#app/platform/respond.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { useVisit } from '#app/platform/use-visit.tsx'

/** When Immigration was told that an employment has ended. */
export async function loader(args: LoaderFunctionArgs) {
  const { org } = await requireOrg(args, 'employment.end')
  const loaded = await loadFamily(org, args.params.person ?? '')
  const employment = loaded && currentEmployment(loaded.family)
  if (!loaded || !employment) throw notFound()
  const familyId = loaded.family.person.id
  return { familyId, version: employment.version, texts: textsOf(NOTICE_FIELDS, employment) }
}

export async function action(args: ActionFunctionArgs) {
  const { org, today, words } = await requireOrg(args, 'employment.end')
  const personId = args.params.person ?? ''
  const submission = await readForm(args.request, versionedSchemaOf(NOTICE_FIELDS))
  if (submission.status !== 'success') return backToFactForm(submission)
  const { value: values, payload } = submission
  const outcome = await noticeByForm(org, personId, { values, payload }, today, words)
  return answerFactForm(submission, outcome, () =>
    done(paths.person(org.slug, personId), { key: 'people.told.notice' }),
  )
}

export default function TerminationNotice() {
  const { familyId, version, texts } = useLoaderData<typeof loader>()
  const { lastResult, conflict } = useActionData<typeof action>() ?? {}
  const form = useFormResult(lastResult)
  const { t } = useT()
  const { slug } = useVisit()
  return (
    <FactPanel
      title={t('people.notice.title')}
      closeHref={paths.person(slug, familyId)}
      groups={[{ key: 'notice', title: null, fields: NOTICE_FIELDS }]}
      form={form}
      content={{ texts: conflict?.texts ?? texts }}
      version={conflict?.version ?? version}
      conflict={conflict?.differences}
    />
  )
}
