import type { PlainDate } from '#app/domain/plain-date.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { countCases } from '#db/queries/cases.server.ts'
import { countLimitsByMonth } from '#db/queries/limits.server.ts'
import {
  countWork,
  listWorkFilters,
  listWorkGroup,
  listWorkStart,
  type WorkCount,
  type WorklistPage,
} from '#db/queries/worklist.server.ts'
import { type LimitsMonth, limitsByMonth, limitsRange } from './limits-view.ts'
import { type PipelineStage, pipelineStages } from './pipeline-view.ts'
import type { TodayFilter } from './today-filter.ts'
import { totalOf, type WorkSection, type WorkTile, workSections, workTiles } from './work-view.ts'

/** Lines of each group while all are shown; one group alone is shown page by page. */
const FIRST_OF_GROUP = 12

export type TodayView = {
  /** Nobody is on file yet. */
  isFirstRun: boolean
  filter: TodayFilter
  /** Of the whole filter. */
  total: number
  /** Of the filter but for its group: choosing a tile changes the list, not the tiles. */
  tiles: WorkTile[]
  sections: WorkSection[]
  /** Where the next page of the group begins. */
  nextCursor: string | null
  departments: string[]
  entities: { id: string; name: string }[]
  limits: LimitsMonth[]
  pipeline: PipelineStage[]
}

/** All that Today shows of one day. Five statements. */
export async function loadToday(
  org: OrgDb,
  words: Translator<MessageKey>,
  asOf: PlainDate,
  filter: TodayFilter,
  cursor: string | undefined,
): Promise<TodayView> {
  const { group, ...narrowing } = filter
  const range = limitsRange(asOf)
  const [counts, choices, limits, cases] = await Promise.all([
    countWork(org, { asOf, filter: narrowing }),
    listWorkFilters(org),
    countLimitsByMonth(org, range.from, range.before, asOf),
    countCases(org),
  ])
  const shown = counts.filter((count) => group === undefined || count.group === group)
  const page = await listPage(org, shown, { asOf, filter: narrowing, group, cursor })
  return {
    isFirstRun: choices.length === 0,
    filter,
    total: totalOf(shown),
    tiles: workTiles(counts),
    sections: workSections(page.rows, counts, words, asOf),
    nextCursor: page.nextCursor,
    departments: distinct(choices.map(({ department }) => department)),
    entities: entitiesOf(choices),
    limits: limitsByMonth(limits, asOf, words.locale),
    pipeline: pipelineStages(cases, words, asOf),
  }
}

async function listPage(
  org: OrgDb,
  counts: readonly WorkCount[],
  {
    group,
    cursor,
    ...question
  }: { asOf: PlainDate; filter: TodayFilter; group: TodayFilter['group']; cursor: string | undefined },
): Promise<WorklistPage> {
  if (group) return listWorkGroup(org, { ...question, group, cursor })
  const groups = [...new Set(counts.map((count) => count.group))]
  return { rows: await listWorkStart(org, { ...question, groups, limit: FIRST_OF_GROUP }), nextCursor: null }
}

function entitiesOf(
  choices: readonly { entityId: string | null; entityName: string | null }[],
): TodayView['entities'] {
  const names = new Map<string, string>()
  for (const { entityId, entityName } of choices) if (entityId && entityName) names.set(entityId, entityName)
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name))
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))].sort((a, b) => a.localeCompare(b))
}
