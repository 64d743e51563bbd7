import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changePeriods } from '#app/features/retention/keep-data.server.ts'
import { loadRetention } from '#app/features/retention/load-retention.server.ts'
import { PeriodsCard } from '#app/features/retention/periods-card.tsx'
import { PeriodsForm } from '#app/features/retention/retention-forms.ts'
import { DueCard, ErasedCard, HoldsCard } from '#app/features/retention/retention-lists.tsx'
import { SettingsTabs } from '#app/features/settings/settings-tabs.tsx'
import { requireOrg } from '#app/platform/guard.server.ts'
import { paths } from '#app/platform/paths.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { done, forbidden, refused } from '#app/platform/respond.server.ts'
import { useFormResult } from '#app/platform/use-form-result.ts'
import { Page } from '#app/ui/page.tsx'

/** How long data is kept, and what is due to be erased. */
export async function loader(args: LoaderFunctionArgs) {
  const { org, words, today, url } = await requireOrg(args, 'people.erase')
  const view = await loadRetention(org, words, today, url.searchParams.get('after'))
  return { title: words.t('settings.title'), view }
}

export async function action(args: ActionFunctionArgs) {
  const { org, services } = await requireOrg(args, 'people.erase')
  const submission = await readForm(args.request, PeriodsForm)
  if (submission.status !== 'success') return refused({ lastResult: submission.reply() })
  if (!(await changePeriods(services.data, org, submission.value))) throw forbidden()
  return done(paths.retention(org.slug), { key: 'settings.told.saved' })
}

export default function Retention() {
  const { title, view } = useLoaderData<typeof loader>()
  const form = useFormResult(useActionData<typeof action>()?.lastResult)
  return (
    <Page title={title} narrow>
      <SettingsTabs />
      <div className="flex flex-col gap-5">
        <DueCard view={view} />
        <HoldsCard holds={view.holds} />
        <PeriodsCard periods={view.periods} form={form} />
        <ErasedCard erased={view.erased} />
      </div>
    </Page>
  )
}
