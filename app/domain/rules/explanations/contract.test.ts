import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scene, told } from '#tests/helpers/explained.ts'
import { family } from '#tests/helpers/rule-cases.ts'

const OPEN = { startDate: '2025-03-12', endDate: null, months: null }
const UNPRINTED = { limitOfStay: null }

const SCENES = [
  scene(
    'Two contracts of the same entity without a gap are one; the second is renewed past the limit',
    'MM05 MM06 MM07 MM08',
    family({
      contracts: [
        { startDate: '2025-03-12', endDate: '2026-03-11' },
        { startDate: '2026-03-12', endDate: '2026-12-31', renewedUntil: '2028-03-11' },
      ],
    }),
  ),
  scene(
    'A gap between two contracts: the first ends, the second begins after the limit',
    'MM05 MM06 MM08',
    family({
      contracts: [
        { startDate: '2025-03-12', months: 12 },
        { startDate: '2027-04-01', endDate: '2028-03-31' },
      ],
    }),
  ),
  scene(
    'A contract of another entity follows on the next day: it is another contract',
    'MM05 MM06 MM08',
    family({
      contracts: [
        { startDate: '2025-03-12', endDate: '2026-06-30' },
        { startDate: '2026-07-01', endDate: '2027-03-11', entityBrn: '22222222' },
      ],
    }),
  ),
  scene(
    'A day before the limit',
    'MM05',
    family({ contract: { startDate: '2025-03-12', endDate: '2027-03-10' } }),
  ),
  scene(
    'A day after the limit',
    'MM06',
    family({ contract: { startDate: '2025-03-12', endDate: '2027-03-12' } }),
  ),
  scene('No end agreed', 'MM05 MM06 MM07 MM08 MM32', family({ contract: OPEN })),
  scene(
    'A limit that is not printed is never later than the contract',
    'MM05 MM06 MM07',
    family({ stay: UNPRINTED, contract: { ...OPEN, endDate: '2029-03-11', renewedUntil: '2030-03-11' } }),
  ),
  scene(
    'Renewed, filed, refused: unfiled again',
    'MM07',
    family({
      contract: { startDate: '2025-03-12', endDate: '2027-03-11', renewedUntil: '2029-03-11' },
      applications: [
        { kind: 'extension', filedOn: '2026-12-15', decidedOn: '2027-01-12', outcome: 'refused' },
      ],
    }),
  ),
  scene(
    'Extended while the contract ran on: each stay against it',
    'MM05 MM06',
    family({ extension: {}, contract: { startDate: '2025-03-12', endDate: '2028-03-11' } }),
  ),
  scene(
    'The job began after the contract had ended',
    'MM08',
    family({
      employment: { startDate: '2026-10-05' },
      contract: { startDate: '2025-03-12', endDate: '2026-09-30' },
    }),
  ),
  scene(
    'Time limit only: no contract rule speaks',
    'MM05 MM06 MM07 MM08 MM32',
    family({
      stay: { condition: 'time_only' },
      contract: { startDate: '2025-03-12', endDate: '2026-09-30', renewedUntil: '2026-12-31' },
    }),
  ),
  scene(
    'The full first stay of an older version, on the day before (employer setting)',
    'MM32 MM33',
    family({
      stay: { filedOn: '2022-04-04', activatedOn: null, arrivedOn: '2022-05-03', limitOfStay: '2024-05-02' },
      contract: { startDate: '2022-05-03', months: 12 },
    }),
    { anniversaryRule: 'day_before' },
  ),
  scene(
    'Arrival on 29 February, a day too long',
    'MM33',
    family({
      stay: { filedOn: '2024-01-08', activatedOn: '2024-02-29', arrivedOn: null, limitOfStay: '2027-03-01' },
    }),
  ),
  scene(
    'Pinned to the four weeks',
    'MM06 MM07',
    family({ contract: { startDate: '2025-03-12', endDate: '2027-03-11', renewedUntil: '2029-03-11' } }),
    { ruleSet: 'asmtp-2022-12' },
  ),
]

/** Read by eye against the domain sheet, 2.4 and 7 (MM05–MM08, MM32, MM33). */
test('each scene of the contract is told as it was last read', async () => {
  await expect(told(SCENES)).toMatchFileSnapshot(join(import.meta.dirname, 'contract.txt'))
})
