import { and, eq, inArray } from 'drizzle-orm'
import type { EmployerRules } from '#app/domain/employer-rules.ts'
import { overSince } from '#app/domain/employment-periods.ts'
import { COMPUTED_BY } from '#app/domain/engine-version.ts'
import { type Finding, SEVERITIES } from '#app/domain/finding.ts'
import { findingsIn } from '#app/domain/findings.ts'
import { currentEmployment, latestTerms } from '#app/domain/in-force.ts'
import { purposeEnd } from '#app/domain/retention.ts'
import { type FamilyMember, ruleContext } from '#app/domain/rule-context.ts'
import { workGroupOf } from '#app/domain/worklist.ts'
import { type FamilyRows, loadFamilyRows, type PersonRow } from './family-rows.server.ts'
import { familyState, sealState } from './kept-family.server.ts'
import { renewNameTokens } from './name-tokens.server.ts'
import type { NewRow, OrgTx } from './org-db.server.ts'
import { employerRules } from './queries/employer.server.ts'
import { caseFiles, findings, OPEN_DAY, OPEN_INSTANT, people } from './schema/index.server.ts'

/** Families that are read and written together: large enough to share statements, small enough to stay under 10 ms of waiting. */
const SLICE = 5

/** Spans that are added in one statement: a few milliseconds. */
const SPANS_A_TURN = 40

/**
 * Computes the findings of these families from their facts and brings the store up to it: what no longer holds is closed,
 * what is new is added, what still holds stays as it was. Call it in the transaction that changed the facts.
 * Also renews what lists and search read of each person. `familyIds` are principals' ids; unknown ones are passed over.
 * `slice`: how many at once, for a command that keeps nobody waiting.
 */
export async function recomputeFamilies(
  tx: OrgTx,
  familyIds: readonly string[],
  slice = SLICE,
): Promise<void> {
  const rules = await employerRules(tx)
  const distinct = [...new Set(familyIds)]
  for (let start = 0; start < distinct.length; start += slice) {
    if (start > 0) await tx.pause()
    const families = await loadFamilyRows(tx, distinct.slice(start, start + slice))
    await tx.pause()
    await recomputeSlice(tx, [...families.values()], rules)
  }
}

type Span = NewRow<typeof findings>

async function recomputeSlice(tx: OrgTx, families: FamilyRows[], rules: EmployerRules): Promise<void> {
  const ids = families.map(({ person }) => person.id)
  const standing = await tx
    .select()
    .from(findings)
    .where(and(inArray(findings.familyId, ids), eq(findings.supersededAt, OPEN_INSTANT)))
  const added: Span[] = []
  const files: NewRow<typeof caseFiles>[] = []
  const closed: string[] = []
  for (const family of families) {
    const state = familyState(tx, family)
    const context = ruleContext(state.caseFile, rules)
    const known = new Map(
      standing
        .filter(({ familyId }) => familyId === family.person.id)
        .map((row) => [fingerprint(row), row.id]),
    )
    for (const finding of findingsIn(context)) {
      const span = spanOf(finding, family)
      const print = fingerprint(span)
      if (!known.delete(print)) added.push({ ...span, id: tx.newId(), recordedAt: tx.now() })
    }
    closed.push(...known.values())
    files.push({
      id: tx.newId(),
      familyId: family.person.id,
      engineVersion: COMPUTED_BY,
      settings: rules,
      sealed: sealState(tx, state),
      hasBeside: true,
      recordedAt: tx.now(),
    })
    await renewDerived(tx, family, [context.principal, ...context.dependants])
  }
  if (closed.length > 0) {
    await tx.update(findings, inArray(findings.id, closed), { supersededAt: tx.now() })
  }
  await tx.update(
    caseFiles,
    and(inArray(caseFiles.familyId, ids), eq(caseFiles.supersededAt, OPEN_INSTANT)),
    {
      supersededAt: tx.now(),
    },
  )
  await tx.insert(caseFiles, files)
  for (let start = 0; start < added.length; start += SPANS_A_TURN) {
    await tx.insert(findings, added.slice(start, start + SPANS_A_TURN))
    if (start + SPANS_A_TURN < added.length) await tx.pause()
  }
}

type StoredSpan = Omit<Span, 'id' | 'orgId' | 'recordedAt' | 'supersededAt'>

function spanOf(finding: Finding, family: FamilyRows): StoredSpan {
  const { subject } = finding
  const person =
    subject.dependantId === null
      ? family.person
      : family.dependants.find(({ person: { dependantNo } }) => dependantNo === subject.dependantId)?.person
  if (!person) throw new Error(`a finding on ${subject.dependantId}, who is not in the family`)
  return {
    familyId: family.person.id,
    personId: person.id,
    key: finding.key,
    ruleId: finding.ruleId,
    state: finding.state ?? null,
    lastFourWeeks: finding.lastFourWeeks ?? false,
    severity: SEVERITIES.indexOf(finding.severity),
    workGroup: workGroupOf(finding),
    staffNo: subject.staffNo,
    dependantNo: subject.dependantId ?? '',
    fromOn: finding.from,
    untilOn: finding.until ?? OPEN_DAY,
    dueOn: finding.dueOn ?? OPEN_DAY,
    title: finding.title,
    because: finding.because,
    ruleset: finding.explanation.ruleset,
  }
}

/** Everything that a span says: two spans with the same print are the same span. */
function fingerprint(span: StoredSpan): string {
  const { key, state, lastFourWeeks, severity, workGroup, fromOn, untilOn, dueOn } = span
  const { title, because, ruleset, staffNo } = span
  const when = [fromOn, untilOn, dueOn]
  return JSON.stringify([
    key,
    state,
    lastFourWeeks,
    severity,
    workGroup,
    when,
    title,
    because,
    ruleset,
    staffNo,
  ])
}

async function renewDerived(tx: OrgTx, family: FamilyRows, members: FamilyMember[]): Promise<void> {
  const employment = currentEmployment(family)
  const terms = latestTerms(family)
  const ended = purposeEnd(family.employments, family.cases, family.stays.length > 0)
  const persons = [family.person, ...family.dependants.map(({ person }) => person)]
  const isBehind = wasComputedOtherwise(family.person)
  for (const [index, person] of persons.entries()) {
    if (isBehind) await renewNameTokens(tx, person.id, person, false)
    const latest = members[index]?.stays.at(-1)
    const derived = {
      entityId: terms?.entityId ?? null,
      employmentStatus: employment?.status ?? null,
      employmentOverOn: (employment && overSince(employment)) ?? OPEN_DAY,
      jobTitle: person.kind === 'principal' ? (terms?.jobTitle ?? null) : null,
      scheme: latest?.scheme ?? null,
      condition: latest?.condition ?? null,
      limitOfStay: latest?.limit ?? OPEN_DAY,
      limitIsPrinted: latest?.limitKind === 'printed',
      purposeEndedBy: person.kind === 'principal' ? (ended?.by ?? null) : null,
      purposeEndedOn: person.kind === 'principal' ? (ended?.on ?? null) : null,
      engineVersion: person.kind === 'principal' ? COMPUTED_BY : null,
    }
    const changed = Object.entries(derived).some(([name, value]) => person[name as keyof PersonRow] !== value)
    // Derived columns are no facts: they do not raise the version that a form was opened with.
    if (changed) await tx.derive(people, person.id, derived)
  }
}

/** By another version of the program, which may have found names by other words; not merely with other settings. */
function wasComputedOtherwise({ engineVersion }: PersonRow): boolean {
  return engineVersion !== COMPUTED_BY && (engineVersion?.startsWith('engine-') ?? false)
}
