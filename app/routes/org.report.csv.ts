import type { LoaderFunctionArgs } from '@remix-run/node'
import { can } from '#app/domain/permissions.ts'
import { exportReport } from '#app/features/reports/export-report.server.ts'
import { isReport } from '#app/features/reports/report-columns.ts'
import { readReportQuestion } from '#app/features/reports/report-question.ts'
import { csvResponse } from '#app/platform/csv-response.server.ts'
import { requireOrg } from '#app/platform/guard.server.ts'
import { requirePlace } from '#app/platform/long-answers.server.ts'
import { paths } from '#app/platform/paths.ts'
import { forbidden, notFound, notKept, unprocessable } from '#app/platform/respond.server.ts'
import { requireStepUp } from '#app/platform/step-up.server.ts'

/** A report as a download, streamed. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = await requireOrg(args, 'report.export')
  const { org, asOf, url } = visit
  const { report } = args.params
  if (!isReport(report)) throw notFound()
  const read = readReportQuestion(url.searchParams)
  if (!read.ok) throw unprocessable(read.problem)
  const question = { ...read.question, asOf }
  const isUnmasked = question.identifiers === 'full' && can(org.role, 'identifier.reveal')
  if (isUnmasked) {
    const { isDemo } = visit
    await requireStepUp(args, visit.signedIn, { isDemo, offeredOn: paths.reports(org.slug) })
  }
  requirePlace(args.context, visit)
  const exported = await exportReport(org, report, question)
  if (!exported.ok) throw exported.reason === 'not_kept' ? notKept(exported.since) : forbidden()
  return csvResponse(args.context, `${org.slug}-${report}-${asOf}.csv`, exported.lines)
}
