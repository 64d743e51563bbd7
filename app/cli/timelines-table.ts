import type { Timeline } from '#app/domain/timeline.ts'
import { textTable } from './text-table.ts'

/** Timelines for people: the stays of every family, then what becomes of each family; '' for none. Days as `plan` gives them in JSON. */
export function timelinesTable(timelines: readonly Timeline[], width?: number): string {
  const tables = [textTable(timelines.flatMap(stayLines), width), textTable(timelines.map(familyLine), width)]
  return tables.filter((table) => table !== '').join('\n')
}

function stayLines({ staffNo, stays, dependants }: Timeline) {
  const own = stays.map((stay) => ({
    who: staffNo,
    kind: stay.kind,
    ...spanCells(stay),
    window_opens_on: stay.windowOpensOn ?? '',
    submit_by: stay.submitBy ?? '',
  }))
  const others = dependants.flatMap(({ id, stays: theirs }) =>
    theirs.map((stay) => ({
      who: `${staffNo} ${id}`,
      kind: '',
      ...spanCells(stay),
      window_opens_on: '',
      submit_by: '',
    })),
  )
  return [...own, ...others]
}

type Span = Pick<Timeline['stays'][number], 'from' | 'until' | 'status' | 'binding'>

/** What binds the limit stands behind its status: eighty columns are not more. */
function spanCells({ from, until, status, binding }: Span) {
  const bound = binding.length > 0 ? ` (${binding.join(', ')})` : ''
  return { from, until: until ?? '', status: `${status}${bound}` }
}

function familyLine({ staffNo, ruleset, stoppedBy, residence }: Timeline) {
  return {
    who: staffNo,
    ruleset,
    stopped_by: stoppedBy,
    residence_from: residence.startedOn ?? '',
    earliest_abode_on: residence.earliestAbodeOn ?? '',
    residence_status: residence.status,
  }
}
