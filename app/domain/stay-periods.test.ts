import { expect, test } from 'vitest'
import { timeline } from '#app/domain/timeline.ts'
import { known, type LooseCaseFile } from '#tests/helpers/rule-cases.ts'

type Applications = NonNullable<LooseCaseFile['applications']>

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
