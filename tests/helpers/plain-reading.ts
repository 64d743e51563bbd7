import type { Application, CaseFile, Contract, Stay } from '#app/domain/case-file.ts'

/*
 * A second reading of windows and limits (contracts.md 5–7, domain sheet 2), slow and plain: it goes day by day with the calendar of
 * the runtime and shares no code with the engine. It knows the ASMTP general stream and the default settings.
 */

const DAY = 86_400_000
const HOLIDAYS = new Set(
  [
    '2025 01-01 01-29 01-30 01-31 04-04 04-18 04-19 04-21 05-01 05-05 05-31 07-01 10-01 10-07 10-29 12-25 12-26',
    '2026 01-01 02-17 02-18 02-19 04-03 04-04 04-06 04-07 05-01 05-25 06-19 07-01 09-26 10-01 10-19 12-25 12-26',
    '2027 01-01 02-06 02-08 02-09 03-26 03-27 03-29 04-05 05-01 05-13 06-09 07-01 09-16 10-01 10-08 12-25 12-27',
  ].flatMap((line) => {
    const [year, ...days] = line.split(' ')
    return days.map((day) => `${year}-${day}`)
  }),
)

export function plus(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
}

/** Month by month to the wanted one; from its last day back to the day number, or its last day where it has no such day. */
export function plusMonths(day: string, months: number): string {
  const [year = 0, month = 0, number = 0] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  let found = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0))
  while (found.getUTCDate() > number) found = new Date(found.getTime() - DAY)
  return found.toISOString().slice(0, 10)
}

function isWorkingDay(day: string): boolean {
  const weekday = new Date(Date.parse(day)).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !HOLIDAYS.has(day)
}

export type PlainWindow = { opensOn: string; lastFourWeeksFrom: string; submitBy: string }

/** By the version in force on the limit. */
export function plainWindow(limit: string): PlainWindow | null {
  if (limit < '2015-05-04') return null
  const fourWeeks = plus(limit, -28)
  const isNew = limit >= '2026-03-01'
  let opensOn = fourWeeks
  if (isNew) {
    const threeMonths = plusMonths(limit, -3)
    const notBefore = threeMonths > '2026-03-01' ? threeMonths : '2026-03-01'
    opensOn = notBefore < fourWeeks ? notBefore : fourWeeks
  }
  let submitBy = plus(limit, isNew ? -42 : -21)
  while (!isWorkingDay(submitBy)) submitBy = plus(submitBy, -1)
  if (submitBy < opensOn) {
    submitBy = opensOn
    while (!isWorkingDay(submitBy)) submitBy = plus(submitBy, 1)
  }
  return { opensOn, lastFourWeeksFrom: fourWeeks, submitBy }
}

export type PlainStay = {
  from: string
  limit: string
  kind: 'entry' | 'extension'
  stay: Stay
  until: string | null
}

/** Stays with a day each on which they began, in order; limits printed or the earliest of contract, pattern and document. */
export function plainStays(file: CaseFile): PlainStay[] {
  const stays = (file.stays ?? [])
    .map((stay) => ({ stay, from: String(stay.activatedOn ?? stay.arrivedOn) }))
    .sort((a, b) => a.from.localeCompare(b.from))
  const read: PlainStay[] = []
  let extensions = 0
  for (const { stay, from } of stays) {
    const kind = stay.kind === 'extension' ? 'extension' : 'entry'
    extensions = kind === 'entry' ? 0 : extensions + 1
    const limit = stay.limitOfStay ?? estimate(file, stay, kind, from, read.at(-1)?.limit, extensions)
    const before = read.at(-1)
    if (before) before.until = from
    read.push({ from, limit, kind, stay, until: null })
  }
  return read
}

function estimate(
  file: CaseFile,
  stay: Stay,
  kind: 'entry' | 'extension',
  from: string,
  previous: string | undefined,
  extensions: number,
): string {
  const applied = stay.filedOn ?? filedBefore(file.applications ?? [], kind, from) ?? from
  const isOld = applied < '2022-12-28'
  const limits: string[] = []
  if (kind === 'entry') limits.push(plusMonths(from, isOld ? 24 : 36))
  else {
    const steps = isOld ? [3, 3] : [3, 2]
    limits.push(plusMonths(previous ?? from, 12 * (steps[Math.min(extensions, steps.length) - 1] ?? 0)))
  }
  const contract = contractEnd(
    file.contracts ?? [],
    from,
    kind === 'extension' && previous ? plus(previous, 1) : from,
  )
  if (contract) limits.push(contract)
  const document = documentEnd(file)
  if (document && document >= from) limits.push(document)
  return limits.sort()[0] ?? ''
}

function filedBefore(applications: Application[], kind: string, from: string): string | undefined {
  if (kind !== 'extension') return undefined
  return applications
    .flatMap(({ kind: of, filedOn }) => (of === 'extension' && filedOn && filedOn <= from ? [filedOn] : []))
    .sort()
    .at(-1)
}

function documentEnd({ travelDocuments = [] }: CaseFile): string | null {
  const permits = travelDocuments.filter(({ type, expiresOn }) => type === 'eep' && expiresOn)
  const all = permits.length > 0 ? permits : travelDocuments.filter(({ expiresOn }) => expiresOn)
  const last = all
    .map(({ expiresOn }) => String(expiresOn))
    .sort()
    .at(-1)
  return last ? plusMonths(last, -1) : null
}

/** The contract of the day; without one that of the first day; without one the next to start. Neighbours are one. */
function contractEnd(contracts: Contract[], from: string, day: string): string | null {
  const terms: { from: string; end: string | null }[] = []
  for (const contract of [...contracts].sort((a, b) =>
    String(a.startDate).localeCompare(String(b.startDate)),
  )) {
    const start = String(contract.startDate)
    const typed = contract.endDate ?? (contract.months ? plusMonths(start, contract.months) : null)
    const end =
      [typed, contract.renewedUntil]
        .filter((one) => typeof one === 'string')
        .sort()
        .at(-1) ?? null
    const last = terms.at(-1)
    if (last && (last.end === null || start <= plus(last.end, 1))) last.end = end
    else terms.push({ from: start, end })
  }
  const covers = (on: string) =>
    terms.filter((term) => term.from <= on && (term.end === null || on <= term.end)).at(-1)
  const term = covers(day) ?? covers(from) ?? terms.find(({ from: start }) => start >= day)
  return term?.end && term.end >= from ? term.end : null
}

/** The state on one day, asked of that day alone; `null` where nothing can be said. */
export function plainState(file: CaseFile, on: string): string | null {
  const stays = plainStays(file)
  const at = stays.findLastIndex(({ from }) => from <= on)
  const stay = stays[at]
  if (!stay) return null
  const next = stays[at + 1]
  const filings = (file.applications ?? [])
    .filter(({ kind, filedOn }) => kind === 'extension' && filedOn)
    .map(({ filedOn, decidedOn, outcome }) => ({
      filedOn: String(filedOn),
      decidedOn: decidedOn ?? null,
      outcome,
    }))
    .filter(({ filedOn }) => filedOn > stay.from && (!next || filedOn <= next.from))
  const own = next?.kind === 'extension' ? next.stay.filedOn : null
  if (next && own && own > stay.from && own <= next.from && !filings.some(({ filedOn }) => filedOn === own)) {
    filings.push({ filedOn: own, decidedOn: null, outcome: 'granted' })
  }
  const isFiled = filings
    .filter(({ filedOn }) => filedOn <= on && filedOn <= stay.limit)
    .some(({ filedOn, decidedOn, outcome }) => {
      const failed = ['refused', 'withdrawn', 'lapsed'].includes(String(outcome))
      return !failed || (decidedOn ?? filedOn) > on
    })
  if (on > stay.limit) return isFiled ? 'pending_past_limit' : 'expired'
  if (isFiled) return 'filed'
  const window = plainWindow(stay.limit)
  if (!window) return null
  if (on < window.opensOn) return 'not_open'
  return on <= window.submitBy ? 'open' : 'late'
}
