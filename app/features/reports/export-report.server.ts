import { can } from '#app/domain/permissions.ts'
import { audit } from '#db/audit.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { findBareUntil } from '#db/queries/kept-families.server.ts'
import { actionFor, type Report } from './report-columns.ts'
import { type ReportOptions, reportCsv } from './report-stream.server.ts'

type Exported =
  | { ok: true; lines: AsyncGenerator<string> }
  | { ok: false; reason: 'not_allowed' }
  /** What the ledger knew then was not kept in full; `since` says from when on it is, null: not for every family yet. */
  | { ok: false; reason: 'not_kept'; since: string | null }

/**
 * A report for somebody who may have it. Whole numbers need the right to reveal them. The audit entry says who took what
 * before the first line is made. What cannot be told as it was known then is refused, never told as it is now.
 */
export async function exportReport(org: OrgDb, report: Report, question: ReportOptions): Promise<Exported> {
  const whole = question.identifiers === 'full'
  if (!can(org.role, actionFor(report)) || (whole && !can(org.role, 'identifier.reveal')))
    return { ok: false, reason: 'not_allowed' }
  const bare = await bareUntilFor(org, report, question)
  if (bare) return { ok: false, reason: 'not_kept', ...bare }
  await org.write(async (tx) => {
    await audit(tx, {
      action: 'export_report',
      target: { kind: 'report', id: report },
      after: { ...question },
    })
  })
  return { ok: true, lines: reportCsv(org, report, question) }
}

/** Dependants are told by the case file alone, the audit log by its own instants. */
async function bareUntilFor(org: OrgDb, report: Report, { knownAt }: ReportOptions) {
  if (knownAt === undefined || report === 'dependants' || report === 'audit') return undefined
  return findBareUntil(org, knownAt)
}
