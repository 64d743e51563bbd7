import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addFamily } from '#app/features/import/add-family.server.ts'
import { LOCALES } from '#app/i18n/locales.ts'
import { DIALECT } from '#db/dialect.server.ts'
import { recomputeFamilies } from '#db/ledger.server.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { entityNamed } from '#db/queries/entities.server.ts'
import { type AnySheetFamily, anySheetFamily } from '#tests/helpers/any-sheet-family.ts'
import { importCounts, reportText, TODAY } from '#tests/helpers/import-text.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'

let store: TestStore
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())

/** As facts come into the ledger in other ways than by a sheet: several stays, contracts and documents each. */
async function recordFamilies(org: OrgDb, families: readonly AnySheetFamily[]): Promise<void> {
  await org.write(async (tx) => {
    const ids: string[] = []
    for (const [index, { caseFile, extras, entity }] of families.entries()) {
      const brn = caseFile.employment?.entityBrn ?? null
      const entityId = (await entityNamed(tx, { name: entity, brn: entity && brn })) ?? null
      const staffNo = `${['=E', 'E', '陳'][index]}${index}`
      const numbered = { ...caseFile, person: { ...caseFile.person, staffNo } }
      const added = await addFamily({ tx, importId: 'none', today: TODAY }, numbered, extras, entityId)
      ids.push(added.familyId)
    }
    await recomputeFamilies(tx, ids)
  })
}

let run = 0

test('any families: exported, imported elsewhere and exported again they are the same, and importing again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anySheetFamily, { minLength: 1, maxLength: 3 }), async (families) => {
      run += 1
      const here = await openTestOrg(store, `here-${run}`)
      const there = await openTestOrg(store, `there-${run}`)
      await recordFamilies(here, families)
      const exported = await reportText(here, 'people')
      const rowCount = families.reduce((sum, { caseFile }) => sum + 1 + (caseFile.dependants?.length ?? 0), 0)

      const all = { created: 0, updated: 0, unchanged: 0, skipped: 0 }
      // Headings in a reader's language say the same as the canonical ones.
      const locale = LOCALES[run % LOCALES.length]
      const headed = await reportText(here, 'people', locale ? { locale } : {})
      expect(headed).not.toBe(exported)
      expect(await importCounts(there, headed)).toEqual({ ...all, created: rowCount })
      expect(await reportText(there, 'people')).toBe(exported)
      expect(await importCounts(there, exported)).toEqual({ ...all, unchanged: rowCount })
      expect(await importCounts(here, exported)).toEqual({ ...all, unchanged: rowCount })
      expect(await reportText(here, 'people')).toBe(exported)

      // Masked, the same people are known again, and no number is lost.
      const masked = await reportText(here, 'people', { identifiers: 'masked' })
      expect(await importCounts(here, masked)).toEqual({ ...all, unchanged: rowCount })
    }),
    { numRuns: DIALECT === 'sqlite' ? 40 : 10 },
  )
}, 240_000)
