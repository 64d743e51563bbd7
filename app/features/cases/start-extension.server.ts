import type { Stream } from '#app/domain/case-file.ts'
import { firstStage } from '#app/domain/case-stages.ts'
import { isEmploymentOver } from '#app/domain/employment-periods.ts'
import { currentEmployment } from '#app/domain/in-force.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { OrgDb, OrgTx } from '#db/org-db.server.ts'
import { openCase } from '#db/queries/case-moves.server.ts'
import { employerRules } from '#db/queries/employer.server.ts'
import { amendCase } from '#db/queries/facts/case.server.ts'
import { type FamilyInWrite, inFamily, type Refusal } from '#db/queries/in-family.server.ts'
import { familyStandings, type MemberStanding } from './family-standing.server.ts'

export type NewExtension = {
  /** Members of one family: all their filings go together. */
  personIds: readonly string[]
  openedOn: PlainDate
  stream: Stream
}

export type StartRefused =
  | Refusal<'no_stay' | 'extended_already' | 'employment_ended' | 'in_future'>
  | { ok: false; reason: 'before_stay'; from: PlainDate }

/** `caseId` is the filing of the first person named; `openedCount` is 0 when all were open already. */
export type Started = { ok: true; caseId: string; openedCount: number }

/**
 * Opens the extension of each member's present stay, or gives the one that is open: a second click or tab opens the same.
 * The dependants' filings hang on the principal's. All of it or nothing.
 */
export async function startExtension(
  org: OrgDb,
  { personIds, openedOn, stream }: NewExtension,
  today: PlainDate,
): Promise<Started | StartRefused> {
  const [first] = personIds
  if (first === undefined) return { ok: false, reason: 'missing' }
  return inFamily(org, 'case.write', first, async (tx, place): Promise<Started | StartRefused> => {
    if (openedOn > today) return { ok: false, reason: 'in_future' }
    const standings = familyStandings(tx, place.family, await employerRules(tx), today)
    const chosen = standings.filter(({ member }) => personIds.includes(member.person.id))
    if (chosen.length < new Set(personIds).size) return { ok: false, reason: 'missing' }
    const principal = standings[0]
    const caseIds = new Map<string, string>()
    let openedCount = 0
    // In the family's order: the principal's comes first, so that the others can hang on it.
    for (const standing of chosen) {
      const bundleId = standing === principal ? null : bundleOf(principal, caseIds)
      const opened = await openOne(tx, place, standing, { openedOn, stream, bundleId })
      if (!opened.ok) return opened
      caseIds.set(standing.member.person.id, opened.caseId)
      openedCount += opened.openedCount
    }
    return { ok: true, caseId: caseIds.get(first) ?? '', openedCount }
  })
}

function bundleOf(principal: MemberStanding | undefined, caseIds: ReadonlyMap<string, string>) {
  if (!principal) return null
  return caseIds.get(principal.member.person.id) ?? principal.extension?.id ?? null
}

async function openOne(
  tx: OrgTx,
  { family }: FamilyInWrite,
  { member, stay, isExtended, extension }: MemberStanding,
  { openedOn, stream, bundleId }: { openedOn: PlainDate; stream: Stream; bundleId: string | null },
): Promise<Started | StartRefused> {
  const owner = { personId: member.person.id, familyId: family.person.id }
  if (extension) {
    const links = { stayId: stay?.row.id ?? null, bundleId: extension.bundleId ?? bundleId }
    const isLinked = extension.stayId === links.stayId && extension.bundleId === links.bundleId
    // Read in this write, so its version is the present one.
    if (!isLinked) await amendCase(tx, owner, extension.id, extension.version, links)
    return { ok: true, caseId: extension.id, openedCount: 0 }
  }
  if (!stay) return { ok: false, reason: 'no_stay' }
  if (isExtended) return { ok: false, reason: 'extended_already' }
  const employment = currentEmployment(family)
  if (employment && isEmploymentOver(employment, openedOn)) return { ok: false, reason: 'employment_ended' }
  if (openedOn < stay.from) return { ok: false, reason: 'before_stay', from: stay.from }
  const caseId = await openCase(
    tx,
    owner,
    { stage: firstStage('extension'), onDay: openedOn },
    { kind: 'extension', stream, stayId: stay.row.id, bundleId },
  )
  return { ok: true, caseId, openedCount: 1 }
}
