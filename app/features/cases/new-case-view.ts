import type { StayKind } from '#app/domain/case-file.ts'
import type { PlainDate } from '#app/domain/plain-date.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { fullName, numberOf, relationshipOf } from '#app/i18n/person-words.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type { MemberStanding } from './family-standing.server.ts'

/** The form that opens filings of one family. */
export type NewCaseView = {
  kind: StayKind
  name: string
  about: string
  members: NewCaseMember[]
  /** The filing of the person asked for is open already. */
  openCaseId: string | null
}

export type NewCaseMember = {
  personId: string
  name: string
  relationship: string | null
  /** How it stands with this kind of filing: the window, what is open. */
  note: string
  canOpen: boolean
  /** Ticked to begin with: the person asked for, and whoever's window is open. */
  isChosen: boolean
}

type Words = Translator<MessageKey>

export function newCaseView(
  standings: readonly MemberStanding[],
  kind: StayKind,
  personId: string,
  words: Words,
  today: PlainDate,
): NewCaseView {
  const asked = standings.find(({ member }) => member.person.id === personId)
  const principal = standings[0]
  if (!asked || !principal) throw new Error(`${personId} is not in the family`)
  const { person } = principal.member
  return {
    kind,
    name: fullName(person, numberOf(person), words.locale),
    about: [person.staffNo, person.department].filter(Boolean).join(' · '),
    members: standings
      .filter(({ member }) => kind !== 'change_of_employment' || member.person.kind === 'principal')
      .map((standing) => memberView(standing, kind, personId, words, today)),
    openCaseId: openOf(asked, kind),
  }
}

function memberView(
  standing: MemberStanding,
  kind: StayKind,
  personId: string,
  words: Words,
  today: PlainDate,
): NewCaseMember {
  const { person } = standing.member
  const isOpen = openOf(standing, kind) !== null
  const canOpen = !isOpen && fits(standing, kind, today)
  const opens = standing.stay?.window?.opensOn
  const isDue = kind === 'extension' ? opens !== undefined && opens <= today : true
  return {
    personId: person.id,
    name: fullName(person, numberOf(person), words.locale),
    relationship: person.dependantNo === '' ? null : relationshipOf(person.relationship, words),
    note: isOpen ? words.t('cases.new.open') : noteOf(standing, words, today),
    canOpen,
    isChosen: canOpen && (person.id === personId || isDue),
  }
}

function fits({ stay, isExtended }: MemberStanding, kind: StayKind, today: PlainDate): boolean {
  switch (kind) {
    case 'extension':
      return stay !== undefined && !isExtended
    case 'entry':
      return stay === undefined || (stay.limit !== null && stay.limit < today)
    case 'change_of_employment':
      return stay !== undefined
    default:
      return kind satisfies never
  }
}

function noteOf({ stay, isExtended }: MemberStanding, { t, day }: Words, today: PlainDate): string {
  if (!stay) return t('cases.new.noStay')
  if (isExtended) return t('cases.new.extended')
  const { limit, window } = stay
  if (limit === null || !window) return t('cases.new.noLimit')
  if (limit < today) return t('cases.new.past', { limit: day(limit) })
  const opens = day(window.opensOn)
  return window.opensOn <= today
    ? t('cases.new.window', { opens, limit: day(limit) })
    : t('cases.new.notOpen', { opens })
}

function openOf({ member, extension }: MemberStanding, kind: StayKind): string | null {
  if (kind === 'extension') return extension?.id ?? null
  return member.cases.find((one) => one.kind === kind && one.closedOn === null)?.id ?? null
}
