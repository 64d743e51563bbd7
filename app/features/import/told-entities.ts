import type { SheetRecord } from '#app/domain/people-sheet.ts'
import type { Assumption } from './import-reading.ts'

/** An entity as rows give it: one a number, with the first name that stands beside it. */
export type NamedEntity = { name: string | null; brn: string | null; rowCount: number }

export type EntityOnFile = { id: string; name: string; brn: string | null }

/** The entities that rows name. */
export function entitiesNamed(records: readonly SheetRecord[]): NamedEntity[] {
  const named = new Map<string, NamedEntity>()
  for (const { kind, values } of records) {
    if (kind !== 'principal') continue
    const { entity_name: name = null, entity_brn: brn = null } = values
    if (name === null && brn === null) continue
    const key = entityKey({ name, brn })
    const known = named.get(key) ?? { name, brn, rowCount: 0 }
    named.set(key, { ...known, name: known.name ?? name, rowCount: known.rowCount + 1 })
  }
  return [...named.values()]
}

/** The number says which entity is meant; without one the name does. */
export function entityKey({ name, brn }: Pick<NamedEntity, 'name' | 'brn'>): string {
  return brn === null ? `name ${name}` : `number ${brn}`
}

/** What the sheet makes of the entities on file: new ones, and numbers, by id, of those that have a name only. */
export type ToldEntities = { added: NamedEntity[]; numbered: Map<string, string>; assumptions: Assumption[] }

export function toldEntities(named: readonly NamedEntity[], onFile: readonly EntityOnFile[]): ToldEntities {
  const told: ToldEntities = { added: [], numbered: new Map(), assumptions: [] }
  for (const entity of named) {
    const { name, brn, rowCount } = entity
    const isKnown = onFile.some((one) => (brn === null ? one.name === name : one.brn === brn))
    if (isKnown) continue
    const nameless =
      brn === null
        ? undefined
        : onFile.find((one) => one.name === name && one.brn === null && !told.numbered.has(one.id))
    const params = { name: name ?? brn ?? '', number: brn ?? '' }
    if (nameless && brn) told.numbered.set(nameless.id, brn)
    else told.added.push(entity)
    const key = nameless ? 'entity_numbered' : brn && name ? 'entity_new' : 'entity_new_partly'
    told.assumptions.push({ text: { key: `import.assumed.${key}`, params }, rowCount })
  }
  return told
}
