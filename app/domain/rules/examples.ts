import type {
  Application,
  CaseFile,
  Contract,
  Dependant,
  Employment,
  Person,
  Stay,
  TravelDocument,
} from '#app/domain/case-file.ts'
import type { Finding } from '#app/domain/finding.ts'
import { findings } from '#app/domain/findings.ts'
import { plainDate } from '#app/domain/plain-date.ts'
import type { RuleId } from '#app/domain/rules/catalogue.ts'

/** A made-up family for every rule, in which the rule is flagged: what the reference shows is what the engine says of it. */

const on = plainDate
const PERSON: Person = {
  staffNo: 'E001',
  familyName: 'CHEN',
  givenNames: 'XIAOMING',
  dateOfBirth: on('1990-05-02'),
}
const EMPLOYMENT: Employment = {
  status: 'active',
  entityBrn: '11111111',
  jobTitle: 'Engineer',
  startDate: on('2025-03-12'),
  monthlyPay: 45_000,
}
const STAY: Stay = {
  kind: 'entry',
  scheme: 'ASMTP',
  filedOn: on('2025-01-20'),
  activatedOn: on('2025-03-10'),
  arrivedOn: on('2025-03-10'),
  limitOfStay: on('2027-03-11'),
  sponsorBrn: '11111111',
  jobTitle: 'Engineer',
  monthlyPay: 45_000,
  travelDocumentNumber: 'C12345678',
}
const EXTENSION: Stay = {
  ...STAY,
  kind: 'extension',
  filedOn: on('2026-12-15'),
  activatedOn: on('2027-02-01'),
  arrivedOn: null,
  limitOfStay: on('2029-03-11'),
}
const CONTRACT: Contract = { startDate: on('2025-03-12'), endDate: on('2027-03-11'), months: null }
const DOCUMENT: TravelDocument = { type: 'eep', number: 'C12345678', expiresOn: on('2034-01-01') }

type Change = {
  person?: Partial<Person>
  employment?: Employment
  stay?: Stay
  extension?: Stay
  contract?: Contract
  document?: TravelDocument
  dependant?: Partial<Dependant>
} & Pick<CaseFile, 'applications' | 'absences' | 'documents'>

function family({
  person,
  employment,
  stay,
  extension,
  contract,
  document,
  dependant,
  ...more
}: Change): CaseFile {
  const own = { ...STAY, ...stay }
  return {
    person: { ...PERSON, ...person },
    employment: { ...EMPLOYMENT, ...employment },
    contracts: [{ ...CONTRACT, ...contract }],
    stays: extension ? [own, { ...EXTENSION, ...extension }] : [own],
    travelDocuments: [{ ...DOCUMENT, ...document }],
    ...(dependant && { dependants: [child(dependant)] }),
    ...more,
  }
}

function child(change: Partial<Dependant>): Dependant {
  const stays: Stay[] = [{ kind: 'entry', arrivedOn: on('2025-03-10'), limitOfStay: on('2027-03-11') }]
  return { id: 'D1', relationship: 'child', dateOfBirth: on('2018-02-27'), stays, ...change }
}

const dependantUntil = (limit: string): Partial<Dependant> => ({
  stays: [{ kind: 'entry', arrivedOn: on('2025-03-10'), limitOfStay: on(limit) }],
})
const extensionCase = (change: Application = {}): Application[] => [
  { kind: 'extension', filedOn: null, decidedOn: null, outcome: null, ...change },
]
const left: Employment = { status: 'ended', endDate: on('2026-06-30'), terminationNoticeOn: null }

const EXAMPLES: Record<RuleId, CaseFile> = {
  EXT: family({}),
  MM01: family({}),
  MM02: family({ employment: { startDate: on('2025-03-01') } }),
  MM03: family({ employment: { entityBrn: '22222222' } }),
  MM04: family({ employment: { otherEngagements: [{ name: 'Evening workshop', approvedOn: null }] } }),
  MM05: family({ contract: { endDate: on('2026-09-30') } }),
  MM06: family({ contract: { endDate: on('2027-09-30') } }),
  MM07: family({ contract: { renewedUntil: on('2029-03-11') } }),
  MM08: family({ contract: { endDate: on('2026-09-30') } }),
  MM09: family({ employment: { jobTitle: 'Sales Manager' } }),
  MM10: family({ employment: { monthlyPay: 43_000 } }),
  MM11: family({ employment: { annualPackage: 540_000, marketPackage: 600_000 } }),
  MM12: family({ stay: { recruitmentWaiver: 'pay_2m' }, employment: { annualPackage: 1_900_000 } }),
  MM13: family({ employment: { monthlyPay: 56_000 } }),
  MM14: family({ employment: { workLocation: 'Shenzhen' } }),
  MM15: family({ person: { degreeRelevant: false, experienceRoute: false } }),
  MM16: family({ employment: { name: 'CHEN XIAOMIN' } }),
  MM17: family({ employment: { travelDocumentNumber: 'C87654321' } }),
  MM18: family({ document: { expiresOn: on('2026-12-31') } }),
  MM19: family({ document: { expiresOn: on('2027-05-31') } }),
  MM20: family({ extension: {}, document: { endorsementDExpiresOn: on('2027-03-11') } }),
  MM21: family({ document: { type: 'prc_passport', number: 'E12345678' } }),
  MM22: family({ person: { hkid: null } }),
  MM23: family({ document: { number: 'C1234567' } }),
  MM24: family({ dependant: dependantUntil('2027-04-11') }),
  MM25: family({ dependant: dependantUntil('2027-01-11') }),
  MM26: family({ dependant: { dateOfBirth: on('2009-01-15') } }),
  MM27: family({ dependant: { relationship: 'spouse', sponsorMaritalStatus: 'divorced' } }),
  MM28: family({ employment: left }),
  MM29: family({ employment: left, dependant: { reviewedOn: null } }),
  MM30: family({ person: { hkDegree: true } }),
  MM31: family({ stay: { filedOn: on('2025-03-01'), feesPaid: 1200 } }),
  MM32: family({ stay: { limitOfStay: on('2028-03-10') } }),
  MM33: family({ stay: { limitOfStay: on('2028-04-10') } }),
  MM34: family({
    stay: { stream: 'technical_professional', trade: 'Lift technician' },
    employment: { trade: 'Welder' },
  }),
  HKID: family({ person: { hkid: null } }),
  AGE: family({ dependant: { dateOfBirth: on('2009-01-15') } }),
  ROA: family({ absences: [{ from: on('2025-06-20'), to: on('2026-01-10'), status: 'away' }] }),
  FEE: family({}),
  DOC: family({
    applications: extensionCase(),
    documents: [{ code: 'E-CONTRACT', receivedOn: on('2026-12-01') }],
  }),
  ONLINE: family({ document: { expiresOn: on('2027-03-31') } }),
  DATA: family({ contract: { endDate: on('2025-02-28') } }),
}

/** What the engine says of the rule's example: of several findings the first that asks something of a reader. */
export function exampleOf(id: RuleId): Finding {
  const found = examplesOf(id)
  const example = found.find(({ severity }) => severity !== 'info') ?? found[0]
  if (!example) throw new Error(`the example of ${id} does not show it`)
  return example
}

/** All that the engine says of the rule in its example, in order. */
export function examplesOf(id: RuleId): Finding[] {
  return findings(EXAMPLES[id]).filter(({ ruleId }) => ruleId === id)
}
