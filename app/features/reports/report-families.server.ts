import type { EmployerRules } from '#app/domain/employer-rules.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { ruleContext } from '#app/domain/rule-context.ts'
import type { RuleSetChoice } from '#app/domain/rule-sets/index.ts'
import { compareText } from '#app/domain/text-order.ts'
import { type FamilyState, familyState, type KeptState } from '#db/kept-family.server.ts'
import type { OrgReader } from '#db/org-db.server.ts'
import { employerRules } from '#db/queries/employer.server.ts'
import { eachByLimit, eachFamily } from '#db/queries/families.server.ts'
import { eachKeptFamily, type KeptFamily, keptFamilies } from '#db/queries/kept-families.server.ts'

/** A family as a report tells it, with the rules that it is told by. */
export type ReportFamily = FamilyState & { rules: EmployerRules }

type Question = { knownAt?: string | undefined; ruleSet?: RuleSetChoice | undefined }

/** Families that are opened together. */
const SLICE = 25

/** Every family by staff number, as it is or as it was known at the instant that is asked for. O(slice) memory. */
export async function* reportFamilies(
  org: OrgReader,
  { knownAt, ruleSet }: Question,
): AsyncGenerator<ReportFamily> {
  if (knownAt !== undefined) {
    for await (const kept of eachKeptFamily(org, knownAt)) yield keptFamily(kept, ruleSet)
    return
  }
  const rules = pinned(await employerRules(org), ruleSet)
  for await (const family of eachFamily(org)) yield { ...familyState(org, family), rules }
}

type Limited = { family: ReportFamily; dependantId: string | null }

/**
 * Everyone with a limit of stay, the next to end first. As known at an instant there is no index of limits: the days are
 * gathered and sorted (a line each of some 100 bytes), the families opened again a few at a time.
 */
export async function* reportByLimit(
  org: OrgReader,
  { knownAt, ruleSet }: Question,
): AsyncGenerator<Limited> {
  if (knownAt !== undefined) {
    yield* knownByLimit(org, knownAt, ruleSet)
    return
  }
  const rules = pinned(await employerRules(org), ruleSet)
  for await (const { personId, family } of eachByLimit(org)) {
    const dependant = family.dependants.find(({ person }) => person.id === personId)
    const dependantId = dependant?.person.dependantNo ?? null
    yield { family: { ...familyState(org, family), rules }, dependantId }
  }
}

async function* knownByLimit(
  org: OrgReader,
  knownAt: string,
  ruleSet: RuleSetChoice | undefined,
): AsyncGenerator<Limited> {
  const places: { limit: PlainDate; familyId: string; dependantId: string | null }[] = []
  for await (const { familyId, caseFile, settings } of eachKeptFamily(org, knownAt)) {
    for (const { subject, stays } of ruleContext(caseFile, pinned(settings, ruleSet)).members) {
      const limit = stays.at(-1)?.limit
      if (limit) places.push({ limit, familyId, dependantId: subject.dependantId })
    }
  }
  places.sort((a, b) => compareText(a.limit, b.limit))
  for (let start = 0; start < places.length; start += SLICE) {
    const slice = places.slice(start, start + SLICE)
    const families = await keptFamilies(org, [...new Set(slice.map(({ familyId }) => familyId))], knownAt)
    for (const { familyId, dependantId } of slice) {
      const kept = families.get(familyId)
      if (kept) yield { family: keptFamily(kept, ruleSet), dependantId }
    }
  }
}

function keptFamily({ caseFile, sheetFile, beside, settings }: KeptFamily, ruleSet: Question['ruleSet']) {
  return { caseFile, sheetFile, beside: beside ?? NOTHING_BESIDE, rules: pinned(settings, ruleSet) }
}

/** Of a state that was kept alone: reports that tell it are refused before (`exportReport`). */
const NOTHING_BESIDE: NonNullable<KeptState['beside']> = {
  email: null,
  department: null,
  manager: null,
  entityId: null,
  entityName: null,
  contractEntities: [],
  stages: {},
}

function pinned(rules: EmployerRules, ruleSet: RuleSetChoice | undefined): EmployerRules {
  return ruleSet === undefined ? rules : { ...rules, ruleSet }
}
