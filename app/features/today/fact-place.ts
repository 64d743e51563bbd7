import { currentEmployment, termsInForce } from '#app/domain/in-force.ts'
import type { FamilyRows, PersonRows } from '#db/family-rows.server.ts'

/** Where a fact is corrected: a form of the person's page, or the page of a filing. */
export type FactPlace =
  | {
      kind: 'person' | 'employment' | 'terms' | 'contract' | 'stay' | 'document'
      personId: string
      id: string
    }
  | { kind: 'case'; id: string }

/** The stored fact that a field of the case file names (contracts.md, 5): `dependants[0].stays[1].limitOfStay`. */
export function factAt(field: string, family: FamilyRows): FactPlace | null {
  const [, place, rest = field] = /^dependants\[(\d+)\]\.(.+)$/.exec(field) ?? []
  const member = place === undefined ? family : family.dependants[Number(place)]
  if (!member) return null
  const personId = member.person.id
  const [, list = '', index] = /^([\w.]+?)(?:\[(\d+)\])?(?:\.|$)/.exec(rest) ?? []
  switch (list) {
    case 'stays':
      return placeOf('stay', personId, member.stays[Number(index)])
    case 'travelDocuments':
      return placeOf('document', personId, member.travelDocuments[Number(index)])
    case 'contracts':
      return placeOf('contract', personId, family.contracts[Number(index)])
    case 'applications':
      return filingOf(member, Number(index))
    case 'employment':
      return employmentOf(rest, family)
    case 'person':
      return { kind: 'person', personId, id: personId }
    case 'topTier':
      return { kind: 'person', personId, id: personId }
    default:
      // What stands on the dependant itself: date of birth, relationship.
      return place !== undefined && !rest.includes('[') ? { kind: 'person', personId, id: personId } : null
  }
}

function placeOf(
  kind: 'stay' | 'document' | 'contract',
  personId: string,
  row: { id: string } | undefined,
): FactPlace | null {
  return row ? { kind, personId, id: row.id } : null
}

function filingOf({ cases }: PersonRows, index: number): FactPlace | null {
  const id = cases[index]?.id
  return id === undefined ? null : { kind: 'case', id }
}

const TERMS = [
  'entityBrn',
  'jobTitle',
  'trade',
  'monthlyPay',
  'annualPackage',
  'marketPackage',
  'workLocation',
]

/** Terms have rows of their own, the first of them for the employment's plain fields. */
function employmentOf(field: string, family: FamilyRows): FactPlace | null {
  const employment = currentEmployment(family)
  if (!employment) return null
  const personId = family.person.id
  const terms = termsInForce(family)
  const later = /^employment\.terms\[(\d+)\]/.exec(field)?.[1]
  const isOfTerms = later !== undefined || TERMS.some((name) => field === `employment.${name}`)
  const row = isOfTerms ? terms[later === undefined ? 0 : Number(later) + 1] : undefined
  if (row) return { kind: 'terms', personId, id: row.id }
  return { kind: 'employment', personId, id: employment.id }
}
