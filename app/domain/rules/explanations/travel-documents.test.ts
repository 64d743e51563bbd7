import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scene, told } from '#tests/helpers/explained.ts'
import { family } from '#tests/helpers/rule-cases.ts'

const EEP = { type: 'eep', number: 'C12345678' } as const

const SCENES = [
  scene(
    'Expires a day before the limit',
    'MM18 MM19 ONLINE',
    family({ document: { expiresOn: '2027-03-10' } }),
  ),
  scene('Expires on the limit', 'MM18 MM19', family({ document: { expiresOn: '2027-03-11' } })),
  scene(
    'Three months after the limit, and a day more',
    'MM19',
    family({
      travelDocuments: [{ ...EEP, expiresOn: '2027-06-11' }],
      dependant: { travelDocuments: [{ ...EEP, expiresOn: '2027-06-12' }] },
    }),
  ),
  scene(
    'An estimated limit is cut by the document: month end',
    'MM18 MM19',
    family({
      stay: { limitOfStay: null },
      contract: { endDate: null, months: null },
      document: { expiresOn: '2027-03-31' },
    }),
  ),
  scene(
    'An exit-entry permit counts before a passport that runs longer; the older permit beside it is mended',
    'MM18 MM19 MM20 MM21',
    family({
      travelDocuments: [
        { ...EEP, expiresOn: '2026-01-31', endorsementDExpiresOn: '2026-01-31' },
        {
          type: 'prc_passport',
          number: 'E12345678',
          expiresOn: '2034-01-01',
          endorsementDExpiresOn: '2034-01-01',
        },
        { ...EEP, number: 'C12345679', expiresOn: '2027-02-28', endorsementDExpiresOn: '2027-03-10' },
      ],
    }),
  ),
  scene(
    'No endorsement D after an extension; before it nobody asks',
    'MM20',
    family({ extension: {}, document: { endorsementDExpiresOn: null } }),
  ),
  scene(
    'A dependant’s endorsement D and document, limit not printed',
    'MM18 MM19 MM20 ONLINE',
    family({
      dependant: {
        stays: [{ kind: 'entry', arrivedOn: '2025-03-10', limitOfStay: null }],
        travelDocuments: [{ ...EEP, expiresOn: '2027-05-31', endorsementDExpiresOn: '2027-03-10' }],
      },
    }),
    { travelDocumentBuffer: { on: false, months: 1 } },
  ),
  scene(
    'Online: away from before the window until after the limit, as a visitor in between, little left on the document',
    'ONLINE',
    family({
      document: { expiresOn: '2027-05-01' },
      absences: [
        { from: '2026-12-20', to: '2026-12-31', status: 'away' },
        { from: '2027-01-15', to: '2027-01-20', status: 'visitor' },
        { from: '2027-02-20', to: '2027-03-20', status: 'away' },
      ],
    }),
  ),
  scene('Online: a visitor’s stay', 'ONLINE', family({ stay: { condition: 'visitor' } })),
  scene(
    'Online: nothing to say once it is filed, and again after the refusal',
    'ONLINE',
    family({
      document: { expiresOn: '2027-04-30' },
      applications: [
        { kind: 'extension', filedOn: '2027-02-01', decidedOn: '2027-02-22', outcome: 'refused' },
      ],
    }),
  ),
]

/** Read by eye against the domain sheet, 1.4, 3 and 7 (MM18–MM21). */
test('each scene of the travel document is told as it was last read', async () => {
  await expect(told(SCENES)).toMatchFileSnapshot(join(import.meta.dirname, 'travel-documents.txt'))
})
