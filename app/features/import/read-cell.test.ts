import { describe, expect, test } from 'vitest'
import type { SheetColumn } from '#app/domain/people-sheet.ts'
import { readCell } from './read-cell.ts'
import { splitName } from './split-name.ts'

const EMPTY = { kind: 'empty' }
const value = (it: unknown) => ({ kind: 'value', value: it })
const fault = (it: string) => ({ kind: 'fault', fault: it })

describe('a cell', () => {
  test.each<[SheetColumn, string, unknown]>([
    ['job_title', '  Engineer ', value('Engineer')],
    ['job_title', '-', EMPTY],
    ['family_name', 'NA', value('NA')],
    ['entity_brn', 'N/A', EMPTY],
    ['job_title', "'=1+1", value('=1+1')],
    ['job_title', "'- Engineer", value('- Engineer')],
    ['job_title', '=HYPERLINK("http://x.test")', fault('formula')],
    ['job_title', '@SUM(A1)', fault('formula')],
    ['job_title', '+1+cmd', fault('formula')],
    ['td_expiry', '=TODAY()', fault('formula')],
    ['monthly_pay', '=A1*12', fault('formula')],
    ['monthly_pay', '45000', value(45000)],
    ['monthly_pay', 'HK$ 45,000.00', value(45000)],
    ['monthly_pay', '４５，０００', value(45000)],
    ['monthly_pay', '4.5萬', value(45000)],
    ['monthly_pay', '45k', value(45000)],
    ['monthly_pay', '1.1万', value(11000)],
    ['monthly_pay', '港幣45,000元', value(45000)],
    ['monthly_pay', '45000.50', fault('not_whole_money')],
    ['monthly_pay', '45.000', fault('not_money')],
    ['monthly_pay', '45,00', fault('not_money')],
    ['monthly_pay', '-45000', fault('not_money')],
    ['monthly_pay', 'RMB 45000', fault('not_money')],
    ['monthly_pay', '9999999999', fault('not_money')],
    ['monthly_pay', 'TBC', EMPTY],
    ['contract_months', '24', value(24)],
    ['contract_months', '24 months', value(24)],
    ['contract_months', '2年', value(24)],
    ['contract_months', '24個月', value(24)],
    ['contract_months', '24 days', fault('not_a_count')],
    ['contract_months', '2.5', fault('not_a_count')],
    ['days_abroad', '30日', value(30)],
    ['days_abroad', '1 month', fault('not_a_count')],
    ['contract_end', '無固定期限', EMPTY],
    ['contract_end', 'open-ended', EMPTY],
    ['limit_of_stay', 'open-ended', fault('not_a_day')],
    ['limit_of_stay', '2026-02-30', fault('impossible_day')],
    ['hkid', 'none', value(null)],
    ['hkid', '無', value(null)],
    ['hkid', '没有', value(null)],
    ['hkid', 'N/A', EMPTY],
    ['td_number', '無', EMPTY],
    ['endorsement_d_expiry', '無', value(null)],
    ['td_expiry', '無', EMPTY],
    ['hk_degree', 'Y', value(true)],
    ['hk_degree', '不適用', EMPTY],
    ['hk_degree', 'often', fault('not_a_boolean')],
    ['condition', 'none', value('none')],
    ['scheme', 'H-1B', fault('not_a_choice')],
  ])('%s %j', (column, text, read) => expect(readCell(column, text)).toEqual(read))
})

describe('a whole name in one cell', () => {
  test.each([
    ['陳小明', undefined, undefined, '陳小明'],
    ['CHEN Xiaoming', 'CHEN', 'Xiaoming', undefined],
    ['陳小明 CHEN Xiaoming', 'CHEN', 'Xiaoming', '陳小明'],
    ['CHEN, Xiao Ming (陳 小明)', 'CHEN', 'Xiao Ming', '陳小明'],
    ['Xiaoming CHEN', 'CHEN', 'Xiaoming', undefined],
    ['Tai Man CHAN', 'CHAN', 'Tai Man', undefined],
    ['CHAN TAI MAN', 'CHAN', 'TAI MAN', undefined],
    ['Xiaoming Chen', 'Chen', 'Xiaoming', undefined],
    ['Chen Li', 'Chen', 'Li', undefined],
    ['AU YEUNG Siu', 'AU YEUNG', 'Siu', undefined],
    ['Ms. LI Na', 'LI', 'Na', undefined],
    ['阿依古麗·買買提', undefined, undefined, '阿依古麗·買買提'],
    ['Li', 'Li', undefined, undefined],
  ])('%s', (text, family_name, given_names, chinese_name) => {
    expect(splitName(text)).toEqual(JSON.parse(JSON.stringify({ family_name, given_names, chinese_name })))
  })
})
