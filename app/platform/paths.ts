/*
 * Every URL of the product is a function here. Queries leave out what is not given; a list repeats its name.
 */

type Value = string | number | null | undefined | readonly string[]
export type Query = Readonly<Record<string, Value>>

export const paths = {
  home: () => '/',
  login: (to?: string) => withQuery('/login', { to }),
  signup: () => '/signup',
  logout: () => '/logout',
  invitation: (token: string) => `/invitation/${encodeURIComponent(token)}`,
  account: () => '/account',
  preferences: () => '/preferences',

  org: (slug: string) => `/o/${slug}`,
  today: (slug: string, query?: Query) => withQuery(`/o/${slug}`, query),
  finding: (slug: string, key: string, query?: Query) =>
    withQuery(`/o/${slug}/findings/${encodeURIComponent(key)}`, query),
  welcome: (slug: string) => `/o/${slug}/welcome`,
  people: (slug: string, query?: Query) => withQuery(`/o/${slug}/people`, query),
  newPerson: (slug: string) => `/o/${slug}/people/new`,
  person: (slug: string, id: string, query?: Query) => withQuery(`/o/${slug}/people/${id}`, query),
  cases: (slug: string, query?: Query) => withQuery(`/o/${slug}/cases`, query),
  case: (slug: string, id: string) => `/o/${slug}/cases/${id}`,
  reports: (slug: string) => `/o/${slug}/reports`,
  reportCsv: (slug: string, report: string, query?: Query) =>
    withQuery(`/o/${slug}/reports/${report}.csv`, query),
  imports: (slug: string) => `/o/${slug}/import`,
  import: (slug: string, id: string) => `/o/${slug}/import/${id}`,
  rules: (slug: string, query?: Query) => withQuery(`/o/${slug}/rules`, query),
  settings: (slug: string) => `/o/${slug}/settings`,
  members: (slug: string) => `/o/${slug}/settings/members`,
} as const

export function withQuery(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue
    if (typeof value === 'string' || typeof value === 'number') search.append(name, String(value))
    else for (const one of value) search.append(name, one)
  }
  return search.size === 0 ? path : `${path}?${search}`
}
