import type {
  Contract,
  Dependant,
  Employment,
  CaseFile as KnownCaseFile,
  Person,
  Stay,
  TravelDocument,
} from '#app/domain/case-file.ts'
import { DEFAULT_EMPLOYER_RULES, type EmployerRules } from '#app/domain/employer-rules.ts'
import type { Finding } from '#app/domain/finding.ts'
import { findings } from '#app/domain/findings.ts'
import { isPlainDate, type PlainDate } from '#app/domain/plain-date.ts'
import { translatorFor } from '#app/i18n/catalogue.ts'
import { LOCALES } from '#app/i18n/locales.ts'
import { expectInputsRead } from '#tests/helpers/inputs-read.ts'

/** As a type of the case file, with days written as plain text. */
type Loose<T> = T extends PlainDate ? string : T extends object ? { [Key in keyof T]: Loose<T[Key]> } : T
export type LooseCaseFile = Loose<KnownCaseFile>
type CaseFile = LooseCaseFile

/** What differs from the family in order; a field that is `undefined` is missing. */
type Patch = {
  person?: Partial<Loose<Person>>
  employment?: Partial<Loose<Employment>> | null
  contract?: Loose<Contract>
  stay?: Partial<Loose<Stay>>
  document?: Partial<Loose<TravelDocument>>
  /** The extension that follows the stay: granted on 2027-02-01 until 2029-03-11 unless it says otherwise. */
  extension?: Partial<Loose<Stay>>
  dependant?: Partial<Loose<Dependant>>
} & Partial<
  Pick<
    CaseFile,
    | 'contracts'
    | 'dependants'
    | 'stays'
    | 'travelDocuments'
    | 'applications'
    | 'absences'
    | 'documents'
    | 'topTier'
  >
>

const PERSON: Loose<Person> = {
  staffNo: 'E001',
  familyName: 'CHEN',
  givenNames: 'XIAOMING',
  chineseName: '陳小明',
  dateOfBirth: '1990-05-02',
  maritalStatus: 'married',
  hkid: 'A123456(3)',
  degreeRelevant: true,
  hkDegree: false,
}
const EMPLOYMENT: Loose<Employment> = {
  status: 'active',
  entityBrn: '11111111',
  jobTitle: 'Engineer',
  startDate: '2025-03-12',
  terminationNoticeOn: null,
  monthlyPay: 45_000,
  workLocation: 'HK',
  daysAbroadRollingYear: 0,
  otherEngagements: [],
}
const CONTRACT: Loose<Contract> = { startDate: '2025-03-12', endDate: '2027-03-11', months: null }
const STAY: Loose<Stay> = {
  kind: 'entry',
  scheme: 'ASMTP',
  stream: 'general',
  condition: 'employment',
  filedOn: '2025-01-20',
  activatedOn: '2025-03-10',
  arrivedOn: '2025-03-10',
  limitOfStay: '2027-03-11',
  sponsorBrn: '11111111',
  jobTitle: 'Engineer',
  monthlyPay: 45_000,
  travelDocumentNumber: 'C12345678',
}
const EXTENSION: Loose<Stay> = {
  ...STAY,
  kind: 'extension',
  filedOn: '2026-12-15',
  activatedOn: '2027-02-01',
  arrivedOn: null,
  limitOfStay: '2029-03-11',
}
const DOCUMENT: Loose<TravelDocument> = {
  type: 'eep',
  number: 'C12345678',
  expiresOn: '2034-01-01',
  endorsementDExpiresOn: '2034-01-01',
}
const DEPENDANT: Loose<Dependant> = {
  id: 'D1',
  relationship: 'child',
  familyName: 'CHEN',
  givenNames: 'YI',
  dateOfBirth: '2018-02-27',
  hkid: 'A123456(3)',
  sponsorMaritalStatus: null,
  reviewedOn: null,
  stays: [{ kind: 'entry', arrivedOn: '2025-03-10', limitOfStay: '2027-03-11' }],
  travelDocuments: [],
  applications: [],
}

/** A family of which nothing but the extension window has anything to say, changed by the patch. */
export function family(patch: Patch = {}): KnownCaseFile {
  const { person, employment, contract, stay, document, extension, dependant, ...rest } = patch
  const stays = [{ ...STAY, ...stay }, ...(extension ? [{ ...EXTENSION, ...extension }] : [])]
  const caseFile: CaseFile = {
    person: { ...PERSON, ...person },
    ...(employment !== null && { employment: { ...EMPLOYMENT, ...employment } }),
    contracts: [contract ?? CONTRACT],
    stays,
    travelDocuments: [{ ...DOCUMENT, ...document }],
    ...(dependant && { dependants: [{ ...DEPENDANT, ...dependant }] }),
    ...rest,
  }
  return known(caseFile)
}

/** A case file with days written as plain text: every day-shaped text is an existing day. The one cast of the tests. */
export function known(caseFile: CaseFile): KnownCaseFile {
  const days = JSON.stringify(caseFile).match(/\d{4}-\d{2}-\d{2}/g) ?? []
  const wrong = days.find((text) => !isPlainDate(text))
  if (wrong) throw new RangeError(`"${wrong}" in a test is not a day`)
  return caseFile as KnownCaseFile
}

/** Spans of one rule, each as `E001:s1 high 2025-03-10..2027-03-12 due 2027-03-11`; no end and no day are `-`. Each is worded in every language. */
export function spansOf(
  ruleId: string,
  caseFile: KnownCaseFile,
  employer: Partial<EmployerRules> = {},
): string[] {
  return judged(ruleId, caseFile, employer).map(
    ({ key, severity, from, until, dueOn }) =>
      `${key.slice(ruleId.length + 1)} ${severity} ${from}..${until ?? '-'} due ${dueOn ?? '-'}`,
  )
}

/** The findings of one rule, after every sentence was written in every language and every input found where it says. */
export function judged(
  ruleId: string,
  caseFile: KnownCaseFile,
  employer: Partial<EmployerRules> = {},
): Finding[] {
  const found = findings(caseFile, { ...DEFAULT_EMPLOYER_RULES, ...employer }).filter(
    (each) => each.ruleId === ruleId,
  )
  for (const finding of found) {
    sentencesOf(finding)
    expectInputsRead(caseFile, finding)
  }
  return found
}

/** Every sentence of a finding in every language. Throws where one is missing or left a blank unfilled. */
export function sentencesOf(finding: Finding): string[] {
  const { title, because, explanation } = finding
  const { inputs, steps, nextAction, source } = explanation
  if (inputs.length === 0 || source.label === '' || source.url === '') {
    throw new Error(`${finding.key} explains nothing`)
  }
  const reasons = [title, because, nextAction, ...steps, ...inputs.map(({ origin }) => origin)]
  const sentences = LOCALES.flatMap((locale) => reasons.map((reason) => translatorFor(locale).reason(reason)))
  const unfilled = sentences.find((sentence) => /\{\{|undefined|NaN/.test(sentence))
  if (unfilled) throw new Error(`${finding.key}: ${unfilled}`)
  return sentences
}

/** A sentence in English. */
export function inEnglish(reason: Finding['because'] | undefined): string {
  return reason ? translatorFor('en').reason(reason) : ''
}
