import { and, asc, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { StayKind } from '#app/domain/case-file.ts'
import type { CaseStage } from '#app/domain/case-stages.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { compareText } from '#app/domain/text-order.ts'
import { idsOfAll } from '#db/heads.server.ts'
import { after, before } from '#db/keyset.server.ts'
import type { OrgReader } from '#db/org-db.server.ts'
import { cases } from '#db/schema/index.server.ts'
import { type CaseListRow, caseRow, principal, selectCases } from './case-rows.server.ts'

export type CaseFilter = { kind?: StayKind; department?: string }

type CasesQuestion = { closed?: boolean; filter?: CaseFilter; limit?: number }

/** How many filings are in each stage, and since when: for the pipeline and the headings of the list. O(open filings). */
export async function countCases(
  org: OrgReader,
  { closed = false, filter = {} }: { closed?: boolean; filter?: CaseFilter } = {},
): Promise<{ stage: CaseStage; stageSinceOn: PlainDate; count: number }[]> {
  const base = org
    .select({
      stage: cases.stage,
      stageSinceOn: cases.stageSinceOn,
      count: sql<number>`count(*)`.mapWith(Number),
    })
    .from(cases)
  const asked = filter.department ? base.innerJoin(principal, eq(principal.id, cases.familyId)) : base
  const rows = await asked
    .where(and(isClosed(closed), ...narrowed(filter)))
    .groupBy(cases.stage, cases.stageSinceOn)
  return rows.map((row) => ({
    ...row,
    // The writers checked these when they went in.
    stage: row.stage as CaseStage,
    stageSinceOn: row.stageSinceOn as PlainDate,
  }))
}

/** Of each stage the first `limit`: open ones longest in it first, closed ones latest first. One statement. */
export async function listCasesByStage(
  org: OrgReader,
  { stages, limit = 20, ...question }: CasesQuestion & { stages: readonly CaseStage[] },
): Promise<CaseListRow[]> {
  const heads = stages.map((stage) => headOf(org, stage, question, undefined, limit))
  return rowsOf(org, heads, question)
}

/** One stage, page by page. O(log n + page). */
export async function listCasesOfStage(
  org: OrgReader,
  {
    stage,
    cursor,
    limit = 60,
    ...question
  }: CasesQuestion & { stage: CaseStage; cursor?: string | undefined },
): Promise<{ rows: CaseListRow[]; nextCursor: string | null }> {
  const rows = await rowsOf(org, [headOf(org, stage, question, placeOf(cursor), limit + 1)], question)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const nextCursor = rows.length > limit && last ? `${last.stageSinceOn}~${last.id}` : null
  return { rows: shown, nextCursor }
}

type Place = { sinceOn: string; id: string }

function headOf(
  org: OrgReader,
  stage: CaseStage,
  { closed = false, filter = {} }: CasesQuestion,
  place: Place | undefined,
  limit: number,
) {
  const base = org.select({ id: cases.id }).from(cases)
  const asked = filter.department ? base.innerJoin(principal, eq(principal.id, cases.familyId)) : base
  const [inOrder, beyond] = closed ? [desc, before] : [asc, after]
  return asked
    .where(
      and(
        isClosed(closed),
        eq(cases.stage, stage),
        ...narrowed(filter),
        place &&
          beyond([
            [cases.stageSinceOn, place.sinceOn],
            [cases.id, place.id],
          ]),
      ),
    )
    .orderBy(inOrder(cases.stageSinceOn), inOrder(cases.id))
    .limit(limit)
}

async function rowsOf(
  org: OrgReader,
  heads: ReturnType<typeof headOf>[],
  { closed = false }: CasesQuestion,
): Promise<CaseListRow[]> {
  if (heads.length === 0) return []
  const rows = await selectCases(org).where(and(isClosed(closed), inArray(cases.id, idsOfAll(heads))))
  const sorted = rows
    .map(caseRow)
    .sort((a, b) => compareText(a.stageSinceOn, b.stageSinceOn) || compareText(a.id, b.id))
  return closed ? sorted.toReversed() : sorted
}

function isClosed(closed: boolean): SQL {
  return closed ? isNotNull(cases.closedOn) : isNull(cases.closedOn)
}

function narrowed({ kind, department }: CaseFilter): (SQL | undefined)[] {
  return [
    kind ? eq(cases.kind, kind) : undefined,
    department ? eq(principal.department, department) : undefined,
  ]
}

/** A text that is no cursor of ours begins at the start. */
function placeOf(cursor: string | undefined): Place | undefined {
  const [, sinceOn, id] = /^(\d{4}-\d\d-\d\d)~([\w-]+)$/.exec(cursor ?? '') ?? []
  return sinceOn && id ? { sinceOn, id } : undefined
}
