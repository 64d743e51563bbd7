import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scene, told } from '#tests/helpers/explained.ts'
import { family } from '#tests/helpers/rule-cases.ts'

const stays = (limitOfStay: string, filedOn = '2025-03-01') => [
  { kind: 'entry' as const, filedOn, arrivedOn: '2025-03-10', limitOfStay },
]

const SCENES = [
  scene(
    'Filed on the day of the change: both amounts are right',
    'FEE MM31',
    family({ stay: { filedOn: '2025-02-26', feesPaid: 230 } }),
  ),
  scene('The same, and neither was paid', 'MM31', family({ stay: { filedOn: '2025-02-26', feesPaid: 600 } })),
  scene(
    'W48: 180 days and 181',
    'FEE',
    family({
      stay: { filedOn: '2025-03-01', limitOfStay: '2025-09-06' },
      dependant: { stays: stays('2025-09-07') },
    }),
  ),
  scene(
    'A family of three that filed on one day, and one who came later',
    'FEE',
    family({
      stay: { filedOn: '2025-03-01' },
      dependants: [
        { id: 'D1', relationship: 'spouse', stays: stays('2027-03-11') },
        { id: 'D2', relationship: 'child', stays: stays('2025-08-31') },
        { id: 'D3', relationship: 'child', stays: stays('2027-03-11', '2025-03-02') },
      ],
    }),
  ),
  scene(
    'An extension is measured from the previous limit',
    'FEE MM31',
    family({ extension: { feesPaid: 1200 } }),
  ),
  scene(
    'An extension whose filing stands with the cases; its limit is not printed',
    'FEE',
    family({
      extension: { filedOn: null, limitOfStay: null },
      contract: { endDate: null, months: null },
      applications: [
        { kind: 'extension', filedOn: '2026-12-14', decidedOn: '2027-01-05', outcome: 'refused' },
        { kind: 'extension', filedOn: '2027-01-11', decidedOn: '2027-02-01', outcome: 'granted' },
      ],
    }),
  ),
  scene(
    'A change of employment is not judged; only the activation is on file',
    'FEE MM31',
    family({
      stay: { arrivedOn: null },
      extension: {
        kind: 'change_of_employment',
        limitOfStay: '2027-03-11',
        filedOn: '2026-01-12',
        activatedOn: '2026-03-02',
        feesPaid: 1,
      },
    }),
  ),
  scene(
    'An extension is filed in the window, refused and filed again',
    'FEE',
    family({
      applications: [
        { kind: 'extension', filedOn: '2026-12-14', decidedOn: '2027-01-05', outcome: 'refused' },
        { kind: 'extension', filedOn: '2027-01-11' },
      ],
    }),
  ),
  scene(
    'Entry applications before there is a stay: open, withdrawn, refused without a day, lapsed on its own day',
    'FEE',
    family({
      stays: [],
      applications: [
        { kind: 'entry', filedOn: '2026-01-05' },
        { kind: 'entry', filedOn: '2025-02-03', decidedOn: '2025-02-25', outcome: 'withdrawn' },
        { kind: 'entry', filedOn: '2025-02-03', outcome: 'refused' },
        { kind: 'entry', filedOn: '2025-02-03', decidedOn: '2025-02-03', outcome: 'lapsed' },
        { kind: 'extension', filedOn: '2025-02-03' },
      ],
    }),
  ),
  scene(
    'Before the first version nobody knows',
    'FEE MM31',
    family({
      stay: {
        filedOn: '2014-03-03',
        arrivedOn: '2014-05-05',
        activatedOn: '2014-05-05',
        limitOfStay: '2016-05-05',
        feesPaid: 160,
      },
    }),
  ),
  scene('Pinned: the fees follow the day all the same', 'FEE', family({ stay: { filedOn: '2025-03-01' } }), {
    ruleSet: 'asmtp-2022-12',
  }),
]

/** Read by eye against the domain sheet, 1.5. */
test('each scene of fees is told as it was last read', async () => {
  await expect(told(SCENES)).toMatchFileSnapshot(join(import.meta.dirname, 'fees.txt'))
})
