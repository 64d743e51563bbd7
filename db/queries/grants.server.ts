import type { StayKind } from '#app/domain/case-file.ts'
import { type CaseStage, PIPELINES } from '#app/domain/case-stages.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { audit } from '#db/audit.server.ts'
import type { CaseRow, PersonRows } from '#db/family-rows.server.ts'
import type { OrgTx } from '#db/org-db.server.ts'
import type { FactOwner } from '#db/queries/facts/fact-table.server.ts'
import { addStay, type StayFacts } from '#db/queries/facts/stay.server.ts'
import { moveCase } from './case-moves.server.ts'

/** One permission that was granted to one person. */
export type Grant = Omit<Partial<StayFacts>, 'caseId' | 'activatedOn' | 'kind'> & {
  personId: string
  kind: StayKind
  /** The day of the grant; an entry counts from the arrival instead. */
  decidedOn: PlainDate
  /** The last stay on file when the form was opened; null: there was none. */
  seenStayId: string | null
  /** The open filing that it settles. */
  caseId: string | null
}

/** `stay_changed`: another stay was recorded since the form was opened, perhaps by the same click. */
export type GrantRefused = { ok: false; reason: 'stay_changed' | 'missing' }

/**
 * Appends the granted stay and settles its filing, both inside the caller's write, who recomputes the family. Stays on
 * file are left as they are.
 */
export async function recordGrant(
  tx: OrgTx,
  { person, stays, cases }: PersonRows,
  grant: Grant,
): Promise<{ ok: true; stayId: string } | GrantRefused> {
  if ((stays.at(-1)?.id ?? null) !== grant.seenStayId) return { ok: false, reason: 'stay_changed' }
  const filing = cases.find(({ id }) => id === grant.caseId)
  if (grant.caseId !== null && (!filing || filing.outcome !== null)) return { ok: false, reason: 'missing' }
  const { personId, decidedOn, seenStayId: _seen, caseId, ...facts } = grant
  const owner = { personId, familyId: person.familyId }
  const filedOn = facts.filedOn ?? (filing?.filedOn as PlainDate | null | undefined) ?? null
  const activatedOn = facts.kind === 'entry' ? (facts.arrivedOn ?? null) : decidedOn
  const stayId = await addStay(tx, owner, { ...facts, filedOn, activatedOn, caseId })
  if (filing) await settle(tx, owner, filing, { ...grant, filedOn })
  await audit(tx, {
    action: 'record_grant',
    target: { kind: 'stay', id: stayId },
    familyId: person.familyId,
    after: { kind: facts.kind, decidedOn, limitOfStay: facts.limitOfStay ?? null },
  })
  return { ok: true, stayId }
}

async function settle(
  tx: OrgTx,
  owner: FactOwner,
  filing: CaseRow,
  { kind, decidedOn, arrivedOn, filedOn }: Grant,
): Promise<void> {
  const hasEntered = kind === 'entry' && arrivedOn
  const stage = furtherStage(kind, filing.stage, hasEntered ? 'entered' : 'evisa_issued')
  const onDay = hasEntered ? arrivedOn : decidedOn
  // Read in this write, so its version is the present one.
  await moveCase(tx, owner, filing, { stage, onDay }, { decidedOn, outcome: 'granted', filedOn })
}

/** A filing that has already gone beyond the grant (the exit endorsement is awaited) is not taken back. */
function furtherStage(kind: StayKind, present: string, granted: CaseStage): CaseStage {
  const way: readonly string[] = PIPELINES[kind]
  const further = PIPELINES[kind].find((stage) => stage === present)
  return further && way.indexOf(further) > way.indexOf(granted) ? further : granted
}
