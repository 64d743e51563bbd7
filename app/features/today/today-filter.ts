import type { Severity } from '#app/domain/finding.ts'
import { isWorkGroup, WORK_SEVERITIES, type WorkGroup } from '#app/domain/worklist.ts'
import type { Query } from '#app/platform/paths.ts'

/** What Today is narrowed to, as it stands in the address. */
export type TodayFilter = {
  group?: WorkGroup
  severity?: Severity
  kind?: 'principal' | 'dependant'
  department?: string
  entityId?: string
}

/** A value that nobody has narrows nothing. */
export function readTodayFilter(search: URLSearchParams): TodayFilter {
  const filter: TodayFilter = {}
  const group = search.get('group')
  if (isWorkGroup(group)) filter.group = group
  const severity = WORK_SEVERITIES.find((one) => one === search.get('severity'))
  if (severity) filter.severity = severity
  const kind = search.get('kind')
  if (kind === 'principal' || kind === 'dependant') filter.kind = kind
  const department = search.get('department')
  if (department) filter.department = department
  const entityId = search.get('entity')
  if (entityId) filter.entityId = entityId
  return filter
}

/** The same as part of an address; `change` takes filters away by undefined. */
export function todayQuery(filter: TodayFilter, change: Partial<TodayFilter> = {}): Query {
  const { group, severity, kind, department, entityId } = { ...filter, ...change }
  return { group, severity, kind, department, entity: entityId }
}

export function isNarrowed(filter: TodayFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined)
}
