import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scene, told } from '#tests/helpers/explained.ts'
import { family } from '#tests/helpers/rule-cases.ts'

const stays = (limitOfStay: string | null, arrivedOn = '2025-03-10') => [
  { kind: 'entry' as const, arrivedOn, limitOfStay },
]
const EEP = { type: 'eep', number: 'C12345678' } as const

const SCENES = [
  scene(
    'A day later, a day earlier',
    'MM24 MM25',
    family({
      dependants: ['2027-03-12', '2027-03-10'].map((limit, index) => ({
        id: `D${index + 1}`,
        stays: stays(limit),
      })),
    }),
  ),
  scene(
    'Earlier because of the dependant’s own document: on its expiry, a month before it, a day before that',
    'MM25',
    family({
      dependants: ['2027-02-28', '2027-01-28', '2027-01-27'].map((limit, index) => ({
        id: `D${index + 1}`,
        stays: stays(limit),
        travelDocuments: [{ ...EEP, expiresOn: '2027-02-28' }],
      })),
    }),
  ),
  scene(
    'The same with the buffer off: only the expiry itself explains it',
    'MM25',
    family({
      dependants: ['2027-02-28', '2027-02-27'].map((limit, index) => ({
        id: `D${index + 1}`,
        stays: stays(limit),
        travelDocuments: [{ ...EEP, expiresOn: '2027-02-28' }],
      })),
    }),
    { travelDocumentBuffer: { on: false, months: 1 } },
  ),
  scene(
    'The sponsor was extended, the dependant filed, was refused and filed again',
    'MM24 MM25',
    family({
      extension: {},
      dependant: {
        applications: [
          { kind: 'extension', filedOn: '2027-02-10', decidedOn: '2027-02-24', outcome: 'refused' },
          { kind: 'extension', filedOn: '2027-03-03' },
        ],
      },
    }),
  ),
  scene(
    'A dependant who came after the extension has filed early',
    'MM25',
    family({
      extension: {},
      dependant: {
        stays: stays('2028-03-10', '2027-06-01'),
        applications: [{ kind: 'extension', filedOn: '2027-12-13' }],
      },
    }),
  ),
  scene(
    'Extended by a year while the sponsor’s limit is only estimated',
    'MM24 MM25',
    family({
      extension: { limitOfStay: null },
      contract: { endDate: null, months: null },
      dependant: {
        stays: [
          ...stays('2027-03-11'),
          { kind: 'extension', filedOn: '2027-02-10', activatedOn: '2027-02-24', limitOfStay: '2028-03-11' },
        ],
      },
    }),
  ),
  scene(
    '18 on the limit; 18 before the window opens; 18 before the stay began; born on 29 February',
    'MM26',
    family({
      dependants: ['2009-03-11', '2008-12-11', '2007-03-09', '2008-02-29'].map((dateOfBirth, index) => ({
        id: `D${index + 1}`,
        relationship: 'child',
        dateOfBirth,
        stays: stays('2027-03-11'),
      })),
    }),
  ),
  scene(
    'Six months before 18: of a child who came in between, of one born on 29 February, of one born on 31 August',
    'AGE',
    family({
      dependants: [
        { born: '2008-10-15', arrivedOn: '2026-09-01' },
        { born: '2008-02-29', arrivedOn: '2025-03-10' },
        { born: '2009-08-31', arrivedOn: '2025-03-10' },
      ].map(({ born, arrivedOn }, index) => ({
        id: `D${index + 1}`,
        relationship: 'child',
        dateOfBirth: born,
        hkid: null,
        stays: stays('2028-03-10', arrivedOn),
      })),
    }),
  ),
  scene(
    'A card at 11: the last day falls on a holiday, in a year without a list, after the stay',
    'AGE HKID MM22',
    family({
      dependants: [
        { born: '2015-01-19', limit: '2028-03-10' },
        { born: '2017-06-18', limit: '2030-03-10' },
        { born: '2016-04-01', limit: '2027-03-11' },
      ].map(({ born, limit }, index) => ({
        id: `D${index + 1}`,
        relationship: 'child',
        dateOfBirth: born,
        hkid: null,
        stays: stays(limit),
      })),
    }),
  ),
  scene(
    'An adult card at 18, of a child with a card; the limit is estimated',
    'AGE',
    family({
      stay: { limitOfStay: null },
      contract: { endDate: null, months: null },
      dependant: { dateOfBirth: '2009-03-09', stays: stays(null) },
    }),
  ),
  scene(
    'Divorced, and nothing tells how long the dependant may stay',
    'MM24 MM25 MM26 MM27 EXT',
    family({
      stays: [],
      dependant: {
        relationship: 'spouse',
        sponsorMaritalStatus: 'divorced',
        stays: [{ kind: 'entry', arrivedOn: '2025-03-10', limitOfStay: null }],
      },
    }),
  ),
  scene(
    'Widowed by the person’s own record; separated by the dependant’s',
    'MM27',
    family({
      person: { maritalStatus: 'widowed' },
      dependants: [
        { id: 'D1', relationship: 'civil_partner', stays: stays('2027-03-11') },
        { id: 'D2', relationship: 'spouse', sponsorMaritalStatus: 'separated', stays: stays('2027-03-11') },
        { id: 'D3', relationship: 'child', stays: stays('2027-03-11') },
      ],
    }),
  ),
]

/** Read by eye against the domain sheet, 4 and 7 (MM24–MM27). */
test('each scene of the family is told as it was last read', async () => {
  await expect(told(SCENES)).toMatchFileSnapshot(join(import.meta.dirname, 'family.txt'))
})
