import type { CaseFile } from '#app/domain/case-file.ts'
import type { EmployerRules } from '#app/domain/employer-rules.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { type RuleContext, ruleContext } from '#app/domain/rule-context.ts'
import type { RuleSetChoice } from '#app/domain/rule-sets/index.ts'
import { compareText } from '#app/domain/text-order.ts'
import { familyCaseFile, familySheetFile, unopenedCaseFile } from '#db/family-case-file.server.ts'
import type { FamilyRows } from '#db/family-rows.server.ts'
import { type Beside, besideOf } from '#db/kept-family.server.ts'
import type { OrgReader } from '#db/org-db.server.ts'
import { employerRules } from '#db/queries/employer.server.ts'
import { eachByLimit, eachFamily } from '#db/queries/families.server.ts'
import { eachKeptFamily, type KeptFamily } from '#db/queries/kept-families.server.ts'

/** A family as a report tells it, with the rules that it is told by. */
export type ReportFamily = { caseFile: CaseFile; beside: Beside; rules: EmployerRules }

/**
 * Which numbers a report needs: `none`, which are then not opened; `whole` ones, as the rules read them; `as_known`, partly known
 * ones, too. A state that was kept is one seal: it is opened whatever is needed of it.
 */
export type NumbersNeeded = 'none' | 'whole' | 'as_known'

type Question = {
  knownAt?: string | undefined
  ruleSet?: RuleSetChoice | undefined
  /** The employer's of now, where the caller has read them. */
  rules?: EmployerRules | undefined
}

/** Every family by staff number, as it is or as it was known at the instant that is asked for. O(slice) memory. */
export async function* reportFamilies(
  org: OrgReader,
  { knownAt, ruleSet, rules: read }: Question,
  numbers: NumbersNeeded,
): AsyncGenerator<ReportFamily> {
  if (knownAt !== undefined) {
    for await (const kept of eachKeptFamily(org, knownAt)) yield keptFamily(kept, ruleSet, numbers)
    return
  }
  const rules = pinned(read ?? (await employerRules(org)), ruleSet)
  for await (const family of eachFamily(org))
    yield { caseFile: fileOf(org, family, numbers), beside: besideOf(family), rules }
}

function fileOf(org: OrgReader, family: FamilyRows, numbers: NumbersNeeded): CaseFile {
  switch (numbers) {
    case 'none':
      return unopenedCaseFile(family)
    case 'whole':
      return familyCaseFile(org, family)
    case 'as_known':
      return familySheetFile(org, family)
    default:
      return numbers satisfies never
  }
}

/** Somebody with a limit of stay, in their family; `null`: the principal. No number is known. */
export type LimitedMember = { context: RuleContext; dependantId: string | null; beside: Beside }

/**
 * A line for everyone with a limit of stay, the next to end first. As known at an instant there is no index of limits: the
 * finished lines are kept and sorted, so each family is opened once. O(people) memory.
 */
export async function* reportByLimit<Line>(
  org: OrgReader,
  { knownAt, ruleSet }: Question,
  lineOf: (member: LimitedMember) => Line,
): AsyncGenerator<Line> {
  if (knownAt !== undefined) {
    yield* knownByLimit(eachKeptFamily(org, knownAt), ruleSet, lineOf)
    return
  }
  const rules = pinned(await employerRules(org), ruleSet)
  for await (const { personId, family } of eachByLimit(org)) {
    const dependant = family.dependants.find(({ person }) => person.id === personId)
    const dependantId = dependant?.person.dependantNo ?? null
    const context = ruleContext(unopenedCaseFile(family), rules)
    yield lineOf({ context, dependantId, beside: besideOf(family) })
  }
}

async function* knownByLimit<Line>(
  families: AsyncIterable<KeptFamily>,
  ruleSet: RuleSetChoice | undefined,
  lineOf: (member: LimitedMember) => Line,
): AsyncGenerator<Line> {
  const lines: { limit: PlainDate; line: Line }[] = []
  for await (const kept of families) {
    const { caseFile, beside, rules } = keptFamily(kept, ruleSet, 'none')
    const context = ruleContext(caseFile, rules)
    for (const { subject, stays } of context.members) {
      const limit = stays.at(-1)?.limit
      if (limit) lines.push({ limit, line: lineOf({ context, dependantId: subject.dependantId, beside }) })
    }
  }
  lines.sort((a, b) => compareText(a.limit, b.limit))
  for (const { line } of lines) yield line
}

function keptFamily(
  { caseFile, sheetFile, beside, settings }: KeptFamily,
  ruleSet: RuleSetChoice | undefined,
  numbers: NumbersNeeded,
): ReportFamily {
  return {
    caseFile: numbers === 'as_known' ? sheetFile : caseFile,
    beside: beside ?? NOTHING_BESIDE,
    rules: pinned(settings, ruleSet),
  }
}

/** Of a state that was kept alone: reports that tell it are refused before (`exportReport`). */
const NOTHING_BESIDE: Beside = {
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
