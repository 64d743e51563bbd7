import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scene, told } from '#tests/helpers/explained.ts'
import { family } from '#tests/helpers/rule-cases.ts'

const SCENES = [
  scene(
    'Days of a stay',
    'DATA',
    family({
      stay: { limitOfStay: '2025-03-09', filedOn: '2025-03-11', lastEntryOn: '2025-03-09' },
      extension: { activatedOn: '2027-02-01', limitOfStay: '2025-03-08' },
    }),
  ),
  scene(
    'Only the activation is after the limit',
    'DATA',
    family({ stay: { arrivedOn: null, limitOfStay: '2025-03-09' } }),
  ),
  scene(
    'Two stays that begin on one day; two that have no printed limit',
    'DATA',
    family({
      stays: [
        { kind: 'entry', arrivedOn: '2025-03-10', limitOfStay: '2027-03-11' },
        { kind: 'entry', activatedOn: '2025-03-10', limitOfStay: '2027-03-12' },
        { kind: 'entry', arrivedOn: '2028-01-03', limitOfStay: null },
        { kind: 'extension', filedOn: '2028-02-01', activatedOn: null, limitOfStay: null },
      ],
      applications: [
        { kind: 'extension', filedOn: '2028-02-01', decidedOn: '2028-03-01', outcome: 'granted' },
      ],
    }),
  ),
  scene(
    'Contracts, employment, absences',
    'DATA',
    family({
      employment: { endDate: '2025-03-11' },
      contracts: [
        { startDate: '2025-03-12', endDate: '2025-03-11' },
        { startDate: '2025-03-12', renewedUntil: '2025-03-11' },
        { startDate: '2025-03-12', endDate: '2027-03-11', renewedUntil: '2027-03-10' },
      ],
      absences: [{ from: '2025-06-02', to: '2025-06-01', status: 'away' }],
    }),
  ),
  scene(
    'Decided before it was filed; granted without a day and without a stay',
    'DATA',
    family({
      stay: { limitOfStay: null },
      applications: [
        { kind: 'extension', filedOn: '2026-12-15', decidedOn: '2026-12-14', outcome: 'refused' },
        { kind: 'extension', filedOn: '2027-01-04', outcome: 'granted' },
      ],
    }),
  ),
  scene(
    'Births, and a spouse of a single person',
    'DATA',
    family({
      person: { dateOfBirth: '2025-03-11', maritalStatus: 'single' },
      dependants: [
        {
          id: 'D1',
          relationship: 'child',
          dateOfBirth: '2025-03-11',
          stays: [{ arrivedOn: '2025-03-10', limitOfStay: '2027-03-11' }],
        },
        {
          id: 'D2',
          relationship: 'child',
          dateOfBirth: '2025-03-12',
          stays: [{ activatedOn: '2025-03-13', limitOfStay: '2027-03-11' }],
        },
        { id: 'D3', relationship: 'civil_partner' },
        { id: 'D4', relationship: 'spouse', sponsorMaritalStatus: 'married' },
      ],
    }),
  ),
]

/** Read by eye against the domain sheet, 7 and 8. */
test('each scene of facts that contradict each other is told as it was last read', async () => {
  await expect(told(SCENES)).toMatchFileSnapshot(join(import.meta.dirname, 'data.txt'))
})
