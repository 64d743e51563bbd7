import type { DocumentCode } from '#app/domain/checklist.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { hasFile } from '#db/queries/document-files.server.ts'
import { addDocument, removeDocument } from '#db/queries/facts/document.server.ts'
import type { Refusal } from '#db/queries/in-family.server.ts'
import { inCase } from './in-case.server.ts'

export type ChecklistChange =
  | { kind: 'received'; codes: readonly DocumentCode[]; receivedOn: PlainDate }
  | { kind: 'missing'; code: DocumentCode }

export type ChecklistRefused = Refusal<'in_future' | 'has_file'>

/**
 * Records documents of a filing's checklist as received, or one as not on file. What is on file already stays as it is; what was
 * uploaded goes with its file only.
 */
export async function keepChecklist(
  org: OrgDb,
  caseId: string,
  change: ChecklistChange,
  today: PlainDate,
): Promise<{ ok: true } | ChecklistRefused> {
  return inCase(
    org,
    caseId,
    async (tx, { person: { id: personId }, family, owner }): Promise<{ ok: true } | ChecklistRefused> => {
      if (change.kind === 'missing') {
        if (await hasFile(tx, owner.personId, change.code)) return { ok: false, reason: 'has_file' }
        const removed = await removeDocument(tx, owner, change.code)
        return removed > 0 ? { ok: true } : { ok: false, reason: 'missing' }
      }
      const { codes, receivedOn } = change
      if (receivedOn > today) return { ok: false, reason: 'in_future' }
      const member = [family, ...family.dependants].find(({ person }) => person.id === personId)
      const onFile = new Set(member?.documents.map(({ code }) => code))
      for (const code of codes.filter((one) => !onFile.has(one)))
        await addDocument(tx, owner, { code, receivedOn })
      return { ok: true }
    },
  )
}
