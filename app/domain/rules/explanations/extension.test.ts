import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plainDate as day } from '#app/domain/plain-date.ts'
import { scene, told } from '#tests/helpers/explained.ts'
import { family, known, type LooseCaseFile } from '#tests/helpers/rule-cases.ts'

type Filing = NonNullable<LooseCaseFile['applications']>[number]

const filed = (filedOn: string, more: Filing = {}): Filing => ({
  kind: 'extension',
  filedOn,
  decidedOn: null,
  outcome: null,
  ...more,
})
const alone = (arrivedOn: string, limitOfStay: string, applications: Filing[] = []) =>
  known({
    person: { staffNo: 'E001' },
    stays: [{ kind: 'entry', arrivedOn, limitOfStay }],
    applications,
  })

const SCENES = [
  scene('Pinned to the four weeks', 'EXT', family(), { ruleSet: 'asmtp-2022-12' }),
  scene(
    'Filed on the first day of the window, undecided',
    'EXT.filed EXT.pending_past_limit',
    family({ applications: [filed('2026-12-11')] }),
  ),
  scene(
    'The same under the four weeks: nobody says that the person must have left',
    'EXT.open EXT.filed EXT.pending_past_limit',
    family({ applications: [filed('2027-02-15')] }),
    { ruleSet: 'asmtp-2022-12' },
  ),
  scene(
    'Refused, filed again, withdrawn without a day, filed again on the limit',
    'EXT',
    family({
      applications: [
        filed('2026-12-15', { outcome: 'refused', decidedOn: '2027-01-12' }),
        filed('2027-02-01', { outcome: 'withdrawn' }),
        filed('2027-03-11'),
      ],
    }),
  ),
  scene(
    'Filed on the limit, refused after it',
    'EXT.expired',
    family({ applications: [filed('2027-03-11', { outcome: 'refused', decidedOn: '2027-04-01' })] }),
  ),
  scene(
    'Filed on the day after the limit',
    'EXT.late EXT.expired',
    family({ applications: [filed('2027-03-12', { outcome: 'lapsed', decidedOn: '2027-04-01' })] }),
  ),
  scene(
    'Granted, but no stay follows from it',
    'EXT.filed EXT.pending_past_limit MM01 DATA',
    family({ applications: [filed('2026-12-15', { outcome: 'granted', decidedOn: '2027-01-12' })] }),
  ),
  scene('Granted in time and on file: the first stay ends with it', 'EXT MM01', family({ extension: {} })),
  scene(
    'The longer window begins on 1 March 2026',
    'EXT.not_open EXT.open',
    alone('2024-05-15', '2026-05-15'),
  ),
  scene('Four weeks before it begins: the floor', 'EXT.not_open EXT.open', alone('2024-03-20', '2026-03-20')),
  scene(
    'Submit-by day before the window opens',
    'EXT.not_open EXT.open EXT.late',
    alone('2024-04-10', '2026-04-10'),
  ),
  scene('A year without a list of holidays', 'EXT.open', alone('2029-06-15', '2031-06-15')),
  scene('Days off of the employer and a corrected list', 'EXT.open', family(), {
    ownHolidays: [day('2027-01-28')],
  }),
  scene(
    'Before the first version: nothing is known of a window',
    'EXT MM01',
    alone('2012-05-04', '2014-05-03'),
  ),
  scene('The same with a filing in time', 'EXT', alone('2012-05-04', '2014-05-03', [filed('2014-04-14')])),
  scene(
    'Not printed yet: the contract is the shortest',
    'EXT.open MM01',
    family({ stay: { limitOfStay: null } }),
  ),
  scene(
    'Not printed yet: the travel document is the shortest, months of contract',
    'EXT.open',
    family({
      stay: { limitOfStay: null },
      contract: { startDate: '2025-03-12', endDate: null, months: 36 },
      document: { expiresOn: '2027-11-20' },
    }),
  ),
  scene(
    'Not printed yet, the day before, documents cap nothing',
    'EXT.open',
    family({ stay: { limitOfStay: null }, contract: { endDate: null, months: null } }),
    { anniversaryRule: 'day_before', travelDocumentBuffer: { on: false, months: 1 } },
  ),
  scene(
    'An extension that is not printed yet',
    'EXT.open MM01',
    family({ extension: { limitOfStay: null }, contract: { endDate: null, months: null } }),
  ),
  scene(
    'A change of employment adds no time',
    'EXT.open',
    family({
      extension: {
        kind: 'change_of_employment',
        filedOn: '2026-01-12',
        activatedOn: '2026-03-02',
        limitOfStay: null,
      },
      contract: { endDate: null, months: null },
    }),
  ),
  scene(
    'A dependant whose limit is not printed follows the sponsor, and files alone',
    'EXT.not_open EXT.filed',
    family({
      dependant: {
        stays: [{ kind: 'entry', arrivedOn: '2026-05-20', limitOfStay: null }],
        travelDocuments: [{ type: 'eep', number: 'C12345679', expiresOn: '2027-03-31' }],
        applications: [filed('2027-01-18')],
      },
    }),
  ),
  scene(
    'Employment over: the dependant’s window speaks on',
    'EXT.not_open EXT.expired',
    family({ employment: { endDate: '2026-06-30' }, dependant: {} }),
  ),
]

/** Read by eye against the domain sheet, 2.4–2.6. */
test('each scene of an extension is told as it was last read', async () => {
  await expect(told(SCENES)).toMatchFileSnapshot(join(import.meta.dirname, 'extension.txt'))
})
