import type { CaseStage } from '#app/domain/case-stages.ts'
import { addDays, addMonths, type PlainDate } from '#app/domain/plain-date.ts'
import type { Scene } from './extension-scenes.server.ts'
import { type CasePath, caseOnPath, closedCase } from './made-cases.server.ts'
import type { MadeFamily } from './made-family.server.ts'
import { type HireContext, madeHire } from './made-hire.server.ts'

/** How many days ago each stage of a usual entry filing began, when the last one of the list is the present one. */
const PACE: readonly [CaseStage, number][] = [
  ['draft', 0],
  ['ready_to_submit', 12],
  ['submitted', 15],
  ['documents_requested', 24],
  ['under_review', 31],
  ['approved_fee_due', 50],
  ['evisa_issued', 53],
  ['exit_endorsement_pending', 55],
]
const AGE_OF_PRESENT_STAGE = 4

/** People who were offered a job, and the filing for their entry in every stage. */
export const entryScenes = {
  draft: offer('draft'),
  readyToSubmit: offer('ready_to_submit'),
  submitted: offer('submitted'),
  documentsRequested: offer('documents_requested'),
  underReview: offer('under_review'),
  approvedFeeDue: offer('approved_fee_due'),
  evisaIssued: offer('evisa_issued'),
  exitEndorsementPending: offer('exit_endorsement_pending'),
  refused: offer('under_review', 'refused'),
  withdrawn: offer('ready_to_submit', 'withdrawn'),
  lapsed: offer('exit_endorsement_pending', 'lapsed'),
  entered: (context) => arrival(context, 8, null),
  identityCardRegistered: (context) => arrival(context, 34, 21),
} satisfies Record<string, Scene>

function offer(stage: CaseStage, closedAs?: CaseStage): Scene {
  return (context) => {
    const { today } = context
    const family = madeHire(context, { limit: addMonths(today, 36) })
    const path = pathTo(stage, today)
    if (closedAs) path.push({ stage: closedAs, on: addDays(today, -1) })
    const filing = caseOnPath('entry', path)
    const permit =
      filing.outcome === 'granted'
        ? [{ ...notYetEntered(family), filedOn: filing.filedOn ?? null, lastEntryOn: addDays(today, 70) }]
        : []
    const startDate = addDays(today, 45)
    return {
      ...family,
      facts: { ...family.facts, hkid: undefined },
      employment: { ...family.employment, status: 'offer', startDate },
      contracts: family.contracts.map((contract) => ({ ...contract, startDate })),
      terms: family.terms.map((terms) => ({ ...terms, effectiveOn: null })),
      stays: permit,
      travelDocuments: family.travelDocuments.map(
        ({ endorsementDExpiresOn: _none, ...document }) => document,
      ),
      cases: [permit.length > 0 ? { ...filing, grants: 0 } : filing],
    }
  }
}

/** The permit is there and says until when it must be used; the stay begins with the arrival. */
function notYetEntered(family: MadeFamily) {
  const { activatedOn: _day, arrivedOn: _arrival, limitOfStay: _limit, ...permit } = family.stays[0] ?? {}
  return permit
}

/** Arrived some days ago; the identity card came so many days after that, or is still to come. */
function arrival(context: HireContext, daysAgo: number, cardAfterDays: number | null): MadeFamily {
  const arrivedOn = addDays(context.today, -daysAgo)
  const family = madeHire(context, { limit: addMonths(arrivedOn, 36) })
  const path: CasePath = pathTo('exit_endorsement_pending', addDays(arrivedOn, -6))
  path.push({ stage: 'entered', on: arrivedOn })
  if (cardAfterDays !== null) path.push({ stage: 'hkid_registered', on: addDays(arrivedOn, cardAfterDays) })
  Object.assign(family.stays[0] ?? {}, { arrivedOn, activatedOn: arrivedOn })
  if (cardAfterDays === null) family.facts.hkid = null
  family.cases = [closedCase('entry', path, 0)]
  return family
}

/** Without the question for documents in most filings: it stands in the path only when it is where the filing is. */
function pathTo(stage: CaseStage, until: PlainDate): CasePath {
  const end = PACE.findIndex(([each]) => each === stage)
  const usual = PACE.slice(0, end + 1).filter(([each]) => each !== 'documents_requested' || each === stage)
  const present = usual.at(-1)?.[1] ?? 0
  return usual.map(([each, day]) => ({
    stage: each,
    on: addDays(until, day - present - AGE_OF_PRESENT_STAGE),
  }))
}
