import type { CaseFile, Dependant, Employment, Person, Stay, TravelDocument } from '#app/domain/case-file.ts'
import { isMasked } from '#app/domain/identifiers.ts'

/** The case file without numbers of which only the last four are known: no rule judges those (contracts.md, 4). */
export function withoutMaskedIdentifiers(caseFile: CaseFile): CaseFile {
  const known = { ...caseFile, person: withoutMasked<Person>(caseFile.person, 'hkid'), ...fileOf(caseFile) }
  if (caseFile.employment) {
    known.employment = withoutMasked<Employment>(caseFile.employment, 'travelDocumentNumber')
  }
  if (caseFile.dependants) {
    known.dependants = caseFile.dependants.map((dependant) => ({
      ...withoutMasked<Dependant>(dependant, 'hkid'),
      ...fileOf(dependant),
    }))
  }
  return known
}

type File = { stays?: Stay[]; travelDocuments?: TravelDocument[] }

function fileOf({ stays, travelDocuments }: File): File {
  return {
    ...(stays && { stays: stays.map((stay) => withoutMasked<Stay>(stay, 'travelDocumentNumber')) }),
    ...(travelDocuments && {
      travelDocuments: travelDocuments.map((document) => withoutMasked<TravelDocument>(document, 'number')),
    }),
  }
}

/** Removes the key, so that it is "unknown" and not "none on file". */
function withoutMasked<Facts extends object>(facts: Facts, key: keyof Facts): Facts {
  const value = facts[key]
  if (typeof value !== 'string' || !isMasked(value)) return facts
  const { [key]: _masked, ...rest } = facts
  return rest as Facts
}
