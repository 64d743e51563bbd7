import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { recordEntity } from '#app/features/settings/add-entity.server.ts'
import { changeRules } from '#app/features/settings/change-rules.server.ts'
import { chooseDigest } from '#app/features/settings/choose-digest.server.ts'
import { DigestCard } from '#app/features/settings/digest-card.tsx'
import { EntitiesCard } from '#app/features/settings/entities-card.tsx'
import { EntityForm } from '#app/features/settings/entity-form.ts'
import { RulesCard } from '#app/features/settings/rules-card.tsx'
import { RulesForm, rulesOf } from '#app/features/settings/rules-form.ts'
import { SettingsTabs } from '#app/features/settings/settings-tabs.tsx'
import { problem } from '#app/i18n/problem.ts'
import { type OrgVisit, requireOrg } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { done, forbidden } from '#app/platform/respond.server.ts'
import { sendBack } from '#app/platform/send-back.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { useVisit } from '#app/platform/use-visit.tsx'
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
  const visit = await requireOrg(args, 'people.read')
  const form = await args.request.clone().formData()
  switch (form.get('intent')) {
    case 'digest':
      return subscribe(visit, form.get('cadence'))
    case 'rules':
      return setRules(args, visit)
    default:
      return addEntity(args, visit)
  }
}

async function subscribe({ org, signedIn, today }: OrgVisit, asked: FormDataEntryValue | null) {
  const cadence = (['daily', 'weekly'] as const).find((one) => one === asked) ?? null
  if (!(await chooseDigest(org, signedIn.user.id, cadence, today))) throw forbidden()
  return done(paths.settings(org.slug), { key: 'settings.told.saved' })
}

async function setRules({ request }: ActionFunctionArgs, { org, services }: OrgVisit) {
  const submission = await readForm(request, RulesForm)
  if (submission.status !== 'success') return sendBack(submission, { also: { intent: 'rules' } }).unread()
  if (!(await changeRules(services.data, org, rulesOf(submission.value)))) throw forbidden()
  services.recomputeBell.ring()
  return done(paths.settings(org.slug), { key: 'settings.told.rules' })
}

async function addEntity({ request }: ActionFunctionArgs, { org }: OrgVisit) {
  const submission = await readForm(request, EntityForm)
  const back = sendBack(submission, { also: { intent: 'entity' } })
  if (submission.status !== 'success') return back.unread()
  const { name, brn = null } = submission.value
  const added = await recordEntity(org, { name, brn })
  if (added.ok) return done(paths.settings(org.slug), { key: 'settings.told.entity', params: { name } })
  if (added.reason === 'not_allowed') throw forbidden()
  return back.fields({ brn: [problem('settings.problem.brnTaken', { value: brn ?? '', name: added.name })] })
}

export default function Settings() {
  const { title, entities, cadence, rules, behindCount } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const entity = useFormResult(sent?.intent === 'entity' ? sent.lastResult : undefined)
  const rulesForm = useFormResult(sent?.intent === 'rules' ? sent.lastResult : undefined)
  const { can } = useVisit()
  return (
    <Page title={title} narrow>
      <SettingsTabs />
      <div className="flex flex-col gap-5">
        <EntitiesCard entities={entities} form={entity} />
        {can('org.settings') && <RulesCard rules={rules} behindCount={behindCount} form={rulesForm} />}
        {can('digest.subscribe') && <DigestCard cadence={cadence} />}
      </div>
    </Page>
  )
}
