import type { EmployerRules } from '#app/domain/employer-rules.ts'
import type { ExtensionWindow } from '#app/domain/extension-window.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { ruleContext } from '#app/domain/rule-context.ts'
import { approvedStayOn } from '#app/domain/stay-periods.ts'
import { familyCaseFile } from '#db/family-case-file.server.ts'
import type { CaseRow, FamilyRows, PersonRows, StayRow } from '#db/family-rows.server.ts'
import type { OrgReader } from '#db/org-db.server.ts'

/** How one member of a family stands on a day with regard to filings. */
export type MemberStanding = {
  member: PersonRows
  /** The stay of the day: what an extension extends. Undefined before the first. */
  stay: { row: StayRow; from: PlainDate; limit: PlainDate | null; window: ExtensionWindow | null } | undefined
  /** A stay that follows is on file: this one was extended already. */
  isExtended: boolean
  /** The open extension of that stay. */
  extension: CaseRow | undefined
}

/** The principal, then the dependants in their order. */
export function familyStandings(
  org: OrgReader,
  family: FamilyRows,
  rules: EmployerRules,
  asOf: PlainDate,
): MemberStanding[] {
  const { members } = ruleContext(familyCaseFile(org, family), rules)
  return [family, ...family.dependants].map((member, index) => {
    const stays = members[index]?.stays ?? []
    const period = approvedStayOn(stays, asOf)
    const row = period && member.stays[placeIn(period.path)]
    if (!row) return { member, stay: undefined, isExtended: false, extension: undefined }
    const { from, limit, window } = period
    return {
      member,
      stay: { row, from, limit, window },
      isExtended: period !== stays.at(-1),
      extension: member.cases.find((one) => isOpenExtensionOf(one, row, from)),
    }
  })
}

/** Before a filing carried its stay (from a sheet), it is known by its day. */
function isOpenExtensionOf(one: CaseRow, stay: StayRow, from: PlainDate): boolean {
  if (one.kind !== 'extension' || one.closedOn !== null) return false
  return one.stayId === null ? one.openedOn >= from : one.stayId === stay.id
}

/** `dependants[0].stays[2]` is the third of the member's. */
function placeIn(path: string): number {
  return Number(/stays\[(\d+)\]$/.exec(path)?.[1])
}
