import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ticked } from '#app/features/people/end-view.ts'
import { FactPanel } from '#app/features/people/fact-panel.tsx'
import { schemaOf } from '#app/features/people/field-schema.ts'
import { REVIEW_FIELDS } from '#app/features/people/fields.ts'
import { loadFamily } from '#app/features/people/load-family.server.ts'
import { markDependantsReviewed } from '#app/features/people/review-dependants.server.ts'
import { fullName } from '#app/i18n/person-words.ts'
import { problem } from '#app/i18n/problem.ts'
import { useT } from '#app/i18n/react.tsx'
import { requireOrg } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { done, notFound, refusalOf, refused } from '#app/platform/respond.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Checkbox } from '#app/ui/choice.tsx'

/** Whose stay was looked at after the sponsor's employment had ended. */
export async function loader(args: LoaderFunctionArgs) {
  const { org, today, words } = await requireOrg(args, 'people.write')
  const loaded = await loadFamily(org, args.params.person ?? '')
  if (!loaded) throw notFound()
  const { family } = loaded
  const dependants = family.dependants.map(({ person }) => ({
    id: person.id,
    name: fullName(person, `${person.staffNo} ${person.dependantNo}`, words.locale),
    isOpen: person.reviewedOn === null,
  }))
  return { familyId: family.person.id, dependants, texts: { reviewedOn: today as string } }
}

export async function action(args: ActionFunctionArgs) {
  const { org } = await requireOrg(args, 'people.write')
  const familyId = args.params.person ?? ''
  const submission = await readForm(args.request, schemaOf(REVIEW_FIELDS))
  if (submission.status !== 'success') return refused({ lastResult: submission.reply() })
  const personIds = ticked(submission.payload, 'reviewed-')
  if (personIds.length === 0)
    return refused({ lastResult: submission.reply({ formErrors: [problem('people.review.none')] }) })
  const outcome = await markDependantsReviewed(org, familyId, { personIds, ...submission.value })
  if (outcome.ok) return done(paths.person(org.slug, familyId), { key: 'people.told.reviewed' })
  throw refusalOf(outcome.reason)
}

export default function Reviewed() {
  const { familyId, dependants, texts } = useLoaderData<typeof loader>()
  const form = useFormResult(useActionData<typeof action>()?.lastResult)
  const { t } = useT()
  const { slug } = useVisit()
  return (
    <FactPanel
      title={t('people.review.title')}
      closeHref={paths.person(slug, familyId)}
      groups={[{ key: 'review', title: null, fields: REVIEW_FIELDS }]}
      form={form}
      content={{ texts }}
    >
      <fieldset>
        <legend className="font-medium">{t('people.review.whose')}</legend>
        {dependants.map(({ id, name, isOpen }) => (
          <Checkbox
            key={id}
            name={`reviewed-${id}`}
            label={name}
            defaultChecked={form.value(`reviewed-${id}`, isOpen ? 'on' : '') === 'on'}
          />
        ))}
      </fieldset>
    </FactPanel>
  )
}
