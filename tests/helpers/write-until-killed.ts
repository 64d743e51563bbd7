import { plainDate as day } from '#app/domain/plain-date.ts'
import { importSheet } from '#app/features/import/import-sheet.server.ts'
import { readSheet } from '#app/features/import/read-sheet.server.ts'
import { addHire } from '#app/features/people/add-hire.server.ts'
import { correctPerson } from '#app/features/people/correct-facts.server.ts'
import { openDataStore } from '#db/data-store.server.ts'
import { openOrgForJob } from '#db/system/open-employer.server.ts'
import { type Acknowledged, SHEET_ROWS } from './acknowledged.ts'

/*
 * A process of its own, for the tests that kill it: adds hires, corrects them and imports sheets through the product's verbs,
 * and says a line of JSON for each once it is acknowledged. Arguments: the employer's slug, and a mark for this process.
 */

const TODAY = day('2026-11-27')

if (import.meta.main) await writeOn(process.argv[2] ?? '', process.argv[3] ?? '')

async function writeOn(slug: string, mark: string): Promise<void> {
  const { DATABASE_URL: databaseUrl = '', SECRET_KEY: secretKey = '' } = process.env
  const data = await openDataStore({ databaseUrl, secretKey, busyTimeoutMs: 5000 })
  const org = await openOrgForJob(data, slug, 'write until killed')
  if (!org) throw new Error(`no employer ${slug}`)
  const say = (done: Acknowledged) => process.stdout.write(`${JSON.stringify(done)}\n`)

  for (let number = 1; ; number++) {
    const staffNo = `${mark}-${number}`
    const added = await addHire(
      org,
      {
        staffNo,
        person: { familyName: 'CHEN', givenNames: 'XIAOMING', department: 'new' },
        employment: { status: 'active', startDate: day('2025-03-12') },
        entity: null,
        terms: { jobTitle: 'Engineer', monthlyPay: 45_000 },
        contract: { startDate: day('2025-03-12'), endDate: day('2027-03-11') },
        stay: {
          kind: 'entry',
          scheme: 'ASMTP',
          stream: 'general',
          condition: 'employment',
          activatedOn: day('2025-03-10'),
          arrivedOn: day('2025-03-10'),
          limitOfStay: day('2028-03-10'),
        },
        travelDocument: { type: 'eep', number: 'C12345678', expiresOn: day('2030-01-01') },
        entryFiledOn: null,
      },
      TODAY,
    )
    if (!added.ok) throw new Error(added.reason)
    say({ did: 'hire', staffNo })

    const department = `moved ${number}`
    const corrected = await correctPerson(org, { personId: added.personId, seenVersion: 1 }, { department })
    if (!corrected.ok) throw new Error(corrected.reason)
    say({ did: 'correct', staffNo, department })

    if (number % 3 !== 0) continue
    const staffNos = Array.from({ length: SHEET_ROWS }, (_, row) => `${mark}-${number}-row${row + 1}`)
    const lines = staffNos.map((each) => `${each},LIN,2025-03-10,2028-03-10`)
    const sheet = `staff_no,family_name,arrival_date,limit_of_stay\n${lines.join('\n')}\n`
    const reading = readSheet(Buffer.from(sheet))
    const imported = await importSheet(org, { fileName: 'people.csv', reading, today: TODAY })
    if (!imported.ok) throw new Error(imported.reason)
    say({ did: 'import', staffNos })
  }
}
