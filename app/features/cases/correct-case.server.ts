import type { StayKind, Stream } from '#app/domain/case-file.ts'
import { type CorrectedDates, type DatesProblem, judgeDates } from '#app/domain/case-moves.ts'
import { isStageOf } from '#app/domain/case-stages.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { CaseRow } from '#db/family-rows.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { reopenOn } from '#db/queries/case-moves.server.ts'
import { amendCase, type CaseFacts } from '#db/queries/facts/case.server.ts'
import type { Conflict, Refusal } from '#db/queries/in-family.server.ts'
import { inCase } from './in-case.server.ts'

export type CorrectedCase = {
  caseId: string
  seenVersion: number
  dates: Required<CorrectedDates>
  stream: Stream
  note: string | null
}

export type CorrectionRefused =
  | Refusal
  | Conflict<CaseRow>
  | { ok: false; reason: 'problem'; problem: DatesProblem }

/** Corrects the dates, stream and note of a filing; its stage is changed by a move. */
export async function correctCase(
  org: OrgDb,
  { caseId, seenVersion, dates, stream, note }: CorrectedCase,
  today: PlainDate,
): Promise<{ ok: true } | CorrectionRefused> {
  return inCase(org, caseId, async (tx, { family, owner }): Promise<{ ok: true } | CorrectionRefused> => {
    const members = [family, ...family.dependants]
    const filing = members.flatMap(({ cases }) => cases).find(({ id }) => id === caseId)
    if (!filing || !isStageOf(filing.kind as StayKind, filing.stage)) return { ok: false, reason: 'missing' }
    const problem = judgeDates(filing.stage, dates, today)
    if (problem) return { ok: false, reason: 'problem', problem }
    // `judgeDates` has said that a filing has a day on which it was opened.
    const facts = { ...dates, stream, note } as Partial<CaseFacts>
    const amended = await amendCase(tx, owner, caseId, seenVersion, facts)
    if (!amended.ok) return amended
    if (dates.openedOn && dates.openedOn !== filing.openedOn) await reopenOn(tx, caseId, dates.openedOn)
    return { ok: true }
  })
}
