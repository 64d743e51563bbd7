import type { Confidence, Severity } from '#app/domain/finding.ts'
import type { Basis } from '#app/domain/finding-builder.ts'
import { domainSection, type Source } from '#app/domain/rule-sets/source.ts'
import {
  S01,
  S03,
  S04,
  S05,
  S07,
  S09,
  S16,
  S18,
  S20,
  S21,
  S22,
  S27,
  S29,
  S31,
  S33,
  S35,
  S37,
  S38,
  S39,
  S42,
  S49,
  S59,
  S65,
} from '#app/domain/rule-sets/sources.ts'
import { CARD_BASIS, checklistBases, extensionBases, GAP_BASIS } from '#app/domain/rules/bases.ts'

/** What a rule is about; the files of this folder and the chapters of the reference. */
export const RULE_TOPICS = [
  'extension',
  'stay',
  'employment',
  'pay',
  'contract',
  'travel_documents',
  'family',
  'identity',
  'residence',
  'fees',
  'documents',
  'data',
] as const
export type RuleTopic = (typeof RULE_TOPICS)[number]

export type RuleEntry = {
  topic: RuleTopic
  /** Every severity that it can have, the usual one first. */
  severities: readonly [Severity, ...Severity[]]
  /** What it reads, as paths of the case file (contracts.md, 5). */
  fields: readonly string[]
  /** All that it may rest on, the usual one first. Each finding names one of them. */
  bases: readonly [Basis, ...Basis[]]
  /** Silent for a stay that binds by time only. */
  onlyIfEmployment: boolean
}

/** All rules (domain sheet, 7). The words stand in the catalogues: `<id>.rule` says when it is flagged. */
export const RULES = {
  EXT: {
    ...rule('extension', ['medium', 'info', 'low', 'high', 'critical'], S09, 'official', [
      'stays[].limitOfStay',
      'applications[].filedOn',
      'applications[].decidedOn',
      'applications[].outcome',
    ]),
    bases: extensionBases(),
  },
  MM01: rule('stay', ['critical'], S31, 'official', ['stays[].limitOfStay', 'employment.status']),
  MM02: rule('employment', ['critical'], S21, 'mirror', ['employment.startDate', 'stays[].activatedOn']),
  MM03: ifEmployment('employment', ['critical'], S21, 'mirror', [
    'employment.entityBrn',
    'stays[].sponsorBrn',
  ]),
  MM04: ifEmployment('employment', ['critical'], S22, 'adviser', [
    'employment.otherEngagements[].approvedOn',
  ]),
  MM05: ifEmployment('contract', ['high'], S07, 'mirror', ['contracts[].endDate', 'stays[].limitOfStay']),
  MM06: ifEmployment('contract', ['medium'], S07, 'mirror', ['contracts[].endDate', 'stays[].limitOfStay']),
  MM07: ifEmployment('contract', ['high'], S07, 'mirror', [
    'contracts[].renewedUntil',
    'stays[].limitOfStay',
    'applications[].filedOn',
  ]),
  MM08: rule('contract', ['high'], S05, 'mirror', ['contracts[].endDate', 'employment.status']),
  MM09: ifEmployment('employment', ['high'], S22, 'adviser', ['employment.jobTitle', 'stays[].jobTitle']),
  MM10: ifEmployment('pay', ['high'], S05, 'mirror', [
    'employment.monthlyPay',
    'employment.annualPackage',
    'stays[].monthlyPay',
  ]),
  MM11: ifEmployment('pay', ['medium'], S05, 'mirror', [
    'employment.annualPackage',
    'employment.marketPackage',
  ]),
  MM12: ifEmployment('pay', ['high'], S04, 'official', [
    'employment.annualPackage',
    'stays[].recruitmentWaiver',
  ]),
  MM13: ifEmployment('pay', ['medium'], domainSection('7'), 'convention', [
    'employment.monthlyPay',
    'employment.annualPackage',
    'stays[].monthlyPay',
  ]),
  MM14: rule('employment', ['medium'], S37, 'adviser', [
    'employment.workLocation',
    'employment.daysAbroadRollingYear',
  ]),
  MM15: ifEmployment('employment', ['medium'], S05, 'mirror', [
    'person.degreeRelevant',
    'person.experienceRoute',
  ]),
  MM16: rule('identity', ['high'], S33, 'adviser', [
    'employment.name',
    'person.familyName',
    'person.givenNames',
    'person.chineseName',
  ]),
  MM17: rule('identity', ['high'], S33, 'adviser', [
    'employment.travelDocumentNumber',
    'stays[].travelDocumentNumber',
  ]),
  MM18: rule('travel_documents', ['high'], S42, 'adviser', [
    'travelDocuments[].expiresOn',
    'stays[].limitOfStay',
  ]),
  MM19: rule('travel_documents', ['medium'], S18, 'official', [
    'travelDocuments[].expiresOn',
    'stays[].limitOfStay',
  ]),
  MM20: rule('travel_documents', ['high'], S39, 'mirror', [
    'travelDocuments[].endorsementDExpiresOn',
    'stays[].limitOfStay',
  ]),
  MM21: rule('travel_documents', ['high'], S65, 'adviser', ['travelDocuments[].type', 'stays[].scheme']),
  MM22: rule('identity', ['medium'], S38, 'mirror', [
    'person.hkid',
    'person.dateOfBirth',
    'stays[].arrivedOn',
    'stays[].limitOfStay',
  ]),
  MM23: rule('identity', ['low'], S59, 'adviser', [
    'person.hkid',
    'travelDocuments[].number',
    'dependants[].hkid',
  ]),
  MM24: rule('family', ['high'], S27, 'mirror', ['dependants[].stays[].limitOfStay', 'stays[].limitOfStay']),
  MM25: rule('family', ['medium', 'high'], S27, 'mirror', [
    'dependants[].stays[].limitOfStay',
    'dependants[].travelDocuments[].expiresOn',
    'stays[].limitOfStay',
  ]),
  MM26: rule('family', ['medium'], S29, 'official', [
    'dependants[].dateOfBirth',
    'dependants[].stays[].limitOfStay',
  ]),
  MM27: rule('family', ['high'], S27, 'mirror', [
    'dependants[].sponsorMaritalStatus',
    'person.maritalStatus',
  ]),
  MM28: rule('employment', ['critical'], S20, 'official', [
    'employment.endDate',
    'employment.terminationNoticeOn',
  ]),
  MM29: rule('family', ['high'], S27, 'mirror', ['employment.endDate', 'dependants[].reviewedOn']),
  MM30: rule('stay', ['medium'], S01, 'official', ['person.hkDegree', 'stays[].scheme']),
  MM31: rule('fees', ['low'], S16, 'official', [
    'stays[].feesPaid',
    'stays[].filedOn',
    'stays[].arrivedOn',
    'stays[].limitOfStay',
  ]),
  MM32: ifEmployment('contract', ['medium'], S04, 'official', [
    'stays[].arrivedOn',
    'stays[].limitOfStay',
    'contracts[].endDate',
  ]),
  MM33: rule('stay', ['high'], S04, 'official', ['stays[].arrivedOn', 'stays[].limitOfStay']),
  MM34: rule('employment', ['medium'], S49, 'official', ['stays[].trade', 'employment.trade']),
  HKID: rule('identity', ['low'], S38, 'mirror', [
    'person.hkid',
    'person.dateOfBirth',
    'stays[].arrivedOn',
    'stays[].limitOfStay',
  ]),
  AGE: {
    ...rule('family', ['medium', 'low'], S29, 'official', [
      'dependants[].dateOfBirth',
      'dependants[].hkid',
      'dependants[].stays[].limitOfStay',
    ]),
    bases: [{ source: S29, confidence: 'official' }, CARD_BASIS],
  },
  ROA: {
    ...rule('residence', ['info', 'medium'], S35, 'official', [
      'stays[].arrivedOn',
      'absences[].from',
      'absences[].to',
      'absences[].status',
    ]),
    bases: [{ source: S35, confidence: 'official' }, GAP_BASIS],
  },
  DOC: {
    ...rule('documents', ['medium'], S03, 'official', [
      'applications[].kind',
      'applications[].documentsCompleteOn',
      'documents[].code',
      'documents[].receivedOn',
    ]),
    bases: checklistBases(),
  },
  ONLINE: rule('documents', ['medium'], S18, 'official', [
    'travelDocuments[].expiresOn',
    'absences[].from',
    'absences[].to',
    'stays[].condition',
    'stays[].sponsorBrn',
    'employment.entityBrn',
  ]),
  DATA: rule('data', ['high'], domainSection('data'), 'convention', [
    'stays[].filedOn',
    'stays[].lastEntryOn',
    'stays[].activatedOn',
    'stays[].arrivedOn',
    'stays[].limitOfStay',
    'applications[].filedOn',
    'applications[].decidedOn',
    'applications[].outcome',
    'contracts[].startDate',
    'contracts[].endDate',
    'contracts[].renewedUntil',
    'employment.startDate',
    'employment.endDate',
    'absences[].from',
    'absences[].to',
    'person.dateOfBirth',
    'person.maritalStatus',
    'dependants[].dateOfBirth',
    'dependants[].relationship',
  ]),
  FEE: rule('fees', ['info'], S16, 'official', [
    'stays[].filedOn',
    'stays[].arrivedOn',
    'stays[].limitOfStay',
    'applications[].filedOn',
  ]),
} satisfies Record<string, RuleEntry>

export type RuleId = keyof typeof RULES

export const RULE_IDS = Object.keys(RULES) as RuleId[]

/** As the closed type of an entry, for readers that walk all rules. */
export function ruleEntry(id: RuleId): RuleEntry {
  return RULES[id]
}

function rule(
  topic: RuleTopic,
  severities: RuleEntry['severities'],
  source: Source,
  confidence: Confidence,
  fields: string[],
): RuleEntry {
  return { topic, severities, bases: [{ source, confidence }], fields, onlyIfEmployment: false }
}

function ifEmployment(...entry: Parameters<typeof rule>): RuleEntry {
  return { ...rule(...entry), onlyIfEmployment: true }
}
