import { expect, test } from 'vitest'
import type { CaseFile } from '#app/domain/case-file.ts'
import { DEFAULT_EMPLOYER_RULES } from '#app/domain/employer-rules.ts'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { ruleContext } from '#app/domain/rule-context.ts'
import { contractLines, dependantLines, expiryLine, type LineContext } from './family-lines.ts'

const context: LineContext = {
  asOf: day('2026-11-24'),
  rules: DEFAULT_EMPLOYER_RULES,
  identifiers: 'full',
  department: null,
  entityName: 'Present Co',
  contractEntities: [],
  stages: {},
}
const stays = [
  {
    kind: 'entry' as const,
    filedOn: day('2024-12-01'),
    arrivedOn: day('2025-01-01'),
    limitOfStay: day('2027-01-01'),
  },
]
const travelDocuments = [
  { type: 'prc_passport' as const, number: 'E12345678', expiresOn: day('2034-01-01') },
  { type: 'eep' as const, number: 'C12345678', expiresOn: day('2028-01-01') },
  { type: 'prc_passport' as const, number: 'E87654321', expiresOn: day('2031-01-01') },
]
const caseFile: CaseFile = {
  person: { staffNo: 'E1' },
  employment: { status: 'active', entityBrn: '11111111' },
  stays,
  travelDocuments,
  dependants: [{ id: 'D1', stays, travelDocuments }],
}

const rules = ruleContext(caseFile, DEFAULT_EMPLOYER_RULES)

test('the document of a report is the one that the rules look at: a permit before a passport that lasts longer', () => {
  expect(expiryLine(rules, null, context).td_expiry).toBe('2028-01-01')
  expect(expiryLine(rules, 'D1', context).td_expiry).toBe('2028-01-01')
  expect(dependantLines(caseFile, context)).toMatchObject([
    { td_number: 'C12345678', td_expiry: '2028-01-01' },
  ])
})

test('a contract names its own entity, and no number of another beside it', () => {
  const contracts = [{ entityBrn: '22222222' }, {}, {}]
  const lines = contractLines(
    { ...caseFile, contracts },
    { ...context, contractEntities: ['Former Co', null, 'Unnumbered Co'] },
  )
  expect(lines).toMatchObject([
    { entity_name: 'Former Co', entity_brn: '22222222' },
    { entity_name: 'Present Co', entity_brn: '11111111' },
    { entity_name: 'Unnumbered Co' },
  ])
  expect(lines[2]?.entity_brn).toBeUndefined()
})

test('a line tells the state of its own member, and none from the day after the employment', () => {
  const [own, late] = [day('2026-10-01'), day('2026-12-20')]
  const filed = { kind: 'extension' as const, filedOn: own }
  const family = ruleContext({ ...caseFile, applications: [filed] }, DEFAULT_EMPLOYER_RULES)
  const states = (of: typeof family, asOf = late) =>
    [null, 'D1'].map((id) => expiryLine(of, id, { ...context, asOf }).state)
  expect(states(family)).toEqual(['filed', 'late'])
  expect(states(family, day('2025-06-01'))).toEqual(['not_open', 'not_open'])
  const employment = { ...caseFile.employment, status: 'ended' as const, endDate: day('2026-11-30') }
  expect(states(ruleContext({ ...caseFile, employment }, DEFAULT_EMPLOYER_RULES))).toEqual([
    undefined,
    'late',
  ])
})
