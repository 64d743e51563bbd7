import { describe, expect, test } from 'vitest'
import { type SheetColumn, sheetColumns } from '#app/domain/people-sheet.ts'
import { familiesFromRecords } from '#app/domain/people-sheet-families.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import { LOCALES } from '#app/i18n/locales.ts'
import { meaningOf } from './header-names.ts'
import { readSheet } from './read-sheet.server.ts'
import { sheetGuide, sheetTemplate } from './sheet-guide.ts'

describe.each(LOCALES)('in %s', (locale) => {
  const template = [...sheetTemplate(locale)].join('')

  test('the template is read without a question: an employee and a dependant', () => {
    const reading = readSheet(Buffer.from(template))
    expect([reading.problems, reading.questions, reading.unknownColumns]).toEqual([[], [], []])
    const { families, orphans } = familiesFromRecords(reading.records)
    expect([families.length, families[0]?.dependants.length, orphans]).toEqual([1, 1, []])
    expect(reading.mapping.every(({ column }) => column !== null)).toBe(true)
    const { t } = translatorFor(locale)
    expect(reading.mapping.map(({ header }) => header)).toEqual(
      reading.mapping.map(({ column }) => t(`column.${column as SheetColumn}`)),
    )
  })

  test('the list of columns names every column once, with what it holds and headers that are known', () => {
    const guide = sheetGuide(translatorFor(locale))
    expect(guide.map(({ column }) => column)).toEqual(sheetColumns)
    for (const { column, name, holds, alsoKnown } of guide) {
      expect(holds).not.toBe('')
      expect(alsoKnown.length).toBeGreaterThan(1)
      // Others than the two that stand beside them, in the reader's script.
      for (const form of alsoKnown) {
        expect(meaningOf(form)).toEqual({ sure: column })
        expect([column, name]).not.toContain(form)
        expect(/\p{Script=Han}/u.test(form)).toBe(locale !== 'en')
        if (locale !== 'zh-Hans') expect(form).not.toMatch(/[门签续邮类员]/)
        if (locale === 'zh-Hans') expect(form).not.toMatch(/[門簽續郵類員]/)
      }
    }
  })
})

test('what the list calls needed is what a sheet is refused without', () => {
  const guide = sheetGuide(translatorFor('en'))
  for (const need of ['number', 'name', 'stay'] as const) {
    const columns: string[] = guide.filter((line) => line.need === need).map(({ column }) => column)
    const whole = {
      staff_no: 'E001',
      family_name: 'CHEN',
      limit_of_stay: '2027-03-11',
      job_title: 'Engineer',
    }
    const lacking = Object.entries(whole).filter(([column]) => !columns.includes(column))
    const read = (cells: [string, string][]) =>
      readSheet(Buffer.from(`${cells.map(([column]) => column)}\n${cells.map(([, cell]) => cell)}\n`))
    expect(lacking.length).toBe(3)
    expect(read(Object.entries(whole)).problems).toEqual([])
    expect(read(lacking).problems.length).toBe(1)
  }
})
