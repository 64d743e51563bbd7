import { isSheetColumn } from '#app/domain/people-sheet.ts'
import { DATE_ORDERS } from '#app/domain/written-day.ts'
import type { KnownColumn } from './header-names.ts'
import type { SheetAnswers } from './import-reading.ts'

/** What the form says about a sheet, added to what was answered before. Whatever is no answer of ours counts as none. */
export function readAnswers(form: FormData, before: SheetAnswers): SheetAnswers {
  const columns: Record<number, KnownColumn | null> = { ...before.columns }
  for (const [name, value] of form) {
    const index = /^column\.(\d{1,4})$/.exec(name)?.[1]
    if (index !== undefined) columns[Number(index)] = knownColumn(String(value))
  }
  // The answer to a question counts before the list of all columns, which still shows what it was before.
  for (const [name, value] of form) {
    const column = knownColumn(/^which\.([a-z_]+)$/.exec(name)?.[1] ?? '')
    if (column === null || !/^\d{1,4}$/.test(String(value))) continue
    for (const [index, known] of Object.entries(columns)) {
      if (known === column) columns[Number(index)] = null
    }
    columns[Number(value)] = column
  }
  const dateOrder = DATE_ORDERS.find((order) => order === form.get('dateOrder'))
  const stayKind = (['entry', 'extension'] as const).find((kind) => kind === form.get('stayKind'))
  const entityId = form.get('entityId')
  return {
    ...before,
    columns,
    ...(dateOrder && { dateOrder }),
    ...(stayKind && { stayKind }),
    ...(typeof entityId === 'string' && { entityId: entityId || null }),
  }
}

function knownColumn(text: string): KnownColumn | null {
  if (isSheetColumn(text)) return text
  return text === 'name' || text === 'approved_on' ? text : null
}
