import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { scene, told } from '#tests/helpers/explained.ts'
import { family } from '#tests/helpers/rule-cases.ts'

const SCENES = [
  scene(
    'W43: the thirtieth day is a general holiday',
    'HKID MM22',
    family({
      person: { hkid: null },
      stay: { activatedOn: '2026-01-19', arrivedOn: '2026-01-19', limitOfStay: '2028-01-19' },
    }),
  ),
  scene(
    'A list of holidays that the employer corrected',
    'HKID',
    family({
      person: { hkid: null },
      stay: { activatedOn: '2026-01-19', arrivedOn: '2026-01-19', limitOfStay: '2028-01-19' },
    }),
    { holidayCorrections: { added: [day('2026-02-20')], removed: [day('2026-02-18')] } },
  ),
  scene(
    'A year without a list, no day of birth on file, only the activation',
    'HKID MM22',
    family({
      person: { hkid: null, dateOfBirth: null },
      stay: { activatedOn: '2028-06-05', arrivedOn: null, limitOfStay: '2029-06-05' },
    }),
  ),
  scene(
    '180 days are no long stay',
    'HKID MM22',
    family({ person: { hkid: null }, stay: { limitOfStay: '2025-09-06' } }),
  ),
  scene('181 days are', 'HKID', family({ person: { hkid: null }, stay: { limitOfStay: '2025-09-07' } })),
  scene(
    'A short stay that is extended: from the first day on which so long was permitted; a new entry begins again',
    'HKID MM22',
    family({
      person: { hkid: null },
      stays: [
        {
          kind: 'entry',
          filedOn: '2025-01-20',
          activatedOn: '2025-03-10',
          arrivedOn: '2025-03-10',
          limitOfStay: '2025-06-10',
        },
        { kind: 'extension', filedOn: '2025-05-26', activatedOn: '2025-06-03', limitOfStay: '2026-06-10' },
        {
          kind: 'entry',
          filedOn: '2026-09-01',
          activatedOn: '2026-10-05',
          arrivedOn: '2026-10-05',
          limitOfStay: '2028-10-05',
        },
      ],
    }),
  ),
  scene(
    'Dependants without a card: a spouse, a child of 10, a child whose age nobody knows',
    'HKID MM22',
    family({
      dependants: [
        {
          id: 'D1',
          relationship: 'spouse',
          hkid: null,
          stays: [{ arrivedOn: '2026-05-20', limitOfStay: '2027-03-11' }],
        },
        {
          id: 'D2',
          relationship: 'child',
          hkid: null,
          dateOfBirth: '2016-05-20',
          stays: [{ arrivedOn: '2026-05-20', limitOfStay: '2027-03-11' }],
        },
        {
          id: 'D3',
          relationship: 'child',
          hkid: null,
          stays: [{ arrivedOn: '2026-05-20', limitOfStay: '2027-03-11' }],
        },
      ],
    }),
  ),
  scene(
    'A name in another order, with the Chinese name beside it, in full width: all the same',
    'MM16',
    family({ employment: { name: 'Xiaoming ＣＨＥＮ 陳小明' } }),
  ),
  scene(
    'Another name, with a Chinese name on file',
    'MM16',
    family({ employment: { name: 'CHAN SIU MING' }, extension: {} }),
  ),
  scene(
    'Document numbers: another one, of an approval that names none, and a partly known one',
    'MM17',
    family({
      employment: { travelDocumentNumber: 'C87654321' },
      extension: { travelDocumentNumber: null },
    }),
  ),
  scene(
    'Written with spaces and in small letters',
    'MM17',
    family({ employment: { travelDocumentNumber: 'c 1234 5678' } }),
  ),
  scene(
    'Numbers that have not the form of their kind, of each member',
    'MM23',
    family({
      person: { hkid: 'A123456(4)' },
      travelDocuments: [
        { type: 'eep', number: 'CI1234567' },
        { type: 'prc_passport', number: 'E1234567' },
        { type: 'other', number: '12' },
        { type: 'eep', number: '••••5678' },
      ],
      dependant: { hkid: 'C876300(0)', travelDocuments: [{ type: 'eep', number: 'C1234567' }] },
    }),
  ),
]

/** Read by eye against the domain sheet, 3, 9.3 and 7 (MM16, MM17, MM22, MM23). */
test('each scene of who somebody is is told as it was last read', async () => {
  await expect(told(SCENES)).toMatchFileSnapshot(join(import.meta.dirname, 'identity.txt'))
})
