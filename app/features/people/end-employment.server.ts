import type { StayKind } from '#app/domain/case-file.ts'
import { isStageOf, movesFrom, outcomeOfStage } from '#app/domain/case-stages.ts'
import { currentEmployment } from '#app/domain/in-force.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { audit } from '#db/audit.server.ts'
import type { CaseRow, EmploymentRow, FamilyRows } from '#db/family-rows.server.ts'
import type { OrgDb, OrgTx } from '#db/org-db.server.ts'
import { moveCase } from '#db/queries/case-moves.server.ts'
import { amendEmployment } from '#db/queries/facts/employment.server.ts'
import { type Conflict, inFamily, type Refusal } from '#db/queries/in-family.server.ts'
import { review } from './review-dependants.server.ts'

export type EmploymentEnd = {
  /** The version of the employment that was seen. */
  seenVersion: number
  /** The last day of work. */
  endDate: PlainDate
  endReason: string | null
  /** When Immigration was told; null: not yet. */
  terminationNoticeOn: PlainDate | null
  /** Dependants whose stay was looked at, and when. */
  reviewed: { personIds: readonly string[]; on: PlainDate } | null
  /** Open filings of the family that end with it. */
  closeCaseIds: readonly string[]
}

type Ended = { ok: true }
/** `ahead`: what is said to have happened has a day that has not come yet. */
type NotRecorded = Refusal<'no_employment' | 'ahead'> | Conflict<EmploymentRow>
/** `before_start`: the last day of work would come before the first. */
export type EndRefused =
  | NotRecorded
  | { ok: false; reason: 'before_start'; startDate: PlainDate; endDate: PlainDate }

/** Ends the employment in force; closes the filings and marks the dependants that are named. All of it or nothing. */
export async function endEmployment(
  org: OrgDb,
  familyId: string,
  end: EmploymentEnd,
  today: PlainDate,
): Promise<Ended | EndRefused> {
  return inFamily(org, 'employment.end', familyId, async (tx, { family }): Promise<Ended | EndRefused> => {
    const employment = currentEmployment(family)
    if (!employment) return { ok: false, reason: 'no_employment' }
    const { seenVersion, endDate, endReason, terminationNoticeOn } = end
    if (terminationNoticeOn !== null && terminationNoticeOn > today) return { ok: false, reason: 'ahead' }
    // Days of the store were checked when they went in.
    const startDate = employment.startDate as PlainDate | null
    if (startDate !== null && endDate < startDate)
      return { ok: false, reason: 'before_start', startDate, endDate }
    const owner = { personId: family.person.id, familyId: family.person.id }
    const facts = { status: 'ended', endDate, endReason, terminationNoticeOn } as const
    const amended = await amendEmployment(tx, owner, employment.id, seenVersion, facts)
    if (!amended.ok) return amended
    for (const caseId of end.closeCaseIds) {
      if (!(await closeUnused(tx, family, caseId, today))) return { ok: false, reason: 'missing' }
    }
    if (end.reviewed && !(await review(tx, family, end.reviewed.personIds, end.reviewed.on)))
      return { ok: false, reason: 'missing' }
    await audit(tx, {
      action: 'end_employment',
      target: { kind: 'employment', id: employment.id },
      familyId: family.person.id,
      after: facts,
    })
    return { ok: true }
  })
}

/** Immigration was told that the employment ends. */
export async function recordTerminationNotice(
  org: OrgDb,
  familyId: string,
  { seenVersion, noticeOn }: { seenVersion: number; noticeOn: PlainDate },
  today: PlainDate,
): Promise<Ended | NotRecorded> {
  return inFamily(org, 'employment.end', familyId, async (tx, { family }): Promise<Ended | NotRecorded> => {
    const employment = currentEmployment(family)
    if (!employment) return { ok: false, reason: 'no_employment' }
    if (noticeOn > today) return { ok: false, reason: 'ahead' }
    const owner = { personId: family.person.id, familyId: family.person.id }
    const facts = { terminationNoticeOn: noticeOn }
    const amended = await amendEmployment(tx, owner, employment.id, seenVersion, facts)
    if (!amended.ok) return amended
    await audit(tx, {
      action: 'record_termination_notice',
      target: { kind: 'employment', id: employment.id },
      familyId: family.person.id,
      after: facts,
    })
    return { ok: true }
  })
}

/** Withdrawn while it waits; a permit that was granted and not used lapses. False when the family has no such filing. */
async function closeUnused(
  tx: OrgTx,
  family: FamilyRows,
  caseId: string,
  today: PlainDate,
): Promise<boolean> {
  const member = [family, ...family.dependants].find(({ cases }) => cases.some(({ id }) => id === caseId))
  const filing = member?.cases.find(({ id }) => id === caseId)
  if (!member || !filing) return false
  const stage = closingStage(filing)
  // Somebody closed it since the form was opened.
  if (!stage) return true
  const owner = { personId: member.person.id, familyId: family.person.id }
  const outcome = { outcome: outcomeOfStage(stage), decidedOn: today, closedOn: today }
  await moveCase(tx, owner, filing, { stage, onDay: today }, outcome)
  return true
}

/** The stage in which an open filing ends when nobody needs it any more; undefined when it cannot. */
export function closingStage(
  filing: Pick<CaseRow, 'kind' | 'stage' | 'closedOn'>,
): 'withdrawn' | 'lapsed' | undefined {
  // The writers checked the kind when it went in.
  const kind = filing.kind as StayKind
  if (filing.closedOn !== null || !isStageOf(kind, filing.stage)) return undefined
  const moves = movesFrom(kind, filing.stage)
  return (['withdrawn', 'lapsed'] as const).find((stage) => moves.includes(stage))
}
