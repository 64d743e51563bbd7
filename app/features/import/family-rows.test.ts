import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SheetValues } from '#app/domain/people-sheet.ts'
import { familiesFromRecords } from '#app/domain/people-sheet-families.ts'
import { identify, type Liberty } from './read-row.ts'
import { type ReadSheetOptions, readSheet } from './read-sheet.server.ts'

const read = (lines: readonly string[], options?: ReadSheetOptions) =>
  readSheet(Buffer.from(lines.join('\n')), options)

/** Each family as the names of its people, dependants by relationship. */
function familiesIn(lines: readonly string[]) {
  const { records, problems, questions } = read(lines)
  expect([problems, questions]).toEqual([[], []])
  const { families, orphans, repeats } = familiesFromRecords(records)
  expect([orphans, repeats]).toEqual([[], []])
  return families
    .map(({ principal, dependants }) => [
      principal.staffNo,
      principal.values.chinese_name,
      ...dependants.map(({ values }) => `${values.relationship} ${values.chinese_name}`).sort(),
    ])
    .sort()
}

const HEADER = '員工編號,姓名,關係,出生日期,入職日期,逗留期限'
/** The spouse's and the children's rows repeat the employee's number and day of hire. */
const ROWS = [
  'E001,陳小明,,1988-04-03,2024-03-01,2027-03-11',
  'E001,王麗,配偶,1990-05-02,2024-03-01,2027-03-11',
  'E001,陳一,子女,2016-02-29,2024-03-01,2027-03-11',
  'E001,陳二,子女,2019-01-01,2024-03-01,2027-03-11',
  'E002,李大文,本人,1985-04-03,2025-03-01,2027-03-11',
  'E002,李三,子女,2020-04-03,2025-03-01,2027-03-11',
]
const FAMILIES = [
  ['E001', '陳小明', 'child 陳一', 'child 陳二', 'spouse 王麗'],
  ['E002', '李大文', 'child 李三'],
]

describe('who a row is about', () => {
  const about = (values: SheetValues) => {
    const liberties = new Set<Liberty>()
    const found = identify({ row: 2, values, liberties, approvedOn: undefined, openDays: [], problems: [] })
    const whose = 'missing' in found ? found.missing : `${found.kind} of ${found.staffNo}`
    return [whose, ...liberties]
  }

  test.each<[SheetValues, ...string[]]>([
    [{ staff_no: 'E1' }, 'principal of E1'],
    [{ staff_no: 'E1', principal_staff_no: 'E1' }, 'principal of E1'],
    [{ staff_no: 'E1', relationship: 'spouse' }, 'dependant of E1', 'role_by_relation'],
    [{ principal_staff_no: 'E1' }, 'dependant of E1', 'role_by_principal'],
    [{ staff_no: 'F7', principal_staff_no: 'E1' }, 'dependant of E1', 'role_by_principal'],
    [
      { staff_no: 'F7', principal_staff_no: 'E1', relationship: 'child' },
      'dependant of E1',
      'role_by_principal',
    ],
    // What the sheet says itself is not guessed.
    [{ record_type: 'dependant', staff_no: 'E1' }, 'dependant of E1'],
    [{ record_type: 'dependant', staff_no: 'F7', principal_staff_no: 'E1' }, 'dependant of E1'],
    [{ record_type: 'principal', staff_no: 'F7', principal_staff_no: 'E1' }, 'principal of F7'],
    [{ record_type: 'principal', staff_no: 'E1', relationship: 'spouse' }, 'principal of E1'],
    [{ record_type: 'principal', principal_staff_no: 'E1' }, 'staff_no'],
    [{ record_type: 'dependant' }, 'principal_staff_no'],
    [{ relationship: 'child' }, 'principal_staff_no', 'role_by_relation'],
    [{}, 'staff_no'],
  ])('%j', (values, ...expected) => {
    expect(about(values)).toEqual(expected)
  })
})

describe('rows of the family that repeat the number of the employee', () => {
  test('are dependants where the relationship is filled, in any order of rows', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ROWS, { minLength: ROWS.length }), (rows) => {
        expect(familiesIn([HEADER, ...rows])).toEqual(FAMILIES)
      }),
    )
  })

  test.each(['', '本人', 'self', '主申請人', 'Employee'])(
    'whose relationship says %j is the employee',
    (self) => {
      expect(familiesIn([HEADER, ...ROWS.slice(1, 4), ROWS[0]?.replace(',,', `,${self},`) ?? ''])).toEqual([
        FAMILIES[0],
      ])
    },
  )

  test.each(['spouse', 'civil_partner', 'child'])(
    '%s under canonical headers, whatever the type says',
    (word) => {
      const types = ['', 'dependant'].map((type) => {
        const { records, problems } = read([
          'record_type,staff_no,family_name,chinese_name,relationship,date_of_birth,limit_of_stay',
          `${type},E001,WANG,王麗,${word},1990-05-02,2027-03-11`,
          'principal,E001,CHEN,陳小明,,1988-04-03,2027-03-11',
        ])
        expect(problems).toEqual([])
        return records.map(({ kind, staffNo, values }) => [kind, staffNo, values.relationship])
      })
      const both = [
        ['dependant', 'E001', word],
        ['principal', 'E001', undefined],
      ]
      expect(types).toEqual([both, both])
    },
  )

  test('also where a column of principals is there and repeats the number, or is empty', () => {
    for (const sponsor of ['', 'E001']) {
      const { records, problems } = read([
        'staff_no,principal_staff_no,family_name,relationship,limit_of_stay',
        `E001,${sponsor},WANG,spouse,2027-03-11`,
        `E001,${sponsor},CHEN,,2027-03-11`,
      ])
      expect([problems, records.map(({ kind }) => kind)]).toEqual([[], ['dependant', 'principal']])
    }
  })

  test('without the employee’s row say so, unless the employee is on file', () => {
    const lines = [HEADER, ROWS[1] ?? '']
    expect(read(lines).problems).toMatchObject([
      { row: 2, column: '員工編號', value: 'E001', reason: { key: 'import.problem.no_principal' } },
    ])
    const { records, problems } = read(lines, { isOnFile: (staffNo) => staffNo === 'E001' })
    expect([problems, records.map(({ kind, staffNo }) => [kind, staffNo])]).toEqual([
      [],
      [['dependant', 'E001']],
    ])
  })

  test('do not hide that two employees have one number', () => {
    const twice = ROWS[0]?.replace('陳小明', '陳大明') ?? ''
    expect(read([HEADER, ...ROWS, twice]).problems).toMatchObject([
      { row: 8, value: 'E001', reason: { key: 'import.problem.repeated_staff_no', params: { row: 2 } } },
    ])
  })
})
