import { expect, test } from 'vitest'
import { wholeCaseFile } from '#tests/helpers/whole-case-file.ts'
import { Refused } from './command.ts'
import { readCaseFiles } from './read-case-files.ts'

type Part = string | number

/** A copy with another value at the path; `undefined` takes the key out. */
function withValue(whole: object, path: Part[], value: unknown): object {
  const copy: unknown = structuredClone(whole)
  let inner = copy
  for (const part of path.slice(0, -1)) inner = Reflect.get(Object(inner), part)
  const last = path.at(-1) ?? ''
  if (value === undefined) Reflect.deleteProperty(Object(inner), last)
  else Reflect.set(Object(inner), last, value)
  return Object(copy)
}

function read(...caseFiles: object[]) {
  return readCaseFiles('f.json', JSON.stringify(caseFiles.length === 1 ? caseFiles[0] : caseFiles))
}

const SCHEMES = 'ASMTP, GEP, TechTAS, QMAS, TTPS, IANG, ASSG, DEPENDANT'
const MARRIAGES = 'single, married, civil_partnership, separated, divorced, widowed, deceased'
const DAY = 'expected a day written YYYY-MM-DD'
const NO_SUCH_DAY = 'expected an existing day written YYYY-MM-DD'
const MONEY = 'expected an amount in HK dollars, 0 to 2,000,000,000'
const MONTHS = 'expected a whole number of months, 0 to 1,200'

test.each<[Part[], unknown, string]>([
  [['stays', 0, 'scheme'], 'asmtp', `stays[0].scheme is "asmtp"; expected ${SCHEMES}`],
  [['person', 'maritalStatus'], 'Divorced', `person.maritalStatus is "Divorced"; expected ${MARRIAGES}`],
  [
    ['travelDocuments', 0, 'type'],
    'EEP',
    'travelDocuments[0].type is "EEP"; expected eep, prc_passport, other',
  ],
  [['absences', 0, 'status'], 'Away', 'absences[0].status is "Away"; expected away, visitor'],
  [
    ['dependants', 0, 'stays', 0, 'condition'],
    'dependant',
    'dependants[0].stays[0].condition is "dependant"; expected employment, time_only, visitor, none',
  ],
  [
    ['stays', 0, 'recruitmentWaiver'],
    'yes',
    'stays[0].recruitmentWaiver is "yes"; expected talent_list, pay_2m, other',
  ],
  [
    ['topTier', 'assessableIncomePreviousYear'],
    '2000000',
    `topTier.assessableIncomePreviousYear is "2000000"; ${MONEY}`,
  ],
  [['stays', 0, 'monthlyPay'], -1, `stays[0].monthlyPay is -1; ${MONEY}`],
  [['employment', 'workLocation'], 123, 'employment.workLocation is 123; expected a text'],
  [['contracts', 0, 'months'], 12.5, `contracts[0].months is 12.5; ${MONTHS}`],
  [['contracts', 0, 'months'], 1_201, `contracts[0].months is 1201; ${MONTHS}`],
  [
    ['employment', 'terms', 0, 'effectiveOn'],
    '1/2/2025',
    `employment.terms[0].effectiveOn is "1/2/2025"; ${NO_SUCH_DAY}`,
  ],
  [
    ['employment', 'terms', 1, 'effectiveOn'],
    '2025-08-31',
    'employment.terms[1].effectiveOn is "2025-08-31"; expected a day not before that of the terms above it: the oldest come first',
  ],
  [['person', 'dateOfBirth'], '2025-02-29', `person.dateOfBirth is "2025-02-29"; ${NO_SUCH_DAY}`],
  [['absences', 0, 'from'], null, `absences[0].from is null; ${DAY}`],
  [['person', 'hkDegree'], 'no', 'person.hkDegree is "no"; expected true or false'],
  [['stays'], {}, 'stays is an object; expected a list'],
  [['stays', 0], null, 'stays[0] is null; expected an object'],
  [['person'], undefined, 'person is missing; expected an object'],
  [['person', 'staffNo'], ' ', 'person.staffNo is " "; expected a text that is not empty'],
  [
    ['dependants', 1, 'id'],
    'D1',
    'dependants[1].id is "D1"; expected an id that no other dependant has, such as D1, D2',
  ],
])('%j %j is refused with where it stands and what is expected', (path, value, line) => {
  expect(() => read(withValue(wholeCaseFile(), path, value))).toThrow(new Refused(`f.json: ${line}`))
})

test('a whole case file is read as it is written', () => {
  expect(read(wholeCaseFile())).toEqual({ caseFiles: [wholeCaseFile()], unknownKeys: [] })
})

test('null is a missing key wherever the contract gives it no other sense', () => {
  const { staffNo } = wholeCaseFile().person
  const keys = Object.keys(wholeCaseFile()).filter((key) => key !== 'person')
  const nothing = Object.fromEntries(keys.map((key) => [key, null]))
  expect(read({ person: { staffNo }, ...nothing }).caseFiles).toEqual([{ person: { staffNo } }])
  const inside = {
    person: { staffNo },
    employment: { terms: null, otherEngagements: null },
    dependants: [{ id: 'D1', stays: null, travelDocuments: null, applications: null, documents: null }],
  }
  expect(read(inside).caseFiles).toEqual([
    { person: { staffNo }, employment: { otherEngagements: null }, dependants: [{ id: 'D1' }] },
  ])
  const kept = read({ person: { staffNo, hkid: null }, stays: [{ limitOfStay: null }] }).caseFiles
  expect(kept).toStrictEqual([{ person: { staffNo, hkid: null }, stays: [{ limitOfStay: null }] }])
})

test('the same family twice is refused with both places', () => {
  const family = (staffNo: string) => ({ person: { staffNo } })
  expect(() => read(family('E1'), family('E2'), family('E1'))).toThrow(
    new Refused('f.json: case file 3, person.staffNo is "E1", as in case file 1; expected each family once'),
  )
  const lines = ['E1', 'E1'].map((staffNo) => JSON.stringify(family(staffNo))).join('\n\n')
  expect(() => readCaseFiles('f.jsonl', lines)).toThrow(
    new Refused('f.jsonl: line 3, person.staffNo is "E1", as in line 1; expected each family once'),
  )
})

test('unknown keys are left out and named once each, with where the first stands', () => {
  const stays = [{ scheme: 'ASMTP', Scheme: 'GEP' }, { Scheme: 'GEP' }]
  const { caseFiles, unknownKeys } = read(
    { person: { staffNo: 'E1' }, stays },
    { person: { staffNo: 'E2' }, stays, note: [{ of: 'ours' }] },
  )
  expect(unknownKeys).toEqual(['case file 1, stays[0].Scheme', 'case file 2, note'])
  expect(caseFiles[0]).toEqual({ person: { staffNo: 'E1' }, stays: [{ scheme: 'ASMTP' }, {}] })
})

test('every fault has a line, up to twenty; a line of JSON Lines is named by its number', () => {
  const lines = Array.from({ length: 23 }, () => '{"person":{"staffNo":7}}')
  expect(() => readCaseFiles('f.jsonl', ['{"person":{"staffNo":"E1"}}', ...lines].join('\r\n'))).toThrow(
    /^f\.jsonl: line 2, person\.staffNo is 7; expected a text\n(.*\n){19}f\.jsonl: and 3 more problems$/,
  )
})

test.each([
  ['{"person": ', /^f is no JSON: .*; expected an object, an array or one object a line$/],
  ['{\n "person": x\n}', /^f is no JSON: .*; expected an object, an array or one object a line$/],
  ['{"person":{"staffNo":"E1"}}\n{oops\n', /^f: line 2 is no JSON: .*; expected one case file a line$/],
  ['[[]]', /^f: case file 1 is a list; expected an object$/],
])('%j is told in one line', (text, line) => {
  expect(() => readCaseFiles('f', text)).toThrow(line)
})
