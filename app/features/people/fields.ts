import {
  CONDITIONS,
  EMPLOYMENT_STATUSES,
  MARITAL_STATUSES,
  RECRUITMENT_WAIVERS,
  RELATIONSHIPS,
  SCHEMES,
  STAY_KINDS,
  STREAMS,
  TRAVEL_DOCUMENT_TYPES,
} from '#app/domain/case-file.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { ScreenKey } from '#app/i18n/en/screen.ts'

/*
 * What can be typed about a fact. A form is drawn from these and read by them (`field-schema.ts`): the names are those of
 * the facts, and an empty field means "not on file".
 */

/** How a field is typed. `orNone`: the word "none" may be typed, which is a fact of its own. */
export type Control =
  | { kind: 'text'; max?: number; chinese?: true }
  | { kind: 'day'; birthday?: true; orNone?: true }
  | { kind: 'money' }
  | { kind: 'count'; max: number }
  | { kind: 'truth' }
  | { kind: 'choice'; values: readonly string[]; words: string }
  /** An identifier: shown masked; left empty it keeps what is stored. */
  | { kind: 'number'; orNone?: true }
  /** One of the employer's sponsoring entities. */
  | { kind: 'entity' }

export type Field = {
  label: ScreenKey
  help?: ScreenKey
  control: Control
  /** Empty is refused. */
  needed?: true
}
export type Fields = Readonly<Record<string, Field>>

/** What a form of these fields gives. */
export type ValuesOf<F extends Fields> = { -readonly [Name in keyof F]: ValueOf<F[Name]> }

type ValueOf<F> = F extends { needed: true } ? Filled<F> : Filled<F> | Empty<F>
type Filled<F> = F extends { control: infer C }
  ? C extends { kind: 'choice'; values: readonly (infer Value)[] }
    ? Value
    : C extends { kind: 'day' }
      ? PlainDate
      : C extends { kind: 'money' | 'count' }
        ? number
        : C extends { kind: 'truth' }
          ? boolean
          : string
  : never
/** `undefined`: left as it is, or unknown. */
type Empty<F> = F extends { control: { kind: 'number' } | { orNone: true } } ? null | undefined : null

const names = {
  familyName: { label: 'fact.familyName', control: { kind: 'text' } },
  givenNames: { label: 'fact.givenNames', control: { kind: 'text' } },
  chineseName: { label: 'fact.chineseName', control: { kind: 'text', chinese: true } },
  dateOfBirth: { label: 'fact.dateOfBirth', control: { kind: 'day', birthday: true } },
} as const satisfies Fields

const hkid = {
  label: 'fact.hkid',
  help: 'people.help.hkid',
  control: { kind: 'number', orNone: true },
} as const satisfies Field

export const PRINCIPAL_FIELDS = {
  staffNo: { label: 'fact.staffNo', control: { kind: 'text', max: 40 }, needed: true },
  ...names,
  maritalStatus: {
    label: 'fact.maritalStatus',
    control: { kind: 'choice', values: MARITAL_STATUSES, words: 'marital' },
  },
  hkid,
  department: { label: 'fact.department', control: { kind: 'text' } },
  manager: { label: 'fact.manager', control: { kind: 'text' } },
  email: { label: 'fact.email', control: { kind: 'text' } },
  degreeRelevant: { label: 'fact.degreeRelevant', control: { kind: 'truth' } },
  experienceRoute: { label: 'fact.experienceRoute', control: { kind: 'truth' } },
  hkDegree: { label: 'fact.hkDegree', control: { kind: 'truth' } },
  assessableIncome: { label: 'fact.assessableIncome', control: { kind: 'money' } },
} as const satisfies Fields

export const DEPENDANT_FIELDS = {
  relationship: {
    label: 'fact.relationship',
    control: { kind: 'choice', values: RELATIONSHIPS, words: 'relationship' },
    needed: true,
  },
  ...names,
  hkid,
  sponsorMaritalStatus: {
    label: 'fact.sponsorMaritalStatus',
    help: 'people.help.sponsorMaritalStatus',
    control: { kind: 'choice', values: MARITAL_STATUSES, words: 'marital' },
  },
  reviewedOn: { label: 'fact.reviewedOn', help: 'people.help.reviewedOn', control: { kind: 'day' } },
} as const satisfies Fields

export const EMPLOYMENT_FIELDS = {
  status: {
    label: 'fact.status',
    control: { kind: 'choice', values: EMPLOYMENT_STATUSES, words: 'employment' },
    needed: true,
  },
  startDate: { label: 'fact.startDate', control: { kind: 'day' } },
  endDate: { label: 'fact.endDate', control: { kind: 'day' } },
  endReason: { label: 'fact.endReason', control: { kind: 'text' } },
  terminationNoticeOn: { label: 'fact.terminationNoticeOn', control: { kind: 'day' } },
  recordedName: { label: 'fact.recordedName', help: 'people.help.recordedName', control: { kind: 'text' } },
  recordedNumber: { label: 'fact.recordedNumber', control: { kind: 'number' } },
  daysAbroadRollingYear: {
    label: 'fact.daysAbroadRollingYear',
    control: { kind: 'count', max: 366 },
  },
} as const satisfies Fields

/** How an employment ended. */
export const END_FIELDS = {
  endDate: { ...EMPLOYMENT_FIELDS.endDate, needed: true },
  endReason: EMPLOYMENT_FIELDS.endReason,
  terminationNoticeOn: { ...EMPLOYMENT_FIELDS.terminationNoticeOn, help: 'people.help.notice' },
} as const satisfies Fields

export const NOTICE_FIELDS = {
  terminationNoticeOn: { ...EMPLOYMENT_FIELDS.terminationNoticeOn, help: 'people.help.notice', needed: true },
} as const satisfies Fields

export const REVIEW_FIELDS = {
  reviewedOn: { label: 'fact.reviewedOn', control: { kind: 'day' }, needed: true },
} as const satisfies Fields

export const TERMS_FIELDS = {
  entityId: { label: 'fact.entityId', control: { kind: 'entity' } },
  jobTitle: { label: 'fact.jobTitle', control: { kind: 'text' } },
  trade: { label: 'fact.trade', help: 'people.help.trade', control: { kind: 'text' } },
  monthlyPay: { label: 'fact.monthlyPay', control: { kind: 'money' } },
  annualPackage: { label: 'fact.annualPackage', control: { kind: 'money' } },
  marketPackage: { label: 'fact.marketPackage', control: { kind: 'money' } },
  workLocation: { label: 'fact.workLocation', help: 'people.help.workLocation', control: { kind: 'text' } },
} as const satisfies Fields

export const CHANGED_TERMS_FIELDS = {
  effectiveOn: { label: 'fact.effectiveOn', control: { kind: 'day' }, needed: true },
  ...TERMS_FIELDS,
} as const satisfies Fields

export const CONTRACT_FIELDS = {
  entityId: { label: 'fact.entityId', control: { kind: 'entity' } },
  startDate: { label: 'fact.contract.startDate', control: { kind: 'day' } },
  endDate: { label: 'fact.contract.endDate', help: 'people.help.contractEnd', control: { kind: 'day' } },
  months: {
    label: 'fact.contract.months',
    help: 'people.help.contractMonths',
    control: { kind: 'count', max: 600 },
  },
  renewedUntil: { label: 'fact.contract.renewedUntil', control: { kind: 'day' } },
} as const satisfies Fields

const permission = {
  kind: {
    label: 'fact.kind',
    control: { kind: 'choice', values: STAY_KINDS, words: 'stayKind' },
    needed: true,
  },
  scheme: {
    label: 'fact.scheme',
    control: { kind: 'choice', values: SCHEMES, words: 'scheme' },
    needed: true,
  },
  stream: {
    label: 'fact.stream',
    control: { kind: 'choice', values: STREAMS, words: 'stream' },
    needed: true,
  },
  condition: {
    label: 'fact.condition',
    control: { kind: 'choice', values: CONDITIONS, words: 'condition' },
    needed: true,
  },
} as const satisfies Fields

const limitOfStay = {
  label: 'fact.limitOfStay',
  help: 'people.help.limitOfStay',
  control: { kind: 'day' },
} as const satisfies Field

const approval = {
  sponsorBrn: { label: 'fact.sponsorBrn', control: { kind: 'text', max: 20 } },
  jobTitle: { label: 'fact.approvedJobTitle', control: { kind: 'text' } },
  trade: { label: 'fact.trade', help: 'people.help.trade', control: { kind: 'text' } },
  monthlyPay: { label: 'fact.approvedMonthlyPay', control: { kind: 'money' } },
  recruitmentWaiver: {
    label: 'fact.recruitmentWaiver',
    control: { kind: 'choice', values: RECRUITMENT_WAIVERS, words: 'waiver' },
  },
  documentNumber: { label: 'fact.documentNumber', control: { kind: 'number' } },
  feesPaid: { label: 'fact.feesPaid', control: { kind: 'money' } },
} as const satisfies Fields

export const STAY_FIELDS = {
  ...permission,
  limitOfStay,
  arrivedOn: { label: 'fact.arrivedOn', control: { kind: 'day' } },
  activatedOn: { label: 'fact.activatedOn', help: 'people.help.activatedOn', control: { kind: 'day' } },
  filedOn: { label: 'fact.filedOn', control: { kind: 'day' } },
  lastEntryOn: { label: 'fact.lastEntryOn', control: { kind: 'day' } },
  ...approval,
} as const satisfies Fields

/** A dependant's permission rests on the sponsor's: there is no job in it. */
export const DEPENDANT_STAY_FIELDS = {
  limitOfStay,
  arrivedOn: { label: 'fact.arrivedOn', control: { kind: 'day' } },
  filedOn: { label: 'fact.filedOn', control: { kind: 'day' } },
} as const satisfies Fields

export const DOCUMENT_FIELDS = {
  type: {
    label: 'fact.type',
    control: { kind: 'choice', values: TRAVEL_DOCUMENT_TYPES, words: 'documentType' },
  },
  number: { label: 'fact.number', control: { kind: 'number' } },
  expiresOn: { label: 'fact.expiresOn', control: { kind: 'day' } },
  endorsementDExpiresOn: {
    label: 'fact.endorsementDExpiresOn',
    help: 'people.help.orNone',
    control: { kind: 'day', orNone: true },
  },
} as const satisfies Fields

/** What a grant says. */
export const GRANT_FIELDS = {
  decidedOn: { label: 'fact.decidedOn', control: { kind: 'day' }, needed: true },
  limitOfStay,
  kind: permission.kind,
  arrivedOn: { label: 'fact.arrivedOn', help: 'people.help.arrivedOn', control: { kind: 'day' } },
  filedOn: { label: 'fact.filedOn', control: { kind: 'day' } },
} as const satisfies Fields

/** What usually is as it was in the permission before. */
export const GRANT_MORE_FIELDS = {
  scheme: permission.scheme,
  stream: permission.stream,
  condition: permission.condition,
  ...approval,
  documentNumber: { label: approval.documentNumber.label, control: { kind: 'text', max: 40 } },
} as const satisfies Fields

export const ALL_GRANT_FIELDS = { ...GRANT_FIELDS, ...GRANT_MORE_FIELDS } as const
