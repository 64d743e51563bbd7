import { currentEmployment, termsInForce } from '#app/domain/in-force.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { ScreenKey } from '#app/i18n/en/screen.ts'
import { type FactValue, factText, numberText } from '#app/i18n/fact-text.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type {
  ContractRow,
  EmploymentRow,
  FamilyRows,
  PersonRow,
  StayRow,
  TermsRow,
  TravelDocumentRow,
} from '#db/family-rows.server.ts'

/** Which fact a form corrects, as its address says it. */
export const CORRECTED = ['person', 'employment', 'terms', 'contract', 'stay', 'document'] as const
export type CorrectedKind = (typeof CORRECTED)[number]

/** Facts that were recorded together, in the reader's words. */
export type FactSection = {
  key: string
  title: string
  /** From when, or what kind of record. */
  note: string | null
  lines: FactLine[]
  edit: { kind: CorrectedKind; personId: string; id: string }
}

/** `note` says which kind of value it is: printed, estimated. */
export type FactLine = { label: string; value: string; note: string | null; reveal?: RevealPlace }

/** Where a whole number is on file behind the masked one. */
export type RevealPlace = {
  kind: 'person' | 'document' | 'stay' | 'employment'
  personId: string
  id: string
}

type Words = Translator<MessageKey>

export function personSection(person: PersonRow, words: Words): FactSection {
  const isDependant = person.kind === 'dependant'
  const hkid = numberText(person.hkidKnown, person.hkidLastFour, words)
  return {
    key: person.id,
    title: words.t('people.section.person'),
    note: null,
    lines: [
      ...lines(person, isDependant ? DEPENDANT_FIELDS : PRINCIPAL_FIELDS, words),
      ...(hkid
        ? [
            numberLine(
              'fact.hkid',
              hkid,
              person.hkidKnown,
              { kind: 'person', personId: person.id, id: person.id },
              words,
            ),
          ]
        : []),
    ],
    edit: { kind: 'person', personId: person.id, id: person.id },
  }
}

const NAMES = ['familyName', 'givenNames', 'chineseName', 'dateOfBirth'] as const
const PRINCIPAL_FIELDS = [
  'staffNo',
  ...NAMES,
  'maritalStatus',
  'department',
  'manager',
  'email',
  'degreeRelevant',
  'experienceRoute',
  'hkDegree',
  'assessableIncome',
] as const satisfies (keyof PersonRow)[]
const DEPENDANT_FIELDS = [
  'relationship',
  ...NAMES,
  'sponsorMaritalStatus',
  'reviewedOn',
] as const satisfies (keyof PersonRow)[]

/** The employment in force, then its terms, the latest first. */
export function employmentSections(family: FamilyRows, words: Words): FactSection[] {
  const employment = currentEmployment(family)
  if (!employment) return []
  return [
    employmentSection(employment, family.person.id, words),
    ...termsInForce(family)
      .toReversed()
      .map((row) => termsSection(row, family, words)),
  ]
}

function employmentSection(employment: EmploymentRow, personId: string, words: Words): FactSection {
  const fields = [
    'status',
    'startDate',
    'endDate',
    'endReason',
    'terminationNoticeOn',
    'recordedName',
    'daysAbroadRollingYear',
  ] as const
  const { recordedNumberKnown, recordedNumberLastFour } = employment
  const number = numberText(recordedNumberKnown, recordedNumberLastFour, words)
  return {
    key: employment.id,
    title: words.t('people.section.employment'),
    note: null,
    lines: [
      ...lines(employment, fields, words),
      ...(number
        ? [
            numberLine(
              'fact.recordedNumber',
              number,
              recordedNumberKnown,
              { kind: 'employment', personId, id: employment.id },
              words,
            ),
          ]
        : []),
    ],
    edit: { kind: 'employment', personId, id: employment.id },
  }
}

function termsSection(row: TermsRow, family: FamilyRows, words: Words): FactSection {
  const fields = [
    'jobTitle',
    'trade',
    'monthlyPay',
    'annualPackage',
    'marketPackage',
    'workLocation',
  ] as const
  const entity = row.entityId && family.entities.get(row.entityId)?.name
  return {
    key: row.id,
    title: words.t('people.section.terms'),
    note: row.effectiveOn
      ? words.t('people.since', { day: words.day(row.effectiveOn) })
      : words.t('people.fromStart'),
    lines: [...(entity ? [line('fact.entityId', entity, words)] : []), ...lines(row, fields, words)],
    edit: { kind: 'terms', personId: family.person.id, id: row.id },
  }
}

export function contractSection(row: ContractRow, family: FamilyRows, words: Words): FactSection {
  const entity = row.entityId && family.entities.get(row.entityId)?.name
  const { t } = words
  const isOpen = row.endDate === null && row.months === null
  return {
    key: row.id,
    title: t('people.section.contract'),
    note: null,
    lines: [
      ...(entity ? [line('fact.entityId', entity, words)] : []),
      ...days(row, [['fact.contract.startDate', 'startDate']], words),
      line('fact.contract.endDate', isOpen ? t('people.openEnded') : days1(row.endDate, words), words),
      ...(row.months === null ? [] : [line('fact.contract.months', String(row.months), words)]),
      ...days(row, [['fact.contract.renewedUntil', 'renewedUntil']], words),
    ].filter(({ value }) => value !== ''),
    edit: { kind: 'contract', personId: family.person.id, id: row.id },
  }
}

export function staySection(
  row: StayRow,
  person: PersonRow,
  estimated: PlainDate | null,
  words: Words,
): FactSection {
  const fields = [
    'scheme',
    'stream',
    'condition',
    'filedOn',
    'lastEntryOn',
    'activatedOn',
    'arrivedOn',
  ] as const
  const approved = [
    ['fact.sponsorBrn', row.sponsorBrn],
    ['fact.approvedJobTitle', row.jobTitle],
    ['fact.trade', row.trade],
    ['fact.approvedMonthlyPay', row.monthlyPay === null ? null : words.money(row.monthlyPay)],
    ['fact.recruitmentWaiver', factText('recruitmentWaiver', row.recruitmentWaiver, words)],
    ['fact.feesPaid', row.feesPaid === null ? null : words.money(row.feesPaid)],
  ] as const
  const limit = row.limitOfStay ?? estimated
  const number = numberText(row.documentNumberKnown, row.documentNumberLastFour, words)
  const place = { kind: 'stay', personId: person.id, id: row.id } as const
  const limitKind = words.t(row.limitOfStay ? 'fact.printed' : 'fact.estimated')
  return {
    key: row.id,
    // The writers let only these kinds in.
    title: words.t(`stayKind.${row.kind}` as MessageKey),
    note: row.activatedOn ? words.t('people.since', { day: words.day(row.activatedOn) }) : null,
    lines: [
      {
        label: words.t('fact.limitOfStay'),
        value: limit ? words.day(limit) : words.t('fact.unknown'),
        note: limit && limitKind,
      },
      ...lines(row, fields, words),
      ...approved.flatMap(([key, value]) => (value ? [line(key, value, words)] : [])),
      ...(number ? [numberLine('fact.documentNumber', number, row.documentNumberKnown, place, words)] : []),
    ],
    edit: { kind: 'stay', personId: person.id, id: row.id },
  }
}

export function documentSection(row: TravelDocumentRow, person: PersonRow, words: Words): FactSection {
  const number = numberText(row.numberKnown, row.numberLastFour, words)
  const endorsement = row.endorsementDExpiresOn
    ? words.day(row.endorsementDExpiresOn)
    : row.endorsementDNone
      ? words.t('fact.none')
      : null
  return {
    key: row.id,
    title: words.t(`documentType.${row.type ?? 'unknown'}` as MessageKey),
    note: null,
    lines: [
      ...(number
        ? [
            numberLine(
              'fact.number',
              number,
              row.numberKnown,
              { kind: 'document', personId: person.id, id: row.id },
              words,
            ),
          ]
        : []),
      ...days(row, [['fact.expiresOn', 'expiresOn']], words),
      ...(endorsement ? [line('fact.endorsementDExpiresOn', endorsement, words)] : []),
    ],
    edit: { kind: 'document', personId: person.id, id: row.id },
  }
}

/** The fields that are on file, each under its own name. */
function lines<Row extends object>(
  row: Row,
  fields: readonly (keyof Row & string)[],
  words: Words,
): FactLine[] {
  return fields.flatMap((field) => {
    const text = factText(field, row[field] as FactValue, words)
    return text === null ? [] : [line(`fact.${field}` as ScreenKey, text, words)]
  })
}

function days<Row extends object>(
  row: Row,
  fields: readonly (readonly [ScreenKey, keyof Row])[],
  words: Words,
): FactLine[] {
  return fields.flatMap(([key, field]) => {
    const day = row[field]
    return typeof day === 'string' ? [line(key, words.day(day), words)] : []
  })
}

function days1(day: string | null, words: Words): string {
  return day ? words.day(day) : ''
}

function line(key: ScreenKey, value: string, words: Words): FactLine {
  return { label: words.t(key), value, note: null }
}

/** A masked number; where the whole one is on file, with the place to ask for it. */
function numberLine(
  key: ScreenKey,
  masked: string,
  known: string,
  place: RevealPlace,
  words: Words,
): FactLine {
  return { ...line(key, masked, words), ...(known === 'known' && { reveal: place }) }
}
