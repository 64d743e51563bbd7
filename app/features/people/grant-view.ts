import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { ScreenKey } from '#app/i18n/en/screen.ts'
import { factText } from '#app/i18n/fact-text.ts'
import { fullName, numberOf } from '#app/i18n/person-words.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type { CaseRow, FamilyRows, PersonRows, StayRow } from '#db/family-rows.server.ts'
import { ALL_GRANT_FIELDS } from './fields.ts'
import { textsOf } from './form-texts.ts'

/** The form of a grant: what was approved before, the filings that it may settle, and the family that may come along. */
export type GrantView = {
  personId: string
  name: string
  texts: Record<string, string>
  /** The last permission on file, so that a second click does not add a second one. */
  seenStayId: string
  /** `Entry, limit of stay 14 Dec 2026`; null where there is none. */
  before: string | null
  filings: { value: string; label: string }[]
  caseId: string
  family: GrantedMember[]
}

export type GrantedMember = { personId: string; name: string; seenStayId: string; caseId: string }

type Words = Translator<MessageKey>

/** Undefined when nobody of that id is in the family. A principal's grant may bring the dependants'. */
export function grantView(family: FamilyRows, personId: string, words: Words): GrantView | undefined {
  const member = [family, ...family.dependants].find(({ person }) => person.id === personId)
  if (!member) return undefined
  const filings = openFilings(member)
  const filing = filings[0]
  const stay = member.stays.at(-1)
  return {
    personId,
    name: memberName(member, words),
    texts: { ...textsBefore(member, stay), ...(filing && textsFrom(filing)) },
    seenStayId: stay?.id ?? '',
    before: stay ? stayWords(stay, words) : null,
    filings: filings.map((one) => ({ value: one.id, label: filingWords(one, words) })),
    caseId: filing?.id ?? '',
    family: member === family ? family.dependants.map((one) => grantedMember(one, words)) : [],
  }
}

function grantedMember(member: PersonRows, words: Words): GrantedMember {
  return {
    personId: member.person.id,
    name: memberName(member, words),
    seenStayId: member.stays.at(-1)?.id ?? '',
    caseId: openFilings(member)[0]?.id ?? '',
  }
}

/** What is waited for, the longest first: of one kind the one that was submitted. */
function openFilings({ cases }: PersonRows): CaseRow[] {
  return cases
    .filter(({ outcome, closedOn }) => outcome === null && closedOn === null)
    .sort((a, b) => Number(b.filedOn !== null) - Number(a.filedOn !== null))
}

/** An approval usually goes on as it was; what the e-Visa says otherwise is typed over it. */
function textsBefore({ person }: PersonRows, stay: StayRow | undefined): Record<string, string> {
  if (!stay) {
    const isDependant = person.kind === 'dependant'
    const scheme = isDependant ? 'DEPENDANT' : 'ASMTP'
    return { kind: 'entry', scheme, stream: 'general', condition: isDependant ? 'time_only' : 'employment' }
  }
  const {
    limitOfStay: _ended,
    arrivedOn: _arrived,
    filedOn: _filed,
    feesPaid: _paid,
    ...kept
  } = textsOf(ALL_GRANT_FIELDS, stay)
  return { ...kept, kind: 'extension' }
}

function textsFrom({ kind, stream, filedOn }: CaseRow): Record<string, string> {
  return { kind, stream, filedOn: filedOn ?? '' }
}

function memberName({ person }: PersonRows, { locale }: Words): string {
  return fullName(person, numberOf(person), locale)
}

function stayWords({ kind, limitOfStay }: StayRow, { t, day }: Words): string {
  const limit = limitOfStay ? day(limitOfStay) : t('fact.unknown')
  return [t(`stayKind.${kind}` as ScreenKey), `${t('fact.limitOfStay')} ${limit}`].join(t('shell.comma'))
}

function filingWords({ kind, stage, filedOn }: CaseRow, words: Words): string {
  const params = {
    kind: factText('kind', kind, words) ?? kind,
    stage: words.t(`stage.${stage}` as MessageKey),
  }
  return filedOn
    ? words.t('people.grant.filingFiled', { ...params, day: words.day(filedOn) })
    : words.t('people.grant.filing', params)
}
