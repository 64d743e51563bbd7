import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { StayKind } from '#app/domain/case-file.ts'
import type { CaseStage } from '#app/domain/case-stages.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { alias } from '#db/columns.server.ts'
import type { OrgReader } from '#db/org-db.server.ts'
import {
  caseMoves,
  cases,
  documentFiles,
  documents,
  OPEN_INSTANT,
  people,
  stays,
  users,
} from '#db/schema/index.server.ts'
import { type CaseListRow, caseRow, selectCases } from './case-rows.server.ts'
import { findCaseFile, type KeptCaseFile } from './kept-families.server.ts'

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

/** Whose filing it is; undefined when this member may see none of that id. */
export async function findCaseOwner(org: OrgReader, caseId: string): Promise<string | undefined> {
  const [row] = await org.select({ personId: cases.personId }).from(cases).where(eq(cases.id, caseId))
  return row?.personId
}
