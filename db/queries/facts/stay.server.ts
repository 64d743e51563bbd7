import { eq, max } from 'drizzle-orm'
import type { Condition, RecruitmentWaiver, Scheme, StayKind, Stream } from '#app/domain/case-file.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { OrgTx } from '#db/org-db.server.ts'
import { stays } from '#db/schema/index.server.ts'
import { type FactOwner, factTable, isHeld } from './fact-table.server.ts'

export type StayFacts = {
  caseId: string | null
  kind: StayKind
  scheme: Scheme
  stream: Stream
  condition: Condition
  filedOn: PlainDate | null
  lastEntryOn: PlainDate | null
  activatedOn: PlainDate | null
  arrivedOn: PlainDate | null
  limitOfStay: PlainDate | null
  sponsorBrn: string | null
  jobTitle: string | null
  trade: string | null
  monthlyPay: number | null
  recruitmentWaiver: RecruitmentWaiver | null
  documentNumber: string | null
  feesPaid: number | null
}

type StayColumns = typeof stays.$inferSelect

const stayFact = factTable(stays, 'stay', stayColumns)
export const amendStay = stayFact.amend

/** Appends: earlier stays are left as they are, byte for byte. Whoever adds many knows the next position and says so. */
export async function addStay(
  tx: OrgTx,
  owner: FactOwner,
  facts: Partial<StayFacts>,
  position?: number,
): Promise<string> {
  return stayFact.add(tx, owner, facts, { position: position ?? (await nextPosition(tx, owner.personId)) })
}

async function nextPosition(tx: OrgTx, personId: string): Promise<number> {
  const [last] = await tx
    .select({ position: max(stays.position) })
    .from(stays)
    .where(eq(stays.personId, personId))
  return (last?.position ?? 0) + 1
}

function stayColumns(
  tx: OrgTx,
  { documentNumber, ...facts }: Partial<StayFacts>,
  before: StayColumns | null,
) {
  if (documentNumber === undefined || isHeld(before?.documentNumberKnown, documentNumber)) return facts
  const { known, sealed, lastFour } = tx.sealIdentifier('stays.document_number', documentNumber ?? undefined)
  return {
    ...facts,
    documentNumberKnown: known,
    documentNumberSealed: sealed,
    documentNumberLastFour: lastFour,
  }
}
