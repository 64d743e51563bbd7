import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scene, told } from '#tests/helpers/explained.ts'
import { family } from '#tests/helpers/rule-cases.ts'

const filed = { decidedOn: null, outcome: null } as const

const SCENES = [
  scene(
    'An entry: what a Mainland resident is asked for, and the paper that a waiver spares',
    'DOC',
    family({
      person: { hkid: null },
      stay: { recruitmentWaiver: 'talent_list' },
      applications: [{ kind: 'entry', openedOn: '2025-01-06', filedOn: '2025-01-20', ...filed }],
      documents: [{ code: 'A-TD' }, { code: 'E-990B', receivedOn: '2025-01-10' }],
    }),
  ),
  scene(
    'An entry under another scheme, without a waiver, with a card',
    'DOC',
    family({
      stay: { scheme: 'GEP' },
      applications: [{ kind: 'entry', filedOn: '2025-01-20', ...filed, documentsCompleteOn: '2025-02-10' }],
      documents: [],
    }),
  ),
  scene(
    'An extension after a change of employer, top-tier; a document comes in twice',
    'DOC',
    family({
      employment: { entityBrn: '22222222' },
      applications: [
        { kind: 'extension', stream: 'top_tier', openedOn: '2026-11-02', filedOn: null, ...filed },
      ],
      documents: [
        { code: 'A-EVISA' },
        { code: 'E-LETTER', receivedOn: '2026-12-01' },
        { code: 'E-LETTER', receivedOn: '2026-12-08' },
        { code: 'E-CONTRACT', receivedOn: '2026-12-15' },
      ],
    }),
  ),
  scene(
    'Filed first and opened later; refused',
    'DOC',
    family({
      applications: [
        {
          kind: 'extension',
          openedOn: '2027-01-11',
          filedOn: '2027-01-05',
          decidedOn: '2027-02-10',
          outcome: 'refused',
        },
        { kind: 'extension', filedOn: '2027-02-15', outcome: 'withdrawn' },
      ],
      documents: [],
    }),
  ),
  scene(
    'A change of employment',
    'DOC',
    family({
      applications: [{ kind: 'change_of_employment', filedOn: '2026-02-02', ...filed }],
      documents: [{ code: 'A-EVISA' }],
    }),
  ),
  scene(
    'A dependant by the family’s papers alone, and one with a list of its own',
    'DOC',
    family({
      documents: [{ code: 'D-SPONSOR' }],
      dependants: [
        {
          id: 'D1',
          relationship: 'spouse',
          stays: [{ arrivedOn: '2025-03-10', limitOfStay: '2027-03-11' }],
          applications: [{ kind: 'extension', filedOn: null, ...filed }],
        },
        {
          id: 'D2',
          relationship: 'child',
          hkid: 'A123456(3)',
          stays: [{ arrivedOn: '2025-03-10', limitOfStay: '2027-03-11' }],
          documents: [{ code: 'A-EVISA' }],
          applications: [{ kind: 'extension', filedOn: '2027-01-11', ...filed }],
        },
        {
          id: 'D3',
          relationship: 'child',
          stays: [],
          documents: [],
          applications: [
            { kind: 'entry', filedOn: null, ...filed },
            { kind: 'change_of_employment', filedOn: '2027-01-11', ...filed },
          ],
        },
      ],
    }),
  ),
  scene(
    'Nobody says which documents are on file',
    'DOC',
    family({ applications: [{ kind: 'extension', filedOn: null, ...filed }] }),
  ),
]

/** Read by eye against the domain sheet, 1.4. */
test('each scene of the documents of a filing is told as it was last read', async () => {
  await expect(told(SCENES)).toMatchFileSnapshot(join(import.meta.dirname, 'documents.txt'))
})
