import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { addHire } from '#app/features/people/add-hire.server.ts'
import { schemaOf } from '#app/features/people/field-schema.ts'
import { GroupedFields } from '#app/features/people/grouped-fields.tsx'
import { HIRE_DEFAULTS, HIRE_FIELDS, HIRE_GROUPS } from '#app/features/people/hire-fields.ts'
import { hireOf, hireProblems } from '#app/features/people/read-hire.ts'
import { problem } from '#app/i18n/problem.ts'
import { useT } from '#app/i18n/react.tsx'
import { requireOrg } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { done, forbidden, refused } from '#app/platform/respond.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { TextLink } from '#app/ui/link.tsx'
import { Page } from '#app/ui/page.tsx'
import { listEntities } from '#db/queries/entities.server.ts'

/** A hire with everything that one sitting knows: person, job, contract, permission, travel document. */
export async function loader(args: LoaderFunctionArgs) {
  const { org, words } = await requireOrg(args, 'people.write')
  const entities = (await listEntities(org)).map(({ id, name }) => ({ value: id, label: name }))
  return { title: words.t('people.hire.title'), slug: org.slug, entities }
}

export async function action(args: ActionFunctionArgs) {
  const { org, today } = await requireOrg(args, 'people.write')
  const submission = await readForm(args.request, schemaOf(HIRE_FIELDS))
  if (submission.status !== 'success') return refused({ lastResult: submission.reply() })
  const { value } = submission
  const fieldErrors = hireProblems(value)
  if (Object.keys(fieldErrors).length > 0) return refused({ lastResult: submission.reply({ fieldErrors }) })
  const added = await addHire(org, hireOf(value), today)
  if (added.ok) return done(paths.person(org.slug, added.personId), { key: 'people.told.added' })
  if (added.reason === 'not_allowed') throw forbidden()
  const taken = { staffNo: [problem('people.problem.staffNoTaken', { value: value.staffNo })] }
  const entity = { entityId: [problem('people.problem.entity')] }
  const refusal = added.reason === 'staff_no_taken' ? taken : entity
  return refused({ lastResult: submission.reply({ fieldErrors: refusal }) })
}

export default function NewHire() {
  const { title, slug, entities } = useLoaderData<typeof loader>()
  const form = useFormResult(useActionData<typeof action>()?.lastResult)
  const { t } = useT()
  const entityId = entities.length === 1 ? (entities[0]?.value ?? '') : ''
  return (
    <Page
      title={title}
      above={<TextLink href={paths.people(slug)}>{t('people.crumb')}</TextLink>}
      subtitle={t('people.hire.text')}
      narrow
    >
      <Card>
        <Form method="post" className="flex flex-col gap-6">
          <GroupedFields
            groups={HIRE_GROUPS}
            form={form}
            content={{ texts: { ...HIRE_DEFAULTS, entityId }, entities }}
          />
          <div className="flex flex-wrap gap-2 border-t border-line pt-4">
            <Button type="submit" kind="primary">
              {t('people.hire.add')}
            </Button>
            <LinkButton href={paths.people(slug)}>{t('shell.cancel')}</LinkButton>
          </div>
        </Form>
      </Card>
    </Page>
  )
}
