import type { StayKind } from '#app/domain/case-file.ts'
import { movesNow } from '#app/domain/case-moves.ts'
import {
  type CaseStage,
  CLOSED_STAGES,
  isFiledStage,
  outcomeOfStage,
  PIPELINES,
} from '#app/domain/case-stages.ts'
import { type ChecklistItem, checklistOf, isOnFile } from '#app/domain/checklist.ts'
import { daysBetween, type PlainDate } from '#app/domain/plain-date.ts'
import { type FamilyMember, type RuleContext, ruleContext } from '#app/domain/rule-context.ts'
import { checklistFacts } from '#app/domain/rules/documents.ts'
import { approvedStayOn } from '#app/domain/stay-periods.ts'
import { timeline } from '#app/domain/timeline.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { fullName, numberOf, relationshipOf, whoOf } from '#app/i18n/person-words.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type { CaseDetail } from '#db/queries/case-detail.server.ts'
import type { CaseListRow } from '#db/queries/case-rows.server.ts'
import { type CaseAge, caseAge } from './case-words.ts'

/** One filing with all that its page shows, in the reader's words. */
export type CaseView = {
  id: string
  version: number
  kind: StayKind
  kindLabel: string
  stage: CaseStage
  stageLabel: string
  isOpen: boolean
  personId: string
  name: string
  about: string
  daysInStage: number
  age: CaseAge | null
  /** The way of this kind of filing: how far it has come. */
  way: { stage: CaseStage; label: string; state: 'done' | 'now' | 'ahead' | 'skipped'; on: string | null }[]
  /** Stages that may follow, the usual one first; those that close it without a grant apart. */
  moves: { stage: CaseStage; label: string }[]
  closings: { stage: CaseStage; label: string }[]
  history: { key: number; label: string; on: string; by: string | null; note: string | null }[]
  bundle: BundledCase[]
  checklist: ChecklistLine[]
  /** Of the documents that are needed: those on file, and all. */
  checklistCount: { have: number; need: number }
  facts: { label: string; value: string }[]
  /** The limit of the stay that it extends or follows, and what a grant is expected to give. */
  limit: string | null
  expectedLimit: string | null
  /** Of the stay that its grant appended. */
  newLimit: string | null
  /** The values of the form that corrects it. */
  dates: Record<'openedOn' | 'filedOn' | 'documentsCompleteOn' | 'decidedOn', PlainDate | null>
  isFiled: boolean
  isDecided: boolean
  stream: string
  note: string | null
}

export type ChecklistLine = {
  code: string
  label: string
  isNeeded: boolean
  on: string | null
  state: ChecklistState
  /** What was uploaded for it. */
  files: { id: string; personId: string; fileName: string }[]
}

/** `family`: on file for the principal, and counted for the dependant. */
export type ChecklistState = 'on_file' | 'family' | 'missing' | 'if_any'

export type BundledCase = {
  id: string
  version: number
  name: string
  relationship: string | null
  stageLabel: string
  isOpen: boolean
  /** Stages into which it can go with this one. */
  follows: CaseStage[]
  /** Nobody has said yet when its documents were complete. */
  asksDocuments: boolean
  limit: string | null
}

type Words = Translator<MessageKey>

/** The day that is looked at; what may be done is asked of today. */
type Days = { asOf: PlainDate; today: PlainDate }

export function caseView(detail: CaseDetail, words: Words, { asOf, today }: Days): CaseView {
  const { filing } = detail
  const { kind, stage } = filing
  const context = detail.caseFile && ruleContext(detail.caseFile.caseFile, detail.caseFile.settings)
  const member = context && memberOf(context, filing)
  const label = (one: CaseStage) => ({ stage: one, label: words.t(`stage.${one}`) })
  const next = movesOf(filing, member, today)
  const checklist = context && member ? checklistView(detail, context, member, words) : []
  const isClosing = (one: CaseStage) => CLOSED_STAGES.some((closed) => closed === one)
  return {
    id: filing.id,
    version: filing.version,
    kind,
    kindLabel: words.t(`cases.kind.${kind}`),
    stage,
    stageLabel: words.t(`stage.${stage}`),
    isOpen: filing.closedOn === null,
    personId: filing.personId,
    name: fullName(filing.person, numberOf(filing.person), words.locale),
    about: [whoOf(filing.person, words), filing.department].filter(Boolean).join(' · '),
    daysInStage: Math.max(0, daysBetween(filing.stageSinceOn, asOf)),
    age: caseAge(filing, asOf),
    way: wayOf(detail, words),
    moves: next.filter((one) => !isClosing(one)).map(label),
    closings: next.filter(isClosing).map(label),
    history: detail.moves.map(({ position, toStage, onDay, by, note }) => ({
      key: position,
      label: words.t(`stage.${toStage}`),
      on: words.day(onDay),
      by,
      note,
    })),
    bundle: detail.bundle.map((one) => bundled(one, context && memberOf(context, one), today, words)),
    checklist,
    checklistCount: countOf(checklist),
    facts: factsOf(detail, words),
    limit: dayText(limitOf(detail), words),
    newLimit: dayText(grantedLimit(detail), words),
    expectedLimit: detail.caseFile && member ? expectedLimit(detail, detail.caseFile, words) : null,
    dates: {
      openedOn: filing.openedOn,
      filedOn: filing.filedOn,
      documentsCompleteOn: filing.documentsCompleteOn,
      decidedOn: filing.decidedOn,
    },
    isFiled: isFiledStage(stage),
    isDecided: outcomeOfStage(stage) !== null,
    stream: filing.stream,
    note: filing.note,
  }
}

/** Closed without a grant, the way ends there. */
function wayOf({ filing, moves }: CaseDetail, words: Words): CaseView['way'] {
  const daysOf = new Map(moves.toReversed().map(({ toStage, onDay }) => [toStage, onDay]))
  const isClosed = CLOSED_STAGES.some((closed) => closed === filing.stage)
  const way: readonly CaseStage[] = PIPELINES[filing.kind]
  const reached = Math.max(...[...daysOf.keys(), filing.stage].map((stage) => way.indexOf(stage)))
  const walked = isClosed ? [...way.slice(0, reached + 1), filing.stage] : way
  return walked.flatMap((stage, at) => {
    const day = daysOf.get(stage)
    const state = stage === filing.stage ? 'now' : day ? 'done' : at < reached ? 'skipped' : 'ahead'
    // A side way that was not taken is no step that is left out.
    if (!day && state !== 'now' && SIDE_WAYS.includes(stage)) return []
    return [{ stage, label: words.t(`stage.${stage}`), state, on: day ? words.day(day) : null }]
  })
}

const SIDE_WAYS: readonly CaseStage[] = ['documents_requested', 'pending_past_limit']

/** The limit is that of the stay of the day, as the move itself reads it. */
function movesOf(
  filing: CaseListRow,
  member: FamilyMember | null | undefined,
  today: PlainDate,
): CaseStage[] {
  if (filing.closedOn !== null) return []
  const limit = (member && approvedStayOn(member.stays, today)?.limit) ?? null
  return movesNow({ ...filing, limit }, today)
}

function bundled(
  one: CaseListRow,
  member: FamilyMember | null | undefined,
  today: PlainDate,
  words: Words,
): BundledCase {
  const { person } = one
  return {
    id: one.id,
    version: one.version,
    name: fullName(person, numberOf(person), words.locale),
    relationship: person.dependantNo === '' ? null : relationshipOf(person.relationship, words),
    stageLabel: words.t(`stage.${one.stage}`),
    isOpen: one.closedOn === null,
    follows: movesOf(one, member, today),
    asksDocuments: one.documentsCompleteOn === null,
    limit: dayText(one.limitOfStay, words),
  }
}

function checklistView(
  { filing, documents }: CaseDetail,
  context: RuleContext,
  member: FamilyMember,
  words: Words,
): CaseView['checklist'] {
  const items = checklistOf(filing.kind, checklistFacts(context, member, filing.kind, filing))
  return items.map((item) => {
    const held = documents.find(({ code }) => isOnFile(item, new Set([code])))
    return {
      code: item.code,
      label: words.t(`document.${item.code}`),
      isNeeded: item.need === 'required',
      on: held?.receivedOn ? words.day(held.receivedOn) : null,
      state: stateOf(item, held),
      files: held?.files ?? [],
    }
  })
}

function countOf(checklist: readonly ChecklistLine[]): CaseView['checklistCount'] {
  const needed = checklist.filter(({ isNeeded }) => isNeeded)
  return { have: needed.filter(({ state }) => state !== 'missing').length, need: needed.length }
}

function stateOf(item: ChecklistItem, held: CaseDetail['documents'][number] | undefined): ChecklistState {
  if (held) return held.isOwn && held.code === item.code ? 'on_file' : 'family'
  return item.need === 'required' ? 'missing' : 'if_any'
}

function factsOf({ filing, ownerName }: CaseDetail, words: Words): CaseView['facts'] {
  const facts: [MessageKey, string | null][] = [
    ['cases.field.openedOn', words.day(filing.openedOn)],
    ['cases.field.filedOn', dayText(filing.filedOn, words)],
    ['cases.field.documentsCompleteOn', dayText(filing.documentsCompleteOn, words)],
    ['cases.field.decidedOn', dayText(filing.decidedOn, words)],
    ['cases.field.outcome', filing.outcome && words.t(`reason.outcome.${filing.outcome}`)],
    ['cases.field.stream', words.t(`stream.${filing.stream}`)],
    ['cases.field.closedOn', dayText(filing.closedOn, words)],
    ['cases.field.owner', ownerName],
    ['cases.field.note', filing.note],
  ]
  return facts.flatMap(([key, value]) => (value ? [{ label: words.t(key), value }] : []))
}

/** Of the stay that it extends or follows. */
function limitOf({ filing, stays }: CaseDetail): PlainDate | null {
  const printed = stays.find(({ id }) => id === filing.stayId)?.limitOfStay ?? null
  return printed ?? (filing.outcome === null ? filing.limitOfStay : null)
}

function grantedLimit({ filing, stays }: CaseDetail): PlainDate | null {
  return stays.find(({ id, caseId }) => caseId === filing.id && id !== filing.stayId)?.limitOfStay ?? null
}

function memberOf({ principal, dependants }: RuleContext, { person }: CaseListRow): FamilyMember | undefined {
  if (person.dependantNo === '') return principal
  return dependants.find(({ dependant }) => dependant.id === person.dependantNo)
}

/** What the pattern and its caps leave for the next stay: shown beside the field, never filled in. */
function expectedLimit(
  { filing }: CaseDetail,
  { caseFile, settings }: NonNullable<CaseDetail['caseFile']>,
  words: Words,
): string | null {
  if (filing.kind !== 'extension' || filing.outcome !== null) return null
  const { stays, dependants } = timeline(caseFile, settings)
  const { dependantNo } = filing.person
  const own = dependantNo === '' ? stays : dependants.find(({ id }) => id === dependantNo)?.stays
  return dayText(own?.find(({ status }) => status === 'projected')?.until ?? null, words)
}

function dayText(day: PlainDate | null, words: Words): string | null {
  return day && words.day(day)
}
