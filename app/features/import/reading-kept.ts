import type { SheetRecord } from '#app/domain/people-sheet.ts'
import type { ImportReading, NamedEntity, SheetAnswers } from './import-reading.ts'
import type { SheetReading } from './read-sheet.server.ts'

/** So many problems are kept and shown; the rest would tell nothing new. */
const MOST_KEPT = 500

/** What is kept of a reading beside its rows. */
export function readingToKeep(sheet: SheetReading, answers: SheetAnswers): ImportReading {
  return {
    answers,
    encoding: sheet.encoding,
    dateOrder: sheet.dateOrder,
    rowCount: sheet.rowCount,
    columns: sheet.mapping.map((match) => ({ ...match, sample: sheet.samples.get(match.index) ?? null })),
    questions: sheet.questions,
    problems: sheet.problems.slice(0, MOST_KEPT),
    assumptions: sheet.assumptions,
    entities: entitiesNamed(sheet.records),
    isBroken: sheet.isBroken || sheet.problems.some(({ row }) => row === null),
  }
}

/** The entities that rows name: one a number, with the first name that stands beside it. */
export function entitiesNamed(records: readonly SheetRecord[]): NamedEntity[] {
  const named = new Map<string, NamedEntity>()
  for (const { kind, values } of records) {
    if (kind !== 'principal') continue
    const { entity_name: name = null, entity_brn: brn = null } = values
    if (name === null && brn === null) continue
    const key = brn ?? `name ${name}`
    const known = named.get(key)
    if (!known) named.set(key, { name, brn })
    else known.name ??= name
  }
  return [...named.values()]
}
