import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { Translator } from '#app/i18n/translate.ts'

type Words = Translator<MessageKey>

/**
 * A field of the case file (contracts.md, 5) as people call it; of several stays, contracts and the like with its number.
 * A field without words is a programmer's mistake that must not hide an explanation: it keeps its own name.
 */
export function fieldLabel(field: string, words: Words): string {
  const { name, number } = namedField(field)
  const key = LABELS[name]
  if (!key) return name
  const label = words.t(key)
  return number > 1 ? words.t('field.nth', { label, number }) : label
}

/** A stored choice in the reader's words; other texts stay as they are. */
export function fieldValue(field: string, value: string, { t }: Words): string {
  const choice = CHOICES[namedField(field).name]
  return choice ? t(`${choice}.${value}` as MessageKey) : value
}

export function isMoney(field: string): boolean {
  return /(monthlyPay|annualPackage|marketPackage|feesPaid|assessableIncomePreviousYear)$/.test(field)
}

/** Whether a field of a rule has words: asked by the test that walks all rules. */
export function hasLabel(field: string): boolean {
  return namedField(field).name in LABELS
}

/** `dependants[0].stays[1].limitOfStay` is the second `stays.limitOfStay`; terms count as the employment's own. */
function namedField(field: string): { name: string; number: number } {
  const own = field.replace(/^dependants\[\d*\]\./, '').replace(/^employment\.terms\[\d+\]\./, 'employment.')
  const place = /^\w+\[(\d+)\]/.exec(own)?.[1]
  const name = own.replaceAll(/\[\d*\]/g, '')
  return { name: name.includes('.') ? name : `dependants.${name}`, number: Number(place ?? 0) + 1 }
}

const LABELS: Readonly<Record<string, MessageKey>> = {
  'person.familyName': 'fact.familyName',
  'person.givenNames': 'fact.givenNames',
  'person.chineseName': 'fact.chineseName',
  'person.dateOfBirth': 'fact.dateOfBirth',
  'person.maritalStatus': 'fact.maritalStatus',
  'person.hkid': 'fact.hkid',
  'person.degreeRelevant': 'fact.degreeRelevant',
  'person.experienceRoute': 'fact.experienceRoute',
  'person.hkDegree': 'fact.hkDegree',
  'dependants.relationship': 'fact.relationship',
  'dependants.dateOfBirth': 'fact.dateOfBirth',
  'dependants.hkid': 'fact.hkid',
  'dependants.sponsorMaritalStatus': 'fact.sponsorMaritalStatus',
  'dependants.reviewedOn': 'fact.reviewedOn',
  'employment.status': 'fact.status',
  'employment.startDate': 'fact.startDate',
  'employment.endDate': 'fact.endDate',
  'employment.terminationNoticeOn': 'fact.terminationNoticeOn',
  'employment.daysAbroadRollingYear': 'fact.daysAbroadRollingYear',
  'employment.name': 'fact.recordedName',
  'employment.travelDocumentNumber': 'fact.recordedNumber',
  'employment.entityBrn': 'field.entityBrn',
  'employment.jobTitle': 'fact.jobTitle',
  'employment.trade': 'fact.trade',
  'employment.monthlyPay': 'fact.monthlyPay',
  'employment.annualPackage': 'fact.annualPackage',
  'employment.marketPackage': 'fact.marketPackage',
  'employment.workLocation': 'fact.workLocation',
  'employment.otherEngagements': 'field.engagement',
  'employment.otherEngagements.name': 'field.engagement',
  'employment.otherEngagements.approvedOn': 'field.engagementApprovedOn',
  'contracts.startDate': 'fact.contract.startDate',
  'contracts.endDate': 'fact.contract.endDate',
  'contracts.months': 'field.contractMonths',
  'contracts.renewedUntil': 'fact.contract.renewedUntil',
  'stays.kind': 'fact.kind',
  'stays.scheme': 'fact.scheme',
  'stays.stream': 'fact.stream',
  'stays.condition': 'fact.condition',
  'stays.filedOn': 'fact.filedOn',
  'stays.lastEntryOn': 'fact.lastEntryOn',
  'stays.activatedOn': 'fact.activatedOn',
  'stays.arrivedOn': 'fact.arrivedOn',
  'stays.limitOfStay': 'fact.limitOfStay',
  'stays.sponsorBrn': 'fact.sponsorBrn',
  'stays.jobTitle': 'fact.approvedJobTitle',
  'stays.trade': 'field.approvedTrade',
  'stays.monthlyPay': 'fact.approvedMonthlyPay',
  'stays.recruitmentWaiver': 'fact.recruitmentWaiver',
  'stays.travelDocumentNumber': 'fact.documentNumber',
  'stays.feesPaid': 'fact.feesPaid',
  'applications.kind': 'field.application',
  'applications.stream': 'fact.stream',
  'applications.filedOn': 'field.applicationFiledOn',
  'applications.documentsCompleteOn': 'field.documentsCompleteOn',
  'applications.decidedOn': 'field.decidedOn',
  'applications.outcome': 'field.outcome',
  'travelDocuments.type': 'fact.type',
  'travelDocuments.number': 'field.documentNumber',
  'travelDocuments.expiresOn': 'field.documentExpiresOn',
  'travelDocuments.endorsementDExpiresOn': 'fact.endorsementDExpiresOn',
  'documents.code': 'field.checklistDocument',
  'documents.receivedOn': 'field.documentReceivedOn',
  'absences.from': 'field.absentFrom',
  'absences.to': 'field.absentTo',
  'absences.status': 'field.absence',
  'topTier.assessableIncomePreviousYear': 'fact.assessableIncome',
  'employerRules.ruleSet': 'field.ruleSet',
  'employerRules.anniversaryRule': 'field.anniversaryRule',
  'employerRules.travelDocumentBuffer': 'field.travelDocumentBuffer',
  'employerRules.payRisePercent': 'field.payRisePercent',
  'employerRules.daysAbroadLimit': 'field.daysAbroadLimit',
  'employerRules.ownHolidays': 'field.ownHolidays',
}

/** Fields whose value is a word of a choice, with the prefix of its keys. */
const CHOICES: Readonly<Record<string, string>> = {
  'person.maritalStatus': 'marital',
  'dependants.relationship': 'relationship',
  'dependants.sponsorMaritalStatus': 'marital',
  'employment.status': 'employment',
  'stays.kind': 'stayKind',
  'stays.scheme': 'scheme',
  'stays.stream': 'stream',
  'stays.condition': 'condition',
  'stays.recruitmentWaiver': 'waiver',
  'applications.kind': 'stayKind',
  'applications.stream': 'stream',
  'applications.outcome': 'reason.outcome',
  'travelDocuments.type': 'documentType',
  'documents.code': 'document',
}
