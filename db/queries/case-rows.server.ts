import { eq } from 'drizzle-orm'
import type { ApplicationOutcome, StayKind, Stream } from '#app/domain/case-file.ts'
import type { CaseStage } from '#app/domain/case-stages.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { alias } from '#db/columns.server.ts'
import type { OrgReader } from '#db/org-db.server.ts'
import { cases, OPEN_DAY, people } from '#db/schema/index.server.ts'

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

export const principal = alias(people, 'principal')

/** Filings with whom they are for; the caller says which. */
export function selectCases(org: OrgReader) {
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
export function caseRow({
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
