import type { StayKind } from '#app/domain/case-file.ts'
import { type CaseStage, isEndStage, outcomeOfStage } from '#app/domain/case-stages.ts'
import { addDays, type PlainDate } from '#app/domain/plain-date.ts'
import type { MadeCase, MadeFamily, MadePerson } from './made-family.server.ts'
import type { Random } from './seeded-random.server.ts'

/** Stages with the day on which each began. */
export type CasePath = { stage: CaseStage; on: PlainDate }[]

/** A filing that has gone through this path; what its dates and outcome are follows from the stages. */
export function caseOnPath(kind: StayKind, path: CasePath): MadeCase {
  const dayOf = (...stages: CaseStage[]) => path.find(({ stage }) => stages.includes(stage))?.on ?? null
  const last = path.at(-1)
  const [first] = path
  if (!first || !last) throw new Error('a case has a stage')
  const filedOn = dayOf('submitted')
  const documentsAsked = path.findIndex(({ stage }) => stage === 'documents_requested')
  const afterDocuments = path[documentsAsked + 1]?.on ?? null
  return {
    kind,
    stream: 'general',
    openedOn: first.on,
    moves: path,
    filedOn,
    documentsCompleteOn: documentsAsked < 0 ? filedOn && dayAfter(filedOn, last.on) : afterDocuments,
    decidedOn: dayOf('evisa_issued', 'refused', 'withdrawn', 'lapsed'),
    outcome: outcomeOfStage(last.stage),
    closedOn: isEndStage(kind, last.stage) ? last.on : null,
  }
}

/** A granted filing that has come to its end; `grants` is the place of the stay that it brought. */
export function closedCase(kind: StayKind, path: CasePath, grants: number): MadeCase {
  return { ...caseOnPath(kind, path), grants }
}

export function entryPath(filedOn: PlainDate, arrivedOn: PlainDate, random: Random): CasePath {
  const decidedOn = addDays(filedOn, random.int(26, 50))
  return [
    { stage: 'draft', on: addDays(filedOn, -20) },
    { stage: 'ready_to_submit', on: addDays(filedOn, -4) },
    { stage: 'submitted', on: filedOn },
    { stage: 'under_review', on: addDays(filedOn, 9) },
    { stage: 'approved_fee_due', on: addDays(decidedOn, -3) },
    { stage: 'evisa_issued', on: decidedOn },
    { stage: 'exit_endorsement_pending', on: addDays(decidedOn, 2) },
    { stage: 'entered', on: arrivedOn },
    { stage: 'hkid_registered', on: addDays(arrivedOn, random.int(8, 27)) },
  ]
}

export function extensionPath(filedOn: PlainDate, grantedOn: PlainDate): CasePath {
  return [
    { stage: 'window_open', on: addDays(filedOn, -2) },
    { stage: 'preparing', on: addDays(filedOn, -1) },
    { stage: 'submitted', on: filedOn },
    { stage: 'approved_fee_due', on: addDays(grantedOn, -2) },
    { stage: 'evisa_issued', on: grantedOn },
    { stage: 'endorsement_renewed', on: addDays(grantedOn, 20) },
  ]
}

/** The same filing for everybody in the family. */
export function fileForFamily(family: MadeFamily, path: CasePath): void {
  for (const person of [family, ...family.dependants] satisfies MadePerson[]) {
    person.cases.push(caseOnPath('extension', path))
  }
}

function dayAfter(day: PlainDate, atMost: PlainDate): PlainDate {
  const next = addDays(day, 3)
  return next < atMost ? next : atMost
}
