import { defaultCondition } from '#app/domain/people-sheet-to-case-file.ts'
import { problem } from '#app/i18n/problem.ts'
import type { NewDependant } from './add-dependant.server.ts'
import type { NewHire } from './add-hire.server.ts'
import { type DayOrder, orderProblems } from './field-schema.ts'
import type { ValuesOf } from './fields.ts'
import type { HIRE_FIELDS, NEW_DEPENDANT_FIELDS } from './hire-fields.ts'

/* From what a form of several facts says to what the verbs take, and what of it cannot be. */

type HireValues = ValuesOf<typeof HIRE_FIELDS>
type DependantValues = ValuesOf<typeof NEW_DEPENDANT_FIELDS>

const HIRE_ORDER: DayOrder = [
  ['contractEnd', 'contractStart'],
  ['limitOfStay', 'arrivedOn'],
]
const DEPENDANT_ORDER: DayOrder = [['limitOfStay', 'arrivedOn']]

export function hireProblems(values: HireValues): Record<string, string[]> {
  const problems = orderProblems(values, HIRE_ORDER)
  if (!hasName(values)) problems.familyName = [problem('people.problem.name')]
  if (values.status !== 'offer' && !values.limitOfStay && !values.arrivedOn)
    problems.limitOfStay = [problem('people.problem.limitOrArrival')]
  return problems
}

export function dependantProblems(values: DependantValues): Record<string, string[]> {
  const problems = orderProblems(values, DEPENDANT_ORDER)
  return hasName(values) ? problems : { ...problems, familyName: [problem('people.problem.name')] }
}

export function hireOf(values: HireValues): NewHire {
  const { staffNo, familyName, givenNames, chineseName, dateOfBirth, maritalStatus, hkid } = values
  const { department, manager, email, status, startDate, entityId } = values
  const { jobTitle, monthlyPay, annualPackage, workLocation } = values
  const { contractStart, contractEnd, contractMonths } = values
  const hasContract = contractStart || contractEnd || contractMonths
  return {
    staffNo,
    person: {
      familyName,
      givenNames,
      chineseName,
      dateOfBirth,
      maritalStatus,
      hkid,
      department,
      manager,
      email,
    },
    employment: { status, startDate },
    entity: entityId ? { id: entityId } : null,
    terms: { jobTitle, monthlyPay, annualPackage, workLocation },
    contract: hasContract ? { startDate: contractStart, endDate: contractEnd, months: contractMonths } : null,
    stay: hireStay(values),
    travelDocument: documentIn(values),
    entryFiledOn: status === 'offer' ? values.filedOn : null,
  }
}

/** Somebody who is only offered a job has no permission yet, but for one that is printed already. */
function hireStay(values: HireValues): NewHire['stay'] {
  const { status, kind, scheme, stream, limitOfStay, arrivedOn, filedOn } = values
  if (status === 'offer' && !limitOfStay && !arrivedOn) return null
  return {
    kind,
    scheme,
    stream,
    condition: defaultCondition('principal', scheme, stream, kind),
    limitOfStay,
    arrivedOn,
    activatedOn: kind === 'entry' ? arrivedOn : null,
    filedOn,
    sponsorBrn: values.sponsorBrn,
    jobTitle: values.approvedJobTitle,
    monthlyPay: values.approvedMonthlyPay,
  }
}

export function dependantOf(values: DependantValues): NewDependant {
  const { relationship, familyName, givenNames, chineseName, dateOfBirth, hkid } = values
  const { limitOfStay, arrivedOn, filedOn } = values
  return {
    person: { relationship, familyName, givenNames, chineseName, dateOfBirth, hkid },
    stay:
      limitOfStay || arrivedOn
        ? {
            kind: 'entry',
            scheme: 'DEPENDANT',
            stream: 'general',
            condition: 'time_only',
            limitOfStay,
            arrivedOn,
            activatedOn: arrivedOn,
            filedOn,
          }
        : null,
    travelDocument: documentIn(values),
  }
}

type DocumentValues = Pick<HireValues, 'type' | 'number' | 'expiresOn' | 'endorsementDExpiresOn'>

function documentIn({ type, number, expiresOn, endorsementDExpiresOn }: DocumentValues) {
  const isOnFile = type || number || expiresOn || endorsementDExpiresOn
  return isOnFile ? { type, number, expiresOn, endorsementDExpiresOn } : null
}

function hasName(values: Pick<HireValues, 'familyName' | 'givenNames' | 'chineseName'>): boolean {
  return Boolean(values.familyName || values.givenNames || values.chineseName)
}
