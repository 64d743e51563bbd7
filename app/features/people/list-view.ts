import type { Severity } from '#app/domain/finding.ts'
import { daysBetween, type PlainDate } from '#app/domain/plain-date.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { chineseBeside, fullName, nameOf } from '#app/i18n/person-words.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type { PeopleRow } from '#db/queries/people.server.ts'

/** One line of the list, in the reader's words. */
export type ListRow = {
  id: string
  familyId: string
  kind: PeopleRow['kind']
  name: string
  chineseName: string | null
  /** Dependants: `spouse of LIN Jiayi`. */
  about: string | null
  staffNo: string
  limit: string | null
  /** `in 9 days`. */
  relative: string | null
  isPrinted: boolean
  state: string | null
  stateLevel: Severity | null
  worst: Severity | null
  findingCount: number
  department: string | null
  jobTitle: string | null
  entity: string | null
  scheme: string | null
  status: string | null
}

type Words = Translator<MessageKey>

export function listRow(row: PeopleRow, words: Words, asOf: PlainDate): ListRow {
  return {
    id: row.id,
    familyId: row.familyId,
    kind: row.kind,
    name: nameOf(row, row.staffNo),
    chineseName: chineseBeside(row),
    about: aboutOf(row, words),
    staffNo: [row.staffNo, row.dependantNo].filter(Boolean).join(' '),
    limit: row.limitOfStay && words.day(row.limitOfStay),
    relative: row.limitOfStay && relativeDays(row.limitOfStay, asOf, words),
    isPrinted: row.limitIsPrinted,
    state: stateText(row, words),
    stateLevel: stateLevel(row),
    worst: row.worst,
    findingCount: row.findingCount,
    department: row.department,
    jobTitle: row.jobTitle,
    entity: row.entityName,
    scheme: row.scheme && schemeText(row.scheme, words),
    status: row.employmentStatus && words.t(`people.list.status.${row.employmentStatus}`),
  }
}

export function schemeText(scheme: string, words: Words): string {
  return scheme === 'DEPENDANT' ? words.t('people.list.scheme.dependant') : scheme
}

function aboutOf({ kind, relationship, principal, staffNo }: PeopleRow, words: Words): string | null {
  if (kind === 'principal') return null
  const who = principal ? fullName(principal, staffNo, words.locale) : staffNo
  return words.t('people.list.about', {
    relationship: words.t(`relationship.${relationship ?? 'child'}`),
    who,
  })
}

function relativeDays(day: PlainDate, asOf: PlainDate, { t }: Words): string {
  const days = daysBetween(asOf, day)
  if (days === 0) return t('days.today')
  return days > 0 ? t('days.ahead', { count: days }) : t('days.ago', { count: -days })
}

function stateText({ state }: PeopleRow, { t }: Words): string | null {
  if (!state) return null
  if (state.lastFourWeeks && (state.state === 'open' || state.state === 'late'))
    return t('people.list.state.last_four_weeks')
  return t(`people.list.state.${state.state}`)
}

/** Only what asks for something has a mark. */
function stateLevel({ state }: PeopleRow): Severity | null {
  switch (state?.state) {
    case 'expired':
    case 'pending_past_limit':
      return 'critical'
    case 'late':
      return 'high'
    case 'open':
      return 'medium'
    default:
      return null
  }
}
