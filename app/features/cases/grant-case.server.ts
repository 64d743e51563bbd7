import type { Condition, Scheme, Stream } from '#app/domain/case-file.ts'
import { currentEmployment, termsOn } from '#app/domain/in-force.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { FamilyRows, PersonRows } from '#db/family-rows.server.ts'
import type { OrgTx } from '#db/org-db.server.ts'
import { amendEmployment } from '#db/queries/facts/employment.server.ts'
import { addStay, amendStay, type StayFacts } from '#db/queries/facts/stay.server.ts'
import { recordGrant } from '#db/queries/grants.server.ts'
import type { OneMove } from './move-cases.server.ts'

/** What is wrong with the limit of stay that a grant gives. */
export type GrantProblem =
  | { reason: 'limit_missing' }
  | { reason: 'limit_not_later'; than: PlainDate }
  | { reason: 'stay_changed' }

/** The e-Visa is there: the granted stay is appended and the filing settled. An entry's begins with the arrival. */
export async function issue(
  tx: OrgTx,
  family: FamilyRows,
  member: PersonRows,
  { filing, moving, onDay, limitOfStay, lastEntryOn }: OneMove,
): Promise<GrantProblem | null> {
  const isEntry = moving.kind === 'entry'
  if (!isEntry) {
    if (!limitOfStay) return { reason: 'limit_missing' }
    const than = moving.kind === 'extension' ? (moving.limit ?? onDay) : onDay
    if (limitOfStay <= than) return { reason: 'limit_not_later', than }
  }
  const granted = await recordGrant(tx, member, {
    ...approvedFacts(tx, family, member, filing.stream as Stream, moving.filedOn ?? onDay),
    personId: member.person.id,
    kind: moving.kind,
    decidedOn: onDay,
    limitOfStay: isEntry ? null : limitOfStay,
    lastEntryOn: isEntry ? (lastEntryOn ?? null) : null,
    seenStayId: member.stays.at(-1)?.id ?? null,
    caseId: filing.id,
  })
  return granted.ok ? null : { reason: 'stay_changed' }
}

/** The person has arrived: the stay begins, and with it what was an offer. */
export async function enter(
  tx: OrgTx,
  family: FamilyRows,
  member: PersonRows,
  { filing, onDay, limitOfStay = null }: OneMove,
): Promise<void> {
  const owner = { personId: member.person.id, familyId: member.person.familyId }
  const arrival = { arrivedOn: onDay, activatedOn: onDay, limitOfStay }
  const permit = member.stays.find(({ caseId }) => caseId === filing.id)
  if (permit) await amendStay(tx, owner, permit.id, permit.version, arrival)
  else {
    const filedOn = filing.filedOn as PlainDate | null
    const facts = approvedFacts(tx, family, member, filing.stream as Stream, filedOn ?? onDay)
    await addStay(tx, owner, { ...facts, ...arrival, kind: 'entry', filedOn, caseId: filing.id })
  }
  const employment = currentEmployment(family)
  if (member.person.kind === 'principal' && employment?.status === 'offer') {
    await amendEmployment(tx, owner, employment.id, employment.version, { status: 'active' })
  }
}

/** What the grant approves: the scheme and condition of the stay before it, and the terms that were stated on filing. */
function approvedFacts(
  tx: OrgTx,
  family: FamilyRows,
  { person, stays, travelDocuments }: PersonRows,
  stream: Stream,
  filedOn: PlainDate,
): Partial<StayFacts> {
  const previous = stays.at(-1)
  const document = travelDocuments.findLast(({ numberSealed }) => numberSealed !== null)
  const documentNumber = document?.numberSealed
    ? tx.open('travel_documents.number', document.numberSealed)
    : undefined
  if (person.kind === 'dependant')
    return { scheme: 'DEPENDANT', stream, condition: 'time_only', documentNumber }
  const terms = termsOn(family, filedOn)
  return {
    // The writers checked the texts of the store when they went in.
    scheme: (previous?.scheme ?? 'ASMTP') as Scheme,
    stream,
    condition: stream === 'top_tier' ? 'time_only' : ((previous?.condition ?? 'employment') as Condition),
    sponsorBrn: (terms?.entityId && family.entities.get(terms.entityId)?.brn) || previous?.sponsorBrn || null,
    jobTitle: terms?.jobTitle ?? previous?.jobTitle ?? null,
    trade: terms?.trade ?? previous?.trade ?? null,
    monthlyPay: terms?.monthlyPay ?? previous?.monthlyPay ?? null,
    documentNumber,
  }
}
