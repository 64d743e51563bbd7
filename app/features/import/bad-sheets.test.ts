import { describe, expect, test } from 'vitest'
import { translatorFor } from '#app/i18n/catalogue.ts'
import { LOCALES } from '#app/i18n/locales.ts'
import { MAX_UPLOAD_BYTES } from '#app/platform/upload-limit.ts'
import { readSheet } from './read-sheet.server.ts'
import { problemLine, questionLine } from './sheet-problem.ts'

/** The problems as one line each, as a command prints them. */
function lines(file: string | Uint8Array, locale: (typeof LOCALES)[number] = 'en'): string[] {
  const words = translatorFor(locale)
  const { problems, questions } = readSheet(typeof file === 'string' ? Buffer.from(file) : file)
  return [
    ...problems.map((problem) => problemLine(words, problem)),
    ...questions.map((one) => questionLine(words, one)),
  ]
}

const HEADER = 'staff_no,principal_staff_no,family_name,given_names,limit_of_stay,monthly_pay,hkid\n'
const GOOD = 'E001,,CHEN,LI,2027-03-11,45000,\n'

const CASES: [name: string, file: string | Uint8Array, said: string[][]][] = [
  ['an empty file', '', [['the file is empty', 'CSV']]],
  ['only spaces and line ends', ' \r\n\r\n', [['the file is empty']]],
  ['a header without rows', HEADER, [['row 1', 'no rows below the header', 'one row a person']]],
  ['no known header', 'a,b,c\n1,2,3\n', [['row 1', 'no column', 'staff_no', '員工編號']]],
  ['a file too large', new Uint8Array(MAX_UPLOAD_BYTES + 1), [['10.1 MB', 'limit is 10 MB']]],
  [
    'a workbook',
    Uint8Array.from([0x50, 0x4b, 3, 4]),
    [['workbook', 'read as CSV', '(1) open it in Excel or WPS', 'CSV UTF-8', '(2) choose']],
  ],
  [
    'a quote that never closes',
    `${HEADER}${GOOD}E002,,"WONG,SAN,2027-01-01,1,\nE003,,LI,SI,2027-01-01,1,\n`,
    [['row 3', 'column “family_name”', '“"WONG,SAN', 'never closes']],
  ],
  [
    'text after a quote',
    `${HEADER}E002,,"WONG"x,SAN,2027-01-01,1,\n`,
    [['row 2', 'follows a closing quote']],
  ],
  [
    'too many cells',
    `${HEADER}E001,,CHEN,LI,2027-03-11,45,000,\n`,
    [['row 2', '8 cells', 'header 7', 'separator']],
  ],
  ['too few cells', `${HEADER}E001,,CHEN,LI,2027-03-11\n`, [['row 2', '5 cells', 'header 7']]],
  [
    'an impossible day',
    `${HEADER}E001,,CHEN,LI,2026-02-30,45000,\n`,
    [['row 2', 'column “limit_of_stay”', '“2026-02-30”', 'no such day', '2026-05-31']],
  ],
  [
    'no day at all',
    `${HEADER}E001,,CHEN,LI,next May,45000,\n`,
    [['row 2', '“next May”', 'not a date', '31/5/2026']],
  ],
  [
    'a word for money',
    `${HEADER}E001,,CHEN,LI,2027-03-11,plenty,\n`,
    [['row 2', 'column “monthly_pay”', '“plenty”', 'not an amount', '45000']],
  ],
  [
    'a formula',
    `${HEADER}E001,,=cmd|x,LI,2027-03-11,45000,\n`,
    [['row 2', '“=cmd|x”', 'formula', 'apostrophe']],
  ],
  [
    'a formula for a whole name',
    'staff_no,Full name,limit_of_stay\nE001,=cmd|x,2027-03-11\n',
    [['row 2', 'column “Full name”', '“=cmd|x”', 'formula', 'apostrophe']],
  ],
  [
    'a repeated staff number',
    `${HEADER}${GOOD}${GOOD}`,
    [['row 3', 'column “staff_no”', '“E001”', 'already stands in row 2', 'one row']],
  ],
  [
    'a dependant without principal',
    `${HEADER}${GOOD},E009,CHEN,YI,2027-03-11,,\n`,
    [['row 3', 'column “principal_staff_no”', '“E009”', 'no principal', 'row of the principal']],
  ],
  [
    'two rows for one dependant',
    `${HEADER}${GOOD},E001,CHEN,YI,2027-03-11,,\n,E001,Chen,Yi,2027-03-11,,\n`,
    [['row 4', '“Chen Yi”', 'already stands in row 3']],
  ],
  ['no staff number', `${HEADER},,CHEN,LI,2027-03-11,1,\n`, [['row 2', 'column “staff_no”', 'missing']]],
  [
    'no name',
    `${HEADER}E001,,,,2027-03-11,1,\n`,
    [['row 2', 'family_name', 'name is missing', 'Chinese name']],
  ],
  [
    'neither limit nor arrival',
    `${HEADER}E001,,CHEN,LI,,1,\n`,
    [['row 2', 'limit_of_stay', 'neither limit of stay nor arrival', 'offer']],
  ],
  [
    'no column for the limit',
    'staff_no,family_name\nE001,CHEN\nE002,LI\n',
    [['column “limit_of_stay”', 'no column for Limit of stay', 'header limit_of_stay']],
  ],
  [
    'an order that can be read two ways',
    `${HEADER}E001,,CHEN,LI,5/6/2027,45000,\n`,
    [['limit_of_stay', 'row 2', '“5/6/2027”', '5 Jun 2027 (dmy) or 6 May 2027 (mdy)', '--date-order']],
  ],
  [
    'a relationship nobody knows',
    'staff_no,name,relationship,limit_of_stay\nE1,CHEN LI,cousin,2027-03-11\n',
    [['“cousin”', 'spouse, civil partner (civil_partner), child']],
  ],
]

describe('a sheet with a fault says where, what and what is expected', () => {
  test.each(CASES)('%s', (_, file, said) => {
    const told = lines(file)
    expect(told.length, told.join('\n')).toBe(said.length)
    said.forEach((pieces, index) => {
      for (const piece of pieces) expect(told[index]).toContain(piece)
    })
    for (const locale of LOCALES) expect(lines(file, locale)).toHaveLength(said.length)
  })

  test('in Chinese, too', () => {
    expect(lines(`${HEADER}E001,,CHEN,LI,2026-02-30,45000,\n`, 'zh-Hant')).toEqual([
      '第 2 行、「limit_of_stay」欄、「2026-02-30」：日曆上沒有這一日；應為存在的日期，例如 2026-05-31、31/5/2026、31-May-2026 或 2026年5月31日',
    ])
    expect(
      lines('staff_no,name,relationship,limit_of_stay\nE1,CHEN LI,cousin,2027-03-11\n', 'zh-Hans')[0],
    ).toContain('配偶（spouse）、民事伴侣（civil_partner）、子女（child）')
  })
})

test('numbers of identity documents are masked in messages, wherever they stand', () => {
  const shifted = lines(`${HEADER}E001,,CHEN,LI,2027-03-11,45000,,A123456(3)\n`)
  expect(shifted.join()).toContain('••••4563')
  expect(lines(`${HEADER}E001,,CHEN,LI,A123456(3),45000,\n`).join()).toContain('••••4563')
  expect(lines(`${HEADER}E001,,CHEN,LI,2027-03-11,45000,=G123456(A)\n`).join()).toContain('••••456A')
})

test('every problem is told, and the rows without one are kept', () => {
  const { records, problems } = readSheet(
    Buffer.from(`${HEADER}E001,,CHEN,LI,2026-02-30,x,\n${GOOD.replace('E001', 'E002')}E003,,LI,ER,soon,1,\n`),
  )
  expect(problems.map(({ row, column }) => [row, column])).toEqual([
    [2, 'limit_of_stay'],
    [2, 'monthly_pay'],
    [4, 'limit_of_stay'],
  ])
  expect(records.map(({ row }) => row)).toEqual([3])
})

test('a wrong column does not fill a book with problems', () => {
  const rows = Array.from({ length: 5_000 }, (_, row) => `E${row},,CHEN,LI,x,x,\n`).join('')
  const { problems } = readSheet(Buffer.from(HEADER + rows))
  expect(problems.length).toBeLessThan(2_100)
  expect(problems.at(-1)?.reason.key).toBe('import.problem.more')
})
