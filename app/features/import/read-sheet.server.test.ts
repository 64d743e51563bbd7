import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvLine } from '#app/domain/csv.ts'
import { sheetCells, sheetColumns } from '#app/domain/people-sheet.ts'
import { familiesFromRecords } from '#app/domain/people-sheet-families.ts'
import { rowsFromCaseFile } from '#app/domain/people-sheet-from-case-file.ts'
import { caseFileFromRows, extrasFromRow } from '#app/domain/people-sheet-to-case-file.ts'
import { plainDate } from '#app/domain/plain-date.ts'
import { hrSheet, hrSheetBytes } from '#tests/helpers/hr-sheet.ts'
import { type ReadSheetOptions, readSheet, readSheetInSlices } from './read-sheet.server.ts'

const read = (text: string, options?: ReadSheetOptions) => readSheet(Buffer.from(text), options)

describe('the sheet of a personnel department', () => {
  const sheet = hrSheet()
  const expected = readSheet(hrSheetBytes('utf-8'))

  test('is read whole', () => {
    expect(expected.problems).toEqual([])
    expect(expected.questions).toEqual([])
    expect(expected.unknownColumns).toEqual(['備註'])
    expect(expected.dateOrder).toBe('dmy')
    const { families, orphans, repeats } = familiesFromRecords(expected.records)
    expect([families.length, families.flatMap((one) => one.dependants).length]).toEqual([
      sheet.principals,
      sheet.dependants,
    ])
    expect([...orphans, ...repeats]).toEqual([])
    expect(expected.records[0]).toEqual({
      row: 3,
      kind: 'principal',
      staffNo: 'YS001',
      values: {
        staff_no: 'YS001',
        record_type: 'principal',
        family_name: 'CHEN',
        given_names: 'Xiaoming',
        chinese_name: '陳曉明',
        date_of_birth: '1985-01-01',
        marital_status: 'married',
        department: '工程部',
        email: 'xiaoming.chen0@yuanshan.example.hk',
        entity_brn: '11111111',
        job_title: '軟件工程師',
        monthly_pay: 32000,
        employment_start: '2023-01-06',
        contract_start: '2023-01-06',
        contract_end: '2025-01-06',
        scheme: 'ASMTP',
        arrival_date: '2023-01-04',
        limit_of_stay: '2026-01-04',
        sponsor_brn: '11111111',
        approved_job_title: '軟件工程師',
        approved_monthly_pay: 32000,
        td_number: 'C30000000',
        td_expiry: '2031-01-04',
        endorsement_d_expiry: '2026-01-04',
      },
    })
    expect(expected.records[1]).toMatchObject({
      row: 4,
      kind: 'dependant',
      staffNo: 'YS001',
      values: { relationship: 'spouse', chinese_name: '張嘉怡', limit_of_stay: '2026-01-04' },
    })
  })

  test.each(['big5', 'utf-16le', 'gb18030'] as const)('says the same in %s', (encoding) => {
    const other = readSheet(hrSheetBytes(encoding))
    expect(other.encoding).toBe(encoding)
    expect(other.problems).toEqual([])
    const facts = (reading: typeof expected) =>
      reading.records.map(
        ({ values: { chinese_name, department, job_title, approved_job_title, ...rest } }) => rest,
      )
    expect(facts(other)).toEqual(facts(expected))
  })
})

describe('columns', () => {
  test('a sheet in English, its columns in any order, parted by semicolons', () => {
    const { records, unknownColumns } = read(
      'Limit of Stay;Employee ID;Surname;Given name;Shoe size\n2027-03-11;E001;CHEN;XIAOMING;42\n',
    )
    expect(unknownColumns).toEqual(['Shoe size'])
    expect(records[0]).toEqual({
      row: 2,
      kind: 'principal',
      staffNo: 'E001',
      values: { staff_no: 'E001', family_name: 'CHEN', given_names: 'XIAOMING', limit_of_stay: '2027-03-11' },
    })
  })

  test('unsure headers go by what is free and by what stands below', () => {
    const { mapping } = read(
      '員工編號,類別,姓名,Visa expiry,Permit valid until,簽證類型,英文名\n' +
        'E001,主申請人,陳小明,2027-03-11,2030-01-01,ASMTP,Xiaoming\nE001,配偶,王麗,2027-03-11,2030-01-01,ASMTP,Li\n',
    )
    expect(mapping.map(({ column }) => column)).toEqual([
      'staff_no',
      'record_type',
      'name',
      'limit_of_stay',
      'td_expiry',
      'scheme',
      'given_names',
    ])
    const alone = read('Staff no,Name,Permit valid until\nE001,CHEN Li,2027-03-11\n')
    expect(alone.records[0]?.values.limit_of_stay).toBe('2027-03-11')
    const category = read('Staff no,Name,類別,逗留期限\nE001,CHEN Li,輸入內地人才計劃,2027-03-11\n')
    expect(category.records[0]?.values.scheme).toBe('ASMTP')
  })

  test('a column without a known name is recognised by what only it can hold', () => {
    const { mapping, records } = read(
      'staff_no,name,limit_of_stay,證照,卡,誰,contact\n' +
        'E001,CHEN Li,2027-03-11,C12345678,A123456(3),主申請人,li@stays.test\n' +
        'E001,CHEN Yi,2027-03-11,CA0000001,G123456(A),子女,yi@stays.test\n',
    )
    expect(mapping.filter(({ by }) => by === 'content').map(({ column }) => column)).toEqual([
      'td_number',
      'hkid',
      'record_type',
      'email',
    ])
    expect(records[1]).toMatchObject({
      kind: 'dependant',
      staffNo: 'E001',
      values: { relationship: 'child' },
    })
  })

  test('two columns for one thing are asked about unless they hold the same or one is canonical', () => {
    const rows = 'E001,CHEN,2027-03-11,'
    expect(read(`staff_no,family_name,Visa expiry,逗留期限\n${rows}2027-03-11\n`).questions).toEqual([])
    expect(read(`staff_no,family_name,limit_of_stay,逗留期限\n${rows}2028-03-11\n`).questions).toEqual([])
    const asked = read(`staff_no,family_name,Visa expiry,逗留期限\n${rows}2028-03-11\n`)
    expect(asked.questions).toMatchObject([
      { kind: 'same_column', column: 'limit_of_stay', choices: [{ index: 2 }, { index: 3 }] },
    ])
    const answered = read(`staff_no,family_name,Visa expiry,逗留期限\n${rows}2028-03-11\n`, {
      columns: new Map([[2, null]]),
    })
    expect(answered.questions).toEqual([])
    expect(answered.records[0]?.values.limit_of_stay).toBe('2028-03-11')
  })

  test('a needed column that was not recognised is asked for once, and the answer serves', () => {
    const text = 'staff_no,family_name,Bis wann\nE001,CHEN,2027-03-11\nE002,LI,2027-03-12\n'
    expect(read(text).problems).toEqual([])
    expect(read(text).questions).toMatchObject([
      { kind: 'missing_column', column: 'limit_of_stay', candidates: [{ index: 2, header: 'Bis wann' }] },
    ])
    const answered = read(text, { columns: new Map([[2, 'limit_of_stay']]) })
    expect(answered.questions).toEqual([])
    expect(answered.records.map(({ values }) => values.limit_of_stay)).toEqual(['2027-03-11', '2027-03-12'])
  })
})

describe('days of figures', () => {
  const sheet = (...days: string[]) =>
    `staff_no,family_name,limit_of_stay\n${days.map((day, index) => `E${index},CHEN,${day}\n`).join('')}`

  test('are asked about when nothing settles their order', () => {
    const { questions, problems } = read(sheet('5/6/2027', '7/8/2027'))
    expect(problems).toEqual([])
    expect(questions).toEqual([
      {
        kind: 'date_order',
        columns: ['limit_of_stay'],
        row: 2,
        value: '5/6/2027',
        readings: { dmy: '2027-06-05', mdy: '2027-05-06' },
      },
    ])
  })

  test('follow the answer', () => {
    const limits = (order: 'dmy' | 'mdy') =>
      read(sheet('5/6/2027'), { dateOrder: order }).records[0]?.values.limit_of_stay
    expect([limits('dmy'), limits('mdy')]).toEqual(['2027-06-05', '2027-05-06'])
  })

  test('that contradict the answer are problems', () => {
    const { problems } = read(sheet('31/5/2027'), { dateOrder: 'mdy' })
    expect(problems).toMatchObject([
      { row: 2, value: '31/5/2027', reason: { key: 'import.problem.impossible_day' } },
    ])
  })
})

test('an update needs only what it changes', () => {
  const isOnFile = (staffNo: string) => staffNo === 'E001'
  const { records, problems, questions } = read(
    'staff_no,principal_staff_no,given_names,monthly_pay\nE001,,,52000\n,E001,YI,\n',
    { isOnFile },
  )
  expect([problems, questions]).toEqual([[], []])
  expect(records.map(({ kind, values }) => [kind, values])).toEqual([
    ['principal', { staff_no: 'E001', monthly_pay: 52000 }],
    ['dependant', { principal_staff_no: 'E001', given_names: 'YI' }],
  ])
})

test('what is written as a sheet reads to the same sheet', () => {
  const text = fc.oneof(
    fc.constantFrom(
      '=1+1',
      '-',
      "'",
      "'=x",
      'a,b',
      'say "x"',
      '陳',
      '+',
      '- x',
      'N/A',
      'none',
      '5/6/2027',
      '\t=1',
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }).filter((it) => !/[\0\uD800-\uDFFF]/.test(it)),
  )
  const maybeText = fc.option(text, { nil: null })
  const family = fc.record({
    familyName: fc.constantFrom('CHEN', 'NA'),
    department: maybeText,
    manager: maybeText,
    jobTitle: maybeText,
    hkid: fc.constantFrom(null, undefined, 'A123456(3)', '••••4563'),
    pay: fc.option(fc.nat(2_000_000), { nil: null }),
    children: fc.nat(2),
  })
  fc.assert(
    fc.property(fc.array(family, { minLength: 1, maxLength: 3 }), (families) => {
      const asOf = plainDate('2026-03-01')
      const rows = families.flatMap((one, number) =>
        rowsFromCaseFile(
          {
            person: { staffNo: `E${number}`, familyName: one.familyName, hkid: one.hkid },
            employment: { jobTitle: one.jobTitle, monthlyPay: one.pay },
            stays: [{ limitOfStay: plainDate('2027-03-11') }],
            dependants: Array.from({ length: one.children }, (_, child) => ({
              id: `D${child + 1}`,
              givenNames: `C${child}`,
              relationship: 'child' as const,
            })),
          },
          { email: null, department: one.department, manager: one.manager, entityName: null },
          asOf,
        ),
      )
      const sheet = [sheetColumns, ...rows.map((row) => sheetCells(row, 'full'))].map(csvLine).join('')
      const { records, problems, questions } = read(sheet)
      expect([problems, questions]).toEqual([[], []])
      const again = familiesFromRecords(records).families.flatMap((one) =>
        rowsFromCaseFile(caseFileFromRows(one), extrasFromRow(one.principal), asOf),
      )
      expect([sheetColumns, ...again.map((row) => sheetCells(row, 'full'))].map(csvLine).join('')).toBe(sheet)
    }),
  )
})

describe('speed', () => {
  const many = (count: number) => {
    const [title = '', header = '', ...rows] = hrSheet().text.split('\r\n').filter(Boolean)
    const copies = Array.from({ length: Math.ceil(count / rows.length) }, (_, copy) =>
      rows.map((row) => row.replace(/YS(\d{3})/g, `YS$1-${copy}`)),
    )
    return Buffer.from([title, header, ...copies.flat()].join('\r\n'))
  }

  test('10,000 rows are read well under two seconds', () => {
    const bytes = many(10_000)
    const before = process.cpuUsage()
    const { records, problems } = readSheet(bytes)
    // Time of this process, not of the wall: the machine may be shared.
    const { user } = process.cpuUsage(before)
    expect([records.length, problems.length]).toEqual([10_000, 0])
    expect(user / 1_000).toBeLessThan(2_000)
  })

  test('in slices the event loop turns often, and the result is the same', async () => {
    const bytes = many(2_000)
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 0)
    const sliced = await readSheetInSlices(bytes)
    clearInterval(timer)
    expect(sliced).toEqual(readSheet(bytes))
    expect(turns).toBeGreaterThan(3)
  })
})
