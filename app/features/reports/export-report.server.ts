import { can } from '#app/domain/permissions.ts'
import { audit } from '#db/audit.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { actionFor, type Report } from './report-columns.ts'
import { type ReportOptions, reportCsv } from './report-stream.server.ts'

type Exported = { ok: true; lines: AsyncGenerator<string> } | { ok: false; reason: 'not_allowed' }

/**
 * A report for somebody who may have it. Whole numbers need the right to reveal them. The audit entry says who took what
 * before the first line is made.
 */
export async function exportReport(org: OrgDb, report: Report, question: ReportOptions): Promise<Exported> {
  const whole = question.identifiers === 'full'
  if (!can(org.role, actionFor(report)) || (whole && !can(org.role, 'identifier.reveal')))
    return { ok: false, reason: 'not_allowed' }
  await org.write(async (tx) => {
    await audit(tx, {
      action: 'export_report',
      target: { kind: 'report', id: report },
      after: { ...question },
    })
  })
  return { ok: true, lines: reportCsv(org, report, question) }
}
