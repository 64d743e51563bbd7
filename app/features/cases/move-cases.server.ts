import type { StayKind } from '#app/domain/case-file.ts'
import { datesOfMove, judgeMove, type MoveProblem, type MovingCase } from '#app/domain/case-moves.ts'
import { type CaseStage, isStageOf } from '#app/domain/case-stages.ts'
import { can } from '#app/domain/permissions.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { CaseRow, PersonRows } from '#db/family-rows.server.ts'
import type { OrgDb, OrgTx } from '#db/org-db.server.ts'
import { findCaseOwner } from '#db/queries/case-detail.server.ts'
import { moveCase } from '#db/queries/case-moves.server.ts'
import { employerRules } from '#db/queries/employer.server.ts'
import { type FamilyInWrite, inFamily, type Refusal } from '#db/queries/in-family.server.ts'
import { familyStandings } from './family-standing.server.ts'
import { enter, type GrantProblem, issue } from './grant-case.server.ts'

/** The same move for filings of one family. A grant gives each its own limit of stay. */
export type CaseMoves = {
  stage: CaseStage
  onDay: PlainDate
  note: string | null
  cases: readonly MovedCase[]
}

export type MovedCase = {
  caseId: string
  /** The version that the form showed. */
  seenVersion: number
  /** All its documents are complete on the day of the move. */
  documentsComplete?: boolean
  /** As printed: with the e-Visa of an extension or a change, with the entry otherwise. */
  limitOfStay?: PlainDate | null
  /** Entry: by when the permit must be used. */
  lastEntryOn?: PlainDate | null
}

export type MoveRefused =
  | Refusal
  | { ok: false; reason: 'conflict'; caseId: string; current: CaseRow }
  | { ok: false; reason: 'problem'; caseId: string; problem: MoveProblem | GrantProblem }

/**
 * Moves filings to a stage on a day, with the dates that the stage records; a grant appends the stay, an arrival begins it.
 * All of them or none.
 */
export async function moveCases(
  org: OrgDb,
  moves: CaseMoves,
  today: PlainDate,
): Promise<{ ok: true } | MoveRefused> {
  const [first] = moves.cases
  const personId = first && (await findCaseOwner(org, first.caseId))
  if (!personId) return can(org.role, 'case.write') ? { ok: false, reason: 'missing' } : NOT_ALLOWED
  // An e-Visa is a grant, too: whoever may not record one may not get there by a case.
  if (moves.stage === 'evisa_issued' && !can(org.role, 'stay.grant')) return NOT_ALLOWED
  return inFamily(org, 'case.write', personId, async (tx, place): Promise<{ ok: true } | MoveRefused> => {
    const standings = familyStandings(tx, place.family, await employerRules(tx), today)
    for (const moved of moves.cases) {
      const standing = standings.find(({ member }) => member.cases.some(({ id }) => id === moved.caseId))
      const filing = standing?.member.cases.find(({ id }) => id === moved.caseId)
      if (!standing || !filing) return { ok: false, reason: 'missing' }
      if (filing.version !== moved.seenVersion)
        return { ok: false, reason: 'conflict', caseId: filing.id, current: filing }
      const moving = movingCase(filing, standing.stay?.limit ?? null)
      const problem =
        judgeMove(moving, moves, today) ??
        (await moveOne(tx, place, standing.member, { ...moves, ...moved, filing, moving }))
      if (problem) return { ok: false, reason: 'problem', caseId: filing.id, problem }
    }
    return { ok: true }
  })
}

const NOT_ALLOWED = { ok: false, reason: 'not_allowed' } as const

/** What one filing is to do, as it is inside the write. */
export type OneMove = Omit<CaseMoves, 'cases'> & MovedCase & { filing: CaseRow; moving: MovingCase }

async function moveOne(
  tx: OrgTx,
  place: FamilyInWrite,
  member: PersonRows,
  move: OneMove,
): Promise<GrantProblem | null> {
  const { filing, moving, stage, onDay, note } = move
  if (stage === 'evisa_issued') return issue(tx, place.family, member, move)
  if (stage === 'entered') await enter(tx, place.family, member, move)
  const owner = { personId: filing.personId, familyId: filing.familyId }
  // Its version was compared above, in this write.
  await moveCase(tx, owner, filing, { stage, onDay, note }, datesOfMove(moving, move))
  return null
}

function movingCase(filing: CaseRow, limit: PlainDate | null): MovingCase {
  // The writers checked these when they went in.
  const kind = filing.kind as StayKind
  if (!isStageOf(kind, filing.stage)) throw new Error(`case ${filing.id} is in no stage of its kind`)
  return {
    kind,
    stage: filing.stage,
    stageSinceOn: filing.stageSinceOn as PlainDate,
    filedOn: filing.filedOn as PlainDate | null,
    documentsCompleteOn: filing.documentsCompleteOn as PlainDate | null,
    limit,
  }
}
