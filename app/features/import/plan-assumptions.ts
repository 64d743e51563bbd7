import type { Reason } from '#app/domain/finding.ts'
import type { SheetColumn, SheetRecord, SheetValues } from '#app/domain/people-sheet.ts'
import { tellsStay } from '#app/domain/people-sheet-to-case-file.ts'
import type { Assumption } from './import-reading.ts'
import type { RowPlan } from './plan-family.ts'

type Gatherer = { add(plans: readonly RowPlan[]): void; list(): Assumption[] }

/** Gathers, over all rows, what new people and new stays take by default because the sheet does not say. */
export function assumptionsOfPlans(): Gatherer {
  const counts = new Map<string, number>()
  return {
    add(plans) {
      for (const plan of plans) {
        for (const name of assumedIn(plan)) counts.set(name, (counts.get(name) ?? 0) + 1)
      }
    },
    list() {
      return [...counts].map(([name, rowCount]) => ({ text: textOf(name), rowCount }))
    },
  }
}

function textOf(name: string): Reason {
  return { key: `import.assumed.${name}` }
}

function assumedIn(plan: RowPlan): string[] {
  switch (plan.verdict) {
    case 'created':
      return assumedOfNew(plan.record)
    case 'updated': {
      const isAppended = plan.comparison.edits.some(({ section, at }) => section === 'stay' && at === 'new')
      return isAppended && plan.record.values.stay_kind === undefined ? ['stay_follows'] : []
    }
    case 'unchanged':
    case 'skipped':
      return []
    default:
      return plan satisfies never
  }
}

/** Each with the column whose emptiness it fills, and when that matters. */
const DEFAULTS: [name: string, column: SheetColumn, matters: (record: SheetRecord) => boolean][] = [
  ['employment_status', 'employment_status', ({ kind }) => kind === 'principal'],
  ['scheme', 'scheme', ({ kind, values }) => kind === 'principal' && tellsStay(values)],
  ['stay_kind', 'stay_kind', ({ values }) => tellsStay(values)],
  ['activated_on', 'activated_on', ({ values }) => isEntryWithArrival(values)],
  ['td_type', 'td_type', ({ values }) => Boolean(values.td_number)],
  ['relationship', 'relationship', ({ kind }) => kind === 'dependant'],
]

function assumedOfNew(record: SheetRecord): string[] {
  return DEFAULTS.flatMap(([name, column, matters]) =>
    record.values[column] === undefined && matters(record) ? [name] : [],
  )
}

function isEntryWithArrival({ stay_kind: kind = 'entry', arrival_date: arrival }: SheetValues): boolean {
  return kind === 'entry' && arrival !== undefined
}
