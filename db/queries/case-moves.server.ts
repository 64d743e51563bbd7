import { and, eq, max } from 'drizzle-orm'
import type { CaseStage } from '#app/domain/case-stages.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { CaseRow } from '#db/family-rows.server.ts'
import type { Amended, OrgTx } from '#db/org-db.server.ts'
import { addCase, amendCase, type CaseFacts } from '#db/queries/facts/case.server.ts'
import type { FactOwner } from '#db/queries/facts/fact-table.server.ts'
import { caseMoves, cases } from '#db/schema/index.server.ts'

type Entered = { stage: CaseStage; onDay: PlainDate; note?: string | null }

/** Opens a case in its first stage, with that as its first move; whoever opens it looks after it. The caller recomputes. */
export async function openCase(
  tx: OrgTx,
  owner: FactOwner,
  { stage, onDay, note = null }: Entered,
  facts: Omit<Partial<CaseFacts>, 'stage' | 'stageSinceOn'>,
): Promise<string> {
  const ownerId = tx.actor.kind === 'user' ? tx.actor.userId : null
  const caseId = await addCase(tx, owner, { ownerId, openedOn: onDay, ...facts, stage, stageSinceOn: onDay })
  await tx.insert(caseMoves, moveRow(tx, { caseId, position: 1, fromStage: null, stage, onDay, note }))
  return caseId
}

/** Puts a case into another stage from a day on, with its move, and sets what comes with it. The caller recomputes. */
export async function moveCase(
  tx: OrgTx,
  owner: FactOwner,
  row: Pick<CaseRow, 'id' | 'version' | 'stage'>,
  { stage, onDay, note = null }: Entered,
  facts: Omit<Partial<CaseFacts>, 'stage' | 'stageSinceOn'> = {},
): Promise<Amended<typeof cases>> {
  const moved = await amendCase(tx, owner, row.id, row.version, { ...facts, stage, stageSinceOn: onDay })
  if (!moved.ok) return moved
  const [last] = await tx
    .select({ position: max(caseMoves.position) })
    .from(caseMoves)
    .where(eq(caseMoves.caseId, row.id))
  const position = (last?.position ?? 0) + 1
  await tx.insert(
    caseMoves,
    moveRow(tx, { caseId: row.id, position, fromStage: row.stage, stage, onDay, note }),
  )
  return moved
}

/** Puts the first move of a case on another day; while there is no other, the stage began on it, too. */
export async function reopenOn(tx: OrgTx, caseId: string, openedOn: PlainDate): Promise<void> {
  const isFirst = and(eq(caseMoves.caseId, caseId), eq(caseMoves.position, 1))
  await tx.update(caseMoves, isFirst, { onDay: openedOn })
  if ((await tx.count(caseMoves, eq(caseMoves.caseId, caseId))) > 1) return
  await tx.derive(cases, caseId, { stageSinceOn: openedOn })
}

type Move = {
  caseId: string
  position: number
  fromStage: string | null
  stage: CaseStage
  onDay: PlainDate
  note: string | null
}

function moveRow(tx: OrgTx, { stage, ...move }: Move) {
  const userId = tx.actor.kind === 'user' ? tx.actor.userId : null
  return { ...move, id: tx.newId(), toStage: stage, recordedAt: tx.now(), userId }
}
