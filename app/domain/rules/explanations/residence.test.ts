import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scene, told } from '#tests/helpers/explained.ts'
import { family } from '#tests/helpers/rule-cases.ts'

const ENTRY = { kind: 'entry', arrivedOn: '2020-02-29', limitOfStay: '2022-02-28' } as const

const SCENES = [
  scene('W49: seven years from 29 February run to 1 March', 'ROA', family({ stays: [ENTRY] })),
  scene(
    'Before the arrival as a visitor, the years do not run',
    'ROA',
    family({
      stays: [
        { kind: 'entry', condition: 'visitor', arrivedOn: '2019-11-04', limitOfStay: '2020-02-03' },
        { ...ENTRY, arrivedOn: null, activatedOn: '2020-02-29' },
      ],
    }),
  ),
  scene(
    '180 days away are no gap, 181 are',
    'ROA',
    family({
      stays: [ENTRY],
      absences: [
        { from: '2021-01-01', to: '2021-06-29', status: 'away' },
        { from: '2022-01-01', to: '2022-06-30', status: 'away' },
      ],
    }),
  ),
  scene(
    'Time as a visitor begins the years again, an absence inside it and one after the seven years',
    'ROA',
    family({
      stays: [ENTRY],
      absences: [
        { from: '2022-03-01', to: '2022-03-20', status: 'visitor' },
        { from: '2021-08-01', to: '2022-03-10', status: 'away' },
        { from: '2029-06-01', to: '2029-12-31', status: 'away' },
      ],
    }),
  ),
  scene(
    'Absences before the arrival, or that end before they begin, are none',
    'ROA DATA',
    family({
      stays: [ENTRY],
      absences: [
        { from: '2019-01-01', to: '2019-12-31', status: 'visitor' },
        { from: '2021-06-30', to: '2021-06-01', status: 'away' },
      ],
    }),
  ),
]

/** Read by eye against the domain sheet, 6. */
test('each scene of the seven years is told as it was last read', async () => {
  await expect(told(SCENES)).toMatchFileSnapshot(join(import.meta.dirname, 'residence.txt'))
})
