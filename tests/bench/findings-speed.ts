import type { CaseFile } from '#app/domain/case-file.ts'
import { findings } from '#app/domain/findings.ts'
import { addDays, plainDate as day } from '#app/domain/plain-date.ts'

const WARM_UP = 20
const ROUNDS = 20
const VARIANTS = 1000

/** Principal, spouse and child, one contract, one entry each, exit-entry permits. */
function typical(shift: number): CaseFile {
  const arrivedOn = addDays(day('2023-07-14'), shift)
  const limit = addDays(day('2026-07-14'), shift)
  const eep = { type: 'eep' as const, number: 'C12345678', expiresOn: day('2034-01-01') }
  const dependant = {
    hkid: 'A123456(3)',
    stays: [{ kind: 'entry' as const, arrivedOn, limitOfStay: limit }],
    travelDocuments: [eep],
  }
  return {
    person: {
      staffNo: `E${shift}`,
      familyName: 'CHEN',
      givenNames: 'XIAOMING',
      dateOfBirth: day('1990-05-02'),
      maritalStatus: 'married',
      hkid: 'G123456(A)',
    },
    employment: {
      status: 'active',
      entityBrn: '11111111',
      jobTitle: 'Engineer',
      startDate: arrivedOn,
      monthlyPay: 45_000,
      workLocation: 'HK',
    },
    contracts: [{ startDate: arrivedOn, endDate: limit, months: null }],
    stays: [
      {
        kind: 'entry',
        scheme: 'ASMTP',
        condition: 'employment',
        filedOn: addDays(arrivedOn, -60),
        activatedOn: arrivedOn,
        arrivedOn,
        limitOfStay: limit,
        sponsorBrn: '11111111',
        jobTitle: 'Engineer',
        monthlyPay: 45_000,
      },
    ],
    applications: [],
    travelDocuments: [{ ...eep, endorsementDExpiresOn: limit }],
    dependants: [
      { id: 'D1', relationship: 'spouse', dateOfBirth: day('1991-03-01'), ...dependant },
      { id: 'D2', relationship: 'child', dateOfBirth: day('2016-02-29'), ...dependant },
    ],
  }
}

/** The same after an extension that the dependants have not followed, and with a contract that was renewed. */
function extended(shift: number): CaseFile {
  const family = typical(shift)
  const [stay] = family.stays ?? []
  const limit = stay?.limitOfStay ?? day('2026-07-14')
  const filedOn = addDays(limit, -60)
  const activatedOn = addDays(limit, -20)
  return {
    ...family,
    contracts: [
      { startDate: stay?.arrivedOn, endDate: addDays(limit, -30), renewedUntil: addDays(limit, 700) },
    ],
    stays: [
      ...(family.stays ?? []),
      { ...stay, kind: 'extension', filedOn, activatedOn, arrivedOn: null, limitOfStay: addDays(limit, 600) },
    ],
    applications: [{ kind: 'extension', filedOn, decidedOn: activatedOn, outcome: 'granted' }],
  }
}

measure('typical family', typical)
measure('extended family', extended)

/** The best of some rounds by CPU time, once the engine is warm: the machine may be shared. */
function measure(name: string, make: (shift: number) => CaseFile): void {
  const families = Array.from({ length: VARIANTS }, (_, shift) => make(shift))
  let spanCount = 0
  for (const each of families) spanCount += findings(each).length
  const rounds = Array.from({ length: WARM_UP + ROUNDS }, () => {
    const start = process.cpuUsage()
    for (const each of families) findings(each)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / VARIANTS
  })
  const best = Math.min(...rounds.slice(WARM_UP))
  const perSecond = Math.round(1_000_000 / best).toLocaleString('en')
  const spans = (spanCount / VARIANTS).toFixed(1)
  console.log(
    `${name}: ${best.toFixed(1)} µs of CPU, ${perSecond} families a second and core, ${spans} spans each`,
  )
}
