import type { ScreenKey } from '#app/i18n/en/screen.ts'
import {
  CONTRACT_FIELDS,
  DEPENDANT_FIELDS,
  DEPENDANT_STAY_FIELDS,
  DOCUMENT_FIELDS,
  EMPLOYMENT_FIELDS,
  type Fields,
  GRANT_FIELDS,
  GRANT_MORE_FIELDS,
  PRINCIPAL_FIELDS,
  STAY_FIELDS,
  TERMS_FIELDS,
} from './fields.ts'

/* Forms that make a person with several facts at once. Names are unlike each other: one form holds them all. */

/** `title` null: the form is about nothing else. `more` is folded away: seldom needed, or as it was before. */
export type FieldGroup = {
  key: string
  title: ScreenKey | null
  help?: ScreenKey
  fields: Fields
  more?: { title: ScreenKey; fields: Fields }
}

const person = {
  staffNo: PRINCIPAL_FIELDS.staffNo,
  familyName: PRINCIPAL_FIELDS.familyName,
  givenNames: PRINCIPAL_FIELDS.givenNames,
  chineseName: PRINCIPAL_FIELDS.chineseName,
  dateOfBirth: PRINCIPAL_FIELDS.dateOfBirth,
  hkid: { ...PRINCIPAL_FIELDS.hkid, help: 'people.help.newHkid' },
  department: PRINCIPAL_FIELDS.department,
} as const satisfies Fields

const personMore = {
  maritalStatus: PRINCIPAL_FIELDS.maritalStatus,
  manager: PRINCIPAL_FIELDS.manager,
  email: PRINCIPAL_FIELDS.email,
} as const satisfies Fields

const job = {
  status: EMPLOYMENT_FIELDS.status,
  startDate: EMPLOYMENT_FIELDS.startDate,
  entityId: TERMS_FIELDS.entityId,
  jobTitle: TERMS_FIELDS.jobTitle,
  monthlyPay: TERMS_FIELDS.monthlyPay,
} as const satisfies Fields

const jobMore = {
  annualPackage: TERMS_FIELDS.annualPackage,
  workLocation: TERMS_FIELDS.workLocation,
} as const satisfies Fields

const contract = {
  contractStart: CONTRACT_FIELDS.startDate,
  contractEnd: CONTRACT_FIELDS.endDate,
  contractMonths: CONTRACT_FIELDS.months,
} as const satisfies Fields

const stay = {
  scheme: STAY_FIELDS.scheme,
  limitOfStay: STAY_FIELDS.limitOfStay,
  arrivedOn: STAY_FIELDS.arrivedOn,
  filedOn: STAY_FIELDS.filedOn,
} as const satisfies Fields

const stayMore = {
  kind: STAY_FIELDS.kind,
  stream: STAY_FIELDS.stream,
  sponsorBrn: STAY_FIELDS.sponsorBrn,
  approvedJobTitle: STAY_FIELDS.jobTitle,
  approvedMonthlyPay: STAY_FIELDS.monthlyPay,
} as const satisfies Fields

const document = {
  type: DOCUMENT_FIELDS.type,
  number: { label: DOCUMENT_FIELDS.number.label, control: { kind: 'text', max: 40 } },
  expiresOn: DOCUMENT_FIELDS.expiresOn,
  endorsementDExpiresOn: DOCUMENT_FIELDS.endorsementDExpiresOn,
} as const satisfies Fields

export const HIRE_FIELDS = {
  ...person,
  ...personMore,
  ...job,
  ...jobMore,
  ...contract,
  ...stay,
  ...stayMore,
  ...document,
} as const

export const HIRE_GROUPS: readonly FieldGroup[] = [
  {
    key: 'person',
    title: 'people.hire.person',
    fields: person,
    more: { title: 'people.hire.personMore', fields: personMore },
  },
  {
    key: 'job',
    title: 'people.hire.job',
    fields: job,
    more: { title: 'people.hire.jobMore', fields: jobMore },
  },
  { key: 'contract', title: 'people.hire.contract', help: 'people.hire.contractHelp', fields: contract },
  {
    key: 'stay',
    title: 'people.hire.stay',
    help: 'people.hire.stayHelp',
    fields: stay,
    more: { title: 'people.hire.stayMore', fields: stayMore },
  },
  { key: 'document', title: 'people.hire.document', fields: document },
]

/** What a new hire's form shows before anything is typed. */
export const HIRE_DEFAULTS = { status: 'active', kind: 'entry', scheme: 'ASMTP', stream: 'general' } as const

const family = {
  relationship: DEPENDANT_FIELDS.relationship,
  familyName: DEPENDANT_FIELDS.familyName,
  givenNames: DEPENDANT_FIELDS.givenNames,
  chineseName: DEPENDANT_FIELDS.chineseName,
  dateOfBirth: DEPENDANT_FIELDS.dateOfBirth,
  hkid: person.hkid,
} as const satisfies Fields

export const NEW_DEPENDANT_FIELDS = { ...family, ...DEPENDANT_STAY_FIELDS, ...document } as const

export const DEPENDANT_GROUPS: readonly FieldGroup[] = [
  { key: 'person', title: 'people.hire.person', fields: family },
  { key: 'stay', title: 'people.hire.stay', fields: DEPENDANT_STAY_FIELDS },
  { key: 'document', title: 'people.hire.document', fields: document },
]

/** What a grant says first; the rest is as it was before unless the e-Visa says otherwise. */
export const GRANT_GROUP: FieldGroup = {
  key: 'grant',
  title: null,
  fields: GRANT_FIELDS,
  more: { title: 'people.grant.more', fields: GRANT_MORE_FIELDS },
}
