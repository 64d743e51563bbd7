import type { PlainDate } from '#app/domain/plain-date.ts'
import { type ErasureBasis, eraseOn } from '#app/domain/retention.ts'
import type { DataStore } from '#db/data-store.server.ts'
import type { PersonRow } from '#db/family-rows.server.ts'
import type { FileStore } from '#db/file-store.server.ts'
import { recomputeFamilies } from '#db/ledger.server.ts'
import type { OrgDb, OrgTx } from '#db/org-db.server.ts'
import { erasePeople, isInOpenImport, whoGoes } from '#db/queries/erase-people.server.ts'
import { inWrite, type Refusal } from '#db/queries/in-family.server.ts'
import { findPerson } from '#db/queries/person.server.ts'
import { findLegalHold, retentionPeriods } from '#db/queries/retention.server.ts'

/** What has to be typed before anything is erased: the number by which the person is known. */
export function confirmationFor({
  staffNo,
  dependantNo,
}: Pick<PersonRow, 'staffNo' | 'dependantNo'>): string {
  return [staffNo, dependantNo].filter(Boolean).join(' ')
}

export type NotErased = Refusal<'held' | 'not_confirmed' | 'open_import'>

/**
 * Erases a person: a principal with the whole family, or one dependant. What is left are tombstones and audit entries
 * without values. Whoever calls it has asked for a fresh proof.
 */
export async function erasePerson(
  org: OrgDb,
  { data, files }: { data: DataStore; files: FileStore },
  { personId, typed }: { personId: string; typed: string },
  today: PlainDate,
): Promise<{ ok: true } | NotErased> {
  const erased = await inWrite(
    org,
    'people.erase',
    async (tx): Promise<{ ok: true; fileIds: string[] } | NotErased> => {
      const person = await findPerson(tx, personId)
      if (!person) return { ok: false, reason: 'missing' }
      if (typed !== confirmationFor(person)) return { ok: false, reason: 'not_confirmed' }
      if (await findLegalHold(tx, person.familyId)) return { ok: false, reason: 'held' }
      if (await isInOpenImport(tx, person.staffNo)) return { ok: false, reason: 'open_import' }
      const going = await whoGoes(tx, person)
      const fileIds = await erasePeople(tx, going, await basisOf(tx, person, today))
      if (!going.isWhole) await recomputeFamilies(tx, [person.familyId])
      return { ok: true, fileIds }
    },
  )
  if (!erased.ok) return erased
  // Their keys are gone with their rows; a process that ends here leaves bytes that nobody can open, and the sweep takes them.
  await files.remove(org, erased.fileIds)
  await data.engine.forget()
  return { ok: true }
}

async function basisOf(tx: OrgTx, person: PersonRow, today: PlainDate): Promise<ErasureBasis> {
  const { purposeEndedBy: by, purposeEndedOn: on } = person
  if ((by !== 'left' && by !== 'rejected') || on === null) return 'asked'
  // Written by the ledger from days.
  return eraseOn({ by, on: on as PlainDate }, await retentionPeriods(tx)) <= today ? by : 'asked'
}
