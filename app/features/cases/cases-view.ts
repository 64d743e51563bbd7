import { STAY_KINDS, type StayKind } from '#app/domain/case-file.ts'
import { ALL_STAGES, type CaseStage, CLOSED_STAGES, isEndStage } from '#app/domain/case-stages.ts'
import { daysBetween, type PlainDate } from '#app/domain/plain-date.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { fullName, numberOf, whoOf } from '#app/i18n/person-words.ts'
import type { Translator } from '#app/i18n/translate.ts'
import type { CaseListRow } from '#db/queries/case-rows.server.ts'
import type { CaseFilter } from '#db/queries/cases.server.ts'
import { type CaseAge, caseAge } from './case-words.ts'

/** What the list of filings is narrowed to, as it stands in the address. */
export type CasesFilter = CaseFilter & { stage?: CaseStage; closed?: boolean }

/** A value that nothing has narrows nothing. */
export function readCasesFilter(search: URLSearchParams): CasesFilter {
  const filter: CasesFilter = {}
  const stage = ALL_STAGES.find((one) => one === search.get('stage'))
  if (stage) filter.stage = stage
  const kind = STAY_KINDS.find((one) => one === search.get('kind'))
  if (kind) filter.kind = kind
  const department = search.get('department')
  if (department) filter.department = department
  if (search.get('show') === 'closed' || CLOSED_STAGES.some((one) => one === stage)) filter.closed = true
  return filter
}

export function casesQuery({ stage, kind, department, closed }: CasesFilter) {
  return { stage, kind, department, show: closed ? 'closed' : undefined }
}

/** Stages in which the filings of the filter can be. */
export function stagesOf({ stage, kind, closed }: CasesFilter): readonly CaseStage[] {
  if (stage) return [stage]
  return ALL_STAGES.filter((one) => {
    const kinds = kind ? [kind] : STAY_KINDS
    return kinds.some((each) => isEndStage(each, one) === Boolean(closed))
  })
}

/** One filing of the list, in the reader's words. */
export type CaseLine = {
  id: string
  kind: StayKind
  kindLabel: string
  name: string
  about: string
  stageSince: string
  daysInStage: number
  filed: string | null
  decided: string | null
  limit: string | null
  age: CaseAge | null
}

export type CaseSection = { stage: CaseStage; label: string; count: number; lines: CaseLine[] }

/** The rows under their stages, in the order of the pipelines. */
export function caseSections(
  rows: readonly CaseListRow[],
  counts: readonly { stage: CaseStage; count: number }[],
  words: Translator<MessageKey>,
  asOf: PlainDate,
): CaseSection[] {
  return ALL_STAGES.flatMap((stage) => {
    const lines = rows.filter((row) => row.stage === stage).map((row) => caseLine(row, words, asOf))
    const count = counts.filter((one) => one.stage === stage).reduce((sum, one) => sum + one.count, 0)
    return lines.length === 0 ? [] : [{ stage, label: words.t(`stage.${stage}`), count, lines }]
  })
}

function caseLine(row: CaseListRow, words: Translator<MessageKey>, asOf: PlainDate): CaseLine {
  return {
    id: row.id,
    kind: row.kind,
    kindLabel: words.t(`cases.kind.${row.kind}`),
    name: fullName(row.person, numberOf(row.person), words.locale),
    about: [whoOf(row.person, words), row.department].filter(Boolean).join(' · '),
    stageSince: words.day(row.stageSinceOn),
    daysInStage: Math.max(0, daysBetween(row.stageSinceOn, asOf)),
    filed: row.filedOn && words.day(row.filedOn),
    decided: row.decidedOn && words.day(row.decidedOn),
    limit: row.limitOfStay && words.day(row.limitOfStay),
    age: caseAge(row, asOf),
  }
}
