import type { z } from 'zod'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { problem } from '#app/i18n/problem.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import type { NewCaseForm } from './case-forms.ts'
import { openFiling } from './open-case.server.ts'
import { startExtension } from './start-extension.server.ts'

export type NewCaseHandled =
  | { kind: 'done'; caseId: string; isNew: boolean }
  | { kind: 'wrong'; fieldErrors: Record<string, string[]> }
  | { kind: 'not_allowed' | 'missing' }

/** Opens what the form asks for, whichever kind it is; refusals stand beside the field that they are about. */
export async function handleNewCase(
  org: OrgDb,
  { kind, person: personIds, openedOn, stream }: z.output<typeof NewCaseForm>,
  today: PlainDate,
  words: Translator<MessageKey>,
): Promise<NewCaseHandled> {
  const opened =
    kind === 'extension'
      ? await startExtension(org, { personIds, openedOn, stream }, today)
      : await openFiling(org, { personIds, kind, openedOn, stream }, today)
  if (opened.ok) return { kind: 'done', caseId: opened.caseId, isNew: opened.openedCount > 0 }
  const day = words.day(openedOn)
  switch (opened.reason) {
    case 'not_allowed':
    case 'missing':
      return { kind: opened.reason }
    case 'in_future':
      return wrong('openedOn', problem('cases.problem.in_future', { day, today: words.day(today) }))
    case 'before_stay':
      return wrong('openedOn', problem('cases.problem.before_stay', { day, from: words.day(opened.from) }))
    case 'no_stay':
      return wrong('person', problem('cases.problem.no_stay'))
    case 'extended_already':
    case 'employment_ended':
    case 'stay_on_file':
    case 'not_a_dependants':
      return wrong('person', problem(`cases.problem.${opened.reason}`))
    default:
      return opened satisfies never
  }
}

function wrong(field: string, text: string): NewCaseHandled {
  return { kind: 'wrong', fieldErrors: { [field]: [text] } }
}
