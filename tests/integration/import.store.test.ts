import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readFamiliesOf } from '#app/cli/read-families.ts'
import { DEFAULT_EMPLOYER_RULES } from '#app/domain/employer-rules.ts'
import { type PlainDate, plainDate } from '#app/domain/plain-date.ts'
import type { RuleSetChoice } from '#app/domain/rule-sets/index.ts'
import { readSheet } from '#app/features/import/read-sheet.server.ts'
import { checkedCsv, checkedFindings } from '#app/features/reports/checked-findings.ts'
import type { OrgDb } from '#db/org-db.server.ts'
import { hrSheet, hrSheetBytes } from '#tests/helpers/hr-sheet.ts'
import { importCounts, reportText } from '#tests/helpers/import-text.ts'
import { openTestOrg, openTestStore, type TestStore } from '#tests/helpers/stores.ts'

let store: TestStore
let org: OrgDb
beforeEach(async () => {
  store = await openTestStore()
  org = await openTestOrg(store)
})
afterEach(() => store.close())

/** What `check` prints. */
function check(sheet: string, asOf: PlainDate, ruleSet: RuleSetChoice, info: boolean): string {
  const { records, problems, questions } = readSheet(Buffer.from(sheet))
  expect([...problems, ...questions]).toEqual([])
  const rules = { ...DEFAULT_EMPLOYER_RULES, ruleSet }
  return [...checkedCsv(checkedFindings(readFamiliesOf(records), rules, { asOf, info }), undefined)].join('')
}

describe('the sheet of an HR department', () => {
  test('what check says of it is what the ledger says after the import, on any day and by any rule set', async () => {
    const { text, rowCount } = hrSheet()
    expect(await importCounts(org, text)).toEqual({
      created: rowCount,
      updated: 0,
      unchanged: 0,
      skipped: 0,
    })
    for (const written of ['2025-06-30', '2026-03-01', '2026-11-24', '2027-02-28']) {
      const asOf = plainDate(written)
      const told = check(text, asOf, 'auto', true)
      expect(told.split('\r\n').length).toBeGreaterThan(5)
      expect(await reportText(org, 'findings', { asOf, info: true })).toBe(told)
      const pinned = check(text, asOf, 'asmtp-2022-12', false)
      expect(await reportText(org, 'findings', { asOf, ruleSet: 'asmtp-2022-12' })).toBe(pinned)
      expect(pinned).not.toBe(told)
    }
  })

  test('a second import of the same file changes nothing', async () => {
    const bytes = hrSheetBytes('gb18030')
    await importCounts(org, bytes)
    const before = await reportText(org, 'people')
    const { rowCount } = hrSheet()
    expect(await importCounts(org, bytes)).toEqual({
      created: 0,
      updated: 0,
      unchanged: rowCount,
      skipped: 0,
    })
    expect(await reportText(org, 'people')).toBe(before)
  })

  test('what is exported, imported elsewhere and exported again is the same', async () => {
    await importCounts(org, hrSheet().text)
    const exported = await reportText(org, 'people')
    const other = await openTestOrg(store, 'elsewhere')
    await importCounts(other, exported)
    expect(await reportText(other, 'people')).toBe(exported)
  })
})
