import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DEFAULT_EMPLOYER_RULES, type EmployerRules } from '#app/domain/employer-rules.ts'
import { timeline } from '#app/domain/timeline.ts'
import { known, type LooseCaseFile } from '#tests/helpers/rule-cases.ts'

type Stay = NonNullable<LooseCaseFile['stays']>[number]
type Scene = [title: string, caseFile: Omit<LooseCaseFile, 'person'>, employer?: Partial<EmployerRules>]

const ENTRY: Stay = { kind: 'entry', arrivedOn: '2025-03-10', limitOfStay: '2027-03-11' }
const OPEN = { startDate: '2015-01-05', endDate: null, months: null }
const filed = (more = {}) => [{ kind: 'extension' as const, filedOn: '2026-12-14', ...more }]
const permit = (expiresOn: string) => ({ type: 'eep' as const, expiresOn })

const SCENES: Scene[] = [
  ['No contract, no document: three years, then two', { stays: [ENTRY] }],
  ['Pinned to the four weeks', { stays: [ENTRY], contracts: [OPEN] }, { ruleSet: 'asmtp-2022-12' }],
  [
    'Applied for in April 2022, extended under the pattern of its day',
    { stays: [{ ...ENTRY, filedOn: '2022-04-04', arrivedOn: '2022-05-03', limitOfStay: null }] },
  ],
  ['The day before', { stays: [{ ...ENTRY, limitOfStay: null }] }, { anniversaryRule: 'day_before' }],
  [
    'Top-tier is filed, income of exactly HK$2 million: time only, no contract cuts it',
    {
      stays: [ENTRY],
      contracts: [{ startDate: '2025-03-12', endDate: '2027-06-30' }],
      applications: filed({ stream: 'top_tier' }),
      topTier: { assessableIncomePreviousYear: 2_000_000 },
    },
  ],
  [
    'A dollar less',
    {
      stays: [ENTRY],
      applications: filed({ stream: 'top_tier' }),
      topTier: { assessableIncomePreviousYear: 1_999_999 },
    },
  ],
  ['Income unknown', { stays: [ENTRY], applications: filed({ stream: 'top_tier' }) }],
  [
    'Top-tier was refused',
    {
      stays: [ENTRY],
      applications: filed({ stream: 'top_tier', outcome: 'refused', decidedOn: '2027-01-12' }),
      topTier: { assessableIncomePreviousYear: 3_000_000 },
    },
  ],
  [
    'Top-tier is on file, not printed yet',
    {
      stays: [
        ENTRY,
        {
          kind: 'extension',
          stream: 'top_tier',
          filedOn: '2026-12-14',
          activatedOn: '2027-02-01',
          limitOfStay: null,
        },
      ],
      contracts: [{ startDate: '2025-03-12', endDate: '2027-06-30' }],
    },
  ],
  [
    'A contract that begins after the limit is none to extend for',
    { stays: [ENTRY], contracts: [{ startDate: '2027-04-01', endDate: '2029-03-31' }] },
  ],
  [
    'Two contracts, one of each entity, and a gap at the limit',
    {
      stays: [ENTRY],
      contracts: [
        { startDate: '2025-03-12', endDate: '2027-03-11', entityBrn: '11111111' },
        { startDate: '2027-03-13', endDate: '2029-03-31', entityBrn: '22222222' },
      ],
    },
  ],
  [
    'The contract ended first, then the document, then the limit',
    {
      stays: [ENTRY],
      contracts: [
        { startDate: '2025-03-12', endDate: '2027-01-31' },
        { startDate: '2027-04-01', endDate: '2029-03-31' },
      ],
      travelDocuments: [permit('2027-03-15')],
    },
  ],
  [
    'The document ends first, then the contract, then the limit',
    {
      stays: [ENTRY],
      contracts: [{ startDate: '2025-03-12', endDate: '2027-02-28' }],
      travelDocuments: [permit('2027-03-15')],
    },
  ],
  [
    'By time only: the end of the contract cuts nothing',
    {
      stays: [{ ...ENTRY, condition: 'time_only' }],
      contracts: [{ startDate: '2025-03-12', endDate: '2027-06-30' }],
    },
  ],
  [
    'The window opens before 28 December 2022: the second extension gives three years',
    {
      stays: [
        { kind: 'entry', arrivedOn: '2018-01-22', limitOfStay: '2020-01-20' },
        { kind: 'extension', activatedOn: '2020-01-06', limitOfStay: '2023-01-20' },
      ],
    },
  ],
  [
    'The same, filed after that day: two years',
    {
      stays: [
        { kind: 'entry', arrivedOn: '2018-01-22', limitOfStay: '2020-01-20' },
        { kind: 'extension', activatedOn: '2020-01-06', limitOfStay: '2023-01-20' },
      ],
      applications: filed({ filedOn: '2023-01-05' }),
    },
  ],
  [
    'The employment ends a year after the limit',
    { stays: [ENTRY], contracts: [OPEN], employment: { status: 'active', endDate: '2028-03-31' } },
  ],
  [
    'The contract and the document end on one day',
    {
      stays: [ENTRY],
      contracts: [{ startDate: '2025-03-12', endDate: '2028-03-31' }],
      travelDocuments: [permit('2028-04-30')],
    },
  ],
  ['A document that ends with the limit', { stays: [ENTRY], travelDocuments: [permit('2027-04-11')] }],
  [
    'Documents cap nothing',
    { stays: [ENTRY], travelDocuments: [permit('2027-04-11')] },
    { travelDocumentBuffer: { on: false, months: 1 } },
  ],
  [
    'Two months before the document ends',
    { stays: [ENTRY], travelDocuments: [permit('2028-04-30')] },
    { travelDocumentBuffer: { on: true, months: 2 } },
  ],
  [
    'A document that had ended before the arrival was not the one',
    { stays: [{ ...ENTRY, limitOfStay: null }], travelDocuments: [permit('2025-04-09')] },
  ],
  [
    'Extended three times for a year each; a new entry begins the pattern again',
    {
      stays: [
        { kind: 'entry', arrivedOn: '2021-01-11', limitOfStay: '2022-01-11' },
        { kind: 'extension', activatedOn: '2022-01-04', limitOfStay: '2023-01-11' },
        { kind: 'extension', activatedOn: '2023-01-04', limitOfStay: '2024-01-11' },
        { kind: 'extension', activatedOn: '2024-01-04', limitOfStay: '2025-01-11' },
        { kind: 'entry', filedOn: '2025-01-20', arrivedOn: '2025-03-10', limitOfStay: null },
      ],
    },
  ],
  [
    'A change of employment within the first stay, then an extension that its grant began',
    {
      stays: [
        ENTRY,
        { kind: 'change_of_employment', activatedOn: '2026-03-02', limitOfStay: null },
        { kind: 'extension', filedOn: '2026-12-14', limitOfStay: null },
      ],
      applications: filed({ outcome: 'granted', decidedOn: '2027-01-25' }),
    },
  ],
  [
    'An extension without a day of its own: it follows the limit',
    { stays: [ENTRY, { kind: 'extension', limitOfStay: '2029-03-11' }] },
  ],
  [
    'An extension alone on file',
    { stays: [{ kind: 'extension', activatedOn: '2027-02-01', limitOfStay: null }] },
  ],
  [
    'A change of employment alone on file',
    { stays: [{ kind: 'change_of_employment', activatedOn: '2027-02-01', limitOfStay: null }] },
  ],
  [
    'A limit without a start, filed late in it',
    { stays: [{ kind: 'entry', filedOn: '2025-06-02', limitOfStay: '2027-03-11' }] },
  ],
  ['An entry that has not begun', { stays: [{ kind: 'entry', filedOn: '2026-12-14', limitOfStay: null }] }],
  ['No stay', { stays: [] }],
  [
    'A condition that permits nothing to estimate',
    { stays: [{ ...ENTRY, condition: 'none', limitOfStay: null }] },
  ],
  ['Before the first version', { stays: [{ ...ENTRY, arrivedOn: '2014-05-05', limitOfStay: null }] }],
  [
    'Before the first version, printed',
    { stays: [{ ...ENTRY, arrivedOn: '2014-05-05', limitOfStay: '2015-05-03' }] },
  ],
  [
    'TTPS',
    {
      stays: [{ ...ENTRY, scheme: 'TTPS', limitOfStay: null }],
      contracts: [{ startDate: '2025-03-10', endDate: '2026-03-09' }],
    },
  ],
  [
    'TTPS, a limit before the newer window',
    { stays: [{ ...ENTRY, scheme: 'TTPS', arrivedOn: '2023-01-10', limitOfStay: '2025-01-10' }] },
  ],
  ['IANG', { stays: [{ ...ENTRY, scheme: 'IANG', limitOfStay: null }] }],
  ['QMAS', { stays: [{ ...ENTRY, scheme: 'QMAS', limitOfStay: null }] }],
  [
    'GEP, technical stream',
    {
      stays: [{ ...ENTRY, scheme: 'GEP', stream: 'technical_professional', limitOfStay: null }],
      contracts: [OPEN],
    },
  ],
  [
    'IANG before its rows were read: nothing is estimated',
    {
      stays: [
        { ...ENTRY, scheme: 'IANG', filedOn: '2022-04-04', arrivedOn: '2022-05-03', limitOfStay: null },
      ],
    },
  ],
  ['The end of the calendar', { stays: [{ ...ENTRY, arrivedOn: '9990-01-01', limitOfStay: '9998-01-01' }] }],
  [
    'Dependants: printed, estimated, with an earlier document, later than the sponsor, before the sponsor, without a stay',
    {
      stays: [ENTRY, { kind: 'extension', activatedOn: '2027-02-01', limitOfStay: '2029-03-11' }],
      contracts: [{ startDate: '2025-03-12', endDate: '2030-03-31' }],
      dependants: [
        { id: 'D1', stays: [{ kind: 'entry', arrivedOn: '2025-03-10', limitOfStay: '2027-03-11' }] },
        { id: 'D2', stays: [{ arrivedOn: '2027-02-01', limitOfStay: null }] },
        {
          id: 'D3',
          stays: [{ arrivedOn: '2026-05-20', limitOfStay: null }],
          travelDocuments: [permit('2028-01-31')],
        },
        { id: 'D4', stays: [{ arrivedOn: '2026-05-20', limitOfStay: '2029-09-30' }] },
        { id: 'D5', stays: [{ arrivedOn: '2025-02-03', limitOfStay: null }] },
        { id: 'D6' },
      ],
    },
  ],
]

/** Read by eye against the domain sheet, 2 and 10. */
test('the timeline of each family is told as it was last read', async () => {
  const texts = SCENES.map(([title, caseFile, employer]) => {
    const plan = timeline(known({ person: { staffNo: 'E001' }, ...caseFile }), {
      ...DEFAULT_EMPLOYER_RULES,
      ...employer,
    })
    const stays = plan.stays.map(
      ({ kind, windowOpensOn, submitBy, lastFourWeeksFrom, ...span }) =>
        `  ${kind} ${spanned(span)}; opens ${windowOpensOn ?? '-'}, by ${submitBy ?? '-'}, four weeks ${lastFourWeeksFrom ?? '-'}`,
    )
    const families = plan.dependants.flatMap(({ id, stays }) =>
      stays.map((span) => `  ${id} ${spanned(span)}`),
    )
    const { startedOn, earliestAbodeOn, status } = plan.residence
    const end = `  (${plan.ruleset}; stopped by ${plan.stoppedBy}; seven years ${startedOn ?? '-'} to ${earliestAbodeOn ?? '-'}, ${status})`
    return [`## ${title}`, ...stays, ...families, end].join('\n')
  })
  await expect(`${texts.join('\n\n')}\n`).toMatchFileSnapshot(join(import.meta.dirname, 'timelines.txt'))
})

function spanned({
  from,
  until,
  status,
  binding,
  fromAssumed,
}: ReturnType<typeof timeline>['dependants'][number]['stays'][number]) {
  return `${from}${fromAssumed ? ' (assumed)' : ''} to ${until ?? '-'} ${status} by ${binding.join(' and ') || '-'}`
}
