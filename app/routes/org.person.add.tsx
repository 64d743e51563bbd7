import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addByForm, additionFor } from '#app/features/people/add-by-form.server.ts'
import { ADDED, isAddedKind } from '#app/features/people/added-facts.ts'
import { FactPanel } from '#app/features/people/fact-panel.tsx'
import { useT } from '#app/i18n/react.tsx'
import { requireOrg } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { done, notFound, refusalOf, refused } from '#app/platform/respond.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { useVisit } from '#app/platform/use-visit.tsx'

/** Adds a fact to a family: `…/facts/add/contract`. */
export async function loader(args: LoaderFunctionArgs) {
  const { org, today } = await requireOrg(args, 'people.write')
  const { person = '', kind } = args.params
  const addition = isAddedKind(kind) && (await additionFor(org, person, kind, today))
  if (!addition) throw notFound()
  return addition
}

export async function action(args: ActionFunctionArgs) {
  const { org } = await requireOrg(args, 'people.write')
  const { person = '', kind } = args.params
  if (!isAddedKind(kind)) throw notFound()
  const outcome = await addByForm(org, person, kind, args.request)
  switch (outcome.kind) {
    case 'added':
      return done(paths.personTab(org.slug, outcome.personId, kind === 'document' ? 'documents' : 'facts'), {
        key: 'people.told.added',
      })
    case 'problems':
      return refused({ lastResult: outcome.lastResult })
    case 'missing':
    case 'not_allowed':
      throw refusalOf(outcome.kind)
    default:
      return outcome satisfies never
  }
}

export default function Add() {
  const { personId, kind, texts, entities } = useLoaderData<typeof loader>()
  const form = useFormResult(useActionData<typeof action>()?.lastResult)
  const { t } = useT()
  const { slug } = useVisit()
  return (
    <FactPanel
      title={t(ADDED[kind].title)}
      closeHref={paths.personTab(slug, personId, kind === 'document' ? 'documents' : 'facts')}
      groups={ADDED[kind].groups}
      form={form}
      content={{ texts, entities }}
    >
      {kind === 'terms' && <p className="text-small text-soft">{t('people.terms.hint')}</p>}
    </FactPanel>
  )
}
