import type { z } from 'zod'
import type { MoveProblem } from '#app/domain/case-moves.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { ScreenKey } from '#app/i18n/en/screen.ts'
import { problem } from '#app/i18n/problem.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import type { CaseForm, CorrectInput, MoveInput } from './case-forms.ts'
import { correctCase } from './correct-case.server.ts'
import type { GrantProblem } from './grant-case.server.ts'
import { keepChecklist } from './keep-checklist.server.ts'
import { moveCases } from './move-cases.server.ts'

type Words = Translator<MessageKey>
type Problems = Record<string, string[]>

/** `done` is told on the next page; `wrong` goes back to the form, 409 for what somebody else changed meanwhile. */
export type Handled =
  | { kind: 'done'; told: ScreenKey; params?: Record<string, string> }
  | { kind: 'wrong'; fieldErrors?: Problems; formErrors?: string[]; status: 409 | 422 }
  | { kind: 'not_allowed' | 'missing' }

/** One of the forms of a case's page, already read. */
export async function handleCaseForm(
  org: OrgDb,
  caseId: string,
  value: z.output<typeof CaseForm>,
  today: PlainDate,
  words: Words,
): Promise<Handled> {
  switch (value.intent) {
    case 'move':
      return move(org, caseId, value, today, words)
    case 'correct':
      return correct(org, caseId, value, today, words)
    case 'received': {
      const { codes, receivedOn } = value
      const kept = await keepChecklist(org, caseId, { kind: 'received', codes, receivedOn }, today)
      if (kept.ok) return { kind: 'done', told: 'cases.told.documents' }
      if (kept.reason !== 'in_future')
        return { kind: kept.reason === 'not_allowed' ? 'not_allowed' : 'missing' }
      return wrong({ receivedOn: [inFuture(receivedOn, today, words)] })
    }
    case 'missing': {
      const kept = await keepChecklist(org, caseId, { kind: 'missing', code: value.code }, today)
      if (kept.ok) return { kind: 'done', told: 'cases.told.documents' }
      if (kept.reason === 'has_file') return { kind: 'done', told: 'cases.told.hasFile' }
      return { kind: kept.reason === 'not_allowed' ? 'not_allowed' : 'missing' }
    }
    default:
      return value satisfies never
  }
}

async function move(
  org: OrgDb,
  caseId: string,
  input: MoveInput,
  today: PlainDate,
  words: Words,
): Promise<Handled> {
  const { stage, onDay, note, seenVersion, limitOfStay, lastEntryOn, documentsComplete } = input
  const together = input.members.filter((member) => member.together)
  const cases = [{ caseId, seenVersion, limitOfStay, lastEntryOn, documentsComplete }, ...together]
  const moved = await moveCases(org, { stage, onDay, note, cases }, today)
  if (moved.ok)
    return { kind: 'done', told: 'cases.told.moved', params: { stage: words.t(`stage.${stage}`) } }
  switch (moved.reason) {
    case 'conflict': {
      const text = problem('cases.problem.conflict', {
        stage: words.t(`stage.${moved.current.stage}` as MessageKey),
      })
      return { kind: 'wrong', formErrors: [text], status: 409 }
    }
    case 'problem': {
      const at = input.members.findIndex((member) => member.caseId === moved.caseId)
      return wrong(moveProblem(moved.problem, onDay, at < 0 ? input : input.members[at], at, words))
    }
    case 'not_allowed':
    case 'missing':
      return { kind: moved.reason }
    default:
      return moved satisfies never
  }
}

/** Beside the field that it is about: the day, the stage, or the limit of the member concerned. */
function moveProblem(
  found: MoveProblem | GrantProblem,
  day: PlainDate,
  of: { limitOfStay: PlainDate | null } | undefined,
  member: number,
  words: Words,
): Problems {
  const limitField = member < 0 ? 'limitOfStay' : `members[${member}].limitOfStay`
  switch (found.reason) {
    case 'no_such_move':
    case 'stay_changed':
      return { stage: [problem(`cases.problem.${found.reason}`)] }
    case 'in_future':
      return { onDay: [inFuture(day, found.today, words)] }
    case 'before_last_move':
      return {
        onDay: [
          problem('cases.problem.before_last_move', { day: words.day(day), since: words.day(found.since) }),
        ],
      }
    case 'limit_not_passed':
      return { onDay: [problem('cases.problem.limit_not_passed', { limit: words.day(found.limit) })] }
    case 'limit_missing':
      return { [limitField]: [problem('cases.problem.limit_missing')] }
    case 'limit_not_later': {
      const params = { day: of?.limitOfStay ? words.day(of.limitOfStay) : '', than: words.day(found.than) }
      return { [limitField]: [problem('cases.problem.limit_not_later', params)] }
    }
    default:
      return found satisfies never
  }
}

async function correct(
  org: OrgDb,
  caseId: string,
  { seenVersion, stream, note, intent: _which, ...dates }: CorrectInput,
  today: PlainDate,
  words: Words,
): Promise<Handled> {
  const corrected = await correctCase(org, { caseId, seenVersion, dates, stream, note }, today)
  if (corrected.ok) return { kind: 'done', told: 'cases.told.corrected' }
  if (corrected.reason === 'conflict')
    return { kind: 'wrong', formErrors: [problem('cases.problem.changed')], status: 409 }
  if (corrected.reason !== 'problem') return { kind: corrected.reason }
  const { problem: found } = corrected
  const { field } = found
  const day = dates[field]
  switch (found.reason) {
    case 'in_future':
      return wrong({ [field]: [inFuture(day, found.today, words)] })
    case 'out_of_order': {
      const after = words.t(`cases.field.${found.after}`)
      const params = { day: day ? words.day(day) : '', after, other: words.day(found.day) }
      return wrong({ [field]: [problem('cases.problem.out_of_order', params)] })
    }
    case 'must_be_known':
    case 'must_be_open':
      return wrong({ [field]: [problem(`cases.problem.${found.reason}`)] })
    default:
      return found satisfies never
  }
}

function inFuture(day: PlainDate | null, today: PlainDate, words: Words): string {
  return problem('cases.problem.in_future', { day: day ? words.day(day) : '', today: words.day(today) })
}

function wrong(fieldErrors: Problems): Handled {
  return { kind: 'wrong', fieldErrors, status: 422 }
}
