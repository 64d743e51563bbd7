import type { Submission } from '@conform-to/react'
import { refusalOf, refused } from '#app/platform/respond.server.ts'
import type { FormOutcome, ShownConflict } from './send-fact-form.server.ts'

/** What the request of a form about a recorded fact is answered: on when it is done, else back to the form with both values. */
export function answerFactForm(
  submission: Pick<Submission<unknown, string[]>, 'reply'>,
  outcome: FormOutcome,
  onward: (kind: 'saved' | 'unchanged') => Response,
) {
  switch (outcome.kind) {
    case 'saved':
    case 'unchanged':
      return onward(outcome.kind)
    case 'problems':
      return backToFactForm(submission, { fieldErrors: outcome.fieldErrors })
    case 'conflict':
      return backToFactForm(submission, { conflict: outcome.conflict })
    case 'missing':
    case 'not_allowed':
      throw refusalOf(outcome.kind)
    default:
      return outcome satisfies never
  }
}

/** Back to such a form; without anything beside, it is as it was read. */
export function backToFactForm(
  submission: Pick<Submission<unknown, string[]>, 'reply'>,
  { conflict, fieldErrors }: { conflict?: ShownConflict; fieldErrors?: Record<string, string[]> } = {},
) {
  const lastResult = submission.reply(fieldErrors && { fieldErrors })
  return refused({ lastResult, conflict }, conflict ? 409 : 422)
}
