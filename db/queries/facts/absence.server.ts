import type { PlainDate } from '#app/domain/plain-date.ts'
import { absences } from '#db/schema/index.server.ts'
import { factTable } from './fact-table.server.ts'

const absenceFact = factTable(
  absences,
  'absence',
  (_tx, facts: { fromOn?: PlainDate; toOn?: PlainDate; status?: 'away' | 'visitor' }) => facts,
)

export const addAbsence = absenceFact.add
