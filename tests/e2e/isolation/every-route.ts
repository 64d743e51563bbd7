import type { Action } from '#app/domain/permissions.ts'
import type { Ids } from '#tests/integration/isolation/canary-org.ts'

/**
 * What a route's parameters mean and whom it lets in. `read` and `write` are what its loader and its action ask the guard
 * for; null: it has none. A route without a row fails.
 */
export type RouteRow =
  /** Of an employer. `ids`: parameters that name a row of the employer; `words`: those that name nothing of anybody. */
  | {
      of: 'employer'
      read: Action | null
      write: Action | null
      ids?: (ids: Ids) => Record<string, string>
      words?: Record<string, string>
      /** Fields without which its action would not get as far as the ids. */
      form?: Record<string, string>
    }
  /** Of whoever is signed in, whichever their employer. */
  | { of: 'person' }
  /** For everybody; parameters are filled with what nobody has. */
  | { of: 'everybody'; params?: Record<string, string> }

export const EVERY_ROUTE: Record<string, RouteRow> = {
  '/': { of: 'everybody' },
  '/login': { of: 'everybody' },
  '/signup': { of: 'everybody' },
  '/logout': { of: 'everybody' },
  '/invitation/:token': { of: 'everybody', params: { token: 'a-token-that-nobody-was-sent' } },
  '/preferences': { of: 'everybody' },
  '/*': { of: 'everybody', params: { '*': 'no/such/page' } },
  '/account': { of: 'person' },

  '/o/:org': { of: 'employer', read: 'people.read', write: null },
  '/o/:org/welcome': { of: 'employer', read: 'org.settings', write: 'org.settings' },
  '/o/:org/settings': { of: 'employer', read: 'people.read', write: 'people.read' },
  '/o/:org/settings/members': { of: 'employer', read: 'member.manage', write: 'member.manage' },
  '/o/:org/findings/:finding': {
    of: 'employer',
    read: 'people.read',
    write: null,
    ids: ({ findingKey }) => ({ finding: findingKey }),
  },
  '/o/:org/cases': { of: 'employer', read: 'people.read', write: null },
  '/o/:org/cases/new': {
    of: 'employer',
    read: 'case.write',
    write: 'case.write',
    form: { kind: 'extension', openedOn: '2026-11-20', stream: 'general' },
  },
  '/o/:org/cases/:case': {
    of: 'employer',
    read: 'people.read',
    write: 'case.write',
    ids: ({ caseId }) => ({ case: caseId }),
    form: { intent: 'missing', code: 'E-LETTER' },
  },
}
