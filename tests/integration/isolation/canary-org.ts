import { eq } from 'drizzle-orm'
import { DEFAULT_EMPLOYER_RULES } from '#app/domain/employer-rules.ts'
import { plainDate as day, type PlainDate } from '#app/domain/plain-date.ts'
import { NOTHING_READ } from '#app/features/import/import-reading.ts'
import type { DataStore } from '#db/data-store.server.ts'
import { recomputeFamilies } from '#db/ledger.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { ORG_TABLES } from '#db/org-tables.server.ts'
import { openCase } from '#db/queries/case-moves.server.ts'
import { addDocumentFile } from '#db/queries/document-files.server.ts'
import { addEntity } from '#db/queries/entities.server.ts'
import { addContract } from '#db/queries/facts/contract.server.ts'
import { addEmployment } from '#db/queries/facts/employment.server.ts'
import { addDependant, addPrincipal } from '#db/queries/facts/person.server.ts'
import { addStay } from '#db/queries/facts/stay.server.ts'
import { addTerms } from '#db/queries/facts/terms.server.ts'
import { addTravelDocument } from '#db/queries/facts/travel-document.server.ts'
import { addImport, keepImportFile } from '#db/queries/imports.server.ts'
import { caseFiles, findings } from '#db/schema/index.server.ts'

/** The id of one row of each kind, for whoever tries to reach it. */
export type Ids = {
  familyId: string
  dependantId: string
  employmentId: string
  termsId: string
  contractId: string
  stayId: string
  travelDocumentId: string
  caseId: string
  entityId: string
  userId: string
  importId: string
  fileId: string
  findingKey: string
}

export const TODAY = day('2026-11-27')

/**
 * A family whose every text holds `mark`, with a row of each kind, and the ids of these rows. A staff number stands in
 * finding keys and so in addresses: whoever looks for the mark in answers that repeat an address gives another one.
 */
export async function fillWithCanaries(org: OrgDb, mark: string, staffNo = `${mark}-1`): Promise<Ids> {
  const ids = await org.write(async (tx) => {
    const added = await addEntity(tx, { name: `${mark} entity`, brn: null })
    if (!added.ok) throw new Error(added.reason)
    const entityId = added.id
    const familyId = await addPrincipal(tx, staffNo, {
      familyName: mark,
      givenNames: `${mark} given`,
      chineseName: `金絲雀${mark}`,
      email: `${mark}@example.hk`,
      department: `${mark} department`,
      manager: `${mark} manager`,
      hkid: 'A123456(3)',
    })
    const owner = { personId: familyId, familyId }
    const employmentId = await addEmployment(tx, owner, {
      status: 'active',
      startDate: day('2024-01-15'),
      recordedName: `${mark} recorded`,
      recordedNumber: 'C12345678',
    })
    const termsId = await addTerms(tx, owner, employmentId, {
      entityId,
      jobTitle: `${mark} title`,
      monthlyPay: 45_000,
    })
    const stayId = await addStay(tx, owner, {
      kind: 'entry',
      scheme: 'ASMTP',
      stream: 'general',
      condition: 'employment',
      activatedOn: day('2024-01-10'),
      arrivedOn: day('2024-01-10'),
      limitOfStay: day('2027-01-10'),
      jobTitle: `${mark} approved title`,
      documentNumber: 'C12345678',
    })
    const contractId = await addContract(tx, owner, {
      entityId,
      startDate: day('2024-01-15'),
      endDate: day('2027-01-10'),
    })
    const travelDocumentId = await addTravelDocument(tx, owner, {
      type: 'eep',
      number: 'C12345678',
      expiresOn: day('2033-01-01'),
      endorsementDExpiresOn: null,
    })
    const caseId = await openCase(
      tx,
      owner,
      { stage: 'preparing', onDay: day('2026-11-01'), note: `${mark} move` },
      { kind: 'extension', stream: 'general', stayId, note: `${mark} case` },
    )
    const dependantId = await addDependant(
      tx,
      { id: familyId, staffNo },
      { relationship: 'spouse', familyName: mark, givenNames: `${mark} spouse` },
    )
    const fileId = tx.newId()
    await addDocumentFile(tx, owner, fileId, {
      code: 'E-LETTER',
      receivedOn: day('2026-11-02'),
      note: `${mark} note`,
      fileName: `${mark}.pdf`,
      contentType: 'application/pdf',
      byteCount: 9,
      sha256: '',
      keySealed: tx.seal('document_files.key', 'no file has it'),
    })
    await recomputeFamilies(tx, [familyId])
    const importId = await addImport(tx, { fileName: `${mark}.csv`, reading: NOTHING_READ })
    await keepImportFile(tx, importId, Buffer.from(`staff_no\n${mark}`))
    return {
      importId,
      fileId,
      familyId,
      dependantId,
      employmentId,
      termsId,
      contractId,
      stayId,
      travelDocumentId,
      caseId,
      entityId,
    }
  })
  const [finding] = await org
    .select({ key: findings.key })
    .from(findings)
    .where(eq(findings.familyId, ids.familyId))
  if (!finding || org.actor.kind !== 'user')
    throw new Error('the made family has no finding, or nobody made it')
  return { ...ids, userId: org.actor.userId, findingKey: finding.key }
}

/**
 * Marks what is read of kept files without opening them: the settings of the family's file, and until when an older one, of a
 * version that kept the case file alone, was the latest. That one was never known at any instant.
 */
export async function markKeptFiles(org: OrgDb, familyId: string, mark: string): Promise<void> {
  const until = `9000-01-01 ${mark}`
  const settings = { ...DEFAULT_EMPLOYER_RULES, ownHolidays: [mark as PlainDate] }
  await org.write(async (tx) => {
    const file = eq(caseFiles.familyId, familyId)
    await tx.update(caseFiles, file, { settings })
    await tx.insert(caseFiles, {
      id: tx.newId(),
      familyId,
      engineVersion: mark,
      settings: DEFAULT_EMPLOYER_RULES,
      sealed: Buffer.from('cannot be opened'),
      hasBeside: false,
      recordedAt: until,
      supersededAt: until,
    })
  })
}

/** Ids of the same form that nobody has. */
export function idsOfNobody(data: DataStore): Ids {
  const names = Object.keys({
    familyId: 0,
    dependantId: 0,
    employmentId: 0,
    termsId: 0,
    contractId: 0,
    stayId: 0,
    travelDocumentId: 0,
    caseId: 0,
    entityId: 0,
    userId: 0,
    importId: 0,
    fileId: 0,
  } satisfies Record<Exclude<keyof Ids, 'findingKey'>, 0>)
  const made = Object.fromEntries(names.map((name) => [name, data.newId()]))
  return { ...made, findingKey: 'EXT:nobody:s1' } as Ids
}

/** Everything that is stored of an employer, as text. */
export async function dumpOf(org: OrgDb): Promise<string> {
  const parts: string[] = []
  for (const table of ORG_TABLES) {
    const rows = await org.select().from(table)
    parts.push(...rows.map((row) => JSON.stringify(row)).sort())
  }
  return parts.join('\n')
}
