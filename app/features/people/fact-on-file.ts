import type { FamilyRows } from '#db/family-rows.server.ts'
import { CORRECTED, type CorrectedKind } from './fact-sections.ts'
import type { DayOrder } from './field-schema.ts'
import {
  CONTRACT_FIELDS,
  DEPENDANT_FIELDS,
  DOCUMENT_FIELDS,
  EMPLOYMENT_FIELDS,
  type Fields,
  PRINCIPAL_FIELDS,
  STAY_FIELDS,
  TERMS_FIELDS,
} from './fields.ts'

/** What a correction is made of: one of a kind, of the principal or of a dependant. */
export type CorrectionKind = Exclude<CorrectedKind, 'person'> | 'principal' | 'dependant'

/** What can be taken off the file where it was recorded by mistake. */
const REMOVABLE = ['contract', 'stay'] as const satisfies CorrectionKind[]
export type RemovableKind = (typeof REMOVABLE)[number]

export function isRemovable(kind: CorrectionKind): kind is RemovableKind {
  return REMOVABLE.some((one) => one === kind)
}

/** A fact as its form needs it. */
export type FactOnFile = {
  kind: CorrectionKind
  id: string
  version: number
  row: Readonly<Record<string, unknown>>
}

type Correctable = {
  fields: Fields
  /** Which of its days must not be before which. */
  order: DayOrder
  /** Days on which something has happened: none of them may be ahead. */
  happened?: readonly string[]
}

/** What a form corrects of each kind. */
export const CORRECTABLE: Record<CorrectionKind, Correctable> = {
  principal: { fields: PRINCIPAL_FIELDS, order: [] },
  dependant: { fields: DEPENDANT_FIELDS, order: [] },
  employment: {
    fields: EMPLOYMENT_FIELDS,
    order: [['endDate', 'startDate']],
    happened: ['terminationNoticeOn'],
  },
  terms: { fields: TERMS_FIELDS, order: [] },
  contract: {
    fields: CONTRACT_FIELDS,
    order: [
      ['endDate', 'startDate'],
      ['renewedUntil', 'startDate'],
    ],
  },
  stay: {
    fields: STAY_FIELDS,
    order: [
      ['limitOfStay', 'activatedOn'],
      ['limitOfStay', 'arrivedOn'],
    ],
  },
  document: { fields: DOCUMENT_FIELDS, order: [] },
}

/** The fact that an address names (`contract/…`), of a member of this family; undefined when there is none such. */
export function factOnFile(
  family: FamilyRows,
  personId: string,
  kind: string,
  factId: string,
): FactOnFile | undefined {
  const known = CORRECTED.find((one) => one === kind)
  const member = [family, ...family.dependants].find(({ person }) => person.id === personId)
  if (!known || !member) return undefined
  const isPrincipal = member.person.kind === 'principal'
  const row = rowsOf(known, family, member).find(({ id }) => id === factId)
  if (!row) return undefined
  return {
    kind: known === 'person' ? (isPrincipal ? 'principal' : 'dependant') : known,
    id: row.id,
    version: row.version,
    row,
  }
}

type Row = { id: string; version: number }

/** Employment, its terms and contracts are the principal's. */
function rowsOf(
  kind: CorrectedKind,
  family: FamilyRows,
  member: FamilyRows | FamilyRows['dependants'][number],
): Row[] {
  const isPrincipal = member.person.kind === 'principal'
  switch (kind) {
    case 'person':
      return [member.person]
    case 'employment':
      return isPrincipal ? family.employments : []
    case 'terms':
      return isPrincipal ? family.terms : []
    case 'contract':
      return isPrincipal ? family.contracts : []
    case 'stay':
      return member.stays
    case 'document':
      return member.travelDocuments
    default:
      return kind satisfies never
  }
}
