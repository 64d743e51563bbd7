import type { CaseFile } from '#app/domain/case-file.ts'
import { latestTerms } from '#app/domain/in-force.ts'
import { familyCaseFile, familySheetFile } from './family-case-file.server.ts'
import type { CaseRow, FamilyRows, PersonRows } from './family-rows.server.ts'
import type { OrgReader, OrgTx } from './org-db.server.ts'

/** How a filing stands, which the rules do not read. */
export type Stage = Pick<CaseRow, 'stage' | 'stageSinceOn' | 'closedOn'>

/** What reports tell of a family that its case file does not hold. */
export type Beside = {
  email: string | null
  department: string | null
  manager: string | null
  /** Of the latest terms of employment. */
  entityId: string | null
  entityName: string | null
  /** One each contract of the case file: the name of its own entity, null where it has none. */
  contractEntities: (string | null)[]
  /** By member, `''` the principal, else `D1` …: one each application of the case file. */
  stages: Record<string, Stage[]>
}

/** A family at one instant, as the rules, the people sheet and the reports read it. Holds identifiers. */
export type FamilyState = {
  caseFile: CaseFile
  /** With partly known numbers as they are known: `••••456A`. */
  sheetFile: CaseFile
  beside: Beside
}

/** A state as it was kept; `beside` is null in files of versions that kept the case file alone. */
export type KeptState = Omit<FamilyState, 'beside'> & { beside: Beside | null }

/** What is sealed: the case file with the rest under a key that no rule reads. */
type Sealed = CaseFile & { beside?: Beside & { sheetFile?: CaseFile } }

/** What is kept of a family at each recomputation. `sheetFile` is the case file itself where no number is partly known. */
export function familyState(org: OrgReader, family: FamilyRows): FamilyState {
  const caseFile = familyCaseFile(org, family)
  const sheetFile = hasPartlyKnown(family) ? familySheetFile(org, family) : caseFile
  return { caseFile, sheetFile, beside: besideOf(family) }
}

/** The bytes that `openState` reads. */
export function sealState(tx: OrgTx, { caseFile, sheetFile, beside }: FamilyState): Buffer {
  const kept: Sealed = {
    ...caseFile,
    beside: { ...beside, ...(sheetFile !== caseFile && { sheetFile }) },
  }
  return tx.seal('case_files', JSON.stringify(kept))
}

/** What `sealState` sealed. Throws when the key or the place is another. */
export function openState(org: OrgReader, sealed: Uint8Array): KeptState {
  const { beside: kept, ...caseFile } = JSON.parse(org.open('case_files', sealed)) as Sealed
  if (!kept) return { caseFile, sheetFile: caseFile, beside: null }
  const { sheetFile = caseFile, ...beside } = kept
  return { caseFile, sheetFile, beside }
}

/** The same bytes without these dependants. */
export function sealedWithout(tx: OrgTx, sealed: Uint8Array, dependantNos: ReadonlySet<string>): Buffer {
  const { beside, ...caseFile } = JSON.parse(tx.open('case_files', sealed)) as Sealed
  const without = (file: CaseFile): CaseFile => ({
    ...file,
    ...(file.dependants && { dependants: file.dependants.filter(({ id }) => !dependantNos.has(id)) }),
  })
  const kept: Sealed = {
    ...without(caseFile),
    ...(beside && {
      beside: {
        ...beside,
        stages: Object.fromEntries(Object.entries(beside.stages).filter(([id]) => !dependantNos.has(id))),
        ...(beside.sheetFile && { sheetFile: without(beside.sheetFile) }),
      },
    }),
  }
  return tx.seal('case_files', JSON.stringify(kept))
}

/** As it is now. Opens nothing. */
export function besideOf(family: FamilyRows): Beside {
  const { person, entities, contracts } = family
  const terms = latestTerms(family)
  const nameOf = (id: string | null | undefined) => (id && entities.get(id)?.name) || null
  return {
    email: person.email,
    department: person.department,
    manager: person.manager,
    entityId: terms?.entityId ?? null,
    entityName: nameOf(terms?.entityId),
    contractEntities: contracts.map(({ entityId }) => nameOf(entityId)),
    stages: Object.fromEntries(
      [family, ...family.dependants].map((member) => [member.person.dependantNo, member.cases.map(stageOf)]),
    ),
  }
}

function stageOf({ stage, stageSinceOn, closedOn }: CaseRow): Stage {
  return { stage, stageSinceOn, closedOn }
}

/** Whether of some number only the last four are on file. */
function hasPartlyKnown(family: FamilyRows): boolean {
  const isPartly = (sealed: Uint8Array | null, lastFour: string | null) => !sealed && lastFour !== null
  const inMember = ({ person, stays, travelDocuments }: PersonRows) =>
    isPartly(person.hkidSealed, person.hkidLastFour) ||
    stays.some((one) => isPartly(one.documentNumberSealed, one.documentNumberLastFour)) ||
    travelDocuments.some((one) => isPartly(one.numberSealed, one.numberLastFour))
  return (
    [family, ...family.dependants].some(inMember) ||
    family.employments.some((one) => isPartly(one.recordedNumberSealed, one.recordedNumberLastFour))
  )
}
