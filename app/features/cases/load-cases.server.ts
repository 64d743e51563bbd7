import type { PlainDate } from '#app/domain/plain-date.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { countCases, listCasesByStage, listCasesOfStage } from '#db/queries/cases.server.ts'
import type { CasesPageView } from './cases-page.tsx'
import { type CasesFilter, caseSections, stagesOf } from './cases-view.ts'

/** Filings by stage: the first of each, or one stage page by page. Two statements. */
export async function loadCases(
  org: OrgDb,
  words: Translator<MessageKey>,
  asOf: PlainDate,
  filter: CasesFilter,
  cursor: string | undefined,
): Promise<CasesPageView> {
  const { stage, closed = false, ...narrowing } = filter
  const stages = stagesOf(filter)
  const counts = (await countCases(org, { closed, filter: narrowing })).filter((one) =>
    stages.includes(one.stage),
  )
  const counted = stages.filter((one) => counts.some((count) => count.stage === one))
  const page = stage
    ? await listCasesOfStage(org, { stage, closed, filter: narrowing, cursor })
    : { rows: await listCasesByStage(org, { stages: counted, closed, filter: narrowing }), nextCursor: null }
  return {
    filter,
    total: counts.reduce((sum, { count }) => sum + count, 0),
    sections: caseSections(page.rows, counts, words, asOf),
    nextCursor: page.nextCursor,
    isPaged: cursor !== undefined,
  }
}
