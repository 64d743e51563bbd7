import type { FamilyRows } from '#db/family-rows.server.ts'

/** What was acknowledged before a kill, in the words in which it is looked for afterwards. */
export type Acknowledged =
  | { did: 'hire'; staffNo: string }
  | { did: 'correct'; staffNo: string; department: string }
  | { did: 'import'; staffNos: string[] }

/** People in each imported sheet; their staff numbers are `SHEET-rowN`, and nobody else's are. */
export const SHEET_ROWS = 12

/** What was acknowledged and is not there, and what is there by half, each in a line; none when nothing was lost. */
export function lostIn(families: readonly FamilyRows[], acknowledged: readonly Acknowledged[]): string[] {
  const departments = new Map(families.map(({ person }) => [person.staffNo, person.department]))
  return [...acknowledged.flatMap((done) => lostOf(done, departments)), ...halfDoneIn(families)]
}

function lostOf(done: Acknowledged, departments: ReadonlyMap<string, string | null>): string[] {
  switch (done.did) {
    case 'hire':
      return departments.has(done.staffNo) ? [] : [`the hire ${done.staffNo} is lost`]
    case 'correct': {
      const stored = departments.get(done.staffNo)
      return stored === done.department ? [] : [`${done.staffNo} is in ${stored}, not in ${done.department}`]
    }
    case 'import':
      return done.staffNos
        .filter((each) => !departments.has(each))
        .map((each) => `the imported ${each} is lost`)
    default:
      return done satisfies never
  }
}

function halfDoneIn(families: readonly FamilyRows[]): string[] {
  const sheets = new Map<string, number>()
  const halves: string[] = []
  for (const { person, stays, contracts, travelDocuments, terms } of families) {
    const [sheet = '', row] = person.staffNo.split('-row')
    if (row !== undefined) sheets.set(sheet, (sheets.get(sheet) ?? 0) + 1)
    else if (![stays, contracts, travelDocuments, terms].every(({ length }) => length === 1))
      halves.push(`the hire ${person.staffNo} has not one of each fact`)
  }
  for (const [sheet, rows] of sheets)
    if (rows !== SHEET_ROWS) halves.push(`${rows} of the ${SHEET_ROWS} rows of ${sheet} are there`)
  return halves
}
