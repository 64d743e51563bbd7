import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { recordEntity } from '#app/features/settings/add-entity.server.ts'
import { changeRules } from '#app/features/settings/change-rules.server.ts'
import { chooseDigest } from '#app/features/settings/choose-digest.server.ts'
import { EntityFields } from '#app/features/settings/entity-fields.tsx'
import { EntityForm } from '#app/features/settings/entity-form.ts'
import { RulesCard } from '#app/features/settings/rules-card.tsx'
import { RulesForm, rulesOf } from '#app/features/settings/rules-form.ts'
import { SettingsTabs } from '#app/features/settings/settings-tabs.tsx'
import { problem } from '#app/i18n/problem.ts'
import { useT } from '#app/i18n/react.tsx'
import { requireOrg } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { done, forbidden, refused } from '#app/platform/respond.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { Page } from '#app/ui/page.tsx'
import { countFamiliesBehind, employerRules } from '#db/queries/employer.server.ts'
import { listEntities } from '#db/queries/entities.server.ts'
import { findCadence } from '#db/queries/subscriptions.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { org, signedIn, words } = await requireOrg(args, 'people.read')
  const entities = await listEntities(org)
  return {
    title: words.t('settings.title'),
    entities: entities.map(({ id, name, brn }) => ({ id, name, brn })),
    cadence: await findCadence(org, signedIn.user.id),
    rules: await employerRules(org),
    behindCount: await countFamiliesBehind(org),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { org, signedIn, today, services } = await requireOrg(args, 'people.read')
  const form = await args.request.clone().formData()
  if (form.get('intent') === 'digest') {
    const cadence = (['daily', 'weekly'] as const).find((one) => one === form.get('cadence')) ?? null
    const chosen = await chooseDigest(org, signedIn.user.id, cadence, today)
    if (!chosen) throw forbidden()
    return done(paths.settings(org.slug), { key: 'settings.told.saved' })
  }
  if (form.get('intent') === 'rules') {
    const submission = await readForm(args.request, RulesForm)
    if (submission.status !== 'success') return refused({ intent: 'rules', lastResult: submission.reply() })
    if (!(await changeRules(services.data, org, rulesOf(submission.value)))) throw forbidden()
    services.recomputeBell.ring()
    return done(paths.settings(org.slug), { key: 'settings.told.rules' })
  }
  const submission = await readForm(args.request, EntityForm)
  if (submission.status !== 'success') return refused({ intent: 'entity', lastResult: submission.reply() })
  const { name, brn = null } = submission.value
  const added = await recordEntity(org, { name, brn })
  if (added.ok) return done(paths.settings(org.slug), { key: 'settings.told.entity', params: { name } })
  if (added.reason === 'not_allowed') throw forbidden()
  const taken = problem('settings.problem.brnTaken', { value: brn ?? '', name: added.name })
  return refused({ intent: 'entity', lastResult: submission.reply({ fieldErrors: { brn: [taken] } }) })
}

export default function Settings() {
  const { title, entities, cadence, rules, behindCount } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const form = useFormResult(sent?.intent === 'entity' ? sent.lastResult : undefined)
  const rulesForm = useFormResult(sent?.intent === 'rules' ? sent.lastResult : undefined)
  const { t } = useT()
  const { can } = useVisit()
  return (
    <Page title={title} narrow>
      <SettingsTabs />
      <div className="flex flex-col gap-5">
        <Card title={t('settings.entities')}>
          {entities.length === 0 && <p className="mb-3 text-soft">{t('settings.entities.none')}</p>}
          <ul className="mb-4 flex flex-col divide-y divide-line">
            {entities.map(({ id, name, brn }) => (
              <li key={id} className="flex justify-between gap-4 py-1.5">
                <span>{name}</span>
                <span className="text-soft">{brn ?? t('settings.entity.noBrn')}</span>
              </li>
            ))}
          </ul>
          {can('org.settings') && (
            <Form method="post" className="flex max-w-md flex-col gap-4">
              <EntityFields form={form} />
              <Button type="submit" className="self-start">
                {t('settings.entity.add')}
              </Button>
            </Form>
          )}
        </Card>
        {can('org.settings') && <RulesCard rules={rules} behindCount={behindCount} form={rulesForm} />}
        {can('digest.subscribe') && (
          <Card title={t('settings.digest')}>
            <p className="mb-3 text-soft">{t('settings.digest.text')}</p>
            <Form method="post" className="flex flex-col gap-3">
              <RadioGroup
                legend={t('settings.digest.often')}
                name="cadence"
                defaultValue={cadence ?? 'none'}
                choices={(['none', 'daily', 'weekly'] as const).map((value) => ({
                  value,
                  label: t(`settings.digest.${value}`),
                }))}
              />
              <Button type="submit" name="intent" value="digest" className="self-start">
                {t('shell.save')}
              </Button>
            </Form>
          </Card>
        )}
      </div>
    </Page>
  )
}
