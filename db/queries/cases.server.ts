import { and, asc, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { ApplicationOutcome, StayKind, Stream } from '#app/domain/case-file.ts'
import type { CaseStage } from '#app/domain/case-stages.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { compareText } from '#app/domain/text-order.ts'
import { alias } from '#db/columns.server.ts'
import { idsOfAll } from '#db/heads.server.ts'
import { after } from '#db/keyset.server.ts'
import type { OrgReader } from '#db/org-db.server.ts'
import {
  caseMoves,
  cases,
  documentFiles,
  documents,
  OPEN_DAY,
  OPEN_INSTANT,
  people,
  stays,
  users,
} from '#db/schema/index.server.ts'
import { findCaseFile, type KeptCaseFile } from './families.server.ts'

/** A filing with whom it is for. */
export type CaseListRow = {
  id: string
  version: number
  kind: StayKind
  stream: Stream
  stage: CaseStage
  stageSinceOn: PlainDate
  openedOn: PlainDate
  filedOn: PlainDate | null
  documentsCompleteOn: PlainDate | null
  decidedOn: PlainDate | null
  outcome: ApplicationOutcome | null
  closedOn: PlainDate | null
  bundleId: string | null
  stayId: string | null
  note: string | null
  /** The member who looks after it. */
  ownerId: string | null
  personId: string
  familyId: string
  person: {
    familyName: string | null
    givenNames: string | null
    chineseName: string | null
    relationship: string | null
    staffNo: string
    dependantNo: string
  }
  department: string | null
  /** Of the person's latest stay. */
  limitOfStay: PlainDate | null
}

export type CaseFilter = { kind?: StayKind; department?: string }

const principal = alias(people, 'principal')

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

type CasesQuestion = { closed?: boolean; filter?: CaseFilter; limit?: number }

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
  return asked
    .where(
      and(
        isClosed(closed),
        eq(cases.stage, stage),
        ...narrowed(filter),
        place &&
          after([
            [cases.stageSinceOn, place.sinceOn],
            [cases.id, place.id],
          ]),
      ),
    )
    .orderBy(asc(cases.stageSinceOn), asc(cases.id))
    .limit(limit)
}

async function rowsOf(
  org: OrgReader,
  heads: ReturnType<typeof headOf>[],
  { closed = false }: CasesQuestion,
): Promise<CaseListRow[]> {
  if (heads.length === 0) return []
  const rows = await selectCases(org).where(and(isClosed(closed), inArray(cases.id, idsOfAll(heads))))
  return rows
    .map(caseRow)
    .sort((a, b) => compareText(a.stageSinceOn, b.stageSinceOn) || compareText(a.id, b.id))
}

/** Whose filing it is; undefined when this member may see none of that id. */
export async function findCaseOwner(org: OrgReader, caseId: string): Promise<string | undefined> {
  const [row] = await org.select({ personId: cases.personId }).from(cases).where(eq(cases.id, caseId))
  return row?.personId
}

export type CaseMoveRow = {
  position: number
  fromStage: CaseStage | null
  toStage: CaseStage
  onDay: PlainDate
  recordedAt: string
  note: string | null
  by: string | null
}

/** The present version of an uploaded document. */
export type CaseFileLink = { id: string; personId: string; fileName: string }

export type CaseDetail = {
  filing: CaseListRow
  ownerName: string | null
  moves: CaseMoveRow[]
  /** Filings of the same family that go with it, the principal's first; not this one. */
  bundle: CaseListRow[]
  /** The stay that it extends or follows, and the one that its grant appended. */
  stays: { id: string; limitOfStay: PlainDate | null; caseId: string | null; kind: StayKind }[]
  /** Of the checklist, on file for the person, and for the family on the principal. */
  documents: { code: string; receivedOn: PlainDate | null; isOwn: boolean; files: CaseFileLink[] }[]
  /** The family as the rules read it, for what to expect of the grant; holds identifiers: never sent to a browser. */
  caseFile: KeptCaseFile | null
}

/** One filing with all that its page shows; undefined when this member may see none of that id. Six statements. */
export async function findCase(org: OrgReader, caseId: string): Promise<CaseDetail | undefined> {
  const [found] = await selectCases(org).where(eq(cases.id, caseId))
  if (!found) return undefined
  const filing = caseRow(found)
  const owner = alias(users, 'owner')
  const moves = await org
    .select({ move: caseMoves, by: users.name, ownerName: owner.name })
    .from(caseMoves)
    .innerJoin(cases, eq(cases.id, caseMoves.caseId))
    .leftJoin(users, eq(users.id, caseMoves.userId))
    .leftJoin(owner, eq(owner.id, cases.ownerId))
    .where(eq(caseMoves.caseId, caseId))
    .orderBy(desc(caseMoves.position))
  // On each of its moves, of which there is at least the first.
  const ownerName = moves[0]?.ownerName ?? null
  const lead = filing.bundleId ?? filing.id
  const bundled = await selectCases(org)
    .where(
      and(eq(cases.familyId, filing.familyId), sql`(${eq(cases.id, lead)} OR ${eq(cases.bundleId, lead)})`),
    )
    .orderBy(asc(people.dependantNo))
  const stayRows = await org
    .select({ id: stays.id, limitOfStay: stays.limitOfStay, caseId: stays.caseId, kind: stays.kind })
    .from(stays)
    .where(eq(stays.personId, filing.personId))
    .orderBy(asc(stays.position))
  const received = await org
    .select({
      id: documents.id,
      code: documents.code,
      receivedOn: documents.receivedOn,
      personId: documents.personId,
      file: { id: documentFiles.id, fileName: documentFiles.fileName },
    })
    .from(documents)
    .leftJoin(
      documentFiles,
      and(
        eq(documentFiles.personId, documents.personId),
        eq(documentFiles.code, documents.code),
        eq(documentFiles.supersededAt, OPEN_INSTANT),
      ),
    )
    .where(inArray(documents.personId, [filing.personId, filing.familyId]))
    .orderBy(asc(documents.receivedOn), asc(documents.id), asc(documentFiles.id))
  const caseFile = (await findCaseFile(org, filing.familyId)) ?? null
  return {
    filing,
    ownerName,
    moves: moves.map(({ move, by }) => moveRow(move, by)),
    bundle: bundled.map(caseRow).filter(({ id }) => id !== caseId),
    stays: stayRows as CaseDetail['stays'],
    documents: [...new Map(received.map((row) => [row.id, row])).values()].map(
      ({ id, personId, receivedOn, code }) => ({
        code,
        // As below.
        receivedOn: receivedOn as PlainDate | null,
        isOwn: personId === filing.personId,
        files: received.flatMap((row) => (row.id === id && row.file ? [{ ...row.file, personId }] : [])),
      }),
    ),
    caseFile,
  }
}

function selectCases(org: OrgReader) {
  return org
    .select({
      filing: cases,
      person: {
        familyName: people.familyName,
        givenNames: people.givenNames,
        chineseName: people.chineseName,
        relationship: people.relationship,
        staffNo: people.staffNo,
        dependantNo: people.dependantNo,
      },
      limitOfStay: people.limitOfStay,
      department: principal.department,
    })
    .from(cases)
    .innerJoin(people, eq(people.id, cases.personId))
    .innerJoin(principal, eq(principal.id, cases.familyId))
}

/** The one place where a filing's texts get the types that the writers checked when they went in. */
function caseRow({
  filing,
  person,
  limitOfStay,
  department,
}: Awaited<ReturnType<typeof selectCases>>[number]): CaseListRow {
  const { orgId: _org, importId: _import, createdAt: _at, updatedAt: _since, ...columns } = filing
  return {
    ...(columns as Omit<CaseListRow, 'person' | 'department' | 'limitOfStay'>),
    person,
    department,
    limitOfStay: limitOfStay === OPEN_DAY ? null : (limitOfStay as PlainDate),
  }
}

function moveRow(move: typeof caseMoves.$inferSelect, by: string | null): CaseMoveRow {
  const { position, recordedAt, note } = move
  return {
    position,
    recordedAt,
    note,
    by,
    // As above.
    fromStage: move.fromStage as CaseStage | null,
    toStage: move.toStage as CaseStage,
    onDay: move.onDay as PlainDate,
  }
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
