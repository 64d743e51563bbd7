import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { answerFactForm, backToFactForm } from '#app/features/people/answer-fact-form.server.ts'
import { correctByForm } from '#app/features/people/correct-by-form.server.ts'
import { CORRECTABLE, isRemovable } from '#app/features/people/fact-on-file.ts'
import { FactPanel } from '#app/features/people/fact-panel.tsx'
import { versionedSchemaOf } from '#app/features/people/field-schema.ts'
import { masksOf, textsOf } from '#app/features/people/form-texts.ts'
import { loadFact } from '#app/features/people/load-fact.server.ts'
import { useT } from '#app/i18n/react.tsx'
import { requireOrg } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { done, notFound } from '#app/platform/respond.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { TextLink } from '#app/ui/link.tsx'

/** Corrects one recorded fact: `…/facts/edit/contract/ID`. */
export async function loader(args: LoaderFunctionArgs) {
  const { org, words } = await requireOrg(args, 'people.write')
  const found = await loadFact(org, args.params)
  if (!found) throw notFound()
  const { personId, fact, entities } = found
  const { fields } = CORRECTABLE[fact.kind]
  return {
    personId,
    kind: fact.kind,
    version: fact.version,
    texts: textsOf(fields, fact.row),
    masks: masksOf(fields, fact.row, words),
    entities: entities.map(({ id, name }) => ({ value: id, label: name })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { org, today, words } = await requireOrg(args, 'people.write')
  const found = await loadFact(org, args.params)
  if (!found) throw notFound()
  const submission = await readForm(args.request, versionedSchemaOf(CORRECTABLE[found.fact.kind].fields))
  if (submission.status !== 'success') return backToFactForm(submission)
  const { value: values, payload } = submission
  const outcome = await correctByForm(org, found, { values, payload }, today, words)
  const back = paths.personTab(
    org.slug,
    found.personId,
    found.fact.kind === 'document' ? 'documents' : 'facts',
  )
  return answerFactForm(submission, outcome, (kind) =>
    done(back, { key: kind === 'saved' ? 'people.told.corrected' : 'people.told.unchanged' }),
  )
}

export default function Edit() {
  const { personId, kind, version, texts, masks, entities } = useLoaderData<typeof loader>()
  const { lastResult, conflict } = useActionData<typeof action>() ?? {}
  const form = useFormResult(lastResult)
  const { t } = useT()
  const { slug } = useVisit()
  const { kind: addressed = '', fact = '' } = useParams()
  const removeHref = paths.removeFact(slug, personId, addressed, fact)
  const what = kind === 'principal' || kind === 'dependant' ? 'person' : kind
  return (
    <FactPanel
      title={t(`people.edit.${what}`)}
      closeHref={paths.personTab(slug, personId, kind === 'document' ? 'documents' : 'facts')}
      groups={[{ key: kind, title: null, fields: CORRECTABLE[kind].fields }]}
      form={form}
      content={{ texts: conflict?.texts ?? texts, masks, entities }}
      version={conflict?.version ?? version}
      conflict={conflict?.differences}
      below={
        isRemovable(kind) && (
          <p className="mt-6">
            <TextLink href={removeHref} keepScroll>
              {t('people.remove')}
            </TextLink>
          </p>
        )
      }
    >
      {kind === 'stay' && <p className="text-small text-soft">{t('people.edit.stayHint')}</p>}
    </FactPanel>
  )
}
