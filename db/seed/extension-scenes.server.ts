import { addDays, addMonths, later, type PlainDate } from '#app/domain/plain-date.ts'
import { limitWhere, windowOf } from './limit-choice.server.ts'
import { type CasePath, closedCase, extensionPath, fileForFamily } from './made-cases.server.ts'
import type { MadeFamily, MadePerson } from './made-family.server.ts'
import { type HireContext, type Household, madeHire } from './made-hire.server.ts'

/** One hire as the demo needs one; the name says what about it. */
export type Scene = (context: HireContext) => MadeFamily

/** States of the extension window, and its filing in every stage. */
export const extensionScenes = {
  windowOpen: (context) => {
    const limit = openLimit(context.today)
    const family = madeHire(context, { limit, household: 'spouse' })
    fileForFamily(family, [{ stage: 'window_open', on: windowOf(limit).opensOn }])
    return family
  },
  windowOpenUntouched: (context) =>
    madeHire(context, { limit: addDays(openLimit(context.today), 9), history: 'extended' }),
  // Away from Hong Kong: ONLINE.
  submitBySoon: (context) => {
    const { today } = context
    const family = madeHire(context, {
      limit: limitWhere(today, ({ opensOn, submitBy }) => {
        return opensOn <= today && today <= submitBy && submitBy <= addDays(today, 6)
      }),
    })
    family.absences.push({ fromOn: addDays(today, -9), toOn: addDays(today, 12), status: 'away' })
    return family
  },
  // Some documents are there, some not yet: DOC.
  preparing: (context) => {
    const limit = openLimit(context.today)
    const { opensOn } = windowOf(limit)
    const family = madeHire(context, { limit, household: 'spouse_and_child' })
    fileForFamily(family, [
      { stage: 'window_open', on: opensOn },
      { stage: 'preparing', on: later(opensOn, addDays(context.today, -6)) },
    ])
    const receivedOn = later(opensOn, addDays(context.today, -3))
    for (const code of ['A-TD', 'A-HKID', 'E-CONTRACT'] as const) family.documents.push({ code, receivedOn })
    return family
  },
  late: (context) =>
    madeHire(context, {
      limit: limitWhere(context.today, ({ submitBy, lastFourWeeksFrom, opensOn }) => {
        const isLate = submitBy < context.today
        return isLate && (context.today < lastFourWeeksFrom || lastFourWeeksFrom === opensOn)
      }),
    }),
  lateInLastFourWeeks: (context) => {
    const limit = limitWhere(context.today, ({ submitBy, lastFourWeeksFrom }) => {
      return submitBy < context.today && lastFourWeeksFrom <= context.today
    })
    return madeHire(context, { limit, history: 'first_of_two_years', household: 'spouse' })
  },
  submitted: (context) => filed(context, 24, 'spouse_and_two', [['submitted', -16]]),
  documentsRequested: (context) =>
    filed(context, 41, 'alone', [
      ['submitted', -33],
      ['documents_requested', -8],
    ]),
  approvedFeeDue: (context) =>
    filed(context, 33, 'spouse', [
      ['submitted', -44],
      ['approved_fee_due', -2],
    ]),
  pendingPastLimit: (context) =>
    filed(context, -6, 'alone', [
      ['submitted', -41],
      ['pending_past_limit', -5],
    ]),
  expired: (context) => madeHire(context, { limit: addDays(context.today, -4), history: 'extended' }),
  // The principal's e-Visa has come; the endorsement is the old one and the family waits: MM20, MM25.
  evisaIssued: (context) => {
    const { family, previousLimit } = extended(context, addDays(context.today, 13), 'spouse')
    const filedOn = addDays(context.today, -38)
    const path: CasePath = [
      { stage: 'window_open', on: addDays(filedOn, -9) },
      { stage: 'preparing', on: addDays(filedOn, -7) },
      { stage: 'submitted', on: filedOn },
      { stage: 'approved_fee_due', on: addDays(context.today, -5) },
      { stage: 'evisa_issued', on: addDays(context.today, -3) },
    ]
    grantOn(family, path, filedOn, addDays(context.today, -3))
    for (const document of family.travelDocuments) document.endorsementDExpiresOn = previousLimit
    for (const dependant of family.dependants) {
      waitBehind(dependant, previousLimit)
      fileForFamily({ ...family, cases: [], dependants: [dependant] }, path.slice(0, 3))
    }
    return family
  },
  endorsementRenewed: (context) => {
    const { family, previousLimit } = extended(context, addDays(context.today, -9), 'spouse_and_child')
    const grantedOn = addDays(previousLimit, -22)
    const filedOn = addDays(grantedOn, -24)
    grantOn(family, extensionPath(filedOn, grantedOn), filedOn, grantedOn)
    for (const { stays } of family.dependants)
      Object.assign(stays.at(-1) ?? {}, { filedOn, activatedOn: grantedOn })
    return family
  },
} satisfies Record<string, Scene>

/** In the window, and some way from the submit-by day. */
function openLimit(today: PlainDate): PlainDate {
  return limitWhere(today, ({ opensOn, submitBy }) => opensOn <= today && today <= submitBy)
}

/** A filing whose stages began so many days from today, for the whole family. */
function filed(
  context: HireContext,
  limitInDays: number,
  household: Household,
  stages: [CasePath[number]['stage'], number][],
): MadeFamily {
  const family = madeHire(context, { limit: addDays(context.today, limitInDays), household })
  const path = stages.map(([stage, days]) => ({ stage, on: addDays(context.today, days) }))
  const submittedOn = path[0]?.on ?? context.today
  const before: CasePath = [
    { stage: 'window_open', on: addDays(submittedOn, -12) },
    { stage: 'preparing', on: addDays(submittedOn, -8) },
  ]
  fileForFamily(family, [...before, ...path])
  return family
}

/** A family whose stay was extended just now. */
function extended(context: HireContext, previousLimit: PlainDate, household: Household) {
  const limit = addMonths(previousLimit, 36)
  return { family: madeHire(context, { limit, history: 'extended', household }), previousLimit }
}

/** The last stay is the one that this filing brought. */
function grantOn(family: MadeFamily, path: CasePath, filedOn: PlainDate, grantedOn: PlainDate): void {
  Object.assign(family.stays.at(-1) ?? {}, { filedOn, activatedOn: grantedOn })
  family.cases = [closedCase('extension', path, family.stays.length - 1)]
}

/** Still on the stay before. */
function waitBehind(person: MadePerson, limit: PlainDate): void {
  person.stays = person.stays.slice(0, -1)
  for (const document of person.travelDocuments) document.endorsementDExpiresOn = limit
}
