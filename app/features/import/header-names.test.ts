import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { sheetColumns } from '#app/domain/people-sheet.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import { LOCALES } from '#app/i18n/locales.ts'
import { foldWord } from './fold-word.ts'
import { type KnownColumn, knownForms, meaningOf } from './header-names.ts'
import { matchColumns } from './match-columns.ts'

const columns: KnownColumn[] = [...sheetColumns, 'name', 'approved_on']

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
    ['合約結束', 'contract_end'],
    ['合约结束', 'contract_end'],
    ['獲批日期', 'approved_on'],
    ['获批日期', 'approved_on'],
    ['赴港簽註到期日', 'endorsement_d_expiry'],
    ['赴港签注到期日', 'endorsement_d_expiry'],
    ['擔保人商業登記號', 'sponsor_brn'],
    ['担保人商业登记号', 'sponsor_brn'],
  ])('%j is %s', (header, column) => expect(meaningOf(header)).toEqual({ sure: column }))

  test.each(['Permit valid until', '类别', '類別', 'Status'])('%s depends on the sheet', (header) => {
    expect(meaningOf(header)).toHaveProperty('candidates')
  })

  test.each([
    ['類別組別', 'stream'],
    ['年薪總額', 'annual_package'],
    ['年薪总额', 'annual_package'],
    ['離職日期', 'employment_end'],
    ['終止僱傭通知日期', 'termination_notice_on'],
    ['终止雇佣通知日期', 'termination_notice_on'],
    ['合約續期至', 'contract_renewed_until'],
    ['合同续期至', 'contract_renewed_until'],
    ['延期決定日期', 'extension_decided_on'],
    ['延期結果', 'extension_outcome'],
    ['離港日數', 'days_abroad'],
    ['逗留類別', 'stay_kind'],
    ['市場薪酬', 'market_package'],
    ['應評稅入息', 'assessable_income'],
  ])('%s, which sheets of earlier versions carry, is still %s', (header, column) => {
    expect(meaningOf(header)).toEqual({ sure: column })
  })

  test.each(['', '備註', 'Shoe size', 'Staff no. / 逗留期限'])('%j says nothing', (header) => {
    expect(meaningOf(header)).toBeNull()
  })

  test.each(columns)('%s is known in at least five forms each, in English and Chinese', (column) => {
    const forms = new Set(knownForms(column).map(foldWord))
    const chinese = [...forms].filter((form) => /\p{Script=Han}/u.test(form))
    expect(chinese.length).toBeGreaterThanOrEqual(5)
    expect(forms.size - chinese.length).toBeGreaterThanOrEqual(5)
    for (const form of knownForms(column)) expect(meaningOf(form), form).toEqual({ sure: column })
  })

  test.each(LOCALES.flatMap((locale) => sheetColumns.map((column) => [locale, column] as const)))(
    'the heading that the people report writes in %s for %s is read again',
    (locale, column) => {
      const header = translatorFor(locale).t(`column.${column}`)
      expect(meaningOf(header), header).toEqual({ sure: column })
    },
  )

  test.each(LOCALES)('a whole people report in %s is read column by column', (locale) => {
    const { t } = translatorFor(locale)
    const headings = sheetColumns.map((column) => t(`column.${column}`))
    const { columns: matches, doubles } = matchColumns(headings, [], new Map())
    expect([matches.map(({ column }) => column), doubles]).toEqual([sheetColumns, []])
  })

  test.each(LOCALES)('the headers that we write in %s are read again', (locale) => {
    for (const column of columns) {
      const header = translatorFor(locale).t(`import.column.${column}`)
      expect(meaningOf(header), header).toEqual({ sure: column })
    }
  })
})

test('what is known in traditional characters is known in simplified ones', () => {
  const known = columns.flatMap(knownForms).join('')
  const unfolded = [...new Set(known)].filter((character) => {
    // Of characters that both scripts share the simplified repertoire has a code.
    const isShared = iconv.decode(iconv.encode(character, 'gb2312'), 'gb2312') === character
    return /\p{Script=Han}/u.test(character) && !isShared && foldWord(character) === character
  })
  expect(unfolded).toEqual([])
})
