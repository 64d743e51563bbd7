import type { MessageKey } from '#app/i18n/catalogue.ts'
import { audit } from '#app/i18n/en/audit.ts'
import { family } from '#app/i18n/en/family.ts'
import type { Translator } from '#app/i18n/translate.ts'

const DID = 'audit.did.'
const HISTORY = 'history.'
/** What is said of an action without a name: no action. */
const OTHER = 'other'

/** Actions that have a name in the catalogues. */
export const NAMED_ACTIONS: readonly string[] = [
  ...Object.keys(family).flatMap((key) => (key.startsWith(HISTORY) ? [key.slice(HISTORY.length)] : [])),
  ...Object.keys(audit).flatMap((key) => (key.startsWith(DID) ? [key.slice(DID.length)] : [])),
].filter((action) => action !== OTHER)

/** What was done, in the reader's words: the history of a family and the audit log say the same. */
export function actionWords(action: string, { t }: Translator<MessageKey>): string | undefined {
  if (!NAMED_ACTIONS.includes(action)) return undefined
  const [inAudit, inFamily] = [`${DID}${action}`, `${HISTORY}${action}`]
  return t((inAudit in audit ? inAudit : inFamily) as MessageKey)
}
