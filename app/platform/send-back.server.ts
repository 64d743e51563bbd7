import type { Submission } from '@conform-to/react'
import { problem } from '#app/i18n/problem.ts'
import { isBusy } from './passwords.server.ts'
import { refused } from './respond.server.ts'

type Reply = Pick<Submission<unknown, string[]>, 'reply'>
type Status = Parameters<typeof refused>[1]
type Errors = { formErrors?: string[]; fieldErrors?: Record<string, string[]> }

/**
 * The ways in which a form about an account goes back to whoever sent it: with what they typed, but not with what is in
 * `hideFields`. `also`: what the page needs to know beside it, the same each time.
 */
export function sendBack<Also extends object = object>(
  submission: Reply,
  { hideFields = [], also }: { hideFields?: string[]; also?: Also } = {},
) {
  const back = (errors: Errors = {}, status?: Status) =>
    // An absent `also` adds nothing, and then nothing is read of it.
    refused({ ...(also as Also), lastResult: submission.reply({ hideFields, ...errors }) }, status)
  const wrong = (text: string, status?: Status) => back({ formErrors: [text] }, status)
  return {
    /** As it was read: what does not fit stands beside its field. */
    unread: () => back(),
    fields: (fieldErrors: Record<string, string[]>, status?: Status) => back({ fieldErrors }, status),
    wrong,
    tooMany: (waitSeconds: number) => wrong(tooManyTries(waitSeconds), 429),
    /** What `work` answers; when more passwords wait than the machine can check, that. */
    async unlessBusy<T>(work: () => Promise<T>): Promise<T | ReturnType<typeof back>> {
      try {
        return await work()
      } catch (error) {
        if (isBusy(error)) return wrong(problem('account.busy'), 503)
        throw error
      }
    },
  }
}

export function tooManyTries(waitSeconds: number): string {
  return problem('account.tooMany', { minutes: Math.ceil(waitSeconds / 60) })
}
