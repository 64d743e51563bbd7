import type { LoaderFunctionArgs } from '@remix-run/node'
import { ReportsPage } from '#app/features/reports/reports-page.tsx'
import { requireOrg } from '#app/platform/guard.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { words } = await requireOrg(args, 'report.export')
  return { title: words.t('nav.reports') }
}

export default ReportsPage
