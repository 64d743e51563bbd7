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

const person = (ids: Ids) => ({ person: ids.familyId })

/** By the route's id: its file. */
export const EVERY_ROUTE: Record<string, RouteRow> = {
  'routes/home': { of: 'everybody' },
  'routes/login': { of: 'everybody' },
  'routes/login.code': { of: 'everybody' },
  'routes/passkeys.ask': { of: 'everybody' },
  'routes/reset': { of: 'everybody' },
  'routes/reset.link': { of: 'everybody', params: { token: 'a-token-that-nobody-was-sent' } },
  'routes/confirm': { of: 'everybody', params: { token: 'a-token-that-nobody-was-sent' } },
  'routes/sso': { of: 'everybody', params: { org: 'no-such-employer' } },
  'routes/sso.start': { of: 'everybody', params: { org: 'no-such-employer' } },
  'routes/sso.callback': { of: 'everybody' },
  'routes/signup': { of: 'everybody' },
  'routes/logout': { of: 'everybody' },
  'routes/invitation': { of: 'everybody', params: { token: 'a-token-that-nobody-was-sent' } },
  'routes/preferences': { of: 'everybody' },
  'routes/not-found': { of: 'everybody', params: { '*': 'no/such/page' } },
  'routes/account': { of: 'person' },
  'routes/account.factors': { of: 'person' },
  'routes/account.factors.app': { of: 'person' },
  'routes/account.recovery-codes': { of: 'person' },
  'routes/prove': { of: 'person' },

  'routes/org': { of: 'employer', read: 'people.read', write: null },
  'routes/org.today': { of: 'employer', read: 'people.read', write: null },
  'routes/org.today.list': { of: 'employer', read: null, write: null },
  'routes/org.today.finding': {
    of: 'employer',
    read: 'people.read',
    write: null,
    ids: ({ findingKey }) => ({ finding: findingKey }),
  },
  'routes/org.welcome': { of: 'employer', read: 'org.settings', write: 'org.settings' },
  'routes/org.people': { of: 'employer', read: 'people.read', write: 'people.read' },
  'routes/org.people.csv': { of: 'employer', read: 'report.export', write: 'report.export' },
  'routes/org.person': { of: 'employer', read: 'people.read', write: null, ids: person },
  'routes/org.person.findings': { of: 'employer', read: null, write: null, ids: person },
  'routes/org.person.finding': {
    of: 'employer',
    read: 'people.read',
    write: null,
    ids: ({ familyId, findingKey }) => ({ person: familyId, finding: findingKey }),
  },
  'routes/org.person.facts': { of: 'employer', read: null, write: null, ids: person },
  'routes/org.person.documents': { of: 'employer', read: 'people.read', write: null, ids: person },
  'routes/org.person.documents.add': {
    of: 'employer',
    read: 'document.write',
    write: 'document.write',
    ids: person,
  },
  'routes/org.person.document': {
    of: 'employer',
    read: 'people.read',
    write: 'document.write',
    ids: ({ familyId, fileId }) => ({ person: familyId, file: fileId }),
    form: { intent: 'remove' },
  },
  'routes/org.file': {
    of: 'employer',
    read: 'document.read',
    write: null,
    ids: ({ fileId }) => ({ file: fileId }),
  },
  'routes/org.person.cases': { of: 'employer', read: null, write: null, ids: person },
  'routes/org.person.sheet': { of: 'employer', read: 'people.read', write: null, ids: person },
  'routes/org.person.history': { of: 'employer', read: 'audit.read', write: null, ids: person },
  'routes/org.person.reveal': {
    of: 'employer',
    read: 'identifier.reveal',
    write: 'identifier.reveal',
    ids: person,
    form: { kind: 'person' },
  },
  'routes/org.audit': { of: 'employer', read: 'audit.read', write: null },
  'routes/org.reports': { of: 'employer', read: 'report.export', write: null },
  'routes/org.report.csv': {
    of: 'employer',
    read: 'report.export',
    write: null,
    words: { report: 'people' },
  },
  'routes/org.cases': { of: 'employer', read: 'people.read', write: null },
  'routes/org.cases.new': { of: 'employer', read: 'case.write', write: 'case.write' },
  'routes/org.case': {
    of: 'employer',
    read: 'people.read',
    write: 'case.write',
    ids: ({ caseId }) => ({ case: caseId }),
  },
  'routes/org.rules': { of: 'employer', read: 'people.read', write: null },
  'routes/org.imports': { of: 'employer', read: 'import.run', write: 'import.run' },
  'routes/org.import.template': { of: 'employer', read: 'import.run', write: null },
  'routes/org.import': {
    of: 'employer',
    read: 'import.run',
    write: 'import.run',
    ids: ({ importId }) => ({ import: importId }),
  },
  'routes/org.import.left': {
    of: 'employer',
    read: 'import.run',
    write: null,
    ids: ({ importId }) => ({ import: importId }),
  },
  'routes/org.import.undo': {
    of: 'employer',
    read: 'import.run',
    write: 'import.run',
    ids: ({ importId }) => ({ import: importId }),
  },
  'routes/org.settings': { of: 'employer', read: 'people.read', write: 'people.read' },
  'routes/org.person.access': { of: 'employer', read: 'people.access', write: null, ids: person },
  'routes/org.settings.retention': { of: 'employer', read: 'people.erase', write: 'people.erase' },
  'routes/org.person.keeping': {
    of: 'employer',
    read: 'people.erase',
    write: 'people.erase',
    ids: person,
    form: { intent: 'lift' },
  },
  'routes/org.settings.members': { of: 'employer', read: 'member.manage', write: 'member.manage' },
  'routes/org.settings.sign-in': { of: 'employer', read: 'sign_in.manage', write: 'sign_in.manage' },
  'routes/org.settings.member': {
    of: 'employer',
    read: 'member.manage',
    write: 'member.manage',
    ids: ({ userId }) => ({ member: userId }),
    form: { intent: 'remove' },
  },
  'routes/org.people.new': {
    of: 'employer',
    read: 'people.write',
    write: 'people.write',
    form: {
      staffNo: 'TAKEN-1',
      familyName: 'TAKEN',
      status: 'active',
      kind: 'entry',
      scheme: 'ASMTP',
      stream: 'general',
      limitOfStay: '2030-05-31',
    },
  },
  'routes/org.person.edit': {
    of: 'employer',
    read: 'people.write',
    write: 'people.write',
    ids: ({ familyId, contractId }) => ({ person: familyId, fact: contractId }),
    words: { kind: 'contract' },
    form: { startDate: '2025-03-12', endDate: '2030-05-31' },
  },
  'routes/org.person.remove': {
    of: 'employer',
    read: 'people.write',
    write: 'people.write',
    ids: ({ familyId, contractId }) => ({ person: familyId, fact: contractId }),
    words: { kind: 'contract' },
    form: { reason: 'taken over' },
  },
  'routes/org.person.add': {
    of: 'employer',
    read: 'people.write',
    write: 'people.write',
    ids: ({ familyId }) => ({ person: familyId }),
    words: { kind: 'document' },
    form: { type: 'eep', number: 'C76543210', expiresOn: '2030-05-31' },
  },
  'routes/org.person.notice': {
    of: 'employer',
    read: 'employment.end',
    write: 'employment.end',
    ids: ({ familyId }) => ({ person: familyId }),
    form: { terminationNoticeOn: '2026-01-10' },
  },
  'routes/org.person.reviewed': {
    of: 'employer',
    read: 'people.write',
    write: 'people.write',
    ids: ({ familyId }) => ({ person: familyId }),
    form: { reviewedOn: '2026-01-10' },
  },
  'routes/org.person.grant': {
    of: 'employer',
    read: 'stay.grant',
    write: 'stay.grant',
    ids: ({ familyId }) => ({ person: familyId }),
    form: {
      decidedOn: '2026-01-10',
      limitOfStay: '2030-05-31',
      kind: 'extension',
      scheme: 'ASMTP',
      stream: 'general',
      condition: 'employment',
    },
  },
  'routes/org.person.end': {
    of: 'employer',
    read: 'employment.end',
    write: 'employment.end',
    ids: ({ familyId }) => ({ person: familyId }),
    form: { endDate: '2026-01-10', endReason: 'resigned' },
  },
}
