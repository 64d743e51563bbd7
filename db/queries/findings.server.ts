import { and, asc, desc, eq, gt, gte, or, type SQL } from 'drizzle-orm'
import type { Dependant } from '#app/domain/case-file.ts'
import { type Finding, SEVERITIES } from '#app/domain/finding.ts'
import { findings as judge } from '#app/domain/findings.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { WorkGroup } from '#app/domain/worklist.ts'
import type { OrgReader } from '#db/org-db.server.ts'
import { findings, OPEN_DAY } from '#db/schema/index.server.ts'
import {
  type FindingFilter,
  type FindingRow,
  findingRow,
  isKnown,
  isWork,
  narrowed,
  selectFindings,
  spans,
} from './finding-rows.server.ts'
import { findCaseFile, type KeptFamily, keptFamilies } from './kept-families.server.ts'
import { inGroup } from './worklist.server.ts'

export type { FindingRow } from './finding-rows.server.ts'

/** What holds for one family on a day, most urgent first; `info` too. */
export async function listFamilyFindings(
  org: OrgReader,
  familyId: string,
  asOf: PlainDate,
): Promise<FindingRow[]> {
  const rows = await selectFindings(org)
    .where(and(eq(findings.familyId, familyId), isKnown(), spans(asOf)))
    .orderBy(asc(findings.severity), asc(findings.dueOn), asc(findings.id))
  return rows.map((row) => findingRow(row, asOf))
}

/**
 * `holds` on the day, comes `later`, is `past`; `gone`: the ledger said so until it knew better, and says it no more.
 * What is gone has no explanation: the facts from which it came are no longer the facts.
 */
export type FoundFinding =
  | { when: 'holds' | 'later' | 'past'; row: FindingRow; finding: Finding }
  | { when: 'gone'; row: FindingRow; goneAt: string }

/**
 * One finding by its key: the span that holds on `asOf`, else the next to come, else the last one, else what was said
 * before. The explanation is computed from the family's stored case file and settings, from which the span came.
 */
export async function findFinding(
  org: OrgReader,
  key: string,
  asOf: PlainDate,
): Promise<FoundFinding | undefined> {
  const stored = await selectFindings(org)
    .where(and(eq(findings.key, key), isKnown()))
    .orderBy(asc(findings.fromOn))
  const rows = stored.map((row) => findingRow(row, asOf))
  const held = rows.find(({ from, until }) => from <= asOf && (until === null || asOf < until))
  const later = rows.find(({ from }) => from > asOf)
  const row = held ?? later ?? rows.at(-1)
  const finding = row && (await explained(org, row))
  if (!row || !finding) return findGone(org, key, asOf)
  return { when: held ? 'holds' : later ? 'later' : 'past', row, finding }
}

async function explained(org: OrgReader, row: FindingRow): Promise<Finding | undefined> {
  const file = await findCaseFile(org, row.familyId)
  if (!file) return undefined
  return judge(file.caseFile, file.settings).find((one) => one.key === row.key && one.from === row.from)
}

async function findGone(org: OrgReader, key: string, asOf: PlainDate): Promise<FoundFinding | undefined> {
  const [last] = await selectFindings(org)
    .where(eq(findings.key, key))
    .orderBy(desc(findings.supersededAt), desc(findings.fromOn))
    .limit(1)
  if (!last) return undefined
  return { when: 'gone', row: findingRow(last, asOf), goneAt: last.finding.supersededAt }
}

const EXPORT_SLICE = 200

export type FindingsQuestion = {
  asOf: PlainDate
  /** What the ledger said at this instant; now when left out. */
  knownAt?: string
  info?: boolean
  filter?: FindingFilter & { group?: WorkGroup }
}

/**
 * Everything that holds on `asOf`, in the order of `compareFindings`, a slice at a time. With `knownAt` people, departments
 * and entities are those of that instant, too, of the list and of the filter: O(families) memory, a few names each.
 */
export async function* eachFindingOn(org: OrgReader, question: FindingsQuestion): AsyncGenerator<FindingRow> {
  const { asOf, knownAt, filter } = question
  const told: ToldFamilies = new Map()
  let last: FindingRow | undefined
  for (;;) {
    const rows = await selectFindings(org)
      .where(and(...wanted(question), last && follows(last)))
      .orderBy(
        asc(findings.severity),
        asc(findings.dueOn),
        asc(findings.staffNo),
        asc(findings.dependantNo),
        asc(findings.key),
        asc(findings.fromOn),
      )
      .limit(EXPORT_SLICE)
    const found = rows.map((row) => findingRow(row, asOf))
    yield* knownAt === undefined ? found : await asKnown(org, found, { at: knownAt, filter, told })
    last = found.at(-1)
    if (rows.length < EXPORT_SLICE || !last) return
  }
}

function wanted({ asOf, knownAt, info = false, filter: { group, ...filter } = {} }: FindingsQuestion) {
  const { department: _then, entityId: _too, ...ofSpan } = filter
  return [
    isKnown(knownAt),
    info ? undefined : isWork(),
    spans(asOf),
    ...narrowed(knownAt === undefined ? filter : ofSpan),
    group && inGroup(group, asOf),
  ]
}

/** What the list tells of families as they were known, by id; null: the ledger did not have the family then. */
type ToldFamilies = Map<string, ToldFamily | null>
type ToldFamily = {
  department: string | null
  entityId: string | null
  /** By member, `''` the principal. */
  persons: ReadonlyMap<string, FindingRow['person']>
}

/** These rows with whom they were about at the instant, those that do not fit left out. Each family is opened once. */
async function asKnown(
  org: OrgReader,
  rows: readonly FindingRow[],
  { at, filter = {}, told }: { at: string; filter: FindingFilter | undefined; told: ToldFamilies },
): Promise<FindingRow[]> {
  const missing = [...new Set(rows.map(({ familyId }) => familyId))].filter((id) => !told.has(id))
  const families = await keptFamilies(org, missing, at)
  for (const id of missing) told.set(id, toldOf(families.get(id)))
  return rows.flatMap((row) => {
    const family = told.get(row.familyId)
    if (!family) return []
    const { department, entityId, persons } = family
    if (filter.department && department !== filter.department) return []
    if (filter.entityId && entityId !== filter.entityId) return []
    return [{ ...row, person: persons.get(row.dependantNo) ?? personOf({}), department }]
  })
}

function toldOf(family: KeptFamily | undefined): ToldFamily | null {
  if (!family) return null
  const { caseFile, beside } = family
  return {
    department: beside?.department ?? null,
    entityId: beside?.entityId ?? null,
    persons: new Map([
      ['', personOf(caseFile.person)],
      ...(caseFile.dependants ?? []).map((one) => [one.id, personOf(one)] as const),
    ]),
  }
}

function personOf(named: Partial<Dependant>): FindingRow['person'] {
  const { familyName = null, givenNames = null, chineseName = null, relationship = null } = named
  return { familyName, givenNames, chineseName, relationship }
}

/** One key has one span on a day, so the key is enough after the columns before it. */
function follows(last: FindingRow): SQL | undefined {
  const severity = SEVERITIES.indexOf(last.severity)
  const dueOn = last.dueOn ?? OPEN_DAY
  const sameStaff = and(
    eq(findings.severity, severity),
    eq(findings.dueOn, dueOn),
    eq(findings.staffNo, last.staffNo),
  )
  return and(
    gte(findings.severity, severity),
    or(
      gt(findings.severity, severity),
      and(eq(findings.severity, severity), gt(findings.dueOn, dueOn)),
      and(eq(findings.severity, severity), eq(findings.dueOn, dueOn), gt(findings.staffNo, last.staffNo)),
      and(sameStaff, gt(findings.dependantNo, last.dependantNo)),
      and(sameStaff, eq(findings.dependantNo, last.dependantNo), gt(findings.key, last.key)),
    ),
  )
}
