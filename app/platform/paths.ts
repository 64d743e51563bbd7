/*
 * Every URL of the product is a function here. Queries leave out what is not given; a list repeats its name.
 */

type Value = string | number | null | undefined | readonly string[]
export type Query = Readonly<Record<string, Value>>

/** Parts of a person's page. */
export type PersonTab = 'findings' | 'facts' | 'documents' | 'cases' | 'history'
/** What can be added on a person's page. */
export type AddedKind = 'dependant' | 'contract' | 'document' | 'terms'

export const paths = {
  home: () => '/',
  login: (to?: string, query?: { owner?: string }) => withQuery('/login', { to, ...query }),
  signup: () => '/signup',
  logout: () => '/logout',
  signInCode: (to?: string) => withQuery('/login/code', { to }),
  forgot: () => '/reset',
  reset: (token: string) => `/reset/${encodeURIComponent(token)}`,
  confirmEmail: (token: string) => `/confirm/${encodeURIComponent(token)}`,
  invitation: (token: string) => `/invitation/${encodeURIComponent(token)}`,
  account: () => '/account',
  factors: (query?: { to?: string; org?: string; codes?: string }) => withQuery('/account/factors', query),
  addAuthenticator: (to?: string) => withQuery('/account/factors/app', { to }),
  recoveryCodes: (to?: string) => withQuery('/account/recovery-codes', { to }),
  askPasskey: () => '/passkeys/ask',
  prove: (to?: string) => withQuery('/prove', { to }),
  ssoSignIn: (slug: string, query?: { to?: string; problem?: string }) => withQuery(`/sso/${slug}`, query),
  ssoStart: (slug: string, query?: { to?: string; prove?: string }) => withQuery(`/sso/${slug}/start`, query),
  ssoCallback: () => '/sso/callback',
  preferences: () => '/preferences',

  org: (slug: string) => `/o/${slug}`,
  today: (slug: string, query?: Query) => withQuery(`/o/${slug}`, query),
  finding: (slug: string, key: string, query?: Query) =>
    withQuery(`/o/${slug}/findings/${encodeURIComponent(key)}`, query),
  welcome: (slug: string) => `/o/${slug}/welcome`,
  people: (slug: string, query?: Query) => withQuery(`/o/${slug}/people`, query),
  newPerson: (slug: string) => `/o/${slug}/people/new`,
  peopleCsv: (slug: string, query?: Query) => withQuery(`/o/${slug}/people.csv`, query),
  person: (slug: string, id: string, query?: Query) => withQuery(`/o/${slug}/people/${id}`, query),
  personTab: (slug: string, id: string, tab: PersonTab, query?: Query) =>
    withQuery(`/o/${slug}/people/${id}${tab === 'findings' ? '' : `/${tab}`}`, query),
  personFinding: (slug: string, id: string, key: string, query?: Query) =>
    withQuery(`/o/${slug}/people/${id}/findings/${encodeURIComponent(key)}`, query),
  revealIdentifier: (slug: string, personId: string) => `/o/${slug}/people/${personId}/reveal`,
  audit: (slug: string, query?: Query) => withQuery(`/o/${slug}/audit`, query),
  personSheet: (slug: string, id: string) => `/o/${slug}/people/${id}/sheet`,
  editFact: (slug: string, personId: string, kind: string, factId: string) =>
    `/o/${slug}/people/${personId}/facts/edit/${kind}/${factId}`,
  removeFact: (slug: string, personId: string, kind: string, factId: string) =>
    `/o/${slug}/people/${personId}/facts/remove/${kind}/${factId}`,
  addFact: (slug: string, personId: string, kind: AddedKind) =>
    `/o/${slug}/people/${personId}/facts/add/${kind}`,
  addDocument: (slug: string, personId: string, query?: { code?: string; case?: string }) =>
    withQuery(`/o/${slug}/people/${personId}/documents/add`, query),
  document: (slug: string, personId: string, fileId: string) =>
    `/o/${slug}/people/${personId}/documents/${fileId}`,
  documentBytes: (slug: string, fileId: string) => `/o/${slug}/files/${fileId}`,
  personAccess: (slug: string, personId: string) => `/o/${slug}/people/${personId}/access.zip`,
  keeping: (slug: string, personId: string) => `/o/${slug}/people/${personId}/keeping`,
  recordGrant: (slug: string, personId: string) => `/o/${slug}/people/${personId}/grant`,
  endEmployment: (slug: string, personId: string) => `/o/${slug}/people/${personId}/end`,
  terminationNotice: (slug: string, personId: string) => `/o/${slug}/people/${personId}/facts/notice`,
  reviewDependants: (slug: string, personId: string) => `/o/${slug}/people/${personId}/facts/reviewed`,
  cases: (slug: string, query?: Query) => withQuery(`/o/${slug}/cases`, query),
  newCase: (slug: string, query?: Query) => withQuery(`/o/${slug}/cases/new`, query),
  case: (slug: string, id: string) => `/o/${slug}/cases/${id}`,
  reports: (slug: string) => `/o/${slug}/reports`,
  reportCsv: (slug: string, report: string, query?: Query) =>
    withQuery(`/o/${slug}/reports/${report}.csv`, query),
  imports: (slug: string) => `/o/${slug}/import`,
  importTemplate: (slug: string) => `/o/${slug}/import/template.csv`,
  import: (slug: string, id: string, query?: Query) => withQuery(`/o/${slug}/import/${id}`, query),
  importLeftCsv: (slug: string, id: string) => `/o/${slug}/import/${id}/left.csv`,
  undoImport: (slug: string, id: string) => `/o/${slug}/import/${id}/undo`,
  rules: (slug: string, query?: Query) => withQuery(`/o/${slug}/rules`, query),
  settings: (slug: string) => `/o/${slug}/settings`,
  retention: (slug: string, query?: Query) => withQuery(`/o/${slug}/settings/retention`, query),
  members: (slug: string) => `/o/${slug}/settings/members`,
  signInPolicy: (slug: string) => `/o/${slug}/settings/sign-in`,
  member: (slug: string, userId: string) => `/o/${slug}/settings/members/${userId}`,
} as const

/** An address with a query that is read already. */
export function withSearch(path: string, search: URLSearchParams): string {
  return search.size === 0 ? path : `${path}?${search}`
}

export function withQuery(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue
    if (typeof value === 'string' || typeof value === 'number') search.append(name, String(value))
    else for (const one of value) search.append(name, one)
  }
  return withSearch(path, search)
}
