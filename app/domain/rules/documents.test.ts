import { describe, expect, test } from 'vitest'
import { family, inEnglish, judged, spansOf } from '#tests/helpers/rule-cases.ts'

const received = (codes: string, receivedOn: string | null = null) =>
  codes.split(' ').map((code) => ({ code, receivedOn }))
const ALL = 'A-HKID A-EVISA E-CONTRACT E-LETTER'
const extension = (more = {}) => [
  { kind: 'extension' as const, filedOn: null, decidedOn: null, outcome: null, ...more },
]
const missing = (caseFile: Parameters<typeof judged>[1]) =>
  judged('DOC', caseFile).map(({ title, explanation, from, until }) => [
    from,
    until,
    inEnglish(title),
    explanation.steps
      .filter((step) => inEnglish(step).endsWith('not on file'))
      .map(({ params }) => params?.code)
      .join(' '),
  ])

describe('DOC: documents of an open case', () => {
  test('what is missing is named, and what is on file, too', () => {
    const caseFile = family({ applications: extension(), documents: received('E-CONTRACT A-EVISA') })
    expect(missing(caseFile)).toEqual([
      ['2025-03-10', null, '2 documents missing for the extension', 'A-HKID E-LETTER'],
    ])
    expect(spansOf('DOC', caseFile)).toEqual(['E001:a1 medium 2025-03-10..- due 2027-01-28'])
  })

  test('silent: all there, no list given, no case', () => {
    expect(spansOf('DOC', family({ applications: extension(), documents: received(ALL) }))).toEqual([])
    expect(spansOf('DOC', family({ applications: extension() }))).toEqual([])
    expect(spansOf('DOC', family({ documents: [] }))).toEqual([])
    expect(spansOf('DOC', family({ applications: [{ filedOn: null }], documents: [] }))).toEqual([])
  })

  test('a card that nobody has is not asked for', () => {
    const caseFile = family({
      person: { hkid: null },
      applications: extension(),
      documents: received('A-EVISA E-CONTRACT E-LETTER'),
    })
    expect(spansOf('DOC', caseFile)).toEqual([])
  })

  test.each([
    ['filed', { filedOn: '2027-01-20' }, '2027-01-20', null],
    ['opened', { openedOn: '2026-12-01' }, '2026-12-01', null],
    ['opened, then filed', { openedOn: '2026-12-01', filedOn: '2027-01-20' }, '2026-12-01', null],
    [
      'opened in the record after it was filed',
      { openedOn: '2027-02-01', filedOn: '2027-01-20' },
      '2027-01-20',
      null,
    ],
    ['complete', { filedOn: '2027-01-20', documentsCompleteOn: '2027-02-28' }, '2027-01-20', '2027-02-28'],
    [
      'decided',
      { filedOn: '2027-01-20', decidedOn: '2027-02-10', outcome: 'refused' },
      '2027-01-20',
      '2027-02-10',
    ],
  ])('%s', (_, more, from, until) => {
    expect(missing(family({ applications: extension(more), documents: [] }))).toEqual([
      [from, until, expect.any(String), 'A-HKID A-STAMP A-EVISA E-CONTRACT E-LETTER'],
    ])
  })

  test('complete on the day of filing, or closed without a day: silent', () => {
    const complete = { filedOn: '2027-01-20', documentsCompleteOn: '2027-01-20' }
    expect(spansOf('DOC', family({ applications: extension(complete), documents: [] }))).toEqual([])
    const closed = { filedOn: '2027-01-20', outcome: 'withdrawn' as const }
    expect(spansOf('DOC', family({ applications: extension(closed), documents: [] }))).toEqual([])
  })

  test('a document counts from the day on which it came in', () => {
    const documents = [
      ...received('A-HKID A-EVISA'),
      ...received('E-CONTRACT', '2027-01-25'),
      ...received('E-LETTER', '2027-02-28'),
    ]
    expect(missing(family({ applications: extension({ filedOn: '2027-01-20' }), documents }))).toEqual([
      ['2027-01-20', '2027-01-25', '2 documents missing for the extension', 'E-CONTRACT E-LETTER'],
      ['2027-01-25', '2027-02-28', '1 document missing for the extension', 'E-LETTER'],
    ])
  })

  test('what came in before the opening counts from then on; the file may name the days in any order', () => {
    const documents = [
      ...received('E-LETTER', '2027-02-28'),
      ...received('E-CONTRACT', '2027-01-25'),
      ...received('A-HKID A-EVISA', '2026-11-02'),
    ]
    expect(missing(family({ applications: extension({ filedOn: '2027-01-20' }), documents }))).toEqual([
      ['2027-01-20', '2027-01-25', '2 documents missing for the extension', 'E-CONTRACT E-LETTER'],
      ['2027-01-25', '2027-02-28', '1 document missing for the extension', 'E-LETTER'],
    ])
  })

  test.each([
    ['2026-01-04', ''],
    ['2026-01-05', 'E-990B'],
    ['2026-01-06', 'E-990B'],
  ])('the employer changes on 2026-01-05, filed on %s: %s', (filedOn, expected) => {
    const caseFile = family({
      employment: { terms: [{ effectiveOn: '2026-01-05', entityBrn: '22222222' }] },
      applications: extension({ filedOn }),
      documents: received(ALL),
    })
    expect(
      missing(caseFile)
        .map((each) => each[3])
        .join(),
    ).toBe(expected)
  })

  test('an entry is prepared until the first stay, whatever followed; a change of employment within the latest', () => {
    const applications = [
      { kind: 'entry' as const, filedOn: null },
      { kind: 'change_of_employment' as const, filedOn: null },
    ]
    expect(spansOf('DOC', family({ extension: {}, applications, documents: [] }))).toEqual([
      'E001:a1 medium 0001-01-01..2025-03-10 due -',
      'E001:a2 medium 2027-02-01..- due -',
    ])
  })

  test('the scheme and the waiver of the latest entry decide about an entry', () => {
    const entry = { kind: 'entry', arrivedOn: null, limitOfStay: null } as const
    const asked = (stays: Parameters<typeof family>[0]) =>
      missing(
        family({
          ...stays,
          person: { hkid: null },
          documents: [],
          applications: [{ kind: 'entry', filedOn: '2025-01-20' }],
        }),
      )
        .map((each) => each[3])
        .join()
    const everything = 'A-TD A-PHOTO A-EDU A-CONSENT E-990B E-CONTRACT E-BR E-FIN E-RECRUIT'
    expect(asked({ stays: [] })).toBe(everything)
    expect(
      asked({
        stays: [
          { ...entry, scheme: 'GEP' },
          { kind: 'extension', recruitmentWaiver: 'pay_2m', scheme: 'ASMTP' },
        ],
      }),
    ).toBe(everything.replace(' A-CONSENT', ''))
    expect(asked({ stays: [{ ...entry, recruitmentWaiver: 'other' }] })).toBe(
      everything.replace(' E-RECRUIT', ''),
    )
  })

  test('an entry of an offer, with and without a waiver', () => {
    const offer = (recruitmentWaiver: 'talent_list' | null) =>
      family({
        person: { hkid: undefined },
        employment: { status: 'offer' },
        stays: [{ kind: 'entry', recruitmentWaiver }],
        applications: [{ kind: 'entry', openedOn: '2026-04-01', filedOn: null }],
        documents: received('A-TD A-PHOTO A-EDU A-CONSENT E-990B E-CONTRACT E-BR E-FIN'),
      })
    expect(missing(offer(null))).toEqual([
      ['2026-04-01', null, '1 document missing for the entry application', 'E-RECRUIT'],
    ])
    expect(missing(offer('talent_list'))).toEqual([])
  })

  test('after a change of employer the form of the new one is asked for', () => {
    const caseFile = family({
      employment: { entityBrn: '22222222' },
      applications: extension(),
      documents: received(ALL),
    })
    expect(missing(caseFile).map((each) => each[3])).toEqual(['E-990B'])
  })

  test('two cases by themselves', () => {
    const applications = [...extension({ filedOn: '2026-12-15' }), ...extension({ filedOn: '2028-12-20' })]
    const caseFile = family({ extension: {}, applications, documents: [] })
    expect(spansOf('DOC', caseFile)).toEqual([
      'E001:a1 medium 2026-12-15..2027-02-01 due -',
      'E001:a2 medium 2028-12-20..- due -',
    ])
  })

  test('a dependant: the family’s list tells of the D documents only, an own list of all', () => {
    const dependant = { hkid: undefined, applications: extension() }
    const byFamily = family({ dependant, documents: received('D-481') })
    expect(missing(byFamily).map((each) => each[3])).toEqual(['D-SPONSOR'])
    const own = family({ dependant: { ...dependant, documents: received('D-481') } })
    expect(missing(own).map((each) => each[3])).toEqual(['A-STAMP A-EVISA D-SPONSOR'])
  })
})
