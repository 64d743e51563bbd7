import { expect, test } from 'vitest'
import { DEFAULT_EMPLOYER_RULES } from '#app/domain/employer-rules.ts'
import { ruleContext } from '#app/domain/rule-context.ts'
import { known, type LooseCaseFile } from '#tests/helpers/rule-cases.ts'

type Stays = NonNullable<LooseCaseFile['stays']>

const TECHNICAL = {
  kind: 'entry',
  stream: 'technical_professional',
  arrivedOn: '2025-03-10',
  limitOfStay: '2027-03-10',
} as const
const GENERAL = { kind: 'extension', activatedOn: '2026-06-01', limitOfStay: '2029-03-10' } as const

const context = (stays: Stays | undefined, dependantStays?: Stays) =>
  ruleContext(
    known({ person: { staffNo: 'E001' }, stays, dependants: [{ id: 'D1', stays: dependantStays }] }),
    DEFAULT_EMPLOYER_RULES,
  )

test.each<[string, Stays, string, string]>([
  ['four weeks of the technical stream', [TECHNICAL, GENERAL], '2025-05-20', '2027-02-10'],
  ['on the last day of that stay, too', [TECHNICAL, GENERAL], '2026-05-31', '2027-02-10'],
  ['three months of the stay that follows it', [TECHNICAL, GENERAL], '2026-06-01', '2026-12-10'],
  ['who came before the sponsor: that of the first stay', [TECHNICAL, GENERAL], '2025-03-09', '2027-02-10'],
  ['of a sponsor without a stay on file: three months', [], '2025-05-20', '2026-12-10'],
])('a dependant’s window is the sponsor’s: %s', (_, stays, arrivedOn, expected) => {
  const { dependants } = context(stays, [{ arrivedOn, limitOfStay: '2027-03-10' }])
  expect(dependants[0]?.stays[0]?.window?.opensOn).toBe(expected)
})

test.each([
  ['2025-03-09', '2027-03-10'],
  ['2026-05-31', '2027-03-10'],
  ['2026-06-01', '2029-03-10'],
])(
  'a dependant who came on %s stays as long as the sponsor’s stay of that day: %s',
  (arrivedOn, expected) => {
    const { dependants } = context([TECHNICAL, GENERAL], [{ arrivedOn, limitOfStay: null }])
    expect(dependants[0]?.stays[0]).toMatchObject({
      limit: expected,
      limitKind: 'estimated',
      scheme: 'DEPENDANT',
    })
  },
)

test.each<[string, Stays, string]>([
  [
    'an extension: the day after the limit before it',
    [
      { arrivedOn: '2025-05-20', limitOfStay: '2026-12-31' },
      { kind: 'extension', activatedOn: '2026-05-31', limitOfStay: null },
    ],
    '2029-03-10',
  ],
  [
    'an extension that stands first on file: its own first day',
    [{ kind: 'extension', activatedOn: '2026-05-31', limitOfStay: null }],
    '2027-03-10',
  ],
  [
    'a second entry: its own first day',
    [
      { arrivedOn: '2025-05-20', limitOfStay: '2026-12-31' },
      { kind: 'entry', arrivedOn: '2026-05-31', limitOfStay: null },
    ],
    '2027-03-10',
  ],
])('which day’s stay of the sponsor limits %s', (_, dependantStays, expected) => {
  const { dependants } = context([TECHNICAL, GENERAL], dependantStays)
  expect(dependants[0]?.stays.at(-1)?.limit).toBe(expected)
})

test('of a sponsor without a stay on file nothing is estimated', () => {
  const { dependants } = context(undefined, [{ arrivedOn: '2025-05-20', limitOfStay: null }])
  expect(dependants[0]?.stays[0]?.limit).toBeNull()
})

test.each<[string, Stays, string]>([
  ['with its only stay', [TECHNICAL], '2025-03-10'],
  ['with the latest of three', [TECHNICAL, GENERAL, { ...GENERAL, activatedOn: '2028-12-20' }], '2028-12-20'],
  ['without a stay with its own start', [], '2025-03-12'],
])('an employment that ended on an unknown day is over since it began, %s', (_, stays, expected) => {
  const employment = { status: 'ended', startDate: '2025-03-12' } as const
  const caseFile = known({ person: { staffNo: 'E001' }, stays, employment })
  expect(ruleContext(caseFile, DEFAULT_EMPLOYER_RULES).employmentOverFrom).toBe(expected)
})

test('members are the principal, then the dependants, each under a name of its own', () => {
  const { members } = context([TECHNICAL], [])
  expect(members.map(({ keyPart, path, subject }) => [keyPart, path, subject])).toEqual([
    ['E001', '', { kind: 'principal', staffNo: 'E001', dependantId: null }],
    ['E001/D1', 'dependants[0].', { kind: 'dependant', staffNo: 'E001', dependantId: 'D1' }],
  ])
})

test('what is not on file is empty', () => {
  const bare = ruleContext(known({ person: { staffNo: 'E001' } }), DEFAULT_EMPLOYER_RULES)
  expect(bare.members).toMatchObject([{ stays: [], travelDocuments: [], applications: [] }])
  expect(context([]).dependants).toMatchObject([{ stays: [], travelDocuments: [], applications: [] }])
})
