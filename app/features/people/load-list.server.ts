import { BYTE_ORDER_MARK, csvLine } from '#app/domain/csv.ts'
import { SEVERITIES } from '#app/domain/finding.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { RULE_IDS, type RuleId } from '#app/domain/rules/catalogue.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { Translator } from '#app/i18n/translate.ts'
import { audit } from '#db/audit.server.ts'
import type { OrgDb, OrgReader } from '#db/org-db.server.ts'
import { listEntities } from '#db/queries/entities.server.ts'
import { listPeople } from '#db/queries/people.server.ts'
import { countPeople, type PeopleFacets } from '#db/queries/people-facets.server.ts'
import { LIST_COLUMNS, type ListFacet, type ListQuestion } from './list-question.ts'
import { type ListRow, listRow, schemeText } from './list-view.ts'

type Words = Translator<MessageKey>

/** One value of a facet with how many people it gives. */
export type FacetValue = { value: string; label: string; count: number; chosen: boolean }
export type ListPage = { rows: ListRow[]; nextCursor: string | null }
export type PeopleListView = ListPage & {
  total: number
  facets: { facet: ListFacet; values: FacetValue[] }[]
}

const PAGE = 100
const EXPORT_PAGE = 500

/** The beginning of the list with the facets and how many people it has. */
export async function loadList(
  org: OrgReader,
  question: ListQuestion,
  asOf: PlainDate,
  words: Words,
): Promise<PeopleListView> {
  const [page, facets, entities] = await Promise.all([
    loadPage(org, question, asOf, words),
    countPeople(org, { asOf, filter: question.filter }),
    listEntities(org),
  ])
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  return { ...page, total: facets.total, facets: facetViews(facets, question, names, words) }
}

/** A page of it, from a place on. */
export async function loadPage(
  org: OrgReader,
  { filter, sort }: ListQuestion,
  asOf: PlainDate,
  words: Words,
  cursor?: string,
): Promise<ListPage> {
  const { rows, nextCursor } = await listPeople(org, { asOf, filter, sort, cursor, limit: PAGE })
  return { rows: rows.map((row) => listRow(row, words, asOf)), nextCursor }
}

/** Exactly this view as CSV, whoever is chosen of it, a page at a time. Leaves an audit entry before the first line. */
export async function* listCsv(
  org: OrgDb,
  { filter, sort }: ListQuestion,
  asOf: PlainDate,
  words: Words,
  onlyIds: ReadonlySet<string>,
): AsyncGenerator<string> {
  await org.write(async (tx) => {
    await audit(tx, {
      action: 'export_people',
      target: { kind: 'report', id: 'people_list' },
      after: { asOf, chosen: onlyIds.size },
    })
  })
  const columns = ['name', 'chineseName', 'about', ...LIST_COLUMNS] as const
  yield BYTE_ORDER_MARK
  yield csvLine(columns.map((column) => words.t(`people.list.column.${column}`)))
  let cursor: string | undefined
  do {
    const page = await listPeople(org, { asOf, filter, sort, cursor, limit: EXPORT_PAGE })
    for (const row of page.rows) {
      if (onlyIds.size > 0 && !onlyIds.has(row.id)) continue
      const line = listRow(row, words, asOf)
      const cells = { ...line, limit: row.limitOfStay, findings: line.findingCount }
      yield csvLine(columns.map((column) => cells[column]))
    }
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
}

const FACETS: readonly ListFacet[] = [
  'kind',
  'standing',
  'department',
  'entityId',
  'scheme',
  'status',
  'rule',
]

function facetViews(
  { counts }: PeopleFacets,
  { filter }: ListQuestion,
  entityNames: ReadonlyMap<string, string>,
  words: Words,
): PeopleListView['facets'] {
  return FACETS.map((facet) => {
    const chosen: readonly string[] = filter[facet] ?? []
    const values = new Map([...chosen.map((value) => [value, 0] as const), ...counts[facet]])
    return {
      facet,
      values: [...values]
        .map(([value, count]) => ({
          value,
          label: facetLabel(facet, value, entityNames, words),
          count,
          chosen: chosen.includes(value),
        }))
        .sort((a, b) => orderIn(facet, a.value) - orderIn(facet, b.value) || (a.label < b.label ? -1 : 1)),
    }
  })
}

function facetLabel(facet: ListFacet, value: string, entities: ReadonlyMap<string, string>, words: Words) {
  if (value === '') return words.t('people.list.notGiven')
  switch (facet) {
    case 'kind':
      return words.t(value === 'dependant' ? 'people.list.dependants' : 'people.list.principals')
    case 'standing':
      return value === 'none'
        ? words.t('people.list.standing.none')
        : words.t(`severity.${value}` as MessageKey)
    case 'entityId':
      return entities.get(value) ?? words.t('people.list.notGiven')
    case 'scheme':
      return schemeText(value, words)
    case 'status':
      return words.t(`people.list.status.${value}` as MessageKey)
    case 'rule':
      return isRule(value) ? `${value} · ${words.reason({ key: `${value}.rule` })}` : value
    case 'department':
      return value
    default:
      return facet satisfies never
  }
}

function isRule(text: string): text is RuleId {
  return RULE_IDS.some((id) => id === text)
}

function orderIn(facet: ListFacet, value: string): number {
  if (facet !== 'standing') return value === '' ? 1 : 0
  const rank = SEVERITIES.map(String).indexOf(value)
  return rank === -1 ? SEVERITIES.length : rank
}
