import type { StayKind, Stream } from '#app/domain/case-file.ts'
import { firstStage } from '#app/domain/case-stages.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { PersonRows } from '#db/family-rows.server.ts'
import type { OrgDb, OrgTx } from '#db/org-db.server.ts'
import { openCase } from '#db/queries/case-moves.server.ts'
import { employerRules } from '#db/queries/employer.server.ts'
import { inFamily, type Refusal } from '#db/queries/in-family.server.ts'
import { familyStandings, type MemberStanding } from './family-standing.server.ts'
import type { Started } from './start-extension.server.ts'

/** An extension is started by `startExtension`, which links it to its stay. */
export type OtherFiling = Exclude<StayKind, 'extension'>
export const OTHER_FILINGS = ['entry', 'change_of_employment'] as const satisfies readonly OtherFiling[]

export type NewFiling = {
  personIds: readonly string[]
  kind: OtherFiling
  openedOn: PlainDate
  stream: Stream
}

export type OpenRefused = Refusal<'in_future' | 'no_stay' | 'stay_on_file' | 'not_a_dependants'>

/**
 * Opens an entry (for somebody without a stay) or a change of employment (for a principal with one), or gives the one of
 * that kind that is open. A family's entries hang on the principal's. All of it or nothing.
 */
export async function openFiling(
  org: OrgDb,
  { personIds, kind, openedOn, stream }: NewFiling,
  today: PlainDate,
): Promise<Started | OpenRefused> {
  const [first] = personIds
  if (first === undefined) return { ok: false, reason: 'missing' }
  return inFamily(org, 'case.write', first, async (tx, { family }): Promise<Started | OpenRefused> => {
    if (openedOn > today) return { ok: false, reason: 'in_future' }
    const standings = familyStandings(tx, family, await employerRules(tx), today)
    const principal = standings[0]
    const chosen = standings.filter(({ member }) => personIds.includes(member.person.id))
    if (chosen.length < new Set(personIds).size) return { ok: false, reason: 'missing' }
    const caseIds = new Map<string, string>()
    let openedCount = 0
    for (const standing of chosen) {
      const { person } = standing.member
      const open = openOf(standing.member, kind)
      if (open) {
        caseIds.set(person.id, open)
        continue
      }
      const refused = refusalOf(standing, kind, openedOn)
      if (refused) return { ok: false, reason: refused }
      const leading = principal && (caseIds.get(principal.member.person.id) ?? openOf(principal.member, kind))
      const bundleId = standing === principal ? null : (leading ?? null)
      caseIds.set(person.id, await openOne(tx, standing, { kind, openedOn, stream, bundleId }))
      openedCount += 1
    }
    return { ok: true, caseId: caseIds.get(first) ?? '', openedCount }
  })
}

function openOf({ cases }: PersonRows, kind: OtherFiling): string | undefined {
  return cases.find((one) => one.kind === kind && one.closedOn === null)?.id
}

/** An entry is asked for without a stay, or after one that has passed; employment is changed by a hire who has one. */
function refusalOf(
  { member, stay }: MemberStanding,
  kind: OtherFiling,
  openedOn: PlainDate,
): 'no_stay' | 'stay_on_file' | 'not_a_dependants' | null {
  const lasts = stay && (stay.limit === null || stay.limit >= openedOn)
  if (kind === 'entry') return lasts ? 'stay_on_file' : null
  if (member.person.kind === 'dependant') return 'not_a_dependants'
  return stay ? null : 'no_stay'
}

async function openOne(
  tx: OrgTx,
  { member: { person }, stay }: MemberStanding,
  { openedOn, ...facts }: { kind: OtherFiling; openedOn: PlainDate; stream: Stream; bundleId: string | null },
): Promise<string> {
  const owner = { personId: person.id, familyId: person.familyId }
  const entered = { stage: firstStage(facts.kind), onDay: openedOn }
  return openCase(tx, owner, entered, { ...facts, stayId: stay?.row.id ?? null })
}
