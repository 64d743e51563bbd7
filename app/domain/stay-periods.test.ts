import { describe, expect, test } from 'vitest'
import { DEFAULT_EMPLOYER_RULES } from '#app/domain/employer-rules.ts'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { ruleContext } from '#app/domain/rule-context.ts'
import { approvedStayOn } from '#app/domain/stay-periods.ts'
import { timeline } from '#app/domain/timeline.ts'
import { known, type LooseCaseFile } from '#tests/helpers/rule-cases.ts'

type Applications = NonNullable<LooseCaseFile['applications']>
type Stays = NonNullable<LooseCaseFile['stays']>

const read = (stays: Stays, more: Partial<LooseCaseFile> = {}) =>
  ruleContext(known({ person: { staffNo: 'E001' }, stays, ...more }), DEFAULT_EMPLOYER_RULES).principal.stays

const filed = (filedOn: string | null, kind: Applications[number]['kind'] = 'extension') => ({
  kind,
  filedOn,
})

/** A top-tier extension gives six years by the version before 28 December 2022 and five since. */
test.each<[string, Applications, string | null, string]>([
  ['no filing: the start', [], null, '2028-01-20'],
  ['filed on the last day of the older version', [filed('2022-12-27')], null, '2029-01-20'],
  ['filed on the first day of the next one', [filed('2022-12-28')], null, '2028-01-20'],
  ['the stay’s own day before a case’s', [filed('2022-12-28')], '2022-12-27', '2029-01-20'],
  ['of two the later', [filed('2022-12-20'), filed('2022-12-28')], null, '2028-01-20'],
  ['in any order', [filed('2022-12-28'), filed('2022-12-20')], null, '2028-01-20'],
  ['one after the start is for the next', [filed('2022-12-27'), filed('2023-01-11')], null, '2029-01-20'],
  ['one on the day of the start counts', [filed('2022-12-27'), filed('2023-01-10')], null, '2028-01-20'],
  ['a case without a day', [filed(null), filed('2022-12-27')], null, '2029-01-20'],
  ['a case of another kind', [filed('2022-12-27', 'change_of_employment')], null, '2028-01-20'],
])('which version an extension follows: %s', (_, applications, filedOn, expected) => {
  const caseFile = known({
    person: { staffNo: 'E001' },
    stays: [
      { kind: 'extension', stream: 'top_tier', filedOn, activatedOn: '2023-01-10', limitOfStay: null },
      { kind: 'entry', arrivedOn: '2021-01-20', limitOfStay: '2023-01-20' },
    ],
    applications,
  })
  expect(
    timeline(caseFile)
      .stays.map(({ until }) => until)
      .slice(0, 2),
  ).toEqual(['2023-01-20', expected])
})

test.each([
  ['2022-12-27', '2024-12-27'],
  ['2022-12-28', '2025-12-28'],
])(
  'an entry without a day of filing follows its arrival %s, whatever its case says',
  (arrivedOn, expected) => {
    const caseFile = known({
      person: { staffNo: 'E001' },
      stays: [{ kind: 'entry', arrivedOn, limitOfStay: null }],
      applications: [filed('2022-11-01', 'entry'), filed('2022-11-01')],
    })
    expect(timeline(caseFile).stays[0]?.until).toBe(expected)
  },
)

describe('what the file leaves open', () => {
  const arrived = { arrivedOn: '2025-03-10', limitOfStay: null }

  test.each<[string, Stays[number], string]>([
    ['all of it', arrived, 'entry ASMTP general employment 2028-03-10 estimated'],
    [
      'the condition of the top tier',
      { ...arrived, stream: 'top_tier' },
      'entry ASMTP top_tier time_only 2028-03-10 estimated',
    ],
    [
      'nothing, of the top tier',
      { ...arrived, stream: 'top_tier', condition: 'employment' },
      'entry ASMTP top_tier employment 2028-03-10 estimated',
    ],
    [
      'the condition of a scheme by time only',
      { ...arrived, scheme: 'IANG' },
      'entry IANG general time_only 2027-03-10 estimated',
    ],
    [
      'the condition of a scheme that the version does not tell of',
      { arrivedOn: '2016-03-10', limitOfStay: null, scheme: 'IANG' },
      'entry IANG general employment null estimated',
    ],
    [
      'the limit of a stay without conditions, which has none',
      { ...arrived, condition: 'none' },
      'entry ASMTP general none null estimated',
    ],
    [
      'nothing: a limit is printed',
      { ...arrived, condition: 'none', limitOfStay: '2027-03-09' },
      'entry ASMTP general none 2027-03-09 printed',
    ],
  ])('%s', (_, stay, expected) => {
    const [found] = read([stay])
    const { kind, scheme, stream, condition, limit, limitKind } = found ?? {}
    expect([kind, scheme, stream, condition, limit, limitKind].map(String).join(' ')).toBe(expected)
    expect(found?.window === null).toBe(limit === null)
  })

  test.each<[string, Stays[number], string | null]>([
    ['tied to the employment', arrived, '2027-03-11'],
    ['by time only', { ...arrived, condition: 'time_only' }, '2028-03-10'],
    [
      'of a scheme that no contract cuts, whatever binds it',
      { ...arrived, scheme: 'TTPS', condition: 'employment' },
      '2027-03-10',
    ],
    [
      'of which the version does not tell',
      { arrivedOn: '2016-03-10', limitOfStay: null, scheme: 'GEP' },
      '2027-03-11',
    ],
  ])('the contract ends a stay %s', (_, stay, expected) => {
    const contracts = [{ startDate: '2016-03-10', endDate: '2027-03-11' }]
    expect(read([stay], { contracts })[0]?.limit).toBe(expected)
  })
})

describe('the order of stays', () => {
  const inBrief = (stays: Stays, applications: Applications = []) =>
    read(stays, { applications }).map(
      ({ id, path, from, fromKind, until, extensionsUsed }) =>
        `${id} ${path} ${fromKind} ${from}..${until ?? '-'} ${extensionsUsed}`,
    )
  const entry = { kind: 'entry', arrivedOn: '2023-01-16', limitOfStay: '2026-01-16' } as const
  const extension = { kind: 'extension', limitOfStay: '2029-01-16' } as const

  test('the newest may stand first; an entry uses no extension, a change of employment none more', () => {
    expect(
      inBrief([
        { kind: 'entry', arrivedOn: '2031-05-01', limitOfStay: '2034-05-01' },
        { kind: 'extension', activatedOn: '2029-01-05', limitOfStay: '2031-01-16' },
        { kind: 'change_of_employment', activatedOn: '2027-02-01', limitOfStay: '2029-01-16' },
        { ...extension, activatedOn: '2026-01-05' },
        entry,
      ]),
    ).toEqual([
      's1 stays[4] recorded 2023-01-16..2026-01-05 0',
      's2 stays[3] recorded 2026-01-05..2027-02-01 1',
      's3 stays[2] recorded 2027-02-01..2029-01-05 1',
      's4 stays[1] recorded 2029-01-05..2031-05-01 2',
      's5 stays[0] recorded 2031-05-01..- 0',
    ])
  })

  test.each<[string, Stays, string]>([
    [
      'the activation counts before the arrival',
      [{ ...entry, activatedOn: '2023-01-18' }],
      'recorded 2023-01-18..- 0',
    ],
    ['an entry: its limit less a first stay', [{ limitOfStay: '2027-03-11' }], 'assumed 2024-03-11..- 0'],
    [
      'an entry filed under the older version: less two years',
      [{ limitOfStay: '2024-05-03', filedOn: '2022-04-11' }],
      'assumed 2022-05-03..- 0',
    ],
    [
      'an entry is not earlier than its filing',
      [{ limitOfStay: '2027-03-11', filedOn: '2025-01-20' }],
      'assumed 2025-01-20..- 0',
    ],
    [
      'of a scheme of which the version does not tell: less three years',
      [{ limitOfStay: '2018-03-11', scheme: 'GEP' }],
      'assumed 2015-03-11..- 0',
    ],
    ['by the scheme', [{ limitOfStay: '2027-03-11', scheme: 'IANG' }], 'assumed 2025-03-11..- 0'],
    [
      'by the stream',
      [{ limitOfStay: '2027-03-11', stream: 'technical_professional' }],
      'assumed 2025-03-11..- 0',
    ],
    ['an extension: the day after the limit before it', [entry, extension], 'assumed 2026-01-17..- 1'],
    [
      'an extension that is not printed either',
      [entry, { kind: 'extension', limitOfStay: null }],
      'assumed 2026-01-17..- 1',
    ],
    [
      'a change of employment, too',
      [entry, { kind: 'change_of_employment', limitOfStay: '2027-01-16' }],
      'assumed 2026-01-17..- 0',
    ],
    [
      'a second entry does not hang on the limit before it',
      [entry, { kind: 'entry', limitOfStay: '2030-06-30' }],
      'assumed 2027-06-30..- 0',
    ],
    [
      'never before the stay that it follows',
      [{ ...entry, limitOfStay: '2022-06-30' }, extension],
      'assumed 2023-01-16..- 1',
    ],
  ])('the last one begins, without a day on file: %s', (_, stays, expected) => {
    expect(inBrief(stays).at(-1)).toMatch(new RegExp(`^s${stays.length} .* ${expected}$`))
  })

  test('a dependant’s first stay without a day on file is taken to be three years, too', () => {
    const dependants = [{ id: 'D1', stays: [{ limitOfStay: '2027-03-11' }] }]
    const caseFile = known({ person: { staffNo: 'E001' }, dependants })
    const [dependant] = ruleContext(caseFile, DEFAULT_EMPLOYER_RULES).dependants
    expect(dependant?.stays).toMatchObject([{ from: '2024-03-11', fromKind: 'assumed', limit: '2027-03-11' }])
  })

  test('an entry that has neither arrived nor a limit has not begun', () => {
    expect(inBrief([{ kind: 'entry', filedOn: '2022-11-01', limitOfStay: null }])).toEqual([])
    expect(inBrief([{ limitOfStay: null }, entry])).toEqual(['s1 stays[1] recorded 2023-01-16..- 0'])
  })

  test('extensions without a day on file follow in the order of their filings', () => {
    expect(
      inBrief([
        { kind: 'extension', limitOfStay: null },
        { kind: 'extension', filedOn: '2028-12-01', limitOfStay: null },
        { kind: 'extension', filedOn: '2025-12-01', limitOfStay: null },
        entry,
      ]).map((line) => line.slice(0, 11)),
    ).toEqual(['s1 stays[3]', 's2 stays[2]', 's3 stays[1]', 's4 stays[0]'])
  })

  const filedExtension = { ...extension, filedOn: '2025-12-10' }
  const granted = {
    kind: 'extension',
    filedOn: '2025-12-10',
    decidedOn: '2026-01-07',
    outcome: 'granted',
  } as const
  test.each<[string, Stays[number], Applications, string]>([
    ['its own', { ...filedExtension, activatedOn: '2026-01-09' }, [granted], 'recorded 2026-01-09..- 1'],
    ['of its filing', filedExtension, [granted], 'recorded 2026-01-07..- 1'],
    ['of another filing', filedExtension, [{ ...granted, filedOn: '2025-12-11' }], 'assumed 2026-01-17..- 1'],
    ['none: it was refused', filedExtension, [{ ...granted, outcome: 'refused' }], 'assumed 2026-01-17..- 1'],
    ['without a day', filedExtension, [{ ...granted, decidedOn: null }], 'assumed 2026-01-17..- 1'],
    [
      'of a filing, the stay names none',
      extension,
      [{ ...granted, filedOn: null }],
      'assumed 2026-01-17..- 1',
    ],
    [
      'of a change of employment',
      { ...filedExtension, kind: 'change_of_employment' },
      [{ ...granted, kind: 'change_of_employment' }],
      'recorded 2026-01-07..- 0',
    ],
    [
      'of another kind of case that was filed with it',
      filedExtension,
      [{ ...granted, kind: 'change_of_employment', decidedOn: '2025-12-20' }, granted],
      'recorded 2026-01-07..- 1',
    ],
    [
      'of a case of unknown kind, for a stay of unknown kind, which is an entry',
      { filedOn: '2025-12-10', limitOfStay: '2030-01-16' },
      [{ ...granted, kind: null }],
      'assumed 2027-01-16..- 0',
    ],
    [
      'of an entry is no arrival',
      { kind: 'entry', filedOn: '2025-12-10', limitOfStay: '2030-01-16' },
      [{ ...granted, kind: 'entry' }],
      'assumed 2027-01-16..- 0',
    ],
  ])('a stay starts with its grant: %s', (_, stay, applications, expected) => {
    expect(inBrief([entry, stay], applications)[1]).toBe(`s2 stays[1] ${expected}`)
  })
})

test.each([
  ['2023-01-15', undefined],
  ['2023-01-16', 's1'],
  ['2026-01-04', 's1'],
  ['2026-01-05', 's2'],
  ['2040-01-01', 's2'],
])('on %s the approved stay is %s', (on, id) => {
  const stays = read([
    { kind: 'entry', arrivedOn: '2023-01-16', limitOfStay: '2026-01-16' },
    { kind: 'extension', activatedOn: '2026-01-05', limitOfStay: '2029-01-16' },
  ])
  expect(approvedStayOn(stays, day(on))?.id).toBe(id)
})
