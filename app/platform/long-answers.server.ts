import type { AppLoadContext } from '@remix-run/node'
import type { OrgVisit } from './guard.server.ts'
import { plainMarkup } from './plain-page.ts'

/** So many at once for one person: each of the reports, asked for together. */
const AT_ONCE = 6
const RETRY_SECONDS = 30

/** Counts the long answers under way of each person. */
export type LongAnswers = {
  /** Takes a place; the result gives it back. Undefined: all are taken. */
  begin(userId: string): (() => void) | undefined
}

export function makeLongAnswers(atOnce = AT_ONCE): LongAnswers {
  const underWay = new Map<string, number>()
  return {
    begin(userId) {
      const count = underWay.get(userId) ?? 0
      if (count >= atOnce) return undefined
      underWay.set(userId, count + 1)
      let isGivenBack = false
      return () => {
        if (isGivenBack) return
        isGivenBack = true
        const left = (underWay.get(userId) ?? 1) - 1
        if (left === 0) underWay.delete(userId)
        else underWay.set(userId, left)
      }
    },
  }
}

/**
 * Stands before a report or an archive is made, which may take minutes and one connection's worth of work each: throws 429 when
 * this member has a few under way. The place is held until the answer has been taken, or its reader has gone.
 */
export function requirePlace(
  { output, requestId }: Pick<AppLoadContext, 'output' | 'requestId'>,
  { services, signedIn, words }: Pick<OrgVisit, 'services' | 'signedIn' | 'words'>,
): void {
  const giveBack = services.longAnswers.begin(signedIn.user.id)
  if (giveBack) {
    output.onceClosed(giveBack)
    return
  }
  const title = words.t('problem.longAnswers.title', { most: AT_ONCE })
  const text = words.t('problem.longAnswers.text')
  throw new Response(plainMarkup(words, { title, text, requestId }), {
    status: 429,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Retry-After': String(RETRY_SECONDS) },
  })
}
