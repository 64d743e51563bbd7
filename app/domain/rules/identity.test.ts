import { describe, expect, test } from 'vitest'
import { family, judged, spansOf } from '#tests/helpers/rule-cases.ts'

describe('MM16: name on file and on the document', () => {
  test.each([
    ['CHEN XIAOMING', 0],
    ['Chen, Xiao-Ming', 0],
    ['xiaoming chen', 0],
    ['ＣＨＥＮ　ＸＩＡＯＭＩＮＧ', 0],
    ['陳小明', 0],
    ['CHEN XIAOMING 陳小明', 0],
    ['陳小明 CHEN XIAOMING', 0],
    ['Xiaoming 陳小明 Chen', 0],
    ['CHEN XIAOMIN', 1],
    ['CHEN XIAOMIN 陳小明', 1],
    ['陳大明', 1],
    [null, 0],
    [undefined, 0],
  ])('%s: %i', (name, count) => {
    expect(spansOf('MM16', family({ employment: { name } }))).toHaveLength(count)
  })

  test.each([
    ['CHEN XIAOMING', null, []],
    ['Xiaoming Chen', undefined, []],
    ['CHEN XIAOMIN', null, ['employment.name', 'person.familyName', 'person.givenNames']],
  ])('%s, while the Chinese name is %s', (name, chineseName, read) => {
    const [found] = judged('MM16', family({ employment: { name }, person: { chineseName } }))
    expect(found?.explanation.inputs.map(({ field }) => field) ?? []).toEqual(read)
  })

  test('silent without an employment, and in a stay that was over before it', () => {
    expect(judged('MM16', family({ employment: null }))).toEqual([])
    const employment = { name: 'LI SI', travelDocumentNumber: 'C12345679', startDate: '2027-02-01' }
    expect(spansOf('MM16', family({ employment, extension: {} }))).toEqual([
      'E001:s2 high 2027-02-01..- due -',
    ])
    expect(spansOf('MM17', family({ employment, extension: {} }))).toEqual([
      'E001:s2 high 2027-02-01..- due -',
    ])
  })

  test('silent while a part of the name is unknown', () => {
    const employment = { name: 'CHEN XIAOMIN' }
    expect(spansOf('MM16', family({ employment, person: { givenNames: null } }))).toEqual([])
    expect(spansOf('MM16', family({ employment, person: { familyName: undefined } }))).toEqual([])
  })

  test('for each stay, from the later start of stay and employment', () => {
    expect(spansOf('MM16', family({ employment: { name: 'LI SI' }, extension: {} }))).toEqual([
      'E001:s1 high 2025-03-12..2027-02-01 due -',
      'E001:s2 high 2027-02-01..- due -',
    ])
  })
})

describe('MM17: document number on file and approved', () => {
  test.each([
    ['C12345678', 0],
    ['c 1234 5678', 0],
    ['C12345679', 1],
    ['••••5679', 0],
    [null, 0],
    [undefined, 0],
  ])('%s: %i', (travelDocumentNumber, count) => {
    const found = judged('MM17', family({ employment: { travelDocumentNumber } }))
    expect(found).toHaveLength(count)
    expect(JSON.stringify(found)).not.toMatch(/C1234567/)
  })

  test('silent where the approval names none, or only its end', () => {
    const employment = { travelDocumentNumber: 'C12345679' }
    expect(spansOf('MM17', family({ employment, stay: { travelDocumentNumber: null } }))).toEqual([])
    expect(spansOf('MM17', family({ employment, stay: { travelDocumentNumber: '••••5678' } }))).toEqual([])
  })
})

describe('MM23: form and check digit', () => {
  test.each([
    ['A123456(3)', 0],
    ['A123456(4)', 1],
    ['C876300(0)', 1],
    ['12345', 1],
    ['••••3456', 0],
    [null, 0],
    [undefined, 0],
  ])('identity card %s: %i', (hkid, count) => {
    expect(spansOf('MM23', family({ person: { hkid } }))).toHaveLength(count)
    expect(spansOf('MM23', family({ dependant: { hkid } }))).toHaveLength(count)
  })

  test.each([
    ['eep', 'CA0000001', 0],
    ['eep', 'CI1234567', 1],
    ['eep', 'C1234567', 1],
    ['eep', 'W12345678', 0],
    ['prc_passport', 'EA1234567', 0],
    ['prc_passport', 'C12345678', 1],
    ['other', '42', 0],
    [null, '42', 0],
    ['eep', '••••4321', 0],
    ['eep', null, 0],
  ] as const)('%s %s: %i', (type, number, count) => {
    expect(spansOf('MM23', family({ document: { type, number } }))).toHaveLength(count)
  })

  test('each number by itself, masked, for each stay', () => {
    const caseFile = family({
      person: { hkid: 'A123456(4)' },
      document: { number: 'C1234' },
      extension: {},
      dependant: { hkid: 'A123456(5)' },
    })
    expect(spansOf('MM23', caseFile)).toEqual([
      'E001/D1:s1.hkid low 2025-03-10..- due -',
      'E001:s1.hkid low 2025-03-10..2027-02-01 due -',
      'E001:s1.t1 low 2025-03-10..2027-02-01 due -',
      'E001:s2.hkid low 2027-02-01..- due -',
      'E001:s2.t1 low 2027-02-01..- due -',
    ])
    expect(JSON.stringify(judged('MM23', caseFile))).not.toMatch(/A12345|C1234/)
  })
})
