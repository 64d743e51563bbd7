import type { CaseFile } from '#app/domain/case-file.ts'
import type { EmployerRules } from '#app/domain/employer-rules.ts'
import type { Finding, Severity } from '#app/domain/finding.ts'
import { compareFindings } from '#app/domain/finding-rows.ts'
import { findings as judge } from '#app/domain/findings.ts'
import { holdsOn } from '#app/domain/period.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import { type StandingGroup, workGroupOf } from '#app/domain/worklist.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { documents as documentNames } from '#app/i18n/en/documents.ts'
import { factText } from '#app/i18n/fact-text.ts'
import { chineseBeside, fullName, nameOf } from '#app/i18n/person-words.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type { FamilyRows, PersonRow } from '#db/family-rows.server.ts'
import { type EmploymentEnd, employmentEnd } from './employment-end.ts'
import {
  contractSection,
  documentSection,
  employmentSections,
  type FactLine,
  type FactSection,
  personSection,
  staySection,
} from './fact-sections.ts'
import { type FamilyChart, familyChart } from './family-chart.ts'
import { type Possible, possibleNow } from './family-possible.ts'
import { type FamilySpans, familySpans, onFile } from './family-spans.ts'
import { type FindingCard, findingCard } from './finding-card.ts'
import { keyFacts } from './key-facts.ts'

/** A family's whole page, in the reader's words. No number in it is whole. */
export type FamilyView = {
  familyId: string
  /** Whose page it is: the principal or a dependant. */
  personId: string
  staffNo: string
  name: string
  chineseName: string | null
  badges: Badge[]
  /** `Left on 3 Jan 2027`; null while the employment goes on. */
  left: string | null
  /** `ASMTP · general · tied to Harbour Loop Ltd`. */
  standing: string | null
  chart: FamilyChart
  findings: FindingCard[]
  keyFacts: FactLine[]
  members: MemberView[]
  contracts: FactSection[]
  employment: FactSection[]
  cases: CaseLine[]
  onFile: DocumentLine[]
  /** What may be done here now, beside the role. */
  can: Possible
}

export type Badge = { level: Severity; group: StandingGroup }

/** The principal, then the dependants. */
export type MemberView = {
  id: string
  isPrincipal: boolean
  isMarked: boolean
  name: string
  relation: string
  person: FactSection
  stays: FactSection[]
  documents: FactSection[]
}

export type CaseLine = {
  id: string
  who: string
  kind: string
  stage: string
  sinceOn: string
  filedOn: string | null
  decidedOn: string | null
  isOpen: boolean
}

export type DocumentLine = { key: string; who: string; what: string; receivedOn: string | null }

export type FamilySource = {
  family: FamilyRows
  caseFile: CaseFile
  rules: EmployerRules
  /** The day that is looked at. */
  asOf: PlainDate
  /** What may be done is asked of today, whatever day is looked at. */
  today: PlainDate
  personId: string
  words: Translator<MessageKey>
}

/** What the parts of the page are made of: the source, and what was read of it once. */
export type FamilyPage = FamilySource & { end: EmploymentEnd | null }

/** Pure: the same facts, rules and day give the same page. */
export function familyView(source: FamilySource): FamilyView {
  const { family, caseFile, rules, asOf, today, personId, words } = source
  const { person } = family
  const end = employmentEnd(family, asOf)
  const page = { ...source, end }
  // Nobody who left goes on counting their years here, as far as the employer knows.
  const spans = { ...familySpans(caseFile, rules), ...(end?.hasLeft && { abodeOn: null }) }
  const holding = judge(caseFile, rules)
    .filter((finding) => holdsOn(finding, asOf))
    .sort(compareFindings)
  const persons = [family, ...family.dependants]
  return {
    familyId: person.id,
    personId,
    staffNo: person.staffNo,
    name: nameOf(person, person.staffNo),
    chineseName: chineseBeside(person),
    badges: badgesOf(holding),
    left: leftText(end, words),
    standing: standingOf(page),
    chart: familyChart({ ...page, spans, findings: holding }),
    findings: holding.map((finding) => findingCard(finding, source)),
    keyFacts: keyFacts(page, spans),
    members: persons.map((rows, index) => memberView(rows, index, source, spans)),
    contracts: family.contracts.toReversed().map((row) => contractSection(row, family, words)),
    employment: employmentSections(family, words),
    cases: persons.flatMap((rows) => rows.cases.toReversed().map((one) => caseLine(one, rows.person, words))),
    onFile: persons.flatMap(({ person: owner, documents }) =>
      documents.map(({ id, code, receivedOn }) => ({
        key: id,
        who: fullName(owner, owner.staffNo, words.locale),
        what: documentWords(code, words),
        receivedOn: receivedOn && words.day(receivedOn),
      })),
    ),
    can: possibleNow(family, spans, personId, today),
  }
}

/** What is the matter, each thing once, the most urgent first. */
function badgesOf(holding: readonly Finding[]): Badge[] {
  const badges: Badge[] = []
  for (const finding of holding) {
    if (finding.severity === 'info') continue
    const group = workGroupOf(finding)
    if (!badges.some((badge) => badge.group === group)) badges.push({ level: finding.severity, group })
  }
  return badges
}

/** The end of the employment, in words. */
function leftText(end: EmploymentEnd | null, { t, day }: Translator<MessageKey>): string | null {
  if (!end) return null
  if (!end.on) return t('people.left')
  return t(end.hasLeft ? 'people.leftOn' : 'people.leavesOn', { day: day(end.on) })
}

function standingOf({ family, words, end }: FamilyPage): string | null {
  const { person, stays, entities } = family
  const stay = stays.at(-1)
  if (!stay) return null
  const entity = (person.entityId && entities.get(person.entityId)?.name) || null
  const isTied = stay.condition === 'employment' && entity
  const toWhom = isTied ? words.t('people.tiedTo', { entity }) : factText('condition', stay.condition, words)
  const tied = end?.hasLeft ? null : toWhom
  return [factText('scheme', stay.scheme, words), factText('stream', stay.stream, words), tied]
    .filter(Boolean)
    .join(' · ')
}

function memberView(
  rows: FamilyRows | FamilyRows['dependants'][number],
  index: number,
  { personId, words }: FamilySource,
  spans: FamilySpans,
): MemberView {
  const { person, stays, travelDocuments } = rows
  const isPrincipal = person.kind === 'principal'
  const own = isPrincipal ? spans.principal : spans.dependants[index - 1]
  const estimate = own && onFile(own).at(-1)?.until
  const relation = isPrincipal
    ? words.t('people.principal')
    : words.t(`relationship.${person.relationship ?? 'unknown'}` as MessageKey)
  return {
    id: person.id,
    isPrincipal,
    isMarked: person.id === personId,
    name: fullName(
      person,
      isPrincipal ? person.staffNo : `${person.staffNo} ${person.dependantNo}`,
      words.locale,
    ),
    relation,
    person: personSection(person, words),
    stays: stays
      .map((row) => staySection(row, person, row === stays.at(-1) ? (estimate ?? null) : null, words))
      .toReversed(),
    documents: travelDocuments.map((row) => documentSection(row, person, words)).toReversed(),
  }
}

function caseLine(
  row: FamilyRows['cases'][number],
  owner: PersonRow,
  words: Translator<MessageKey>,
): CaseLine {
  return {
    id: row.id,
    who: fullName(owner, owner.staffNo, words.locale),
    kind: factText('kind', row.kind, words) ?? row.kind,
    stage: words.t(`stage.${row.stage}` as MessageKey),
    sinceOn: words.day(row.stageSinceOn),
    filedOn: row.filedOn && words.day(row.filedOn),
    decidedOn: row.decidedOn && words.day(row.decidedOn),
    isOpen: row.closedOn === null,
  }
}

/** Codes come from sheets, too: one that no checklist has stays as it is. */
function documentWords(code: string, { t }: Translator<MessageKey>): string {
  const key = `document.${code}`
  return key in documentNames ? t(key as MessageKey) : code
}
