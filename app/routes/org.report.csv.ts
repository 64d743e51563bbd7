import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportReport } from '#app/features/reports/export-report.server.ts'
import { isReport } from '#app/features/reports/report-columns.ts'
import { readReportQuestion } from '#app/features/reports/report-question.ts'
import { csvResponse } from '#app/platform/csv-response.server.ts'
import { requireOrg } from '#app/platform/guard.server.ts'
import { forbidden, notFound } from '#app/platform/respond.server.ts'

/** A report as a download, streamed. */
export async function loader(args: LoaderFunctionArgs) {
  const { org, asOf, url } = await requireOrg(args, 'report.export')
  const { report } = args.params
  if (!isReport(report)) throw notFound()
  const exported = await exportReport(org, report, { ...readReportQuestion(url.searchParams), asOf })
  if (!exported.ok) throw forbidden()
  return csvResponse(args.context, `${org.slug}-${report}-${asOf}.csv`, exported.lines)
}
