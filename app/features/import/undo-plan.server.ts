import type { FamilyRows, PersonRows } from '#db/family-rows.server.ts'
import type { KeptChange } from '#db/queries/import-record.server.ts'
import { isUndoKind, type UndoKind } from '#db/queries/undo-facts.server.ts'

/**
 * A fact that an undo leaves. `worked_on`: of a person whom the import added and on whom somebody has worked since;
 * `with_family`: nobody has worked on this person, but on somebody of the family that came with them.
 */
export type LeftFact = {
  personId: string | null
  kind: string
  why: 'changed' | 'gone' | 'in_use' | 'worked_on' | 'with_family'
}

/** What an undo does to one family. */
export type UndoPlan = {
  /** The principal among them: the whole family. */
  removedPeople: Set<string>
  removedFacts: { kind: Exclude<UndoKind, 'person' | 'entity'>; row: { id: string } }[]
  restored: KeptChange[]
  left: LeftFact[]
}

export type UndoneImport = {
  importId: string
  /** The instant of its write: what nobody changed since bears it. */
  writtenAt: string
  /** Whom it added. */
  added: ReadonlySet<string>
  /** People on whom more hangs than facts. */
  bound: ReadonlySet<string>
}

type Fact = {
  kind: string
  personId: string
  row: {
    id: string
    importId: string | null
    updatedAt: string
    employmentId?: string
    stayId?: string | null
    /** Of a filing; null while it is open. */
    closedOn?: string | null
    kind?: string
  }
}

/**
 * Who was added and on whom nobody has worked since is removed as a whole, else left as a whole: half a record would say what nobody
 * ever said. Of people who were on file before, each fact is looked at alone: added ones are removed, changed ones restored, where
 * nothing changed since.
 */
export function planUndo(family: FamilyRows, undone: UndoneImport, changes: readonly KeptChange[]): UndoPlan {
  const plan: UndoPlan = { removedPeople: new Set(), removedFacts: [], restored: [], left: [] }
  const facts = factsOf(family)
  const principalId = family.person.id
  if (undone.added.has(principalId)) {
    const everybody = [principalId, ...family.dependants.map(({ person }) => person.id)]
    planAdded(plan, facts, everybody, undone)
    return plan
  }
  for (const { person } of family.dependants) {
    if (undone.added.has(person.id)) {
      const own = facts.filter(({ personId }) => personId === person.id)
      planAdded(plan, own, [person.id], undone)
    }
  }
  const others = facts.filter(({ personId }) => !undone.added.has(personId))
  planRemovals(plan, others, undone, new Set(changes.map(({ factId }) => factId)))
  for (const change of changes) planRestoring(plan, change, others, undone.writtenAt)
  return plan
}

function planAdded(plan: UndoPlan, facts: Fact[], ids: string[], undone: UndoneImport): void {
  const touched = facts.filter(({ row }) => !isAsWritten(row, undone))
  const bound = ids.filter((id) => undone.bound.has(id))
  if (touched.length + bound.length === 0) {
    for (const id of ids) plan.removedPeople.add(id)
    return
  }
  for (const { personId, kind } of touched) plan.left.push({ personId, kind, why: 'worked_on' })
  for (const personId of bound) plan.left.push({ personId, kind: 'file', why: 'worked_on' })
  const named = new Set([...touched.map(({ personId }) => personId), ...bound])
  for (const personId of ids) {
    if (!named.has(personId)) plan.left.push({ personId, kind: 'person', why: 'with_family' })
  }
}

function planRemovals(plan: UndoPlan, facts: Fact[], undone: UndoneImport, changed: Set<string>): void {
  const added = facts.filter(
    ({ kind, row }) => kind !== 'person' && row.importId === undone.importId && !changed.has(row.id),
  )
  const free = added.filter(({ row }) => row.updatedAt === undone.writtenAt)
  const goes = new Set(free.map(({ row }) => row.id))
  for (const fact of added) {
    const { kind, personId, row } = fact
    const isUsed = facts.some((other) => !goes.has(other.row.id) && leansOn(other, row.id))
    if (!isUndoKind(kind) || kind === 'person' || kind === 'entity') continue
    if (!goes.has(row.id)) plan.left.push({ personId, kind, why: 'changed' })
    else if (isUsed) plan.left.push({ personId, kind, why: 'in_use' })
    else plan.removedFacts.push({ kind, row })
  }
}

function planRestoring(plan: UndoPlan, change: KeptChange, facts: Fact[], writtenAt: string): void {
  const fact = facts.find(({ row }) => row.id === change.factId)
  const { kind } = change
  if (!fact) plan.left.push({ personId: change.familyId, kind, why: 'gone' })
  else if (fact.row.updatedAt !== writtenAt) plan.left.push({ personId: fact.personId, kind, why: 'changed' })
  else if (isTwiceOpen(change, fact, facts, plan))
    plan.left.push({ personId: fact.personId, kind, why: 'in_use' })
  else plan.restored.push(change)
}

/** A filing that was open before may not be again where another one took its place: the store keeps one. */
function isTwiceOpen({ kind, before }: KeptChange, fact: Fact, facts: Fact[], plan: UndoPlan): boolean {
  if (kind !== 'case' || before.closedOn !== null) return false
  const removed = new Set(plan.removedFacts.map(({ row }) => row.id))
  return facts.some(({ kind: other, personId, row: filing }) => {
    if (other !== 'case' || filing.id === fact.row.id || removed.has(filing.id)) return false
    if (filing.closedOn !== null || filing.kind !== before.kind) return false
    return filing.kind === 'extension' ? filing.stayId === before.stayId : personId === fact.personId
  })
}

/** Terms lean on their employment, an extension on the stay that it extends. */
function leansOn({ row }: Fact, id: string): boolean {
  return row.employmentId === id || row.stayId === id
}

function isAsWritten(row: Fact['row'], { importId, writtenAt }: UndoneImport): boolean {
  return row.importId === importId && row.updatedAt === writtenAt
}

function factsOf(family: FamilyRows): Fact[] {
  const principalId = family.person.id
  const own: [string, Fact['row'][]][] = [
    ['employment', family.employments],
    ['employment_terms', family.terms],
    ['engagement', family.engagements],
    ['contract', family.contracts],
    ['absence', family.absences],
  ]
  return [
    ...own.flatMap(([kind, rows]) => rows.map((row) => ({ kind, personId: principalId, row }))),
    ...[family, ...family.dependants].flatMap(personFacts),
  ]
}

function personFacts({ person, stays, cases, travelDocuments, documents }: PersonRows): Fact[] {
  const rows: [string, Fact['row'][]][] = [
    ['person', [person]],
    ['case', cases],
    ['stay', stays],
    ['travel_document', travelDocuments],
    ['document', documents],
  ]
  return rows.flatMap(([kind, of]) => of.map((row) => ({ kind, personId: person.id, row })))
}
