import type { OrgReader } from '#db/org-db.server.ts'
import { openStagedCells, pageStagedFamilies, type StagedRow } from '#db/queries/imports.server.ts'
import type { ToldFamily } from './plan-family.ts'
import { FAMILIES_A_SLICE } from './planned-families.server.ts'
import { recordOf } from './staged-row.ts'

export type StagedFamily = { told: ToldFamily; staged: ReadonlyMap<number, StagedRow> }

type OpenFamily = { told: ToldFamily; staged: Map<number, StagedRow> }

const PAGE = 200

/** The staged rows by family, some families at a time: O(slice) memory. */
export async function* stagedFamilies(org: OrgReader, importId: string): AsyncGenerator<StagedFamily[]> {
  let after: { staffNo: string; rowNo: number } | undefined
  let rest: StagedRow[] = []
  for (;;) {
    const page = await pageStagedFamilies(org, importId, after, PAGE)
    const rows = [...rest, ...page]
    const isLast = page.length < PAGE
    const last = rows.at(-1)
    // The family at the end of a page may go on in the next one.
    const complete = isLast ? rows : rows.filter(({ staffNo }) => staffNo !== last?.staffNo)
    rest = isLast ? [] : rows.slice(complete.length)
    const families = grouped(org, complete)
    for (let start = 0; start < families.length; start += FAMILIES_A_SLICE) {
      yield families.slice(start, start + FAMILIES_A_SLICE)
    }
    if (isLast || !last) return
    after = last
  }
}

function grouped(org: OrgReader, rows: readonly StagedRow[]): StagedFamily[] {
  const families = new Map<string, OpenFamily>()
  for (const row of rows) {
    const { staffNo } = row
    const family: OpenFamily = families.get(staffNo) ?? {
      told: { staffNo, principal: undefined, dependants: [] },
      staged: new Map(),
    }
    families.set(staffNo, family)
    family.staged.set(row.rowNo, row)
    const record = recordOf(row.rowNo, staffNo, openStagedCells(org, row))
    if (record.kind === 'principal') family.told.principal = record
    else family.told.dependants.push(record)
  }
  return [...families.values()]
}
