import type { CaseFile } from '#app/domain/case-file.ts'
import { findings } from '#app/domain/findings.ts'
import { addDays, plainDate as day } from '#app/domain/plain-date.ts'

const SECONDS = 3
const VARIANTS = 1000

/** A usual family: an extended stay, a filing, a renewed contract, two documents, a spouse and a child. */
function family(shift: number): CaseFile {
  const arrivedOn = addDays(day('2023-07-14'), shift)
  const limit = addDays(day('2026-07-14'), shift)
  const contract = { startDate: arrivedOn, endDate: addDays(limit, -30), renewedUntil: addDays(limit, 700) }
  const eep = { type: 'eep' as const, number: 'C12345678', expiresOn: day('2032-01-01') }
  const dependant = {
    stays: [{ kind: 'entry' as const, arrivedOn, limitOfStay: limit }],
    travelDocuments: [eep],
  }
  return {
    person: { staffNo: `E${shift}`, familyName: 'CHEN', givenNames: 'XIAOMING', maritalStatus: 'married' },
    employment: { status: 'active', entityBrn: '11111111', startDate: arrivedOn, monthlyPay: 45_000 },
    contracts: [contract],
    stays: [
      { kind: 'entry', arrivedOn, limitOfStay: limit, sponsorBrn: '11111111', monthlyPay: 45_000 },
      {
        kind: 'extension',
        filedOn: addDays(limit, -60),
        activatedOn: addDays(limit, -20),
        limitOfStay: addDays(limit, 600),
      },
    ],
    applications: [
      { kind: 'extension', filedOn: addDays(limit, -60), decidedOn: addDays(limit, -20), outcome: 'granted' },
    ],
    travelDocuments: [{ ...eep, endorsementDExpiresOn: limit }],
    dependants: [
      { id: 'D1', relationship: 'spouse', ...dependant },
      { id: 'D2', relationship: 'child', dateOfBirth: day('2016-02-29'), ...dependant },
    ],
  }
}

const families = Array.from({ length: VARIANTS }, (_, shift) => family(shift))
let spanCount = 0
for (const each of families) spanCount += findings(each).length

const start = performance.now()
const cpuStart = process.cpuUsage()
let done = 0
while (performance.now() < start + SECONDS * 1000) {
  for (const each of families) findings(each)
  done += VARIANTS
}
const { user, system } = process.cpuUsage(cpuStart)
const perSecond = (done / (performance.now() - start)) * 1000
const cpuMicroseconds = (user + system) / done
console.log(
  `findings: ${Math.round(perSecond).toLocaleString('en')} families a second of wall time, ` +
    `${cpuMicroseconds.toFixed(1)} µs of CPU each (${Math.round(1_000_000 / cpuMicroseconds).toLocaleString('en')} a CPU second), ` +
    `${(spanCount / VARIANTS).toFixed(1)} spans a family`,
)
