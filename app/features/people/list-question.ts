import { SEVERITIES } from '#app/domain/finding.ts'
import { readSearchedNumber } from '#app/domain/searched-number.ts'
import { type Query, withQuery } from '#app/platform/paths.ts'
import type { PeopleSort } from '#db/queries/people.server.ts'
import type { PeopleFilter } from '#db/queries/people-filter.server.ts'

/** What the list of people is asked, as it stands in the address: any view can be kept as a bookmark or sent on. */
export type ListQuestion = { filter: PeopleFilter; sort: PeopleSort; columns: readonly ListColumn[] }

/** The name stands first and always. */
export const LIST_COLUMNS = [
  'staffNo',
  'limit',
  'state',
  'findings',
  'department',
  'jobTitle',
  'entity',
  'scheme',
  'status',
] as const
export type ListColumn = (typeof LIST_COLUMNS)[number]

export const DEFAULT_COLUMNS: readonly ListColumn[] = [
  'staffNo',
  'limit',
  'state',
  'findings',
  'department',
  'jobTitle',
  'entity',
]

/** Facets by their name in the address. */
export const FACET_NAMES = {
  kind: 'kind',
  standing: 'standing',
  department: 'department',
  entityId: 'entity',
  scheme: 'scheme',
  status: 'status',
  rule: 'rule',
} as const
export type ListFacet = keyof typeof FACET_NAMES

const SORTS: readonly PeopleSort['by'][] = ['name', 'staffNo', 'limit', 'department']
const STANDINGS = [...SEVERITIES, 'none'] as const
/** Stands in the address for "not given". */
export const NOT_GIVEN = '-'

/** Reads an address; a value that nothing has narrows the list to nothing, an unknown order is the usual one. */
export function readQuestion(search: URLSearchParams): ListQuestion {
  const values = (facet: ListFacet) =>
    search.getAll(FACET_NAMES[facet]).map((value) => (value === NOT_GIVEN ? '' : value))
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.exec(search.get('limitMonth') ?? '')?.[0]
  const number = readSearchedNumber(search.get('number'))
  const standing = STANDINGS.filter((one) => values('standing').includes(one))
  return {
    filter: {
      ...(search.get('q') && { search: search.get('q')?.slice(0, 200) ?? '' }),
      ...(number && { number }),
      ...(month && { limitMonth: month }),
      kind: values('kind'),
      entityId: values('entityId'),
      department: values('department'),
      scheme: values('scheme'),
      status: values('status'),
      rule: values('rule'),
      standing,
    },
    sort: readSort(search.get('sort')),
    columns: readColumns(search.get('columns')),
  }
}

/** The same as part of an address, without the place in the list; `asOf` only when it is not today. */
export function questionQuery({ filter, sort, columns }: ListQuestion, asOf: string | undefined): Query {
  const usual = columns.join() === DEFAULT_COLUMNS.join()
  const said = (values: readonly string[] | undefined) => (values ?? []).map((value) => value || NOT_GIVEN)
  const facets = Object.entries(FACET_NAMES).map(([facet, name]) => [name, said(filter[facet as ListFacet])])
  const order = `${sort.descending ? '-' : ''}${sort.by}`
  return {
    q: filter.search,
    number: filter.number,
    ...Object.fromEntries(facets),
    limitMonth: filter.limitMonth,
    sort: order === 'name' ? undefined : order,
    columns: usual ? undefined : columns.join('.'),
    asOf,
  }
}

/** The address of the same list with one thing changed. */
export function listHref(path: string, question: ListQuestion, asOf: string | undefined): string {
  return withQuery(path, questionQuery(question, asOf))
}

/** Whether anything narrows the list. */
export function isNarrowed({ filter }: ListQuestion): boolean {
  return Object.values(filter).some((value) => value !== undefined && value.length > 0)
}

function readSort(text: string | null): PeopleSort {
  const descending = text?.startsWith('-') ?? false
  const by = SORTS.find((one) => one === text?.slice(descending ? 1 : 0))
  return by ? { by, descending } : { by: 'name', descending: false }
}

function readColumns(text: string | null): readonly ListColumn[] {
  if (text === null) return DEFAULT_COLUMNS
  const asked = text.split('.')
  return LIST_COLUMNS.filter((column) => asked.includes(column))
}
