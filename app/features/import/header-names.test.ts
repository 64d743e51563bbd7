import { describe, expect, test } from 'vitest'
import { sheetColumns } from '#app/domain/people-sheet.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import { LOCALES } from '#app/i18n/locales.ts'
import { foldWord } from './fold-word.ts'
import { type KnownColumn, knownForms, meaningOf } from './header-names.ts'

const columns: KnownColumn[] = [...sheetColumns, 'name']

describe('headers', () => {
  test.each([
    ['Visa expiry', 'limit_of_stay'],
    ['簽證到期日', 'limit_of_stay'],
    ['签证到期日', 'limit_of_stay'],
    ['逗留期限', 'limit_of_stay'],
    ['通行證有效期至', 'td_expiry'],
    ['員工編號', 'staff_no'],
    ['  STAFF-NO. ', 'staff_no'],
    ['ｓｔａｆｆ　ｎｏ', 'staff_no'],
    ['月薪（港元）', 'monthly_pay'],
    ['Monthly pay (HK$)', 'monthly_pay'],
    ['員工編號 Staff No.', 'staff_no'],
    ['Limit of stay\n逗留期限', 'limit_of_stay'],
    ['簽註到期日', 'endorsement_d_expiry'],
    ['姓名', 'name'],
  ])('%j is %s', (header, column) => expect(meaningOf(header)).toEqual({ sure: column }))

  test.each(['Permit valid until', '类别', '類別', 'Status'])('%s depends on the sheet', (header) => {
    expect(meaningOf(header)).toHaveProperty('candidates')
  })

  test.each(['', '備註', 'Shoe size', 'Staff no. / 逗留期限'])('%j says nothing', (header) => {
    expect(meaningOf(header)).toBeNull()
  })

  test.each(columns)('%s is known in at least five forms, in English and Chinese', (column) => {
    const forms = new Set(knownForms(column).map(foldWord))
    expect(forms.size).toBeGreaterThanOrEqual(6)
    expect([...forms].filter((form) => /\p{Script=Han}/u.test(form)).length).toBeGreaterThanOrEqual(2)
    for (const form of knownForms(column)) expect(meaningOf(form), form).toEqual({ sure: column })
  })

  test.each(LOCALES)('the headers that we write in %s are read again', (locale) => {
    for (const column of columns) {
      const header = translatorFor(locale).t(`import.column.${column}`)
      expect(meaningOf(header), header).toEqual({ sure: column })
    }
  })
})
