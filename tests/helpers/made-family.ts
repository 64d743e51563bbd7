import { plainDate as day, type PlainDate } from '#app/domain/plain-date.ts'
import { recomputeFamilies } from '#db/ledger.server.ts'
import type { OrgDb, OrgTx } from '#db/org-db.server.ts'
import { addContract } from '#db/queries/facts/contract.server.ts'
import { addEmployment } from '#db/queries/facts/employment.server.ts'
import { addDependant, addPrincipal, type PersonFacts } from '#db/queries/facts/person.server.ts'
import { addStay } from '#db/queries/facts/stay.server.ts'
import { addTerms } from '#db/queries/facts/terms.server.ts'
import { addTravelDocument } from '#db/queries/facts/travel-document.server.ts'

export type MadeFamily = {
  staffNo: string
  person?: Partial<PersonFacts>
  arrivedOn?: string
  limitOfStay?: string | null
  contractEnd?: string | null
  /** Given names of dependants: the first a spouse, the others children. */
  dependants?: string[]
  permit?: string
  entityId?: string | null
  /** Not here yet: an offer, without a stay. */
  isOffer?: boolean
}

/** A made-up hire with a stay, a contract to its limit, a permit and dependants who came along. */
export async function makeFamily(org: OrgDb, made: MadeFamily): Promise<string> {
  return org.write(async (tx) => {
    const id = await insertFamily(tx, made)
    await recomputeFamilies(tx, [id])
    return id
  })
}

async function insertFamily(tx: OrgTx, made: MadeFamily): Promise<string> {
  const arrivedOn = day(made.arrivedOn ?? '2024-07-15')
  const limitOfStay = made.limitOfStay === null ? null : day(made.limitOfStay ?? '2026-07-14')
  const names = { familyName: 'CHEN', givenNames: 'XIAOMING', chineseName: '陳小明' }
  const id = await addPrincipal(tx, made.staffNo, { ...names, department: 'Engineering', ...made.person })
  const owner = { personId: id, familyId: id }
  const employmentId = await addEmployment(tx, owner, {
    status: made.isOffer ? 'offer' : 'active',
    startDate: arrivedOn,
  })
  await addTerms(tx, owner, employmentId, {
    entityId: made.entityId ?? null,
    jobTitle: 'Engineer',
    monthlyPay: 45000,
  })
  if (!made.isOffer) {
    const scheme = { scheme: 'ASMTP', condition: 'employment' } as const
    await addStay(tx, owner, { ...stayOf(arrivedOn, limitOfStay), ...scheme })
  }
  if (made.contractEnd !== null) {
    const endDate = made.contractEnd ? day(made.contractEnd) : limitOfStay
    await addContract(tx, owner, { startDate: arrivedOn, endDate, months: null })
  }
  await addTravelDocument(tx, owner, {
    type: 'eep',
    number: made.permit ?? 'C12345678',
    expiresOn: day('2033-01-01'),
    endorsementDExpiresOn: limitOfStay ?? undefined,
  })
  for (const [index, givenNames] of (made.dependants ?? []).entries()) {
    const personId = await addDependant(
      tx,
      { id, staffNo: made.staffNo },
      { relationship: index === 0 ? 'spouse' : 'child', familyName: 'LI', givenNames },
    )
    await addStay(
      tx,
      { personId, familyId: id },
      { ...stayOf(arrivedOn, limitOfStay), scheme: 'DEPENDANT', condition: 'time_only' },
    )
  }
  return id
}

function stayOf(arrivedOn: PlainDate, limitOfStay: PlainDate | null) {
  const kind = 'entry' as const
  return { kind, stream: 'general' as const, activatedOn: arrivedOn, arrivedOn, limitOfStay }
}
